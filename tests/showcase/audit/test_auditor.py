from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.core.errors import KioskError
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.audit.asked import Asked
from kiosk.showcase.audit.auditor import Auditor, Found, chosen
from kiosk.showcase.audit.rules import Breach, Rule
from kiosk.showcase.scenes import scenes

FEW = (
    "welcome",
    "menu",
    "self-report-chosen",
    "choice-pictures-screening-done",
    "pointer-drag-practice-hint",
    "form-text-practice-empty",
    "result-between",
    "take-home-shown",
    "help",
    "more",
    "staff-pin",
    "keyboard-text",
)
"""Of every part of a visit a screen; the command measures all of them, in every look."""


def found(
    language: str,
    screens: tuple[str, ...],
    text_size: TextSize = TextSize.NORMAL,
    contrast: Contrast = Contrast.LIGHT,
    size: tuple[int, int] = (1280, 800),
) -> Found:
    asked = Asked((language,), (contrast,), (text_size,), (size,), screens)
    (share,) = asked.shares()
    return Auditor(asked).measure(share)


def spoken(breaches: tuple[Breach, ...]) -> list[str]:
    return [breach.line for breach in breaches]


@pytest.mark.parametrize("language", ["nl", "xx"])
def test_nothing_is_amiss(qapp: QApplication, language: str) -> None:
    assert qapp is not None
    all_found = found(language, FEW)
    assert spoken(all_found.breaches) == []
    assert all_found.pictures == len(FEW)


def test_nothing_is_amiss_in_arabic_with_the_largest_letters_in_the_smallest_window(
    qapp: QApplication,
) -> None:
    assert qapp is not None
    few = ("menu", "choice-pictures-screening-done", "pointer-drag-practice-hint", "result-between", "help")
    all_found = found("ar", few, TextSize.LARGEST, Contrast.HIGH, (1024, 768))
    assert spoken(all_found.breaches) == []
    assert all_found.pictures >= len(few)


def test_a_screen_from_the_right_is_compared_with_one_from_the_left(qapp: QApplication) -> None:
    assert qapp is not None
    both = found("ar", ("menu", "help"))
    assert Rule.MIRRORED not in {breach.fault.rule for breach in both.breaches}
    assert both.pictures == 2


def test_a_world_with_a_page_of_its_own_is_measured_too(qapp: QApplication) -> None:
    assert qapp is not None
    both = found("nl", ("form-text-screening-empty",), TextSize.LARGEST)
    assert both.pictures == 2
    assert spoken(both.breaches) == []


def test_screens_are_chosen_by_name() -> None:
    shown = scenes("nl")
    assert chosen(shown, ()) == shown
    assert [scene.name for scene in chosen(shown, ("help", "menu"))] == ["menu", "help"]
    with pytest.raises(KioskError, match="no screen nowhere"):
        chosen(shown, ("menu", "nowhere"))
