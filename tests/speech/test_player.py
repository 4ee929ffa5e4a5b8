from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.errors import SpeechError
from kiosk.core.speech import VOLUMES
from kiosk.speech.player import Player
from kiosk.speech.sound import Sound, at_volume, read_wav
from tests.speech.sound_card import SoundCard, programs, script, sound_card

BEEP = Sound(b"\x00\x10\x00\xf0" * 11_025, 22_050)


@pytest.fixture
def card(tmp_path: Path) -> Iterator[SoundCard]:
    with sound_card(tmp_path, programs(tmp_path / "bin", "aplay"), speed=50) as plugged_in:
        yield plugged_in


def failure_of(player: Player) -> str:
    with pytest.raises(SpeechError) as caught:
        asyncio.run(player.play(BEEP, VOLUMES[-1]))
    return str(caught.value)


def playing(folder: Path, name: str, body: str = "exec cat > {folder}/{name}.wav") -> None:
    """Put a player there that keeps what it is given."""
    script(folder, name, body.format(folder=folder, name=name))


@pytest.mark.parametrize("volume", VOLUMES)
def test_a_sound_is_heard_whole_and_as_loud_as_asked(card: SoundCard, volume: int) -> None:
    player = Player(card.environment)
    asyncio.run(player.play(BEEP, volume))
    assert player.program == "aplay"
    card.wait_for(at_volume(BEEP.samples, volume))


def test_without_a_sound_device_staff_are_told_what_to_do(tmp_path: Path) -> None:
    nowhere = {"PATH": programs(tmp_path / "bin", "aplay"), "ALSA_CONFIG_PATH": str(tmp_path / "no")}
    player = Player(nowhere)
    assert player.usable
    said = failure_of(player)
    assert said.startswith("No sound: aplay: main:")
    assert said.endswith("Connect a speaker, or see `aplay -l` for what is there.")
    assert not player.usable


def test_without_a_player_staff_are_told_what_to_install(tmp_path: Path) -> None:
    player = Player({"PATH": str(tmp_path)})
    assert not player.usable
    assert "install `alsa-utils`" in failure_of(player)


def test_the_sound_server_is_preferred_where_it_runs(tmp_path: Path) -> None:
    for name in ("aplay", "paplay"):
        playing(tmp_path, name)
    # The real one takes "-" for samples without a head, and plays a whine.
    whole = 'for file; do :; done; [ "$file" != - ] && exec cat "$file" > {folder}/{name}.wav'
    playing(tmp_path, "pw-play", whole)
    player = Player({"PATH": str(tmp_path)})
    asyncio.run(player.play(BEEP, VOLUMES[-1]))
    assert player.program == "pw-play"
    assert read_wav((tmp_path / "pw-play.wav").read_bytes()) == BEEP


def test_a_player_that_is_there_but_does_not_work_is_passed_over(tmp_path: Path) -> None:
    playing(tmp_path, "pw-play", "exec sleep 60")
    playing(tmp_path, "paplay", "exit 1")
    playing(tmp_path, "aplay")
    player = Player({"PATH": str(tmp_path)}, try_s=0.5)
    asyncio.run(player.play(BEEP, VOLUMES[-1]))
    assert player.program == "aplay"


def test_a_player_that_cannot_even_start_is_named(tmp_path: Path) -> None:
    (tmp_path / "aplay").write_bytes(b"no program")
    (tmp_path / "aplay").chmod(0o755)
    assert "No sound: aplay: Exec format error." in failure_of(Player({"PATH": str(tmp_path)}))


def test_a_player_that_dies_in_the_middle_is_of_no_use_until_it_is_found_again(tmp_path: Path) -> None:
    playing(tmp_path, "aplay")
    player = Player({"PATH": str(tmp_path)})
    asyncio.run(player.find())
    playing(tmp_path, "aplay", "echo device gone >&2; exit 1")
    assert failure_of(player) == (
        "The sound stopped: aplay: device gone. Look whether the speaker or the headphones are connected."
    )
    assert (player.usable, player.program) == (False, None)
    playing(tmp_path, "aplay")
    asyncio.run(player.find())
    assert player.usable


def test_a_player_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    playing(tmp_path, "aplay")
    player = Player({"PATH": str(tmp_path)}, margin_s=-0.7)
    asyncio.run(player.find())
    playing(tmp_path, "aplay", "exec sleep 60")
    assert "aplay: not ready within 0.3 seconds" in failure_of(player)


def test_stopping_what_does_not_play_harms_nothing(tmp_path: Path) -> None:
    Player({"PATH": str(tmp_path)}).stop()
