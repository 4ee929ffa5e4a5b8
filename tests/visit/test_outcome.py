from dataclasses import replace

from kiosk.core.model import Theme
from kiosk.core.preferences import Preferences, TextSize
from kiosk.kinds.kind import Standing
from kiosk.visit.screens import Doing, Help, Result, Review, SheetPage, SheetState, TakeHome, Welcome
from tests.visit.kiosks import (
    DAY,
    HOURS,
    SITE,
    answer,
    at_first_item,
    at_sheet,
    companions,
    result,
    screened,
    sheet_page,
    sheet_state,
)


def test_the_result_names_three_things_one_can_and_one_to_practise() -> None:
    visit = screened()
    shown = result(visit)
    assert len(shown.findings.can_do) == 3
    assert shown.findings.practise is not None
    asked = {name for names in shown.findings.seen.values() for name in names}
    assert len(asked) == shown.findings.asked
    assert (
        set(shown.texts) == {*shown.findings.can_do, shown.findings.practise, *asked} == set(shown.pictures)
    )


def test_someone_who_does_not_know_anything_is_still_shown_what_went_right_before() -> None:
    visit = screened(right=False)
    assert all(name.startswith("pre-") for name in result(visit).findings.can_do)
    assert result(visit).findings.can_do


def test_each_item_can_be_looked_at_again_with_the_right_way() -> None:
    visit = screened(right=False)
    visit.review()
    assert isinstance(visit.screen, Review)
    assert [way.standing for way in visit.screen.ways] == [Standing.OTHER, Standing.AHEAD]
    seen = [visit.screen.number]
    while visit.screen.number < visit.screen.of:
        visit.next()
        assert isinstance(visit.screen, Review)
        seen.append(visit.screen.number)
    visit.next()
    assert seen == list(range(1, len(seen) + 1))
    assert isinstance(visit.screen, Result)


def test_looking_back_before_the_first_item_leads_to_the_result() -> None:
    visit = screened()
    visit.review()
    visit.next()
    visit.back()
    assert isinstance(visit.screen, Review)
    visit.back()
    assert isinstance(visit.screen, Result)


def test_the_sheet_is_shown_first_and_printed_when_asked() -> None:
    visit = screened()
    visit.take_home()
    assert sheet_state(visit) is SheetState.SHOWN
    visit.print_sheet()
    assert sheet_state(visit) is SheetState.PRINTING
    visit.printed(SheetState.PRINTED)
    assert sheet_state(visit) is SheetState.PRINTED


def test_a_sheet_that_did_not_come_out_can_be_tried_again() -> None:
    visit = screened()
    visit.take_home()
    visit.print_sheet()
    visit.printed(SheetState.FAILED)
    assert sheet_state(visit) is SheetState.FAILED
    visit.print_sheet()
    assert sheet_state(visit) is SheetState.PRINTING


def test_the_sheet_is_seen_large_and_put_back_and_then_one_is_at_the_result() -> None:
    visit = at_sheet()
    visit.enlarge_sheet()
    assert sheet_page(visit) is SheetPage.LARGE
    visit.choose_language("ar")
    assert sheet_page(visit) is SheetPage.LARGE
    visit.back()
    assert sheet_page(visit) is SheetPage.SMALL
    visit.back()
    assert isinstance(visit.screen, Result)


def test_only_a_sheet_is_shown_large() -> None:
    visit = screened()
    visit.enlarge_sheet()
    assert isinstance(visit.screen, Result)


def test_how_printing_ended_is_told_beside_what_can_be_done_with_the_sheet() -> None:
    visit = at_sheet()
    visit.print_sheet()
    visit.enlarge_sheet()
    visit.printed(SheetState.PRINTED)
    assert (sheet_page(visit), sheet_state(visit)) == (SheetPage.SMALL, SheetState.PRINTED)


def test_printing_that_ends_after_someone_left_changes_nothing() -> None:
    visit = screened()
    visit.take_home()
    visit.print_sheet()
    visit.leave()
    visit.printed(SheetState.PRINTED)
    assert isinstance(visit.screen, Welcome)


def test_without_a_printer_nothing_is_printed() -> None:
    visit = at_first_item(companions(printer=False))
    answer(visit, right=True)
    visit.stop()
    visit.stop_now()
    visit.take_home()
    visit.print_sheet()
    assert isinstance(visit.screen, TakeHome)
    assert (visit.screen.printer, visit.screen.state) == (False, SheetState.SHOWN)


def test_the_sheet_has_what_the_result_has_and_how_one_likes_it() -> None:
    visit = screened()
    visit.prefer(Preferences(text_size=TextSize.LARGE))
    sheet = visit.sheet()
    assert len(sheet.can_do) == 3
    assert sheet.statement == result(visit).findings.statement
    assert (sheet.day, sheet.site, sheet.preferences.text_size) == (DAY, SITE, TextSize.LARGE)


def test_the_sheet_says_the_same_in_the_language_of_whoever_helps() -> None:
    visit = screened()
    own = visit.sheet()
    visit.choose_language("ar")
    assert visit.sheet() != own
    assert visit.sheet("nl") == own


def test_hours_are_told_in_the_language_of_the_person() -> None:
    visit = screened()
    visit.choose_language("ar")
    assert result(visit).site.hours == visit.sheet().site.hours == HOURS["ar"]
    visit.ask_help()
    assert isinstance(visit.screen, Help)
    assert visit.screen.site.hours == HOURS["ar"]


def test_findings_follow_the_language_but_not_the_other_way_round() -> None:
    visit = screened()
    before = result(visit).findings
    visit.choose_language("ar")
    assert result(visit).findings == replace(before)


def test_the_advice_of_a_result_stands_on_paper_too_until_it_is_done() -> None:
    visit = screened(right=False)
    advised = result(visit).findings.practise
    visit.choose_practice()
    visit.choose_theme(Theme.MONEY)
    for right in (False, True, False):
        answer(visit, right=right)
        assert visit.answers[-1].exercise != advised
        visit.next()
    visit.stop_now()
    assert result(visit).findings.practise == advised
    visit.practise_advice()
    answer(visit, right=True)
    visit.stop_now()
    assert result(visit).findings.practise != advised


def test_what_the_screening_asks_after_a_result_may_change_the_advice() -> None:
    visit = at_first_item()
    answer(visit, right=True)
    visit.stop_now()
    begun = result(visit).findings.practise
    visit.choose_screening()
    while isinstance(visit.screen, Doing):
        answer(visit, right=False)
    assert result(visit).findings.practise in {one.exercise for one in visit.answers} - {begun}
