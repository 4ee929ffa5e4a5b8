from __future__ import annotations

from kiosk.worlds.mail import Mail, Mailbox, Sender, Verdict, judge, open_mail, show_details, tap_clue

MAILS = {
    key: Mail(sender=Sender("x", "a@b.example"), subject="x", lines={"text": "x"}, false=False)
    for key in ("one", "two")
}
OPEN = open_mail(MAILS, Mailbox(), "one")


def test_opening_a_mail_closes_the_other_and_both_are_read() -> None:
    box = open_mail(MAILS, OPEN, "two")
    assert (box.open, sorted(box.read)) == ("two", ["one", "two"])


def test_the_address_shows_only_in_the_open_mail_and_hides_again() -> None:
    assert show_details(MAILS, OPEN, "two") == OPEN
    shown = show_details(MAILS, OPEN, "one")
    assert shown.details == {"one"}
    assert show_details(MAILS, shown, "one") == OPEN


def test_a_clue_is_tapped_and_taken_back() -> None:
    tapped = tap_clue(MAILS, OPEN, "one", "text")
    assert tapped.clues == {("one", "text")}
    assert tap_clue(MAILS, tapped, "one", "text") == OPEN


def test_an_address_that_does_not_show_cannot_be_tapped() -> None:
    assert tap_clue(MAILS, OPEN, "one", "address") == OPEN
    assert tap_clue(MAILS, show_details(MAILS, OPEN, "one"), "one", "address").clues == {("one", "address")}


def test_what_is_not_there_cannot_be_tapped() -> None:
    assert tap_clue(MAILS, OPEN, "one", "link") == OPEN
    assert tap_clue(MAILS, OPEN, "two", "text") == OPEN


def test_a_verdict_may_be_changed() -> None:
    box = judge(MAILS, judge(MAILS, OPEN, "one", Verdict.KEPT), "one", Verdict.REPORTED)
    assert box.verdicts == {"one": Verdict.REPORTED}
    assert judge(MAILS, box, "nothing", Verdict.KEPT) == box
    assert open_mail(MAILS, box, "nothing") == box
