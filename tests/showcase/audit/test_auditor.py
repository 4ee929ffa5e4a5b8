from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.core.errors import KioskError
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.audit.asked import Asked
from kiosk.showcase.audit.auditor import Auditor, chosen
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
)
"""Of every part of a visit a screen; the command measures all of them, in every look."""
KNOWN = {
    (Rule.APART, "contrast and letters"),
    (Rule.APART, "contrast and more"),
    (Rule.APART, "language and more"),
    (Rule.CONTRAST, "TextBlock in page"),
    (Rule.CONTRAST, "read-aloud"),
    (Rule.CLIPPED, "TextBlock in page"),
    (Rule.CLIPPED, "place"),
    (Rule.SPEECH, "Ladder in page"),
}
"""What is still to be mended, by rule and widget. A line goes when its fault goes.

The tools touch each other; white on the brand's blue is 6.8 where 7 is asked; a mark of a greeting in
Arabic is cut; the levels that were not found are not said; a long theme does not fit the top bar when its
words are 40% longer.
"""


def audited(*languages: str, screens: tuple[str, ...], text_size: TextSize = TextSize.NORMAL) -> Auditor:
    return Auditor(Asked(languages, (Contrast.LIGHT,), (text_size,), ((1280, 800),), screens))


def spoken(breaches: list[Breach]) -> list[str]:
    return [breach.line for breach in breaches]


@pytest.mark.parametrize("language", ["nl", "xx"])
def test_nothing_is_amiss_but_what_is_known(qapp: QApplication, language: str) -> None:
    assert qapp is not None
    auditor = audited(language, screens=FEW)
    found = [one for one in auditor.breaches() if (one.fault.rule, widget_of(one)) not in KNOWN]
    assert spoken(found) == []
    assert auditor.pictures == len(FEW)


def widget_of(breach: Breach) -> str:
    """Give the name of a widget without the words that stand in it."""
    return breach.fault.widget.partition(":")[0]


def test_a_screen_from_the_right_is_compared_with_one_from_the_left(qapp: QApplication) -> None:
    assert qapp is not None
    auditor = audited("ar", screens=("menu", "help"))
    assert Rule.MIRRORED not in {breach.fault.rule for breach in auditor.breaches()}
    assert auditor.pictures == 2


def test_a_world_with_a_page_of_its_own_is_measured_too(qapp: QApplication) -> None:
    assert qapp is not None
    auditor = audited("nl", screens=("form-text-screening-empty",), text_size=TextSize.LARGEST)
    named = Counter(breach.screen for breach in auditor.breaches())
    assert auditor.pictures == 2
    assert named.keys() <= {"form-text-screening-empty", "form-text-screening-empty-world"}


def test_screens_are_chosen_by_name() -> None:
    shown = scenes("nl")
    assert chosen(shown, ()) == shown
    assert [scene.name for scene in chosen(shown, ("help", "menu"))] == ["menu", "help"]
    with pytest.raises(KioskError, match="no screen nowhere"):
        chosen(shown, ("menu", "nowhere"))
