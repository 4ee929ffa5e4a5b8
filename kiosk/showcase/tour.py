"""The way of the demo: welcome, screening, practice of each kind, result, sheet, goodbye."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app import Kiosk, application
from kiosk.core.findings import Findings
from kiosk.core.site import SiteWords, Told
from kiosk.opening import Opening
from kiosk.settings import load
from kiosk.showcase.camera import Camera
from kiosk.showcase.hand import Hand
from kiosk.showcase.made import Made
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player

if TYPE_CHECKING:
    from kiosk.showcase.demo import Demo

HOURS = {
    "nl": "dinsdag van 14 tot 16 uur",
    "en": "Tuesday from 2 to 4 pm",
    "fr": "mardi de 14 à 16 heures",
    "ar": "الثلاثاء من 14:00 إلى 16:00",
}
SITE = SiteWords(
    "Digipunt Veerle", Told("Markt 1, 9000 Veerle", {}), Told(HOURS["nl"], HOURS), "09 000 00 00"
)
SHEET = "sheet.pdf"
NEVER_ASKED = "https://collector.invalid"
"""A demo is counted as where there is a collector, for who gives it a folder."""
A_DAY_S = 86400.0
"""The welcome of a demo never stands so long, so that nothing is ever sent."""


class Tour:
    """One demo: a kiosk of its own, with its data in a folder of its own, and a player in front."""

    def __init__(self, demo: Demo, folder: Path) -> None:
        """Get ready; nothing is on the screen yet."""
        day = demo.day or date.today()  # noqa: DTZ011 - a visit's day is the wall's
        settings = replace(load(data_dir=folder), site=SITE, collector=NEVER_ASKED)
        self._demo = demo
        self._application = application()
        self._kiosk = Kiosk(Opening(settings, demo.size, lambda: day, lambda: demo.seed, quiet=A_DAY_S))
        self._made = Made(demo.out, "demo")
        self._camera = Camera(self._kiosk.window, demo.out, self._made)

    def make(self) -> dict[str, object]:
        """Play the visit and give what was asked and found, the pictures and the sheet.

        Keys: `items` (ids of the screening, in order), `outcomes` (of these items), `practised`
        (ids), `statement` (low, high, sureness; None when no level is given), `areas` (a word
        each), `screens` and `sheet` (files).
        """
        self._kiosk.paint()
        self._kiosk.come_alive()
        try:
            self._made.begin_anew()
            return self._visit()
        finally:
            self._kiosk.close()

    def _visit(self) -> dict[str, object]:
        person = Person(self._demo.ability, self._demo.seed)
        visit = self._kiosk.visit
        player = Player(Hand(self._kiosk.window), person, lambda: visit.screen, self._camera.take)
        player.come_in(self._demo.language)
        player.find_out()
        found = player.look_at_result()
        outcomes = [answer.outcome.value for answer in visit.answers if answer.exercise in player.diary.items]
        player.practise_every_kind()
        sheet = self._demo.out / SHEET
        player.take_sheet()
        self._made.note(SHEET)
        sheet.write_bytes(self._kiosk.sheet())
        player.say_goodbye()
        return {
            "items": player.diary.items,
            "outcomes": outcomes,
            "practised": player.diary.practised,
            **told(found),
            "screens": self._camera.pictures,
            "sheet": str(sheet),
        }


def told(findings: Findings) -> dict[str, object]:
    """Give findings as plain values."""
    said = findings.statement
    return {
        "statement": asdict(said) if said else None,
        "areas": {area.name.lower(): word.value for area, word in findings.areas.items()},
    }
