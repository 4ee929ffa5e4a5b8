"""What the guide of digicoaches calls things is what stands on the screen, and leads where it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.content.po import forms_of, read_catalogue
from kiosk.core.model import Outcome
from kiosk.core.printing import SheetState
from kiosk.ui.screens import view_for
from kiosk.ui.screens.help import HELPED
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.visit.screens import Goodbye, Result
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import (
    answer,
    at_first_item,
    at_menu,
    at_sheet,
    companions,
    doing,
    practising,
    screened,
)

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "handleiding-digicoach.md").read_text("utf-8")
OWN = {"Papier vast of op?", "Iemand liep weg?", "De kiosk zelf verlaten"}
"""What the guide makes strong in its own words."""
LONGEST = 750
"""Words of one A4."""
NL = load_catalogue(SHIPPED, "nl")


def said() -> str:
    """Give all that the screens say in Dutch, without marks."""
    catalogue = read_catalogue(SHIPPED.catalogue("nl", "ui"), "nl")
    strings = (form for one in catalogue for form in forms_of(one))
    return "\n".join(strings).replace("<b>", "").replace("</b>", "").replace("\u00a0", " ")


def strong(words: str) -> list[str]:
    """Give what a piece of the guide makes strong, in its order, but for what it says in its own words."""
    return [found for found in re.findall(r"\*\*(.+?)\*\*", words, re.DOTALL) if found not in OWN]


def item(begin: str) -> str:
    """Give the one item of a list in the guide that begins with these words."""
    found = [one for one in re.split(r"\n(?=- |\n)", GUIDE) if one.startswith(f"- {begin}")]
    assert len(found) == 1
    return found[0]


def buttons(visit: Visit, qtbot: QtBot) -> dict[str, Callable[[], None]]:
    """Give what can be pressed in the bars of the screen now, by its Dutch words."""
    view = view_for(visit.screen)(visit.screen, Around(NL, Look(), visit))
    qtbot.addWidget(view)
    bars = view.bars()
    found = {one.words: one.pressed for one in (bars.primary, *bars.secondary) if one is not None}
    return {**found, NL("Stop"): visit.stop} if bars.stop else found


def midway() -> Visit:
    visit = at_first_item()
    answer(visit, right=True)
    return visit


def practised() -> Visit:
    visit = practising()
    answer(visit, right=True)
    return visit


def helped() -> Visit:
    visit = midway()
    visit.ask_help()
    return visit


def test_every_name_in_the_guide_stands_on_a_screen() -> None:
    on_screens, named = said(), set(strong(GUIDE))
    assert named
    assert sorted(words for words in named if words not in on_screens) == []


@pytest.mark.parametrize(
    "begun", [at_menu, at_first_item, midway, helped, practising, practised, screened, at_sheet]
)
def test_the_way_to_take_when_somebody_walked_away_ends_at_the_goodbye(
    begun: Callable[[], Visit], qtbot: QtBot
) -> None:
    visit, (*presses, last) = begun(), strong(item("**Iemand liep weg?**").partition("Doe je niets")[0])
    assert presses
    for again in range(2):
        for words in presses:
            buttons(visit, qtbot)[words]()
        if not isinstance(visit.screen, Result):
            break
        assert not again
    assert isinstance(visit.screen, Goodbye)
    assert last == NL("Thank you and see you soon!")


@pytest.mark.parametrize("sheet", [SheetState.SHOWN, SheetState.PRINTED])
def test_the_way_to_end_with_a_visitor_ends_at_the_goodbye(sheet: SheetState, qtbot: QtBot) -> None:
    mine, done, question, yes, last = strong(item("Bij het resultaat"))
    visit = screened()
    buttons(visit, qtbot)[mine]()
    if sheet is SheetState.PRINTED:
        visit.print_sheet()
        visit.printed(sheet)
    buttons(visit, qtbot)[done]()
    assert question == NL("Do you have your sheet?")
    assert isinstance(visit.screen, Goodbye) is (sheet is SheetState.PRINTED)
    if sheet is SheetState.SHOWN:
        buttons(visit, qtbot)[yes]()
    assert isinstance(visit.screen, Goodbye)
    assert last == NL("Thank you and see you soon!")


def test_an_exercise_can_be_skipped_as_the_guide_says(qtbot: QtBot) -> None:
    hint, show, following = strong(item("Een les voorbereiden?"))
    visit = practising()
    first = doing(visit).exercise.id
    while hint in (there := buttons(visit, qtbot)):
        there[hint]()
    there[show]()
    buttons(visit, qtbot)[following]()
    assert doing(visit).exercise.id != first


def test_a_step_counts_as_done_with_help_where_the_way_in_the_guide_is_taken() -> None:
    way = [NL("Ask for help"), NL(HELPED[True]), NL("Done, with help!")]
    assert strong(item("Help je toch")) == way
    visit = at_first_item()
    visit.ask_help()
    visit.say_helped(helped=True)
    visit.close()
    answer(visit, right=True)
    visit.ask_help()
    visit.close()
    answer(visit, right=True)
    assert [one.outcome for one in visit.answers[-2:]] == [Outcome.WITH_HELP, Outcome.ALONE]


def test_at_the_goodbye_nothing_of_the_visitor_is_left() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    answer(visit, right=True)
    assert keeper.answers
    visit.stop_now()
    visit.stop_now()
    assert isinstance(visit.screen, Goodbye)
    assert not keeper.answers


def test_the_guide_is_one_sheet_of_paper() -> None:
    assert len(GUIDE.split()) <= LONGEST


def test_the_guide_can_be_found() -> None:
    for page in ("README.md", "docs/run-a-kiosk.md"):
        assert "handleiding-digicoach.md" in (ROOT / page).read_text("utf-8")
