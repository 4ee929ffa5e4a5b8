from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from kiosk.speech.headphones import plugged_in, sink_on_ears, socket_in_use
from tests.speech.sound_card import script


def control(name: str, values: str, kind: str = "BOOLEAN") -> str:
    """Give a control of a sound card as `amixer contents` shows it."""
    return (
        f"numid=5,iface=CARD,name='{name}'\n  ; type={kind},access=r-------,values=1\n  : values={values}\n"
    )


AUTO_MUTE = (
    "numid=9,iface=MIXER,name='Auto-Mute Mode'\n"
    "  ; type=ENUMERATED,access=rw------,values=1,items=2\n"
    "  ; Item #0 'Disabled'\n"
    "  ; Item #1 'Enabled'\n"
    "  : values={}\n"
)


@pytest.mark.parametrize(
    ("contents", "heard_alone"),
    [
        (control("Headphone Jack", "on"), True),
        (control("Headphone Jack", "off"), False),
        (control("Front Headphone Jack", "off") + control("Front Headphone Surround Jack", "on"), True),
        (control("Headphone Jack", "off") + control("Line Out Jack", "on"), False),
        (control("Headphone Phantom Jack", "on"), False),
        (control("Headset Mic Jack", "on"), False),
        (control("Headphone Jack", "on") + AUTO_MUTE.format(1), True),
        (control("Headphone Jack", "on") + AUTO_MUTE.format(0), False),
        (control("Master Playback Switch", "on"), False),
        ("", False),
    ],
)
def test_only_a_socket_that_can_tell_counts_and_only_where_the_speaker_is_quiet(
    contents: str, *, heard_alone: bool
) -> None:
    assert socket_in_use(contents) is heard_alone


def sinks(kind: str, availability: str = "available", name: str = "card") -> str:
    port = {"name": "a", "type": kind, "availability": availability}
    other = {"name": "b", "type": "Speaker", "availability": "availability unknown"}
    return json.dumps([{"name": name, "active_port": "a", "ports": [port, other]}, {"name": "hdmi"}])


@pytest.mark.parametrize(
    ("said", "heard_alone"),
    [
        (sinks("Headphones"), True),
        (sinks("Headset", "availability unknown"), True),
        (sinks("Headphones", "not available"), False),
        (sinks("Speaker"), False),
        (sinks("Headphones", name="another"), False),
        (json.dumps([{"name": "card", "active_port": None, "ports": []}]), False),
        ("", False),
    ],
)
def test_a_sound_server_tells_where_the_sound_goes(said: str, *, heard_alone: bool) -> None:
    assert sink_on_ears(said, "card") is heard_alone


def alone(player: str | None, path: Path) -> bool:
    return asyncio.run(plugged_in(player, {"PATH": str(path)}))


def test_the_card_that_aplay_plays_on_is_asked(tmp_path: Path) -> None:
    script(tmp_path, "amixer", f"cat <<'END'\n{control('Headphone Jack', 'on')}END")
    assert alone("aplay", tmp_path)


def test_the_server_that_others_play_on_is_asked(tmp_path: Path) -> None:
    script(tmp_path, "pactl", f"[ \"$1\" = -f ] && echo '{sinks('Headset')}' || echo card")
    assert alone("paplay", tmp_path)


@pytest.mark.parametrize("body", ["exit 1", "exec sleep 60", "printf '\\377'"])
def test_no_answer_means_that_others_may_hear_it(tmp_path: Path, body: str) -> None:
    for program in ("amixer", "pactl"):
        script(tmp_path, program, body)
    assert not alone("aplay", tmp_path)
    assert not alone("paplay", tmp_path)


def test_an_answer_that_is_part_of_a_failure_is_none(tmp_path: Path) -> None:
    script(tmp_path, "amixer", f"cat <<'END'\n{control('Headphone Jack', 'on')}END\nexit 1")
    assert not alone("aplay", tmp_path)


def test_without_the_command_or_a_player_others_may_hear_it(tmp_path: Path) -> None:
    assert not alone("pw-play", tmp_path)
    assert not alone(None, tmp_path)


def test_others_have_their_turn_while_a_sound_system_hangs(tmp_path: Path) -> None:
    script(tmp_path, "amixer", "exec sleep 60")
    turns = list[str]()

    async def meanwhile() -> None:
        asking = asyncio.create_task(plugged_in("aplay", {"PATH": str(tmp_path)}))
        while not asking.done():
            turns.append("turn")
            await asyncio.sleep(0.01)

    asyncio.run(meanwhile())
    assert len(turns) > 2
