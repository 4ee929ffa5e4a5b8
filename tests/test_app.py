from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app import application, open_kiosk
from kiosk.core.errors import KioskError, PrintingError
from kiosk.life import BUG, LEFT
from kiosk.opening import Opening
from kiosk.paths import ASSETS
from kiosk.ui.window import Window
from kiosk.visit.screens import (
    Goodbye,
    GoOnWhereYouWere,
    HowItWorks,
    SheetState,
    TakeHome,
    Welcome,
)
from tests.fakes import FakePrinter
from tests.opened import Open, Opened, rows, shows, wait_ms
from tests.reports.watched import text_of

NOT_BEFORE_THE_FIRST_PICTURE = {
    *("asyncio", "sqlite_utils", "reportlab", "qasync", "yaml", "kiosk.storage.store", "kiosk.core.screening")
}


def test_the_first_picture_is_painted_before_anything_is_opened(opened: Open) -> None:
    one = opened()
    one.kiosk.paint()
    assert one.hand.sees("language-en")
    assert not one.folder.exists()
    one.hand.press("primary")
    assert one.hand.sees("language-en")
    one.kiosk.come_alive()
    assert one.folder.exists()
    one.hand.press("primary")
    assert shows(one, HowItWorks)


def test_what_the_first_picture_does_not_need_is_not_imported_before_it(tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
import kiosk.cli
from kiosk.app import Kiosk, application
from kiosk.opening import Opening
from kiosk.paths import ASSETS
from kiosk.settings import load
running = application()
Kiosk(Opening(load(data_dir=Path({str(tmp_path)!r})), (1280, 800))).paint()
sys.stdout.write(" ".join({NOT_BEFORE_THE_FIRST_PICTURE!r} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == ""


def test_a_goodbye_leaves_nothing_on_the_clipboard(opened: Open) -> None:
    one = opened().open().at_menu()
    QApplication.clipboard().setText("what someone copied")
    one.hand.press("stop")
    one.hand.press("secondary-stop-now")
    assert shows(one, Goodbye)
    one.hand.press("primary")
    assert shows(one, Welcome)
    assert QApplication.clipboard().text() == ""


def at_the_sheet(one: Opened) -> None:
    one.open().at_menu()
    one.kiosk.visit.take_home()


def sheet_state(one: Opened) -> SheetState | None:
    screen = one.kiosk.visit.screen
    return screen.state if isinstance(screen, TakeHome) else None


def test_a_sheet_that_came_out_is_told(opened: Open) -> None:
    printer = FakePrinter()
    one = opened(printer=printer)
    at_the_sheet(one)
    code = one.live_until(lambda: sheet_state(one) is SheetState.PRINTED, lambda: one.hand.press("primary"))
    assert (code, sheet_state(one)) == (LEFT, SheetState.PRINTED)
    assert [sheet[:5] for sheet in printer.printed] == [b"%PDF-"]


def test_a_sheet_in_another_language_says_each_line_in_the_sites_too(opened: Open) -> None:
    one = opened(languages=("nl", "fr"))
    at_the_sheet(one)
    alone = text_of(one.kiosk.sheet())
    one.kiosk.visit.choose_language("fr")
    both = text_of(one.kiosk.sheet())
    assert "Ma feuille" in both
    assert "Mijn blad" in both
    assert "Mijn blad" in alone
    assert "Ma feuille" not in alone


def test_a_sheet_that_did_not_come_out_is_told_to_the_visitor_and_to_staff(
    opened: Open, caplog: pytest.LogCaptureFixture
) -> None:
    one = opened(printer=FakePrinter(PrintingError("There is no queue called sheets.")))
    at_the_sheet(one)
    one.live_until(lambda: sheet_state(one) is SheetState.FAILED, lambda: one.hand.press("primary"))
    assert sheet_state(one) is SheetState.FAILED
    assert "There is no queue called sheets." in caplog.messages
    assert not any(record.exc_info for record in caplog.records)


def test_a_sheet_that_cannot_be_made_goes_to_no_printer_and_is_told(opened: Open, tmp_path: Path) -> None:
    bare = tmp_path / "assets"
    shutil.copytree(ASSETS, bare, ignore=shutil.ignore_patterns("icons"))
    printer = FakePrinter()
    one = opened(printer=printer, assets=bare)
    at_the_sheet(one)
    one.live_until(lambda: sheet_state(one) is SheetState.FAILED, one.kiosk.visit.print_sheet)
    assert sheet_state(one) is SheetState.FAILED
    assert printer.printed == []


def test_what_a_printer_held_before_a_power_cut_is_thrown_away_before_anybody_comes(opened: Open) -> None:
    printer = FakePrinter()
    one = opened(printer=printer).open()
    one.live_until(lambda: not printer.holds)
    assert not printer.holds


def test_after_a_goodbye_no_printer_holds_a_sheet(opened: Open) -> None:
    printer = FakePrinter()
    one = opened(printer=printer)
    at_the_sheet(one)
    one.live_until(
        lambda: bool(printer.printed) and not printer.holds,
        lambda: one.hand.press("primary"),
        one.kiosk.visit.leave,
    )
    assert len(printer.printed) == 1
    assert not printer.holds
    assert shows(one, Welcome)


def test_a_mistake_of_ours_wipes_and_ends(opened: Open, caplog: pytest.LogCaptureFixture) -> None:
    one = opened().open().at_menu()
    with caplog.at_level(logging.CRITICAL):
        assert one.live_until(lambda: False, lambda: 1 / 0) == BUG
    assert shows(one, Welcome)
    assert caplog.records[-1].exc_info is not None
    one.kiosk.close()
    assert rows(one.folder, "visits") == 0


def test_a_mistake_while_printing_wipes_and_ends_too(opened: Open) -> None:
    one = opened(printer=FakePrinter(ValueError("a mistake of ours")))
    at_the_sheet(one)
    assert one.live_until(lambda: False, lambda: one.hand.press("primary")) == BUG
    assert shows(one, Welcome)


def test_a_full_screen_refuses_to_be_closed(opened: Open) -> None:
    one = opened(size=None).open()
    assert one.kiosk.window.isFullScreen()
    assert not one.kiosk.window.close()
    assert one.kiosk.window.isVisible()


def test_a_window_closes_when_no_pin_guards_the_way_out(opened: Open) -> None:
    one = opened().open().at_menu().practising()
    assert one.live_until(lambda: False, one.kiosk.window.close) == LEFT
    one.kiosk.close()
    assert rows(one.folder, "visits") == 0


def test_a_session_that_ends_keeps_the_visit_for_going_on(opened: Open) -> None:
    one = opened().open().at_menu().practising()
    one.kiosk.visit.keep()
    assert one.live_until(lambda: True) == LEFT
    one.kiosk.close()
    assert rows(one.folder, "visits") == 1


def test_a_screen_that_goes_away_keeps_the_visit_for_going_on(
    opened: Open, caplog: pytest.LogCaptureFixture
) -> None:
    one = opened().open().at_menu().practising()
    one.kiosk.visit.keep()
    assert one.live_until(lambda: False, lambda: QApplication.exit(1)) == LEFT
    assert any("The screen has gone" in message for message in caplog.messages)
    one.kiosk.close()
    assert rows(one.folder, "visits") == 1


def test_what_someone_does_without_a_pause_is_kept_within_a_second(opened: Open, tmp_path: Path) -> None:
    one = opened().open().at_menu()
    for _ in range(14):
        one.hand.press("letters")
        wait_ms(60)
    left = one.power_cut(tmp_path / "cut")
    assert rows(left, "visits WHERE snapshot NOT NULL") == 1


def test_after_a_power_cut_the_half_done_exercise_comes_back(opened: Open, tmp_path: Path) -> None:
    one = opened().open().at_menu().practising()
    one.do()
    wait_ms(500)
    before = one.doing()
    again = opened(folder=one.power_cut(tmp_path / "cut"))
    again.kiosk.paint()
    assert again.hand.sees("resume-yes")
    again.kiosk.come_alive()
    assert shows(again, GoOnWhereYouWere)
    again.hand.press("resume-yes")
    assert again.doing().attempt == before.attempt
    assert again.doing().exercise.id == before.exercise.id


def test_after_a_power_cut_the_next_person_can_begin_afresh(opened: Open, tmp_path: Path) -> None:
    one = opened().open().at_menu().practising()
    wait_ms(500)
    again = opened(folder=one.power_cut(tmp_path / "cut")).open()
    again.hand.press("resume-no")
    assert shows(again, Welcome)
    again.kiosk.close()
    assert rows(again.folder, "visits") == 0


def test_what_was_done_just_before_a_session_ends_is_kept(opened: Open) -> None:
    one = opened().open().at_menu().practising()
    one.kiosk.close()
    assert rows(one.folder, "visits WHERE snapshot NOT NULL") == 1


def test_opening_ends_when_the_window_is_closed(opened: Open) -> None:
    settings = opened().settings

    def close() -> None:
        for window in application().topLevelWidgets():
            if isinstance(window, Window) and window.isVisible():
                window.close()

    hook = sys.excepthook
    QTimer.singleShot(0, lambda: QTimer.singleShot(500, close))
    assert open_kiosk(Opening(settings, (1280, 800))) == LEFT
    sys.excepthook = hook


def test_a_folder_that_cannot_be_used_takes_the_window_away_again(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    settings = replace(opened().settings, data_folder=tmp_path / "data")
    with pytest.raises(KioskError):
        open_kiosk(Opening(settings, (1280, 800)))
    assert not any(window.isVisible() for window in application().topLevelWidgets())
