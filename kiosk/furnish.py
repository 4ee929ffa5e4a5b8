"""Puts together what visits on this kiosk need: exercises, words, a store, a door for staff."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from kiosk import paths
from kiosk.content.bank import load_bank
from kiosk.content.catalogue import Catalogue, load_catalogue
from kiosk.content.figures import load_figures
from kiosk.content.language import offered
from kiosk.content.places import EXERCISES, SHIPPED, Places
from kiosk.core.errors import ContentError, SettingsError
from kiosk.core.figures import EXPERTS, figures_name, with_figures
from kiosk.core.model import Exercise
from kiosk.core.preferences import Preferences
from kiosk.core.printing import Printer
from kiosk.core.speech import Voice
from kiosk.core.words import Words
from kiosk.printing.cups import CupsPrinter
from kiosk.settings import Settings
from kiosk.speech.speaker import Speaker
from kiosk.staff.book import FileTryBook
from kiosk.staff.door import StaffDoor
from kiosk.storage.courier import Courier
from kiosk.storage.folder import prepare
from kiosk.storage.log import end_log, keep_log
from kiosk.storage.store import Store, Unfinished
from kiosk.visit.companions import Companions
from kiosk.visit.equipment import Equipment
from kiosk.visit.idle import MORE_TIME
from kiosk.visit.screening import can_screen
from kiosk.visit.state import State, unpack
from kiosk.visit.visit import Visit

log = logging.getLogger(__name__)
RECORDINGS = "speech"
"""The folder of recorded words, a folder for each language."""


def wall_clock() -> datetime:
    """Give the time that it is here."""
    return datetime.now().astimezone()


class Furniture(NamedTuple):
    """A visit that can begin, its store, who brings it there, words, a printer or none, a voice, a log.

    `door` lets staff out, None where no PIN is set; `language` is the site's own, which whoever helps
    here can read.
    """

    visit: Visit
    store: Store
    courier: Courier
    words: Callable[[str], Words]
    language: str
    printer: Printer | None
    voice: Voice
    log: logging.Handler
    door: StaffDoor | None

    def close(self) -> None:
        """Close the store and the log; what is kept stays kept."""
        try:
            self.courier.close()
        finally:
            self.store.close()
            end_log(self.log)


def furnish(
    settings: Settings,
    preferences: Preferences,
    today: Callable[[], date],
    draw: Callable[[], int],
    now: Callable[[], datetime] = wall_clock,
) -> Furniture:
    """Open the store, load the exercises and make the first visit.

    Every visit begins with `preferences`; `draw` gives its seed, `now` the wall clock that says when it was.
    Raises KioskError, whose sentence is for staff, where one of them cannot be used.
    """
    with ExitStack() as opened:
        prepare(settings.data_folder)
        handler = keep_log(settings.data_folder)  # first: what the store tells of its opening stands in it
        opened.callback(end_log, handler)
        store = Store.open(settings.data_folder, now, log.warning)
        opened.callback(store.close)
        if not settings.collector:
            store.without_collector()
        courier = Courier(store)
        opened.callback(courier.close)
        equipment = equip(settings, preferences)
        door = StaffDoor(settings.pin_hash, FileTryBook(settings.data_folder)) if settings.pin_hash else None
        visit = Visit(Companions(equipment, courier, door, today, draw), _broken_off(store, settings))
        printer = CupsPrinter(settings.printer) if settings.printer else None
        voice = Speaker(equipment.languages, paths.ASSETS / RECORDINGS, os.environ)
        opened.pop_all()
    language = equipment.default_language
    return Furniture(visit, store, courier, equipment.words, language, printer, voice, handler, door)


def equip(settings: Settings, preferences: Preferences) -> Equipment:
    """Load the exercises; words of a language are loaded when it is first spoken."""
    everything, figures = known_bank(SHIPPED)
    languages = speakable(settings)

    @cache
    def words(language: str) -> Catalogue:
        return load_catalogue(SHIPPED, language)

    @cache
    def bank(language: str) -> dict[str, Exercise[object]]:
        return {name: one for name, one in everything.items() if words(language).offers(one)}

    return Equipment(
        languages=languages,
        default_language=settings.language if settings.language in languages else languages[0],
        words=words,
        everything=everything,
        bank=bank,
        screens_in=cache(lambda language: can_screen(bank(language).values())),
        written_in=EXERCISES,
        site=settings.site.told_in,
        printer=bool(settings.printer),
        preferences=preferences,
        figures=figures,
        for_policy=bool(settings.collector),
    )


def known_bank(places: Places) -> tuple[dict[str, Exercise[object]], str]:
    """Give every exercise by id, with what answers have shown of it, and the name of those figures.

    Where they cannot be used, staff hear it and the expert's stand.
    """
    experts: dict[str, Exercise[object]] = {one.id: one for one in load_bank(places)}
    try:
        found = load_figures(places)
    except ContentError as error:
        log.warning("%s\nUntil then items count as their experts think.", error)
        found = None
    if found is None:
        return experts, figures_name(EXPERTS)
    everything, lost = with_figures(experts, found)
    if lost:
        reasons = "\n".join(f"{name}: {why}." for name, why in lost.items())
        log.warning(
            "Figures of items.json do not fit these items, which count as their experts think.\n%s", reasons
        )
    return everything, figures_name(found.version)


def speakable(settings: Settings) -> tuple[str, ...]:
    """Give the languages of the settings whose every screen can be shown.

    Raises SettingsError when none is left.
    """
    whole = offered(SHIPPED)
    languages = tuple(language for language in settings.languages if language in whole)
    for language in settings.languages:
        if language not in whole:
            complete = ", ".join(whole)
            log.warning(
                "The language %s is not complete and not offered; complete are %s.", language, complete
            )
    if not languages:
        message = f"No language of the settings is complete; set `languages` to some of {', '.join(whole)}."
        raise SettingsError(message)
    if settings.language not in languages:
        log.warning("Visits begin in %s: %s is not offered.", languages[0], settings.language)
    return languages


def _broken_off(store: Store, settings: Settings) -> State | None:
    """Give the visit that a power cut broke off, if its person can still be there.

    Who asked for more time has it here too; of everybody else nothing is left after the idle time.
    """
    usual = timedelta(seconds=settings.times.resumable)
    left = store.unfinished(usual * MORE_TIME)
    state = _unpacked(left) if left else None
    if state is not None and not state.preferences.more_time and store.unfinished(usual) is None:
        return None
    if left is not None and state is None:
        store.wipe(left.visit_id)
    return state


def _unpacked(left: Unfinished) -> State | None:
    """Read where the visit stood; None when nothing says so, or another version said it."""
    if left.snapshot is None:
        return None
    try:
        return unpack(left.snapshot, left.answers)
    except ValueError as error:  # its words may be a visitor's
        log.warning(
            "The visit that was broken off cannot be gone on with (%s).",
            type(error.__cause__ or error).__name__,
        )
        return None
