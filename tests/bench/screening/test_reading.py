from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kiosk.core.competences import Area
from kiosk.core.screening import Item
from tests.bench.screening.reading import items_in


def test_a_bank_is_read_from_a_file(tmp_path: Path) -> None:
    items = [Item("one", Area.SAFETY, -1.0, slope=1.4, siblings=("two",)), Item("two", Area.CREATION, 0.5)]
    file = tmp_path / "items.json"
    file.write_bytes(msgspec.json.encode(items))
    assert items_in(file) == items


def test_what_is_no_bank_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    file.write_text('[{"id": "one"}]', "utf-8")
    with pytest.raises(msgspec.ValidationError):
        items_in(file)
