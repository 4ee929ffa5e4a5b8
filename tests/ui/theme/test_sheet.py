from __future__ import annotations

import re

import pytest

from kiosk.core.preferences import Contrast
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from tests.ui.contrast import SEEN, ratio


@pytest.mark.parametrize("contrast", Contrast)
def test_every_colour_of_the_sheet_is_one_of_the_theme(contrast: Contrast) -> None:
    look = Look(contrast=contrast)
    known = {getattr(look.palette, name) for name in look.palette.__dataclass_fields__} - {""}
    colours = set(re.findall(r"#[0-9a-f]{6}\b", style_sheet(look)))
    assert colours
    assert colours <= known


def test_every_box_grows_with_the_unit() -> None:
    assert "border-radius: 12px" in style_sheet(Look())
    assert "border-radius: 15px" in style_sheet(Look(1920, 1080))


def test_high_contrast_has_thicker_borders() -> None:
    assert "Card:checked { background: #000000; border: 8px" in style_sheet(Look(contrast=Contrast.HIGH))
    assert "Card:checked { background: #e6f8ff; border: 4px" in style_sheet(Look())


@pytest.mark.parametrize("contrast", Contrast)
def test_no_slot_of_a_rule_is_left_open(contrast: Contrast) -> None:
    sheet = style_sheet(Look(contrast=contrast))
    assert "None" not in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("box", ["quiet", "soft", "info", "accent", "done", "practise"])
def test_what_only_a_fill_sets_apart_has_a_border_where_fills_are_alike(box: str) -> None:
    look = Look(contrast=Contrast.HIGH)
    [rule] = re.findall(rf'^\*\[box="{box}"\] {{ (.*) }}$', style_sheet(look), re.MULTILINE)
    found = re.search(r"border: (\d+)px solid (#[0-9a-f]{6})", rule)
    assert found, rule
    assert int(found[1]) >= 3
    assert ratio(found[2], look.palette.page) >= SEEN
