from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.calibration.responses import Given, Screened, groups_of, read_responses
from kiosk.calibration.stated import ABILITIES
from kiosk.core.errors import ExchangeError
from tests.core.screening.people import expert_bank

ITEMS = {item.id: item for item in expert_bank(10)}
REVISIONS = dict.fromkeys(ITEMS, 1)
LINE = '{"language": "nl", "answers": [{"item": "item-1", "revision": 1, "right": true}]}'


def test_each_line_is_a_screening(tmp_path: Path) -> None:
    file = tmp_path / "agreed.jsonl"
    file.write_text(f"{LINE}\n{LINE}\n")
    assert read_responses(file) == (Screened("nl", (Given("item-1", 1, right=True),)),) * 2


@pytest.mark.parametrize(
    "line", ["", "{}", "[]", LINE.replace("true", "1"), LINE.replace("nl", 'nl", "name": "An')]
)
def test_a_line_that_is_none_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "agreed.jsonl"
    file.write_text(f"{LINE}\n{line}\n")
    with pytest.raises(ExchangeError, match=r"agreed\.jsonl:2 is no screening"):
        read_responses(file)


def mean_of(weights: tuple[float, ...]) -> float:
    return sum(w * a for w, a in zip(weights, ABILITIES, strict=True)) / sum(weights)


def test_an_answer_is_weighed_by_all_the_others() -> None:
    def people(right: bool) -> float:  # noqa: FBT001 - as the answers went
        others = tuple(Given(f"item-{number}", 1, right) for number in range(1, 10))
        (first, known), *_ = groups_of(
            [Screened("nl", (Given("item-0", 1, right=False), *others))], ITEMS, REVISIONS
        )["item-0"]
        assert (first.asked, first.right, known) == (1, 0, True)
        return mean_of(first.people.right)

    assert people(right=True) > people(right=False) + 1


def test_answers_to_another_revision_are_left_out() -> None:
    old = Screened("nl", (Given("item-0", 2, right=True), Given("gone", 1, right=True)))
    assert groups_of([old], ITEMS, REVISIONS) == {}


def test_not_knowing_is_not_right() -> None:
    ((group, known),) = groups_of(
        [Screened("nl", (Given("item-0", 1, right=True, known=False),))], ITEMS, REVISIONS
    )["item-0"]
    assert (group.right, known) == (0, False)
