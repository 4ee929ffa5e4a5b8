"""What is said of a file that cannot be written."""

from __future__ import annotations

from pathlib import Path


def unwritten(file: Path) -> str:
    """Say that a file cannot be written, and what to do."""
    return f"{file} cannot be written: give a folder with room that is yours to write."
