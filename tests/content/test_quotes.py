from __future__ import annotations

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.content.quotes import curled


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Foto's van collega's.", "Foto’s van collega’s."),
        ("Een AI-hulp zegt: 'Jij krijgt 400 euro.'", "Een AI-hulp zegt: ‘Jij krijgt 400 euro.’"),
        ("'Hoi! Vul je ze in?'", "‘Hoi! Vul je ze in?’"),
        ("zonder '-nu'.", "zonder ‘-nu’."),
        ("'s Morgens of ('t kan ook) later", "’s Morgens of (’t kan ook) later"),
        ("<b>'Ja'</b>, en <b>foto</b>'s", "<b>‘Ja’</b>, en <b>foto</b>’s"),
        ('Kies "Ja".', "Kies “Ja”."),
        ("L’heure « d’ici »", "L’heure « d’ici »"),
    ],
)
def test_quotes_are_curly_however_they_were_typed(typed: str, shown: str) -> None:
    assert curled(typed) == shown


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar"])
def test_no_words_of_an_exercise_are_shown_with_straight_quotes(language: str) -> None:
    catalogue = load_catalogue(SHIPPED, language)
    said = [words for exercise in load_bank(SHIPPED) for words in catalogue.texts(exercise).values()]
    assert said
    assert not [words for words in said if "'" in words or '"' in words]


def test_screens_have_the_same_quotes() -> None:
    assert load_catalogue(SHIPPED, "en")("I don't know") == "I don’t know"
