import logging
from dataclasses import replace

import pytest

from kiosk.core.errors import SettingsError
from kiosk.opening import Threshold, any_seed, first_words
from kiosk.settings import Settings, load


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


def test_before_the_visit_is_there_every_step_leads_nowhere() -> None:
    threshold = Threshold("nl")
    threshold.start()
    threshold.choose_language("fr")
    assert threshold.language == "nl"
