from __future__ import annotations

from string import ascii_letters, ascii_lowercase, digits

import pytest
from fontTools.ttLib import TTFont

from kiosk import paths
from kiosk.ui.keyboard.keys import ADDRESSES, COLUMNS, Act, Hint, Key, Row, Shown, State, after, opened, rows
from tests.ui.keyboard.typist import NAMES, keys_of, layout, presses, shipped, types, way_to

LATIN_SIGNS = f"{ascii_letters}{digits}@.-_/:+"
"""What mail addresses, sites, amounts and telephone numbers are written with, in every language."""
ALPHABETS = {
    "nl": f"{ascii_lowercase}éèëêïîöüàáâçñ'",
    "fr": f"{ascii_lowercase}éèëêàâæçîïôœùûüÿ'",
    "en": f"{ascii_lowercase}'",
    "es": f"{ascii_lowercase}áéíñóúü",
    "pl": f"{ascii_lowercase}ąćęłńóśźż",
    "ro": f"{ascii_lowercase}ăâîșț",
    "tr": f"{ascii_lowercase}çğıöşüâîû'",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى؟،؛",
    "fa_AF": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیء",
    "ps": "اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهېۍیئ",
}
CAPITALS = {"tr": {"i": "İ"}}
"""Where a language's capital is its own; Arabic script has none."""


def capital(letter: str, language: str) -> str:
    return CAPITALS.get(language, {}).get(letter, letter.upper())


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_of_a_language_can_be_typed_small_and_as_a_capital(language: str) -> None:
    start = opened(shipped().by_language[language])
    for letter in ALPHABETS[language]:
        assert way_to(start, letter)
        assert way_to(start, capital(letter, language))


@pytest.mark.parametrize("language", ALPHABETS)
def test_a_small_letter_is_on_the_first_page_or_one_key_away(language: str) -> None:
    start = opened(shipped().by_language[language])
    letters = [letter for letter in ALPHABETS[language] if letter.isalpha()]
    assert max(len(way_to(start, letter)) for letter in letters) <= 2


@pytest.mark.parametrize("hint", Hint)
@pytest.mark.parametrize("name", NAMES)
def test_latin_letters_digits_and_signs_can_be_typed_whatever_the_field_takes(name: str, hint: Hint) -> None:
    start = opened(layout(name), hint)
    for letter in LATIN_SIGNS:
        assert way_to(start, letter)


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_letter_has_a_shape_in_the_shipped_fonts(name: str) -> None:
    fonts = (TTFont(file).getBestCmap() for file in (paths.ASSETS / "fonts").glob("*-Regular.ttf"))
    drawn = {chr(code) for font in fonts for code in font}
    one = layout(name)
    pages = [page for page in (one.letters, one.signs, one.more) if page]
    assert not {letter for page in pages for text in page.texts for letter in text} - drawn


def pages_of(name: str, hint: Hint) -> set[State]:
    """Give the first page for what a field takes, and those one key away."""
    start = opened(layout(name), hint)
    return {start} | {after(start, key) for key in keys_of(start)}


@pytest.mark.parametrize("hint", Hint)
@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_the_end_and_the_eraser(name: str, hint: Hint) -> None:
    for page in pages_of(name, hint):
        acts = [key.act for key in keys_of(page)]
        assert acts.count(Act.DONE) == acts.count(Act.DELETE) == 1


@pytest.mark.parametrize("hint", sorted(set(Hint) - ADDRESSES))
@pytest.mark.parametrize("name", NAMES)
def test_nothing_stands_on_two_keys_but_the_signs_of_addresses(name: str, hint: Hint) -> None:
    for page in pages_of(name, hint):
        typed = [types(key) for key in keys_of(page) if types(key)]
        assert len(typed) == len(set(typed))


@pytest.mark.parametrize("hint", Hint)
@pytest.mark.parametrize("name", NAMES)
def test_no_row_is_wider_than_the_keyboard_and_the_last_one_fills_it(name: str, hint: Hint) -> None:
    for page in pages_of(name, hint):
        found = rows(page)
        assert all(wide(row) <= row.columns for row in found)
        assert all(key.span >= 1 for key in keys_of(page))
        assert wide(found[-1]) == COLUMNS


def wide(row: Row) -> float:
    return sum(key.span for key in row.keys)


def test_shift_holds_for_one_letter() -> None:
    start = opened(layout("be-azerty"))
    assert presses(start, "Aa") == ["key-shift", "key-A", "key-a"]


def test_shift_that_is_pressed_again_is_off() -> None:
    start = opened(layout("be-azerty"))
    shift = Key(Act.SHIFT)
    assert after(after(start, shift), shift) == start


def test_shift_goes_along_to_more_letters_and_erasing_leaves_it_on() -> None:
    start = after(opened(layout("be-azerty")), Key(Act.SHIFT))
    assert Key(Act.TYPE, "Ê") in keys_of(after(start, Key(Act.MORE)))
    assert after(start, Key(Act.DELETE)) == start


def test_signs_stay_until_someone_goes_back_to_the_letters() -> None:
    signs = after(opened(layout("be-azerty")), Key(Act.SIGNS))
    assert after(signs, Key(Act.TYPE, "1")) == signs
    assert after(signs, Key(Act.LETTERS)) == opened(layout("be-azerty"))


@pytest.mark.parametrize(
    ("hint", "first"),
    [(Hint.TEXT, "ض"), (Hint.MAIL, "a"), (Hint.WEB, "a"), (Hint.NUMBER, "1"), (Hint.PHONE, "1")],
)
def test_the_first_page_is_that_of_what_a_field_takes(hint: Hint, first: str) -> None:
    keys = keys_of(opened(layout("arabic"), hint))
    assert keys[0] == Key(Act.TYPE, first, keys[0].span)


def test_an_address_has_its_own_signs_where_the_space_bar_is() -> None:
    mail = keys_of(opened(layout("be-azerty"), Hint.MAIL))
    assert Act.SPACE not in {key.act for key in mail}
    assert max(mail, key=lambda key: key.span).text == "@"
    assert max(keys_of(opened(layout("be-azerty"), Hint.WEB)), key=lambda key: key.span).text == "/"


def test_one_can_go_to_latin_letters_and_come_back() -> None:
    start = opened(layout("ukrainian"))
    latin = after(start, Key(Act.LATIN))
    assert latin.letters.name == "be-azerty"
    assert after(latin, Key(Act.LATIN)) == start
    assert not any(key.act is Act.LATIN for key in keys_of(opened(layout("be-azerty"))))


def test_a_pad_leads_to_the_letters() -> None:
    pad = opened(layout("be-azerty"), Hint.PHONE)
    assert pad.shown is Shown.PAD
    assert after(pad, Key(Act.LETTERS)).shown is Shown.LETTERS
