"""The files translators work in, brought up to date with code and exercises."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog, Message

from kiosk.content.bank import Bank
from kiosk.content.compiled import EXERCISES, UI
from kiosk.content.extraction import messages_in
from kiosk.content.places import CODE, Places
from kiosk.content.places import EXERCISES as DUTCH
from kiosk.content.po import read_catalogue, write_catalogue
from kiosk.content.reading import read_bank
from kiosk.content.translation import context_of
from kiosk.core.errors import ContentError


def extract_ui(places: Places, code: Path) -> int:
    """Write `ui.pot` from the messages below a folder of code; gives how many there are."""
    template = _template(code)
    write_catalogue(places.template, template)
    return len(template)


def template_is_fresh(places: Places, code: Path) -> bool:
    """Tell whether `ui.pot` has exactly the messages of the code."""
    kept = {message.id for message in read_catalogue(places.template, CODE)}
    return kept == {message.id for message in _template(code)}


def update(places: Places, language: str, code: Path) -> None:
    """Bring a language's catalogues up to date; what changed is kept as fuzzy with what it was.

    Raises ContentError when a catalogue or an exercise is broken: nobody's translation is dropped for that.
    """
    if language != CODE:
        update_ui(places, language, code)
    if language != DUTCH:
        bank, faults = read_bank(places)
        if faults:
            raise ContentError(faults)
        update_exercises(places, language, bank)


def update_ui(places: Places, language: str, code: Path) -> None:
    """Bring the words of the screens up to date."""
    file = places.catalogue(language, UI)
    catalogue = read_catalogue(file, language)
    catalogue.update(_template(code), update_creation_date=False)
    catalogue.fuzzy = False
    write_catalogue(file, catalogue)


def update_exercises(places: Places, language: str, bank: Bank) -> None:
    """Bring the words of exercises up to date: each is known by its context, whatever it says."""
    file = places.catalogue(language, EXERCISES)
    kept = {entry.context: entry for entry in read_catalogue(file, language) if entry.context}
    made = Catalog(locale=language, fuzzy=False)
    for exercise in bank:
        for key, dutch in exercise.texts.items():
            context = context_of(exercise, key)
            _add(made, context, dutch, kept.get(context))
    write_catalogue(file, made)


def _add(made: Catalog, context: str, dutch: str, kept: Message | None) -> None:
    if kept is None or not kept.string:
        made.add(dutch, context=context)
    elif kept.id == dutch:
        made.add(dutch, kept.string, context=context, flags=kept.flags, previous_id=kept.previous_id)
    else:
        made.add(dutch, kept.string, context=context, flags={"fuzzy"}, previous_id=kept.id)


def _template(code: Path) -> Catalog:
    template = Catalog(locale=CODE, fuzzy=False)
    for found in messages_in(code):
        template.add(found.id, locations=[(file, 0) for file in found.files])
    return template
