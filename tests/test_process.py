from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk import paths

TYPED = "anna@post.example"
MISTAKES = {
    "logged": """
try:
    int({typed!r})
except ValueError:
    logging.getLogger("kiosk.anything").exception("A mistake.")
""",
    "not caught": "int({typed!r})",
    "in a thread": "thread = threading.Thread(target=int, args=[{typed!r}]); thread.start(); thread.join()",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_without_what_a_visitor_typed(mistake: str) -> None:
    program = f"""
import logging, threading
from kiosk.process import speak_to_staff
speak_to_staff()
{MISTAKES[mistake].format(typed=TYPED)}
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=paths.ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert "builtins.ValueError" in done.stderr
    assert TYPED not in done.stderr


def test_a_crash_leaves_no_memory_in_a_file() -> None:
    program = """
import ctypes, resource
from kiosk.process import leave_no_dump
leave_no_dump()
PR_GET_DUMPABLE = 3
print(ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE))
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=paths.ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == ["0", "0", "0"]
