from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.core.speech import USUAL_VOLUME, VOLUMES, Utterance
from kiosk.speech.recorded import recording_name
from kiosk.speech.sound import Sound, wav_head
from kiosk.speech.speaker import Speaker
from tests.speech.sound_card import BYTES_A_SECOND, PIPE, SoundCard, script
from tests.speech.telling import CHOOSE, LONG, loudest, said, speaker, tell, until_heard

SILENT_S = 0.1


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

    tell(voice, story)
    assert ended == []
    assert len(card.heard) < 5 * BYTES_A_SECOND  # the long one alone lasts ten seconds


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


async def private(voice: Speaker) -> bool:
    """Whether only one person hears it."""
    told: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    voice.ask_private(told.set_result)
    return await asyncio.wait_for(told, 10)


def test_only_what_is_heard_on_headphones_is_private(quick_card: SoundCard) -> None:
    folder = Path(quick_card.environment["PATH"])
    voice, told = speaker(quick_card.environment), list[bool]()

    async def story() -> None:
        await voice.refresh()
        told.append(await private(voice))
        for state in ("on", "off"):
            contents = f"numid=1,iface=CARD,name='Headphone Jack'\n  : values={state}\n"
            script(folder, "amixer", f'printf "%s" "{contents}"')
            told.append(await private(voice))

    tell(voice, story)
    assert told == [False, True, False]


@pytest.mark.parametrize("silence", [Speaker.hush, Speaker.forget])
def test_whoever_was_hushed_is_told_nothing_of_headphones(
    quick_card: SoundCard, silence: Callable[[Speaker], None]
) -> None:
    voice, told = speaker(quick_card.environment), list[bool]()

    async def story() -> None:
        await voice.refresh()
        voice.ask_private(told.append)
        silence(voice)
        assert not await private(voice)

    tell(voice, story)
    assert told == []


def test_a_sound_device_that_comes_back_is_found_when_it_is_looked_for_again(quick_card: SoundCard) -> None:
    folder = Path(quick_card.environment["PATH"])
    real = (folder / "aplay").readlink()
    script(folder, "aplay", "echo no device >&2; exit 1")
    voice, found = speaker(quick_card.environment), list[bool]()

    async def look() -> None:
        looked = asyncio.Event()
        voice.look_again(looked.set)
        await asyncio.wait_for(looked.wait(), 20)
        found.append(voice.speaks("nl"))

    async def story() -> None:
        await look()
        script(folder, "aplay", f'exec {real} "$@"')
        await look()

    tell(voice, story)
    assert found == [False, True]
