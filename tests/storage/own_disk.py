"""A disk of a test's own, for any user whom the machine lets mount one in a namespace of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The mount lives in a namespace and leaves with the process.
SCRIPT = 'mount -t tmpfs -o "$1" tmpfs "$2" && shift && exec "$0" -B -c "$2" "$1"'


def run_on_a_disk(options: str, at: Path, program: str) -> str:
    """Run a program, which is told where the disk is, on one with these options; give what it printed.

    Some machines forbid it to everybody (a container, AppArmor). What a full disk leads to is tested
    there too, with a limit that SQLite keeps; only these few tests meet a real one.
    """
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", SCRIPT, sys.executable]
    done = subprocess.run(  # noqa: S603 - our own words
        [*command, options, str(at), program], capture_output=True, text=True, check=False, cwd=ROOT
    )
    if done.stderr.startswith(("unshare:", "mount:")):
        pytest.skip(f"this machine lets nobody mount a disk of their own ({done.stderr.strip()})")
    assert not done.stderr
    return done.stdout
