"""How long the engine takes to be imported, beyond an interpreter that does nothing."""

from __future__ import annotations

import compileall
import resource
import subprocess
import sys
from statistics import median

from kiosk import paths

NOTHING, ENGINE = "pass", "import kiosk.core.screening"
ROUNDS = 15


def imported(rounds: int = ROUNDS) -> tuple[float, float]:
    """Give the milliseconds that importing takes, and how many times as long a start takes with it.

    It is the processor's time, of which a busy machine takes little more; both are started in turn, and
    the middle of all rounds is taken. Modules are compiled before, as on a kiosk.
    """
    compileall.compile_dir(paths.ROOT / "kiosk" / "core", quiet=1)
    began = [(_milliseconds(NOTHING), _milliseconds(ENGINE)) for _ in range(rounds + 1)][1:]
    nothing, engine = (median(column) for column in zip(*began, strict=True))
    return engine - nothing, engine / nothing


def _milliseconds(code: str) -> float:
    """Start an interpreter, and give what it took."""
    before = _taken()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=paths.ROOT)  # noqa: S603  # Our own words.
    return 1000 * (_taken() - before)


def _taken() -> float:
    """Give the seconds that all programs started from here took of the processor."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime
