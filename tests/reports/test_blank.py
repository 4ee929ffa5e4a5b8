from __future__ import annotations

from typing_extensions import override

from kiosk.reports.blank import blank
from kiosk.reports.closing import FOOT, HEAD, ONE_LINE, PITCH, questions
from kiosk.reports.page import Box
from kiosk.reports.paragraphs import plain
from kiosk.reports.tongues import Tongues
from tests.reports.tongues import NL
from tests.reports.watched import WatchedPage


class RuledPage(WatchedPage):
    """Remembers the lines to write on."""

    def __init__(self) -> None:
        super().__init__(NL)
        self.ruled: list[Box] = []

    @override
    def rule(self, box: Box, colour: str, border: float) -> None:
        self.ruled.append(box)
        super().rule(box, colour, border)


def test_the_line_begins_after_its_words_and_ends_with_the_box() -> None:
    page, box = RuledPage(), Box(45, 100, 240, 27)
    assert blank(page, plain("Afspraak:"), (), box) == box.bottom
    [line], [words] = page.ruled, page.written
    assert line.start > words.start + words.width
    assert line.start + line.width == box.start + box.width


def test_words_that_are_long_leave_half_of_the_box_to_write_on() -> None:
    page, box = RuledPage(), Box(45, 100, 240, 27)
    blank(page, plain("Een afspraak om verder te oefenen en te vragen:"), (), box)
    assert page.ruled[0].width > 100


def test_where_there_is_room_for_one_line_it_stands_after_its_words() -> None:
    two, one, none = RuledPage(), RuledPage(), RuledPage()
    end = FOOT - 12
    assert questions(two, Tongues(NL), end - HEAD - 2 * PITCH) == 2
    assert questions(one, Tongues(NL), end - HEAD - 2 * PITCH + 1) == 1
    assert questions(one, Tongues(NL), end - ONE_LINE) == 1
    assert questions(none, Tongues(NL), end - ONE_LINE + 1) == 0
    assert questions(none, Tongues(NL), end + 1) < 0
    assert [len(page.ruled) for page in (two, one, none)] == [2, 2, 0]
    assert not [*two.beyond, *one.beyond]
