from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.widgets.breaks import HYPHEN, JOINER, NOTHING, UNBROKEN, joined, loosened


def long(word: str) -> bool:
    return len(word) > 10


def shown(words: str) -> str:
    """Give loosened words with a bar wherever they may break."""
    return loosened(words, long).replace(HYPHEN, "|").replace(NOTHING, "/").replace(JOINER, "")


@pytest.mark.parametrize(
    ("words", "may_break"),
    [
        ("toegankelijkheid", "toe|gan|ke|lijk|heid"),
        ("een identiteitskaart", "een iden|ti|teits|kaart"),
        ("<b>identiteitskaart</b>.", "<b>iden|ti|teits|kaart</b>."),
        ("sara.peeters@post.example", "sara/.peeters@/post/.example"),
        ("<b>www.veerle.example</b>", "<b>www/.veerle/.example</b>"),
        ("048/2715/93692", "048//2715//93692"),
    ],
)
def test_compounds_break_at_syllables_and_addresses_at_their_signs(words: str, may_break: str) -> None:
    assert shown(words) == may_break


def test_no_address_ever_gets_a_hyphen_that_might_be_typed() -> None:
    assert HYPHEN not in loosened("sara.peeters@identiteitskaart.example", long)


@given(st.text(alphabet="abeiou -.@<b>/xyz\n12", max_size=60))
def test_loosening_changes_no_letter_and_no_mark(words: str) -> None:
    said = loosened(words, long).replace(UNBROKEN, " ")
    assert said.replace(HYPHEN, "").replace(NOTHING, "").replace(JOINER, "") == words


@given(st.text(max_size=60))
def test_words_that_fit_stay_as_they_are(words: str) -> None:
    assert loosened(words, lambda _word: False) == joined(words)


def test_a_word_with_its_own_hyphen_stays_on_one_line() -> None:
    assert joined("klik-klik, of - niet 14-16") == f"klik-{JOINER}klik, of - niet 14-{JOINER}16"
    assert joined("http://a-") == "http://a-"


def test_a_number_breaks_at_its_spaces_only_where_it_must() -> None:
    number = UNBROKEN.join(("09", "000", "00"))
    assert loosened(f"Bel {number}.", lambda word: len(word) > 10) == f"Bel {number}."
    assert loosened(f"Bel {number}.", lambda word: len(word) > 9) == "Bel 09 000 00."


@pytest.mark.parametrize(
    "words",
    [
        *("14.00 u.", "480 euro", "60 euros", "16 uur", "14 h", "5 %", "12 maart", "31 août"),
        *("09 053 27 84", "481 726"),
    ],
)
def test_an_hour_an_amount_a_day_of_a_month_or_a_telephone_number_stands_on_one_line(words: str) -> None:
    assert joined(words) == words.replace(" ", UNBROKEN)


@pytest.mark.parametrize("words", ["9000 Veerle", "2 huizen", "maart 2027", "euro 5", "kies 1 2 3"])
def test_other_numbers_may_end_a_line(words: str) -> None:
    assert joined(words) == words


@pytest.mark.parametrize(
    ("address", "broken"),
    [
        ("dossier@belasting-terug.example", f"dossier@{NOTHING}belasting-{JOINER}terug.example"),
        ("mijn.bank.login-veilig.example", f"mijn{NOTHING}.bank{NOTHING}.login-{JOINER}veilig.example"),
        ("stadveerle.example/parkeren/nu", f"stadveerle.example/{NOTHING}parkeren/{NOTHING}nu"),
    ],
)
def test_the_end_of_a_domain_stays_whole(address: str, broken: str) -> None:
    assert loosened(address, lambda piece: len(piece) > 25) == broken
