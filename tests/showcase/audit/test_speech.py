from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.showcase.audit.pseudo import PseudoWords
from kiosk.showcase.audit.speech import (
    foreign,
    latin_in,
    mistaken,
    owner_of,
    script_of,
    spoken,
    unmarked_speech,
    unsaid,
)
from kiosk.ui.heard import LANGUAGE, SILENT, tells
from kiosk.ui.languages import LANGUAGES
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock
from tests.fakes import PlainWords
from tests.showcase.audit.stand import Stand, standing, told


def test_words_that_are_seen_and_not_heard_are_told(stand: Stand) -> None:
    button = Button("Print my sheet", stand.look)
    button.setObjectName("print")
    button.setAccessibleName("Print")
    stand.put(button, 0, 0, 300, 80)
    assert told(unsaid(stand.see())) == [("print", "'Print my sheet' is not said", "said")]


def test_words_of_a_part_are_heard_with_the_whole(stand: Stand) -> None:
    whole = QWidget()
    whole.setAccessibleName("You are between first steps and basic.")
    stand.put(whole, 0, 0, 500, 100)
    stand.put(TextBlock("first steps", stand.look), 0, 0, 200, 40, inside=whole)
    stand.put(TextBlock("fluent", stand.look), 200, 0, 200, 40, inside=whole)
    assert [value for _, value, _ in told(unsaid(stand.see()))] == ["'fluent' is not said"]


def test_words_of_any_line_that_is_told_are_heard(stand: Stand) -> None:
    whole = QWidget()
    tells(whole, ["first steps", "basic"])
    stand.put(whole, 0, 0, 500, 100)
    for top, words in enumerate(("first steps", "basic", "fluent")):
        stand.put(TextBlock(words, stand.look), 0, 40 * top, 300, 40, inside=whole)
    assert [value for _, value, _ in told(unsaid(stand.see()))] == ["'fluent' is not said"]


def test_signs_are_heard_as_the_words_they_stand_for(stand: Stand) -> None:
    star = TextBlock("* = fill this in", stand.look)
    star.setAccessibleName("A star means: fill this in.")
    stand.put(star, 0, 0, 500, 40)
    assert not told(unsaid(stand.see()))


def test_a_word_with_a_hyphen_of_its_own_is_heard_though_its_line_keeps_it_whole(stand: Stand) -> None:
    stand.put(TextBlock("سيرة-سام-صورة", stand.look), 0, 0, 500, 60)
    assert not told(unsaid(stand.see()))


def test_what_only_headphones_may_hear_is_no_fault(stand: Stand) -> None:
    button = Button("7", stand.look)
    button.setAccessibleName("digit")
    button.setProperty(SILENT, True)  # noqa: FBT003 - Qt's own way to say it
    stand.put(button, 0, 0, 100, 80)
    assert not told(unsaid(stand.see()))


@pytest.mark.parametrize("code", ["tr", "ar", "uk"])
def test_a_language_that_is_named_in_another_voice_is_told(code: str, stand: Stand) -> None:
    name = TextBlock(LANGUAGES[code].name, stand.look)
    stand.put(name, 0, 0, 300, 60)
    assert {value for _, value, _ in told(foreign(stand.see()))} == {"nl"}
    name.setProperty(LANGUAGE, code)
    assert not told(foreign(stand.see()))


def test_words_in_the_script_of_another_language_are_told() -> None:
    with standing(words=PlainWords(language="fr")) as stand:
        stand.put(TextBlock("أريد التدريب", stand.look), 0, 0, 300, 60)
        assert [(value, limit) for _, value, limit in told(foreign(stand.see()))] == [
            ("fr", "ar"),
            ("fr", "Arabic"),
        ]


def test_the_script_is_that_of_most_letters() -> None:
    assert (script_of("بنك Linde للجميع"), script_of("Вітаємо"), script_of("12.30")) == (
        "ARABIC",
        "CYRILLIC",
        "",
    )


def said_in(language: str, words: str, state: str = "") -> list[tuple[str, str]]:
    """Give what is told of some words, and of a description, that a language says."""
    with standing(words=PlainWords(language=language)) as stand:
        button = Button(words, stand.look)
        button.setObjectName("one")
        button.setAccessibleDescription(state)
        stand.put(button, 0, 0, 400, 80)
        found = told(mistaken(stand.see()))
        return [(value, limit) for name, value, limit in found if name != "one: button"]


@pytest.mark.parametrize(
    ("language", "words", "owner"),
    [
        ("nl", "chosen", "en"),
        ("fr", "Vraag hulp", "nl"),
        ("ar", "Vraag hulp", "nl"),
    ],
)
def test_what_another_language_says_is_told_seen_or_only_heard(language: str, words: str, owner: str) -> None:
    assert (language, owner) in said_in(language, words)
    assert (language, owner) in said_in(language, "12", words)


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Vraag hulp"), ("en", "chosen"), ("fr", "Bank Linde")]
)
def test_what_a_language_says_itself_is_its_own(language: str, words: str) -> None:
    assert (language, "en") not in said_in(language, words)
    assert (language, "nl") not in said_in(language, words)


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar"])
def test_a_number_is_of_no_language(language: str) -> None:
    assert {owner_of(str(number), language) for number in range(100)} == {""}


def test_latin_words_among_arabic_ones_are_told_but_for_names_and_addresses() -> None:
    assert latin_in("اضغط على Volgende الآن") == ["Volgende"]
    assert latin_in("بنك Linde، SMS، amina@mail.example، Garage Klaver") == []


def test_what_is_said_of_a_choice_in_the_pseudo_language_must_be_translated() -> None:
    with standing(words=PseudoWords(PlainWords())) as stand:
        button = Button("[Nëëxt]", stand.look)
        button.setObjectName("one")
        button.setAccessibleDescription("forgotten")
        stand.put(button, 0, 0, 400, 80)
        assert told(unmarked_speech(stand.see())) == [("one, said", "forgotten", "translated")]


def test_what_was_typed_is_in_no_language() -> None:
    with standing(words=PlainWords(language="nl")) as stand:
        line = QLineEdit("chosen")
        line.setAccessibleName("12")
        stand.put(line, 0, 0, 400, 80)
        assert "chosen" not in [part for _, part in spoken(stand.see())]
