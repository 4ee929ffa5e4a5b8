from __future__ import annotations

from itertools import product

import pytest

from kiosk.core.attempt import Action
from kiosk.kinds import inbox
from kiosk.kinds.kind import Standing, Way
from tests.kinds.examples import spec


def verdicts(**reported: bool) -> list[Action]:
    """Judge every mail well, except those named."""
    exercise = spec("inbox")
    return [
        Action("report" if reported.get(key, mail.false) else "keep", key)
        for key, mail in exercise.mails.items()
    ]


def test_one_of_each_kind_of_error_is_allowed() -> None:
    assert inbox.mark(spec("inbox"), verdicts(bank=False, school=True)).right


def test_two_of_a_kind_are_not() -> None:
    assert not inbox.mark(spec("inbox"), verdicts(bank=False, prize=False)).right
    assert not inbox.mark(spec("inbox"), verdicts(library=True, school=True)).right


def test_reporting_everything_is_no_skill() -> None:
    exercise = spec("inbox")
    assert not inbox.mark(exercise, [Action("report", key) for key in exercise.mails]).right


def test_a_verdict_may_be_changed() -> None:
    assert inbox.mark(spec("inbox"), [*verdicts(bank=False, prize=False), Action("report", "bank")]).right


def test_a_mailbox_with_a_mail_left_is_not_ready() -> None:
    assert not inbox.mark(spec("inbox"), verdicts()[1:]).right


def way(**reported: bool) -> dict[str, Way]:
    """Give the cards by the key of their mail, but for that of the real mails that were kept."""
    cards = inbox.way(spec("inbox"), verdicts(**reported))
    return {card.title.split(".")[1]: card for card in cards if not kept_well(card)}


def kept_well(card: Way) -> bool:
    return (card.verb, card.standing) == ("keep", Standing.MET)


def test_the_real_mails_that_were_kept_are_met_together() -> None:
    box = spec("inbox")
    [card] = filter(kept_well, inbox.way(box, verdicts(school=True)))
    real = [key for key in box.mails if key not in box.false and key != "school"]
    assert [card.title, *card.also] == [f"mails.{key}.subject" for key in real]
    everything = [Action("report", key) for key in box.mails]
    assert not list(filter(kept_well, inbox.way(box, everything)))


def test_a_false_mail_that_was_reported_is_met_and_one_that_was_kept_is_not() -> None:
    cards = way(prize=False)
    assert {key: card.standing for key, card in cards.items()} == {
        "bank": Standing.MET,
        "parcel": Standing.MET,
        "prize": Standing.AHEAD,
    }


def test_every_clue_of_a_missed_mail_stands_on_its_own_card() -> None:
    mails = spec("inbox").mails
    for key, card in way(bank=False, prize=False).items():
        clues = [f"mails.{key}.clues.{part}" for part in mails[key].clues]
        assert [card.detail, *card.also] == (clues if card.standing is Standing.AHEAD else clues[:1])
    assert way(bank=False)["bank"].also


def test_the_real_mails_that_were_reported_share_a_card() -> None:
    assert not [card for card in way().values() if card.verb == "keep"]
    card = way(school=True)["school"]
    assert (card.title, card.also) == ("mails.school.subject", ())
    assert (card.verb, card.standing) == ("keep", Standing.AHEAD)
    card = way(library=True, school=True)["library"]
    assert (card.title, card.also) == ("mails.library.subject", ("mails.school.subject",))


def test_a_real_mail_that_was_left_is_told_too_once_something_was_judged() -> None:
    reported = [Action("report", key) for key in sorted(spec("inbox").false)]
    *false, real = inbox.way(spec("inbox"), reported)
    assert {card.standing for card in false} == {Standing.MET}
    assert (real.verb, real.standing) == ("keep", Standing.AHEAD)
    assert 1 + len(real.also) == len(spec("inbox").mails) - len(false)
    assert all(card.verb == "report" for card in inbox.way(spec("inbox"), ()))


def test_guessing_is_the_luck_of_tossing_a_coin_for_each_mail() -> None:
    exercise = spec("inbox")
    tosses = list(product(("keep", "report"), repeat=len(exercise.mails)))
    right = [
        toss
        for toss in tosses
        if inbox.mark(exercise, [Action(*pair) for pair in zip(toss, exercise.mails, strict=True)]).right
    ]
    assert inbox.guessing(exercise) == pytest.approx(len(right) / len(tosses))
