from __future__ import annotations

from datetime import date

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.showcase.audit.pseudo import BASE, PSEUDO, PseudoWords, stretched, unmarked
from kiosk.ui.widgets.text import TextBlock
from tests.fakes import PlainWords
from tests.showcase.audit.stand import Stand, told

WORDS = PseudoWords(PlainWords())


def test_words_become_accented_in_brackets_and_longer_by_what_they_are_in_vowels() -> None:
    assert stretched("Wat wil je doen?") == "[Wààt wîîl jéé dõõéén?]"
    assert stretched("Enter") == "[Ééntéér]"
    assert stretched("") == ""


def test_all_the_words_of_screens_become_forty_percent_longer() -> None:
    inner = load_catalogue(SHIPPED, BASE)
    words = [text for one in load_bank(SHIPPED) for text in inner.texts(one).values()]
    growth = sum(map(len, map(stretched, words))) / sum(map(len, words))
    assert growth == pytest.approx(1.4, abs=0.05)


def test_marks_addresses_and_numbers_stay_as_they_are() -> None:
    words = "<b>Let op</b>: anna@post.example om 12u"
    assert stretched(words) == "[<b>Léét õõp</b>: anna@post.example õõm 12u]"


def test_what_is_filled_in_is_not_stretched() -> None:
    assert WORDS("Step {n}", n="Anna") == "[Stéép Anna]"
    assert WORDS.plural("{count} step", "{count} steps", 2) == "[2 stééps]"


def test_days_lists_and_exercises_are_told_in_it_too() -> None:
    exercise = next(iter(load_bank(SHIPPED)))
    assert WORDS.day(date(2026, 12, 1)) == "[2026-12-01]"
    assert WORDS.list(["a", "b"]) == "a, b"
    assert all(words.startswith("[") for words in WORDS.texts(exercise).values() if words)
    assert (WORDS.language, WORDS.right_to_left) == (PSEUDO, False)


def test_words_that_were_not_translated_are_told(stand: Stand) -> None:
    stand.put(TextBlock("Forgotten", stand.look), 0, 0, 300, 40)
    stand.put(TextBlock(WORDS("Remembered"), stand.look), 0, 60, 300, 40)
    assert told(unmarked(stand.see())) == [("TextBlock in window", "Forgotten", "translated")]


def test_names_and_addresses_are_no_forgotten_words(stand: Stand) -> None:
    for top, words in enumerate(("Nederlands", "Digipunt", "post@pakjesdienst.example", "14.00")):
        stand.put(TextBlock(words, stand.look), 0, 50 * top, 500, 40)
    assert not told(unmarked(stand.see()))
