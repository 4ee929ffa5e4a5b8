"""A bank of items from a JSON file."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kiosk.core.screening import Item


def items_in(path: Path) -> list[Item]:
    """Read a list of items with the names of `Item`'s fields; what is left out has its default.

    Raises OSError when it cannot be read and msgspec.ValidationError when it is no list of items.
    """
    return msgspec.json.decode(path.read_bytes(), type=list[Item])
