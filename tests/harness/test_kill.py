from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from typing_extensions import override

from tests.harness.kill import (
    LEAVING,
    Figures,
    Told,
    Visit,
    canaries,
    compare,
    kill,
    look,
    play_and_kill,
    scan,
)

KILLED = 100.0
VISIT = Visit(Path("nowhere"), "nl", 0)


def an_answer(exercise: str) -> dict[str, object]:
    return {"exercise": exercise, "outcome": "alone", "actions": []}


def line(
    before_the_kill: float,
    *answers: str,
    exercise: str = "",
    actions: tuple[str, ...] = (),
    screen: str = "",
    typed: str = "",
) -> Told:
    """Give what a visit says so many seconds before it is killed."""
    return {
        "at": KILLED - before_the_kill,
        "screen": screen or ("Doing" if exercise else "Result"),
        "answers": [an_answer(name) for name in answers],
        "exercise": exercise or None,
        "actions": [{"verb": "pick", "target": target} for target in actions],
        "typed": {"write-name": typed} if typed else {},
    }


def found_back(told: list[Told], *, offered: bool = True, after: Told) -> Figures:
    figures = Figures(runs=1, killed=1, answers_acknowledged=1)
    compare(VISIT, told, {**after, "offered": offered}, KILLED, figures)
    return figures


HALF_DONE = line(2, "a", exercise="b", actions=("x",))


def test_a_visit_that_comes_back_as_it_was_has_no_fault() -> None:
    figures = found_back([HALF_DONE], after=HALF_DONE)
    assert figures.clean
    assert (figures.resumes_offered, figures.half_done_kept) == (1, 1)


def test_a_visit_that_is_not_offered_again_is_a_fault() -> None:
    figures = found_back([HALF_DONE], offered=False, after=line(0))
    assert not figures.clean
    assert (figures.resumes_due, figures.resumes_offered) == (1, 0)


def test_answers_that_are_gone_or_others_are_a_fault() -> None:
    for after in (line(0), line(0, "c")):
        assert not found_back([HALF_DONE], after=after).clean


def test_half_done_work_that_is_gone_is_a_fault() -> None:
    for after in (line(0, "a", exercise="b"), line(0, "a", exercise="c", actions=("x",))):
        figures = found_back([HALF_DONE], after=after)
        assert not figures.clean
        assert (figures.half_done_due, figures.half_done_kept) == (1, 0)


def test_letters_that_stood_on_the_screen_a_second_before_and_are_gone_are_a_fault() -> None:
    told = [line(3 - 0.5 * n, exercise="b", actions=("x",), typed="Jansen"[: n + 1]) for n in range(6)]
    assert told[3]["typed"] == {"write-name": "Jans"}
    for kept in ("Jans", "Janse", "Jansen"):
        assert found_back(told, after=line(0, exercise="b", actions=("x",), typed=kept)).clean
    for kept in ("", "J", "Jan"):
        figures = found_back(told, after=line(0, exercise="b", actions=("x",), typed=kept))
        assert not figures.clean
        assert (figures.half_done_due, figures.half_done_kept) == (1, 0)


def test_what_was_done_less_than_a_second_before_may_be_gone() -> None:
    told = [HALF_DONE, line(0.5, "a", exercise="b", actions=("x", "y"))]
    assert found_back(told, after=HALF_DONE).half_done_kept == 1


def test_an_answer_that_was_kept_but_not_yet_acknowledged_is_no_loss() -> None:
    figures = found_back([HALF_DONE], after=line(0, "a", "b", exercise="c"))
    assert figures.clean
    assert figures.half_done_due == 0


def test_a_visit_killed_before_anything_began_is_no_loss() -> None:
    for told in ([line(2, screen="Welcome")], [line(2, screen="Welcome"), line(0.5, screen="Menu")]):
        figures = found_back(told, offered=False, after=line(0))
        assert figures.clean
        assert figures.resumes_due == 0


def test_figures_in_which_nothing_was_at_stake_are_not_clean() -> None:
    assert not Figures(runs=3).clean
    assert not Figures(runs=3, killed=3).clean
    assert not Figures(runs=3, answers_acknowledged=9).clean


@pytest.fixture
def visit(tmp_path: Path) -> Visit:
    """A visit that left one answer, to `a`."""
    (tmp_path / "kiosk").mkdir()
    with closing(sqlite3.connect(tmp_path / "kiosk" / "kiosk.db")) as database:
        database.execute("CREATE TABLE answers (number INTEGER PRIMARY KEY, exercise TEXT)")
        database.execute("INSERT INTO answers VALUES (1, 'a')")
        database.commit()
    return Visit(tmp_path / "kiosk", "nl", 0)


def looked_at(visit: Visit, *acknowledged: str) -> Figures:
    figures = Figures(runs=1, killed=1, answers_acknowledged=len(acknowledged))
    look(visit, [line(0, *acknowledged)], figures)
    return figures


