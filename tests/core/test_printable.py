from __future__ import annotations

import pytest

from kiosk.core.printable import unprintable


@pytest.mark.parametrize(
    "words",
    [
        "Ça va ?",
        "Wie\u00a0?",
        "a < b & c",
        "🧿",
        "\u06cc\u06a9\u200c\u0634",
        "العنوان \u200e-nu.",
        "12\u202f500",
        "",
    ],
)
def test_what_people_read_may_stand_in_words(words: str) -> None:
    assert unprintable(words) == ""


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\0", "U+0000 (a character without a name)"),
        ("\x1b", "U+001B (a character without a name)"),
        ("\u202e", "U+202E (right-to-left override)"),
        ("\u2028", "U+2028 (line separator)"),
        ("\u200b", "U+200B (zero width space)"),
        ("\ufeff", "U+FEFF (zero width no-break space)"),
        ("\ud800", "U+D800 (a character without a name)"),
        ("\ue000", "U+E000 (a character without a name)"),
        ("\n", "U+000A (a character without a name)"),
    ],
)
def test_what_cannot_be_shown_is_named(sign: str, name: str) -> None:
    assert unprintable(f"a{sign}b") == f"holds {name}, which cannot be shown"
    assert unprintable(sign) == f"holds {name}, which cannot be shown"


@pytest.mark.parametrize("words", ["\u200d", "a\u200c", "\u200fa"])
def test_a_mark_that_letters_need_stands_within_words_only(words: str) -> None:
    assert "which only stands within words" in unprintable(words)
