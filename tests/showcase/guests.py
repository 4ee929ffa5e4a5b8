"""Made-up people whom tests send through a screening, in a real window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.core.findings import Findings
from kiosk.core.model import Level
from kiosk.showcase.hand import Hand
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player
from tests.opened import Opened


@dataclass(frozen=True)
class Screened:
    """What a screening asked and found, and the names of the screens that were passed."""

    items: tuple[str, ...]
    passed: tuple[str, ...]
    findings: Findings


def screened(folder: Path, ability: float, seed: int = 1, language: str = "nl") -> Screened:
    """Send someone of this ability (logits) through the screening and back to the welcome."""
    opened = Opened(folder, languages=(language,))
    passed: list[str] = []
    try:
        opened.open()
        visit = opened.kiosk.visit
        player = Player(Hand(opened.kiosk.window), Person(ability, seed), lambda: visit.screen, passed.append)
        player.come_in(language)
        player.find_out()
        findings = player.look_at_result()
        player.take_sheet()
        player.say_goodbye()
    finally:
        opened.kiosk.close()
    return Screened(tuple(player.diary.items), tuple(passed), findings)


def in_order(level: Level) -> int:
    """Give a level's place from the lowest, 0."""
    return [*Level].index(level)
