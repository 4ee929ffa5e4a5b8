from __future__ import annotations

import asyncio
import logging
import time
from array import array
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from kiosk.core.speech import USUAL_VOLUME, VOLUMES, Utterance, Voice
from kiosk.speech.recorded import recording_name
from kiosk.speech.sound import Sound, wav_head
from kiosk.speech.speaker import Speaker
from tests.speech.sound_card import BYTES_A_SECOND, PIPE, SoundCard, programs, script, sound_card

CHOOSE = Utterance("Kies een taal om te beginnen.", "nl")
LONG = Utterance("Dit is een lange zin die nog lang niet uit is. " * 4, "nl")
SILENT_S = 0.1


@pytest.fixture
def card(tmp_path: Path) -> Iterator[SoundCard]:
    """A card that plays as fast as real ones, with all that a kiosk installs for speech."""
    with sound_card(tmp_path, programs(tmp_path / "bin", "espeak-ng", "aplay", "amixer")) as plugged_in:
        yield plugged_in


@pytest.fixture
def quick_card(tmp_path: Path) -> Iterator[SoundCard]:
    with sound_card(tmp_path, programs(tmp_path / "bin", "espeak-ng", "aplay"), speed=50) as plugged_in:
        yield plugged_in


def speaker(environment: dict[str, str], *languages: str, recordings: Path = Path("none")) -> Speaker:
    return Speaker(languages or ("nl",), recordings, environment)


def tell(voice: Voice, story: Callable[[], Awaitable[None]]) -> None:
    """Let a story happen to a voice, which is closed afterwards."""

    async def whole() -> None:
        try:
            await story()
        finally:
            await voice.close()

    asyncio.run(whole())


async def said(voice: Voice, utterance: Utterance, volume: int = USUAL_VOLUME) -> None:
    """Come back when an utterance was said."""
    ended = asyncio.Event()
    voice.say(utterance, volume, ended.set)
    await asyncio.wait_for(ended.wait(), 20)


async def until_heard(card: SoundCard) -> None:
    """Come back when sound has come out of the card since now."""
    before = len(card.pieces)
    async with asyncio.timeout(5):
        while not any(any(piece) for _, piece in card.pieces[before:]):
            await asyncio.sleep(0.005)


