"""An administrator reads words, and a sentence where there is nothing."""

from __future__ import annotations

from datetime import date

from kiosk.collector.forms import Code, Device, Epoch, Kept, OpenCode, Site, SiteType, Token
from kiosk.collector.spoken import lines

DAY = date(2027, 3, 1)
INSTALL, OTHER = "a" * 32, "b" * 32
NEW = Device(INSTALL, "north", DAY, DAY, None, None, None, None, None)


def test_a_list_of_nothing_is_a_sentence() -> None:
    assert [*lines([], "There are no sites yet.")] == ["There are no sites yet."]


def test_what_was_done_is_said_as_it_stands() -> None:
    assert [*lines("Done.")] == ["Done."]


def test_a_code_tells_the_last_day_on_which_it_is_taken() -> None:
    assert [*lines(Code("BCDF-GHJK", "north", None, DAY))] == [
        "code: BCDF-GHJK  site: north  last day: 2027-02-28"
    ]
    assert [*lines([OpenCode("north", INSTALL, DAY)])] == [
        f"site: north  for the device: {INSTALL}  last day: 2027-02-28"
    ]


def test_a_device_that_was_only_enrolled_tells_what_is_known_of_it() -> None:
    assert [*lines([NEW])] == [f"device: {INSTALL}  site: north  enrolled: 2027-03-01  last seen: 2027-03-01"]


def test_what_is_missing_of_a_device_stands_below_it_in_words() -> None:
    epochs = (Epoch("e1", 5, 9, ((2, 2), (4, 6)), (OTHER,)), Epoch("e2", 1, 1, ()))
    device = Device(INSTALL, "north", DAY, DAY, DAY, "0.1.0", 2, 0, DAY, epochs)
    first, *rest = lines([device])
    assert first.endswith(
        "last report: 2027-03-01  version: 0.1.0  waiting there: 2  laid aside there: 0  "
        "refused since: 2027-03-01"
    )
    assert rest == [
        f"  epoch: e1  batches here: 5  newest: 9  missing here: 2, 4 to 6  also sent by: {OTHER}",
        "  epoch: e2  batches here: 1  newest: 1",
    ]


def test_a_batch_tells_by_what_it_is_retracted_and_whether_it_was() -> None:
    batch = Kept("e1", 3, "2027-W01", "2027-W09", DAY, None)
    assert [*lines([batch])] == ["epoch: e1  seq: 3  weeks: 2027-W01 to 2027-W09  came: 2027-03-01"]
    retracted = Kept("e1", 3, "2027-W01", "2027-W09", DAY, DAY)
    assert next(lines([retracted])).endswith("counts nowhere since: 2027-03-01")


def test_a_site_and_a_token_are_named() -> None:
    assert [*lines([Site("north", "Library North", SiteType.LIBRARY), Token("t")])] == [
        "site: north  name: Library North  type: library",
        "token: t",
    ]
