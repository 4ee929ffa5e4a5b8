"""Whether headphones are plugged in, from what the sound system says of its sockets."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping

from kiosk.speech.program import Program, in_memory

SECONDS = 0.5
"""How long the answer is waited for; it takes some milliseconds, unless the sound system hangs."""

MIXER = ("amixer", "contents")
SINKS = ("pactl", "-f", "json", "list", "sinks")
USUAL_SINK = ("pactl", "get-default-sink")

SOCKET = re.compile(r"name='([^']*Head(?:phone|set)[^']*Jack)'[^\n]*\n(?:\s+;[^\n]*\n)*\s+: values=on")
NO_SOCKET = re.compile(r"Phantom|Mic")
"""A phantom socket is one that cannot tell and always says yes; a microphone's says nothing of who hears."""

SPEAKER_TOO = re.compile(r"name='Auto-Mute Mode'[^\n]*\n(?:\s+;[^\n]*\n)*\s+: values=0")
"""The speaker goes on when headphones are plugged in: the first choice of this control is "Disabled"."""

ON_EARS = {"Headphones", "Headset"}


async def plugged_in(player: str | None, environment: Mapping[str, str]) -> bool:
    """Tell whether what a player plays is heard on headphones only; False when that cannot be known."""
    if player is None:
        return False
    if player == "aplay":
        return socket_in_use(await _answer(MIXER, environment))
    sinks, usual = await asyncio.gather(_answer(SINKS, environment), _answer(USUAL_SINK, environment))
    return sink_on_ears(sinks, usual.strip())


def socket_in_use(contents: str) -> bool:
    """Tell it from what `amixer contents` says of the usual sound card.

    Source: the kernel's Documentation/sound/designs/jack-controls.rst and hd-audio/controls.rst.
    """
    sockets = [name for name in SOCKET.findall(contents) if not NO_SOCKET.search(name)]
    return bool(sockets) and not SPEAKER_TOO.search(contents)


def sink_on_ears(sinks: str, usual: str) -> bool:
    """Tell it from what `pactl -f json list sinks` says, for the sink that is used."""
    try:
        (sink,) = [sink for sink in json.loads(sinks) if sink["name"] == usual]
        (port,) = [port for port in sink["ports"] if port["name"] == sink["active_port"]]
        return port["type"] in ON_EARS and port["availability"] != "not available"
    except (ValueError, KeyError, TypeError):
        return False


async def _answer(command: tuple[str, ...], environment: Mapping[str, str]) -> str:
    """Run one of the commands and give what it says; "" when it gives no answer in time."""
    try:
        with in_memory() as nothing:
            outcome = await Program(command, environment).run(nothing, SECONDS)
    except (OSError, TimeoutError):
        return ""
    return "" if outcome.code else outcome.said.decode(errors="replace")