def loudest(heard: bytes) -> int:
    return max(map(abs, array("h", heard[: len(heard) // 2 * 2])), default=0)


def test_words_are_heard_and_then_it_says_so(quick_card: SoundCard) -> None:
    voice = speaker(quick_card.environment)
    tell(voice, lambda: said(voice, CHOOSE))
    assert loudest(quick_card.heard) > 2**11


def test_a_louder_step_is_louder(quick_card: SoundCard) -> None:
    voice, peaks = speaker(quick_card.environment), list[int]()

    async def each_step() -> None:
        for volume in VOLUMES:
            quick_card.pieces.clear()
            await said(voice, CHOOSE, volume)
            peaks.append(loudest(quick_card.heard))

    tell(voice, each_step)
    assert peaks == sorted(peaks)
    assert peaks[0] * 4 < peaks[-1]


def test_hushed_it_is_silent_within_a_tenth_of_a_second_and_says_nothing_more(card: SoundCard) -> None:
    voice, ended = speaker(card.environment), list[str]()

    async def story() -> None:
        voice.say(LONG, USUAL_VOLUME, lambda: ended.append("ended"))
        await until_heard(card)
        voice.hush()
        before = len(card.heard)
        time.sleep(0.5)  # a window that is busy must not keep it talking
        # What the pipe holds is played out; a player that was not gone would have put more into it.
        assert len(card.heard) - before < PIPE + SILENT_S * BYTES_A_SECOND

    tell(voice, story)
    assert ended == []


def test_hushed_before_a_sound_came_out_it_stays_silent(card: SoundCard) -> None:
    voice, ended = speaker(card.environment), list[str]()

    async def story() -> None:
        await voice.refresh()
        card.pieces.clear()
        for pause in (0, 0.001, 0.003, 0.01):
            voice.say(CHOOSE, USUAL_VOLUME, lambda: ended.append("ended"))
            await asyncio.sleep(pause)
            voice.hush()
        await asyncio.sleep(0.3)

    tell(voice, story)
    assert ended == []
    assert loudest(card.heard) == 0


def test_what_is_said_next_begins_when_the_other_has_stopped(card: SoundCard) -> None:
    voice, ended = speaker(card.environment), list[str]()

    async def story() -> None:
        voice.say(LONG, USUAL_VOLUME, lambda: ended.append("long"))
        await until_heard(card)
        await said(voice, Utterance("Menu", "nl"))

    begin = time.monotonic()
    tell(voice, story)
    assert ended == []
    assert time.monotonic() - begin < 5  # the long one alone lasts ten seconds


def test_the_end_of_one_utterance_may_begin_the_next(quick_card: SoundCard) -> None:
    voice, order = speaker(quick_card.environment), list[str]()

    async def story() -> None:
        whole = asyncio.Event()

        def second() -> None:
            order.append("first")
            voice.say(Utterance("twee", "nl"), USUAL_VOLUME, third)

        def third() -> None:
            order.append("second")
            whole.set()

        voice.say(Utterance("een", "nl"), USUAL_VOLUME, second)
        await asyncio.wait_for(whole.wait(), 10)

    tell(voice, story)
    assert order == ["first", "second"]


def test_a_recording_goes_before_the_synthesiser(quick_card: SoundCard, tmp_path: Path) -> None:
    beep = Sound(b"\x00\x20\x00\xe0" * 3_000, 22_050)
    file = tmp_path / "recorded" / "ps" / recording_name("سلام")
    file.parent.mkdir(parents=True)
    file.write_bytes(wav_head(beep) + beep.samples)
    voice = speaker(quick_card.environment, recordings=tmp_path / "recorded")
    assert voice.speaks("ps")
    tell(voice, lambda: said(voice, Utterance("سلام", "ps"), VOLUMES[-1]))
    quick_card.wait_for(beep.samples)


def test_a_broken_recording_is_said_to_staff_and_the_synthesiser_speaks(
    quick_card: SoundCard, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "recorded" / "nl" / recording_name(CHOOSE.text)
    file.parent.mkdir(parents=True)
    file.write_bytes(b"broken")
    voice = speaker(quick_card.environment, recordings=tmp_path / "recorded")
    tell(voice, lambda: said(voice, CHOOSE))
    assert loudest(quick_card.heard) > 2**11
    assert [record.message for record in caplog.records if str(file) in record.message]


def test_words_without_a_sound_are_passed_over(quick_card: SoundCard) -> None:
    voice = speaker(quick_card.environment)
    tell(voice, lambda: said(voice, Utterance(" \n\u2069", "nl")))
    tell(voice, lambda: said(voice, Utterance("سلام", "ps")))
    assert quick_card.heard == b""


def test_a_visit_that_is_over_leaves_no_sound_behind(quick_card: SoundCard) -> None:
    voice, spoken = speaker(quick_card.environment), list[int]()
    folder = Path(quick_card.environment["PATH"])
    real = (folder / "espeak-ng").readlink()
    script(folder, "espeak-ng", f'echo "$*" >> {folder}/asked; exec {real} "$@"')

    async def story() -> None:
        for _ in range(2):
            await said(voice, CHOOSE)
        spoken.append(len((folder / "asked").read_text().splitlines()))
        voice.forget()
        await said(voice, CHOOSE)
        spoken.append(len((folder / "asked").read_text().splitlines()))

    tell(voice, story)
    assert spoken == [1, 2]
    assert "taal" not in (folder / "asked").read_text()


def test_nothing_is_left_running_when_it_is_closed(card: SoundCard) -> None:
    voice, ended = speaker(card.environment), list[str]()

    async def story() -> None:
        voice.say(LONG, USUAL_VOLUME, lambda: ended.append("ended"))
        await until_heard(card)
        await voice.close()
        quiet = len(card.pieces)
        await asyncio.sleep(0.3)
        assert len(card.pieces) - quiet <= 4

    tell(voice, story)
    assert ended == []


@pytest.mark.parametrize("lacking", ["espeak-ng", "aplay", "a sound device"])
def test_what_is_lacking_is_said_once_and_reading_goes_on_without_a_voice(
    quick_card: SoundCard, caplog: pytest.LogCaptureFixture, lacking: str
) -> None:
    environment = dict(quick_card.environment)
    (Path(environment["PATH"]) / lacking).unlink(missing_ok=True)
    if lacking == "a sound device":
        environment["ALSA_CONFIG_PATH"] = "nowhere"
    voice = speaker(environment)

    async def story() -> None:
        for _ in range(2):
            await voice.refresh()
            assert not voice.speaks("nl")
            await said(voice, CHOOSE)

    tell(voice, story)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_it_is_tried_again_when_the_next_visit_begins(tmp_path: Path, quick_card: SoundCard) -> None:
    settings = Path(quick_card.environment["ALSA_CONFIG_PATH"])
    unplugged = settings.rename(tmp_path / "unplugged")
    voice, spoke = speaker(quick_card.environment), list[bool]()

    async def story() -> None:
        await voice.refresh()
        spoke.append(voice.speaks("nl"))
        unplugged.rename(settings)
        await voice.refresh()
        spoke.append(voice.speaks("nl"))

    tell(voice, story)
    assert spoke == [False, True]


def test_a_headset_that_is_pulled_out_ends_the_words_and_not_the_reading(
    card: SoundCard, caplog: pytest.LogCaptureFixture
) -> None:
    folder = Path(card.environment["PATH"])
    voice = speaker(card.environment)

    async def story() -> None:
        await voice.refresh()
        (folder / "aplay").unlink()
        script(folder, "aplay", "echo device gone >&2; exit 1")
        await said(voice, CHOOSE)
        assert not voice.speaks("nl")
        await said(voice, CHOOSE)

    tell(voice, story)
    assert len(caplog.records) == 1
    assert "device gone" in caplog.text
    assert "taal" not in caplog.text


def test_a_language_without_a_voice_is_told_to_staff_once(
    quick_card: SoundCard, caplog: pytest.LogCaptureFixture
) -> None:
    voice = speaker(quick_card.environment, "nl", "ps", "fa_AF")

    async def story() -> None:
        await voice.refresh()
        await voice.refresh()

    tell(voice, story)
    assert [voice.speaks(language) for language in ("nl", "ps", "fa_AF")] == [True, False, True]
    (record,) = caplog.records
    assert "'ps' has no voice" in record.message


def test_only_what_is_heard_on_headphones_is_private(quick_card: SoundCard) -> None:
    folder = Path(quick_card.environment["PATH"])
    voice, private = speaker(quick_card.environment), list[bool]()

    async def story() -> None:
        await voice.refresh()
        private.append(voice.private())
        for state in ("on", "off"):
            contents = f"numid=1,iface=CARD,name='Headphone Jack'\n  : values={state}\n"
            script(folder, "amixer", f'printf "%s" "{contents}"')
            private.append(voice.private())

    tell(voice, story)
    assert private == [False, True, False]


def test_a_mistake_in_what_follows_reaches_whoever_hears_of_mistakes(quick_card: SoundCard) -> None:
    voice, heard = speaker(quick_card.environment), list[str]()

    def mistake() -> None:
        message = "our bug"
        raise ZeroDivisionError(message)

    async def story() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: heard.append(str(context.get("exception"))))
        voice.say(Utterance("een", "nl"), USUAL_VOLUME, mistake)
        async with asyncio.timeout(10):
            while not heard:
                await asyncio.sleep(0.01)

    tell(voice, story)
    assert heard == ["our bug"]
