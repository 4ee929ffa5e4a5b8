from __future__ import annotations

import json
import subprocess
import sys

import pytest

from kiosk import paths
from kiosk.core.screening import Change, GateVerdict
from tests.core.screening.golden import (
    ANSWERS,
    FOLDER,
    GATES,
    VISITS,
    Golden,
    differences,
    gates,
    traced,
    written,
)
from tests.core.screening.people import LUCK


@pytest.mark.parametrize("visit", VISITS, ids=lambda visit: visit.name)
def test_a_recorded_visit_goes_as_it_went(visit: Golden) -> None:
    kept, now = json.loads(visit.file.read_text("utf-8")), json.loads(written(traced(visit)))
    changed = list(differences(kept, now))
    why = "decide it, raise ENGINE_VERSION, then: python -m tests.core.screening.golden"
    assert not changed, f"the engine does otherwise ({why}): " + "; ".join(changed[:10])


def test_the_gate_decides_every_course_as_it_did() -> None:
    kept, now = json.loads(GATES.read_text("utf-8")), json.loads(written(gates()))
    assert not list(differences(kept, now))
    assert set(now["courses"].values()) == {verdict.value for verdict in GateVerdict}


def test_importing_the_engine_imports_the_standard_library_alone() -> None:
    looks = "before = set(sys.modules); import kiosk.core.screening; print(*set(sys.modules) - before)"
    code = f"import sys; {looks}"
    said = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=paths.ROOT
    )
    came = {name.partition(".")[0] for name in said.stdout.split()}
    assert "kiosk" in came
    assert came - {"kiosk"} <= sys.stdlib_module_names


def test_nothing_else_is_recorded() -> None:
    recorded = {GATES.name, *(visit.file.name for visit in VISITS)}
    assert {path.name for path in FOLDER.glob("*.json")} == recorded


def test_a_second_screening_asks_other_items_and_says_what_changed() -> None:
    visits = {visit.name: json.loads(visit.file.read_text("utf-8")) for visit in VISITS if visit.before}
    assert not visits["comes-back"]["since"]["asked_again"]
    assert visits["comes-back"]["since"]["changed"] == Change.MORE.value
    assert visits["comes-back-to-a-small-bank"]["since"]["asked_again"]
    assert visits["comes-back-to-a-small-bank"]["since"]["changed"] == Change.NOT_SURE.value


@pytest.mark.parametrize(
    ("name", "answers"), [("clicks-about", {"right"}), ("does-not-know-where-to-click", set(ANSWERS))]
)
def test_visits_are_recorded_in_which_clicking_about_brings_something(name: str, answers: set[str]) -> None:
    (visit,) = (one for one in VISITS if one.name == name)
    steps = json.loads(visit.file.read_text("utf-8"))["steps"]
    chosen = [(step["choice"]["best"][step["choice"]["drawn"]], step["answer"]) for step in steps]
    assert {answer for one, answer in chosen if one["guessing"] == LUCK} == answers
    assert all(one["success"] > one["guessing"] for one, _ in chosen)


def test_every_difference_is_named_with_its_place() -> None:
    kept = {"steps": [{"item": "a", "worth": 0.5}, {"item": "b", "worth": 0.25}], "end": "low"}
    now = {
        "steps": [{"item": "a", "worth": 0.5 + 1e-9}, {"item": "c", "worth": 0.26}],
        "end": "low",
        "new": 1,
    }
    assert list(differences(kept, now)) == [
        "steps[2].item: b before, c now",
        "steps[2].worth: 0.25 before, 0.26 now",
        "new: None before, 1 now",
    ]
    assert list(differences([1, 2], [1])) == [": 2 before, 1 now"]
