from __future__ import annotations

import json

import pytest

from tests.core.screening.golden import FOLDER, VISITS, Golden, differences, traced, written


@pytest.mark.parametrize("visit", VISITS, ids=lambda visit: visit.name)
def test_a_recorded_visit_goes_as_it_went(visit: Golden) -> None:
    kept, now = json.loads(visit.file.read_text("utf-8")), json.loads(written(traced(visit)))
    changed = list(differences(kept, now))
    why = "decide it, raise ENGINE_VERSION, then: python -m tests.core.screening.golden"
    assert not changed, f"the engine does otherwise ({why}): " + "; ".join(changed[:10])


def test_nothing_else_is_recorded() -> None:
    assert {path.name for path in FOLDER.glob("*.json")} == {visit.file.name for visit in VISITS}


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
