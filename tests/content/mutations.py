"""What people do to files by accident: pieces put in the place of some characters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from kiosk.core.errors import ContentError

PIECES = [
    *"\t\n\r\x00\x85\u2028\u202e\ufeff é:[]{}\"'#!|>%@",
    *("  ", ": ", "- ", "&a", "*a", "? ", "<<: ", "---\n", "no", "true", "1.10", "~", "null", "-1", "0x"),
    *("2027-13-45", "options", "goal:", "is: ", "things: {}", "kind: form", "kind: inbox"),
    "9" * 30,
]
Change = tuple[float, int, str]
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(["", *PIECES])), min_size=1, max_size=4
)


def changed(written: str, changes: list[Change]) -> bytes:
    """Put a piece in the place of some characters, a few times."""
    for place, length, piece in changes:
        at = int(place * len(written))
        written = written[:at] + piece + written[at + length :]
    return written.encode("utf-8")


def tried(read: Callable[[], object]) -> object:
    """Give what was read, or the faults there are instead."""
    try:
        return read()
    except ContentError as error:
        return error.faults


def clear(faults: object, file: Path) -> bool:
    """Tell whether there are faults, and each says where it is and what is wrong."""
    assert isinstance(faults, tuple)
    return bool(faults) and all(fault.problem and fault.line >= 1 and fault.file == file for fault in faults)
