"""What happens to reading aloud on a machine that lacks a part of it, or is slow."""

from __future__ import annotations

import asyncio
import logging
import os
from pathlib import Path

import pytest

from kiosk.core.speech import USUAL_VOLUME, Utterance
from kiosk.speech.recorded import recording_name
from tests.speech.sound_card import SoundCard, script
from tests.speech.telling import CHOOSE, loudest, said, speaker, tell

PATIENCE_S = 20


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


def test_what_is_said_while_the_machine_is_looked_at_waits_for_it(quick_card: SoundCard) -> None:
    folder = Path(quick_card.environment["PATH"])
    (folder / "aplay").unlink()
    script(folder, "aplay", f"echo begin >> {folder}/log; sleep 0.1; echo end >> {folder}/log")
    voice = speaker(quick_card.environment)

    async def story() -> None:
        looking = asyncio.ensure_future(voice.refresh())
        await asyncio.sleep(0)
        await said(voice, CHOOSE)
        await looking

    tell(voice, story)
    assert (folder / "log").read_text().split() == ["begin", "end"] * 2


def test_a_look_that_hangs_does_not_keep_the_kiosk_from_ending(quick_card: SoundCard) -> None:
    folder = Path(quick_card.environment["PATH"])
    (folder / "aplay").unlink()
    script(folder, "aplay", f"echo $$ > {folder}/pid; exec sleep 60")
    voice = speaker(quick_card.environment)

    async def story() -> None:
        looking = asyncio.ensure_future(voice.refresh())
        async with asyncio.timeout(5):
            while not (folder / "pid").is_file() or not (folder / "pid").read_text():
                await asyncio.sleep(0.01)
        looking.cancel()
        async with asyncio.timeout(PATIENCE_S):  # the program itself would take a minute
            await asyncio.wait({looking})
            await voice.close()

    tell(voice, story)
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder / "pid").read_text()), 0)


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


def test_what_breaks_again_after_it_worked_is_said_again(
    quick_card: SoundCard, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Path(quick_card.environment["ALSA_CONFIG_PATH"])
    voice = speaker(quick_card.environment)

    async def story() -> None:
        for _ in range(2):
            unplugged = settings.rename(settings.with_name("unplugged"))
            await said(voice, CHOOSE)
            await said(voice, CHOOSE)
            unplugged.rename(settings)
            await said(voice, CHOOSE)

    tell(voice, story)
    assert len(caplog.records) == 2
