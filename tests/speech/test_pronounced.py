from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.pronounced import ANYWHERE, IN_ADDRESSES, RESPELLED, pronounced
from kiosk.speech.spoken import for_espeak
from kiosk.speech.voices import ESPEAK_VOICES


def said(text: str, language: str) -> str:
    """Give the words that a voice is given, one space between them."""
    return " ".join(for_espeak(text, language).split())


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("Bel 09 000 00 00.", "Bel 0 9, 0 0 0, 0 0, 0 0."),
        ("Bel +32 470 12 34 56", "Bel + 3 2, 4 7 0, 1 2, 3 4, 5 6"),
        ("Typ 85 en 048/2715/93692.", "Typ 85 en 0 4 8, 2 7 1 5, 9 3 6 9 2."),
        ("Je code: 481 726. Dan", "Je code: 4 8 1, 7 2 6. Dan"),
        ("op 05/12/2026", "op 05/12/2026"),
        ("rekening 1000 2000 3000", "rekening 1000 2000 3000"),
        ("250 000 mensen, 125 500 euro", "250 000 mensen, 125 500 euro"),
    ],
)
def test_a_number_that_is_no_amount_is_read_by_digits_and_nothing_else_is(shown: str, read: str) -> None:
    assert said(shown, "nl") == read
    assert said(shown, "xx") == read


@pytest.mark.parametrize(
    ("language", "shown", "read"),
    [
        ("nl", "maandag om 10.20 u. Kom je?", "maandag om 10 uur 20. Kom je?"),
        ("nl", "van 13.30 tot 16.00 uur", "van 13 uur 30 tot 16 uur"),
        ("nl", "om 09:30, 16u30 of 9 u.", "om 9 uur 30, 16 uur 30 of 9 uur."),
        ("nl", "2.15 kg, 1.75 m, 9.30 liter of 16.10 GB", "2.15 kg, 1.75 m, 9.30 liter of 16.10 GB"),
        ("nl", "om 9.30 met de bus", "om 9 uur 30 met de bus"),
        ("nl", "1.99 euro, 312,40 euro of 1.250,50", "1.99 euro, 312,40 euro of 1.250,50"),
        ("en", "Tuesday at 18.00.", "Tuesday at 18 o'clock."),
        ("en", "at 9.05 or 10.20", "at 9 oh 5 or 10 20"),
        ("en", "2.15 kg or 1.30 litres at 9.30 a.m.", "2.15 kg or 1.30 litres at 9 30 a.m."),
        ("en", "312.40 euros, 1.99 euros, 50.5", "312.40 euros, 1.99 euros, 50.5"),
        ("fr", "samedi, 16 h", "samedi, 16 heures"),
        ("fr", "à 10 h 20, à 14 h 00", "à 10 heures 20, à 14 heures"),
        ("fr", "à 1 h, à 21 h", "à une heure, à vingt et une heures"),
        ("fr", "8 hommes", "8 hommes"),
        ("ar", "الساعة \u20669:00\u2069", "الساعة 9"),
        ("ar", "الساعة 10:20", "الساعة 10 و20 دقيقة"),
        ("ar", "1,99 يورو", "1 فاصلة 99 يورو"),
    ],
)
def test_a_time_is_said_as_a_time_and_an_amount_as_an_amount(language: str, shown: str, read: str) -> None:
    assert said(shown, language) == read


@pytest.mark.parametrize(
    ("language", "shown", "read"),
    [
        ("nl", "Typ jan_p@bank-linde.example.", "Typ jan laag streepje p@bank streepje linde punt example."),
        ("fr", "cv-sam-2027.pdf", "cv tiret sam tiret 2027 point pdf"),
        ("ar", "\u2066sam@mail.example\u2069", "sam آت mail نقطة example"),
        ("en", "www.stad.example/a, and/or 9.5", "www dot stad dot example slash a, and/or 9.5"),
        ("fr", "sans « -nu », 18-24 ans, un - deux", "sans « tiret nu », 18-24 ans, un - deux"),
        ("nl", "video-cv, m.b.v. enz. Dus", "video-cv, m.b.v. enz. Dus"),
    ],
)
def test_who_types_an_address_hears_each_of_its_signs(language: str, shown: str, read: str) -> None:
    assert said(shown, language) == read


@pytest.mark.parametrize(
    ("language", "shown", "read"),
    [
        ("fr", "L’IA et le code PIN", "L’I A et le code pinn"),
        ("nl", "Job zoeken in Digipunt Oost", "djob zoeken in Diedzjipunt Oost"),
        ("ar", "* = 50%", "نجمة يساوي 50 بالمئة"),
    ],
)
def test_a_word_or_sign_that_a_voice_misreads_is_spelled_as_it_sounds(
    language: str, shown: str, read: str
) -> None:
    assert said(shown, language) == read


def test_each_voice_knows_the_signs_of_addresses_and_none_is_there_without_a_voice() -> None:
    assert IN_ADDRESSES.keys() == ESPEAK_VOICES.keys()
    assert all({".", "-", "_", "/"} <= signs.keys() for signs in IN_ADDRESSES.values())
    assert ANYWHERE.keys() | RESPELLED.keys() <= ESPEAK_VOICES.keys()


@given(st.text(), st.sampled_from(sorted(ESPEAK_VOICES)))
def test_what_stands_on_lines_stays_on_its_lines(text: str, language: str) -> None:
    assert pronounced(text, language).count("\n") == text.count("\n")
