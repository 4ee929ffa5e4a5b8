from __future__ import annotations

import asyncio
from array import array
from pathlib import Path

import pytest

from kiosk.content.places import SHIPPED
from kiosk.content.translation import compile_ui
from kiosk.core.errors import SpeechError
from kiosk.speech.espeak import Espeak
from kiosk.speech.sound import Sound
from kiosk.speech.voices import ESPEAK_VOICES, EspeakVoice, espeak_voice
from tests.speech.sound_card import programs, script

DUTCH = EspeakVoice("nl")


@pytest.fixture
def espeak(tmp_path: Path) -> Espeak:
    return Espeak({"PATH": programs(tmp_path / "bin", "espeak-ng")})


def say(espeak: Espeak, text: str, voice: EspeakVoice = DUTCH) -> Sound:
    return asyncio.run(espeak.synthesise(text, voice))


def failure_of(espeak: Espeak) -> str:
    with pytest.raises(SpeechError) as caught:
        say(espeak, "Goeiedag")
    return str(caught.value)


def test_a_sentence_lasts_as_long_as_a_calm_person_needs(espeak: Espeak) -> None:
    sound = say(espeak, "Kies een taal om te beginnen.")
    assert 1.5 < sound.seconds < 3.5
    assert max(array("h", sound.samples)) > 2**13


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar", "uk", "fa"])
def test_each_script_is_read(espeak: Espeak, language: str) -> None:
    words = {"ar": "اختر لغة", "uk": "Виберіть мову", "fa": "زبان را انتخاب کنید"}
    voice = espeak_voice(language)
    assert voice is not None
    assert say(espeak, words.get(language, "menu"), voice).seconds > 0.3


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar"])
def test_what_the_screens_say_can_be_heard(espeak: Espeak, language: str) -> None:
    voice, ui = espeak_voice(language), compile_ui(SHIPPED, "fr" if language == "en" else language)[0]
    assert voice is not None
    said = [*ui.messages] if language == "en" else [*ui.messages.values()]
    for words in said[::40]:
        assert max(array("h", say(espeak, words, voice).samples), default=0) > 2**10, words


@pytest.mark.parametrize("language", sorted(ESPEAK_VOICES))
@pytest.mark.parametrize("sign", [".", "-", "_", "@"])
def test_each_sign_of_an_address_can_be_heard(espeak: Espeak, language: str, sign: str) -> None:
    voice = ESPEAK_VOICES[language]
    without, address = "sam bank.example", f"sam{sign}bank.example"
    assert say(espeak, address, voice).seconds > say(espeak, without, voice).seconds + 0.15


def test_words_that_look_like_orders_are_read_as_words(espeak: Espeak) -> None:
    assert say(espeak, "[[p]]").seconds > 0.6
    assert say(espeak, "--version\n-q").seconds > 0.5


def test_what_has_no_sound_is_silence_and_no_failure(espeak: Espeak) -> None:
    assert say(espeak, "").samples == b""
    assert espeak.has(DUTCH)


def test_a_calm_voice_is_slower(espeak: Espeak) -> None:
    text = "Kies een taal om te beginnen."
    assert say(espeak, text, EspeakVoice("nl", 100)).seconds > 1.2 * say(espeak, text).seconds


def test_it_has_its_voices_and_no_others(espeak: Espeak) -> None:
    asyncio.run(espeak.look())
    assert espeak.certain
    assert espeak.has(EspeakVoice("fr-be"))
    assert not espeak.has(EspeakVoice("ps"))


def test_before_a_look_it_is_trusted_where_it_is_installed(espeak: Espeak, tmp_path: Path) -> None:
    assert espeak.has(DUTCH)
    assert not Espeak({"PATH": str(tmp_path)}).has(DUTCH)


def test_where_it_is_not_installed_staff_are_told_to_install_it(tmp_path: Path) -> None:
    said = failure_of(Espeak({"PATH": str(tmp_path)}))
    assert "cannot be run (No such file or directory). Install `espeak-ng`" in said


def test_one_that_fails_says_so_without_the_words(tmp_path: Path) -> None:
    script(tmp_path, "espeak-ng", "cat >&2; exit 3")
    said = failure_of(Espeak({"PATH": str(tmp_path)}))
    assert "ended with code 3" in said
    assert "Goeiedag" not in said


def test_one_that_gives_no_sound_says_so(tmp_path: Path) -> None:
    script(tmp_path, "espeak-ng", "echo hello")
    assert "not a WAV file" in failure_of(Espeak({"PATH": str(tmp_path)}))


def test_one_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    script(tmp_path, "espeak-ng", "exec sleep 60")
    assert "did not answer within 0.2 seconds" in failure_of(Espeak({"PATH": str(tmp_path)}, seconds=0.2))


def test_after_a_failure_it_has_no_voices_until_it_works_again(tmp_path: Path) -> None:
    script(tmp_path, "espeak-ng", "exit 1")
    espeak = Espeak({"PATH": str(tmp_path)})
    failure_of(espeak)
    assert not espeak.has(DUTCH)
    (tmp_path / "espeak-ng").unlink()
    programs(tmp_path, "espeak-ng")
    say(espeak, "Goeiedag")
    assert espeak.has(DUTCH)
