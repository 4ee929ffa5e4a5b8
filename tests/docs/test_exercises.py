from __future__ import annotations

import re

from kiosk import paths
from tests.kinds.examples import SHOWN

SHIPPED = {file.stem: file.read_text("utf-8") for file in paths.EXERCISES.glob("*/*.yaml")}
ID = re.compile(r"^id: (\S+)$", re.MULTILINE)
IDS = {found[1]: shown for shown in SHOWN.values() if (found := ID.search(shown))}


def test_the_guide_shows_a_shipped_exercise() -> None:
    assert "4.1-bank-belt-niet-om-je-code" in IDS.keys() & SHIPPED.keys()


def test_an_exercise_in_the_guide_that_is_shipped_is_the_shipped_one() -> None:
    for name in IDS.keys() & SHIPPED.keys():
        assert IDS[name] == SHIPPED[name]