def test_answers_that_the_database_holds_are_not_lost(visit: Visit) -> None:
    assert looked_at(visit, "a").clean


def test_an_answer_that_the_database_does_not_hold_is_lost(visit: Visit) -> None:
    figures = looked_at(visit, "a", "b")
    assert not figures.clean
    assert figures.answers_lost == 1


def test_a_damaged_database_is_seen(visit: Visit) -> None:
    file = visit.folder / "kiosk.db"
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE INDEX by_exercise ON answers (exercise)")
        database.execute("PRAGMA writable_schema = ON")
        database.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX by_exercise ON answers (number)'"
            " WHERE name = 'by_exercise'"
        )
        database.commit()
    figures = looked_at(visit, "a")
    assert figures.damaged == 1
    assert not figures.clean


@dataclass(frozen=True)
class Failing(Visit):
    """A visit that cannot even begin."""

    @property
    @override
    def command(self) -> list[str]:
        return ["false"]


def test_a_visit_that_ends_by_itself_is_not_taken_for_killed(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ended by itself"):
        play_and_kill(Failing(tmp_path / "kiosk", "nl", 0), 5)


def killed_after(visit: Visit, *screens: str) -> tuple[Figures, bool]:
    """Look at a visit that was killed when it had shown these, and had answered `a` before."""
    told = [line(0, *("" if screen == "Welcome" else "a"), screen=screen) for screen in screens]
    told = [{**one, "visit": "jane-doe"} for one in told]
    figures = Figures(runs=1, killed=1, answers_acknowledged=1)
    wiped = look(visit, told, figures)
    if wiped:
        scan(visit, told, figures)
    return figures, wiped


def erase(visit: Visit) -> None:
    with closing(sqlite3.connect(visit.folder / "kiosk.db")) as database:
        database.execute("PRAGMA secure_delete = ON")
        database.execute("DELETE FROM answers")
        database.commit()


def test_on_the_way_to_the_goodbye_a_visit_may_be_there_or_gone_but_whole(visit: Visit) -> None:
    figures, wiped = killed_after(visit, "Result", LEAVING)
    assert (figures.clean, wiped) == (True, False)
    erase(visit)
    figures, wiped = killed_after(visit, "Result", LEAVING)
    assert (figures.clean, wiped) == (True, True)
    for not_leaving in (("Result",), (LEAVING, "Result")):
        figures, wiped = killed_after(visit, *not_leaving)
        assert (figures.clean, wiped) == (False, False)


@pytest.mark.parametrize("over", [("Goodbye",), ("Goodbye", "Welcome")])
def test_answers_that_are_there_once_the_goodbye_is_said_are_a_fault(
    visit: Visit, over: tuple[str, ...]
) -> None:
    figures, _ = killed_after(visit, LEAVING, *over)
    assert not figures.clean
    erase(visit)
    figures, wiped = killed_after(visit, LEAVING, *over)
    assert (figures.clean, wiped) == (True, True)


def test_one_byte_of_somebody_who_is_gone_is_a_fault(visit: Visit) -> None:
    erase(visit)
    (visit.folder / "log").mkdir()
    (visit.folder / "log" / "kiosk.log").write_text("the visit jane-doe began")
    figures, _ = killed_after(visit, LEAVING, "Goodbye")
    assert figures.traces == 1
    assert not figures.clean


def test_an_exercise_may_be_named_where_all_are_counted_and_nowhere_else(visit: Visit) -> None:
    told = [{"screen": LEAVING, "visit": "jane-doe", "answers": [an_answer("2.1-mail")]}]
    figures = Figures()
    (visit.folder / "kiosk.db").write_text("2.1-mail: asked 100 times")
    scan(visit, told, figures)
    assert figures.traces == 0
    (visit.folder / "kiosk.db-journal").write_text("2.1-mail")
    scan(visit, told, figures)
    assert figures.traces == 1


def test_what_was_typed_and_asked_would_betray_a_visit() -> None:
    typed = {
        "exercise": "2.1-mail",
        "actions": [{"verb": "write", "target": "to", "value": "lena@post.example"}],
    }
    told = [{"screen": LEAVING, "visit": "jane-doe", "answers": [typed]}]
    assert canaries(told) == {"jane-doe", "2.1-mail", "lena@post.example"}


def test_visits_that_ended_before_they_were_killed_are_not_clean() -> None:
    assert not Figures(runs=3, killed=2, answers_acknowledged=9).clean


def test_three_killed_visits_lose_nothing_and_leave_nothing() -> None:
    figures = kill(runs=3, seed=5, language="nl", within=5, short=True)
    assert figures.clean, figures
    assert (figures.runs, figures.killed, figures.wiped) == (3, 3, 1)
