import logging
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton

from kiosk.core.errors import SettingsError
from kiosk.opening import Opening, Threshold, any_seed, first_words
from kiosk.settings import Settings, load
from kiosk.storage.marker import set_marker
from kiosk.visit.visit import Visit
from tests.opened import DAY, Open


def settings(*languages: str) -> Settings:
    return replace(load(), languages=languages, language=languages[0])


def test_the_first_picture_speaks_the_language_of_the_settings() -> None:
    assert first_words(settings("fr", "nl")).language == "fr"


def test_a_language_that_cannot_be_read_only_takes_itself_away(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        assert first_words(settings("zz", "nl")).language == "nl"
    assert any("zz" in message for message in caplog.messages)


def test_a_kiosk_without_any_language_is_told_to_staff() -> None:
    with pytest.raises(SettingsError, match="zz, yy"):
        first_words(settings("zz", "yy"))


def test_no_two_visits_share_their_draws() -> None:
    assert len({any_seed() for _ in range(20)}) == 20


def test_a_kiosk_on_another_day_has_the_wall_clock_of_that_day() -> None:
    opening = Opening(load(), today=lambda: date(2026, 12, 1))
    assert opening.now().date() == date(2026, 12, 1)
    assert opening.now().utcoffset() is not None
    assert abs(Opening(load()).now() - datetime.now().astimezone()) < timedelta(minutes=1)


def test_before_the_visit_is_there_every_step_leads_nowhere() -> None:
    threshold = Threshold("nl")
    threshold.start()
    threshold.choose_language("fr")
    threshold.resume(yes=True)
    assert threshold.language == "nl"


def test_before_the_visit_is_there_nothing_is_asked_of_it_that_it_does_not_have() -> None:
    steps = {name for name, step in vars(Threshold).items() if isinstance(step, staticmethod)}
    assert steps
    assert not [step for step in steps if not callable(getattr(Visit, step, None))]
    assert not hasattr(Threshold("nl"), "no_such_step")


@pytest.mark.parametrize("unfinished", [True, False])
def test_whatever_is_pressed_on_the_first_picture_leads_nowhere(opened: Open, *, unfinished: bool) -> None:
    one = opened(languages=("en", "nl"))
    if unfinished:
        one.folder.mkdir()
        set_marker(one.folder, datetime.now().astimezone().replace(DAY.year, DAY.month, DAY.day))
    one.kiosk.paint()
    before = one.kiosk.window.view
    buttons = one.kiosk.window.findChildren(QAbstractButton)
    names = {button.objectName() for button in buttons if button.isVisible()}
    assert {"resume-yes", "resume-no"} <= names if unfinished else {"primary", "help", "language-nl"} <= names
    for name in names:
        one.hand.press(name)
    assert one.kiosk.window.view is before
