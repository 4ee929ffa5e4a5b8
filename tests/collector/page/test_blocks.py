"""A figure is told with its margin, or it is told why not."""

from __future__ import annotations

import pytest

from kiosk.collector.counted.precision import Number, Share
from kiosk.collector.page.blocks import Block, Cell, Row, Teller
from kiosk.collector.page.wording import wording

TELLER = Teller(wording("nl"))


def test_a_number_stands_beside_its_margin() -> None:
    assert TELLER.number(Number(1240, 45)) == Cell("1.240", "± 45", 1240, 45)


@pytest.mark.parametrize(
    ("number", "told"),
    [(Number(0, 25), "0 tot 25"), (Number(5, 20), "0 tot 25"), (Number(20, 20), "0 tot 40")],
)
def test_a_number_that_is_not_larger_than_its_margin_is_told_by_its_ends(number: Number, told: str) -> None:
    assert TELLER.number(number) == Cell(told, "", number.value, number.margin)


@pytest.mark.parametrize(
    ("share", "told"),
    [(Share(13, 17), "0 tot 30%"), (Share(0, 4), "0 tot 4%"), (Share(92, 15), "77 tot 100%")],
)
def test_no_share_is_told_as_less_than_nothing_or_more_than_all(share: Share, told: str) -> None:
    assert TELLER.share(share) == Cell(told, "", share.percent, share.margin)


def test_a_share_is_told_in_parts_of_a_hundred() -> None:
    assert TELLER.share(Share(43, 6)) == Cell("43%", "± 6", 43, 6)
    assert (TELLER.points(1), TELLER.points(2)) == ("± 1 punt", "± 2 punten")


def test_a_share_that_says_too_little_is_hidden_and_the_reason_stands_below() -> None:
    hidden = TELLER.share(None)
    assert hidden == TELLER.hidden() == Cell("niet te zeggen", quiet=True)
    assert "20 punten" in TELLER.notes((Row("Basis", (hidden,)),))[0]
    assert TELLER.notes((Row("Basis", (TELLER.share(Share(43, 6)),)),), "others") == ("others",)


def test_a_block_in_which_all_is_hidden_is_not_drawn() -> None:
    def block(*cells: Cell) -> Block:
        return Block("levels", "Levels?", "", ("Level", "Share"), tuple(Row("x", (c,)) for c in cells), 0)

    assert not block(TELLER.share(None)).is_drawn
    assert block(TELLER.share(None), TELLER.share(Share(4, 3))).is_drawn
    assert block(TELLER.share(Share(4, 3))).in_parts
    assert not block(TELLER.number(Number(5, 5))).in_parts
