from __future__ import annotations

from kiosk.ui.languages import LANGUAGES, own


def test_each_language_greets_in_its_own_words() -> None:
    assert len({one.name for one in LANGUAGES.values()}) == len(LANGUAGES)
    assert own("nl").welcome == "Welkom"


def test_a_language_without_its_own_words_goes_by_its_code() -> None:
    assert own("xx").name == "xx"
