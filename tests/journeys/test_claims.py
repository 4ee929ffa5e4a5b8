"""Nothing is said to be done alone whose right way was shown before, whatever is pressed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.model import Theme
from kiosk.core.progress import findings
from kiosk.visit.screens import Doing, Feedback, GoOnWhereYouWere, Review, Welcome
from kiosk.visit.state import unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import answer, at_menu, companions

MOVES = (
    "right", "other", "hint", "again", "next", "dont_know", "back", "theme", "mouse", "screening",
    "practise_advice", "result", "review", "stop_now", "cut",
)  # fmt: skip


def do(visit: Visit, move: str) -> None:
    """Do something that a person does, where it can be done."""
    match move:
        case "right" | "other":
            if isinstance(visit.screen, Doing):
                answer(visit, right=move == "right")
        case "theme" | "mouse":
            visit.choose_theme(Theme.MONEY if move == "theme" else None)
        case "screening":
            visit.choose_screening()
            for _ in range(3):
                visit.report_self(1)
        case "hint":
            if isinstance(visit.screen, Doing) and visit.screen.purpose == "practice":
                visit.hint()
        case _:
            getattr(visit, move)()


def cut(keeper: MemoryKeeper, visit: Visit) -> Visit:
    """Cut the power, and go on, unless goodbye was said."""
    visit.keep()
    if not keeper.snapshots:
        return Visit(companions())
    ((name, snapshot),) = keeper.snapshots.items()
    after = Visit(companions(keeper), unpack(snapshot, tuple(keeper.answers.get(name, ()))))
    assert isinstance(after.screen, GoOnWhereYouWere)
    after.resume(yes=True)
    return after


def seen_on(visit: Visit) -> set[str]:
    """Give the exercise of which the screen now shows how it is done, to who did not do it alone."""
    screen = visit.screen
    if isinstance(screen, Feedback):
        return {visit.answers[-1].exercise} if screen.outcome != "alone" else set()
    if isinstance(screen, Review):
        return {screen.texts["title"]}
    return (
        {screen.exercise.id} if isinstance(screen, Doing) and screen.hint and not screen.hints_left else set()
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(MOVES), max_size=40))
def test_nothing_is_said_to_be_done_alone_that_was_shown_before_it_was_done(moves: list[str]) -> None:
    keeper = MemoryKeeper()
    visit = at_menu(companions(keeper))
    bank = companions().equipment.everything
    shown: set[str] = set()
    tainted: set[int] = set()
    for move in moves:
        known = len(visit.answers)
        if isinstance(visit.screen, Welcome):
            return
        visit = cut(keeper, visit) if move == "cut" else visit
        if move != "cut":
            do(visit, move)
        tainted |= {one.number for one in visit.answers[known:] if one.exercise in shown}
        clean = {
            one.exercise for one in visit.answers if one.number not in tainted and one.outcome == "alone"
        }
        folded = findings(bank, bank, visit.answers, ())
        ticked = {name for items in folded.seen.values() for name, alone in items.items() if alone}
        assert {*folded.can_do, *ticked} <= clean
        shown |= seen_on(visit)
