"""A language loaded: from its packs when they are fresh, else from its catalogues, packed anew."""

from __future__ import annotations

import logging

from kiosk.content.compiled import EXERCISES, UI, Texts, Ui
from kiosk.content.pack import fingerprint, mark_of, mark_of_files, read_pack, write_pack
from kiosk.content.places import CODE, Places
from kiosk.content.places import EXERCISES as DUTCH
from kiosk.core.errors import ContentError

log = logging.getLogger(__name__)


def load_ui(places: Places, language: str) -> Ui:
    """Give what the screens say; raises ContentError when its catalogue is missing or broken."""
    if language == CODE:
        return Ui()
    pack = places.build / f"{language}.{UI}.pack"
    mark = mark_of_files(places.catalogue(language, UI), places.template)
    packed = read_pack(pack, mark, Ui)
    return packed if packed is not None else compile_language_ui(places, language)


def load_texts(places: Places, language: str) -> Texts:
    """Give the words of exercises; raises ContentError when a catalogue or the bank is broken."""
    if language == DUTCH:
        return {}
    packed = read_pack(places.build / f"{language}.{EXERCISES}.pack", _texts_mark(places, language), Texts)
    return packed if packed is not None else compile_language_texts(places, language)


def compile_language_ui(places: Places, language: str) -> Ui:
    """Compile and pack what the screens say; faults are logged and their messages left out."""
    from kiosk.content.translation import compile_ui  # noqa: PLC0415 - Babel is slow; a fresh pack needs none

    mark = mark_of_files(places.catalogue(language, UI), places.template)
    ui, faults = compile_ui(places, language)
    for fault in faults:
        log.error("%s", fault.sentence)
    write_pack(places.build / f"{language}.{UI}.pack", mark, ui)
    return ui


def compile_language_texts(places: Places, language: str) -> Texts:
    """Compile and pack the words of exercises; faults are logged and their exercises left out."""
    from kiosk.content.bank import load_bank  # noqa: PLC0415 - the first picture needs no exercise
    from kiosk.content.translation import compile_texts  # noqa: PLC0415 - Babel is slow; a fresh pack needs none

    mark = _texts_mark(places, language)
    texts, faults = compile_texts(places, language, load_bank(places))
    for fault in faults:
        log.error("%s", fault.sentence)
    write_pack(places.build / f"{language}.{EXERCISES}.pack", mark, texts)
    return texts


def offered(places: Places) -> tuple[str, ...]:
    """Give the languages whose every screen can be shown: that of the exercises, of code, the others.

    A broken catalogue is logged and its language left out.
    """
    whole = [language for language in places.languages() if _complete(places, language)]
    return tuple(sorted(whole, key=lambda language: (language != DUTCH, language != CODE, language)))


def _complete(places: Places, language: str) -> bool:
    try:
        return load_ui(places, language).complete
    except ContentError as error:
        log.error("%s", error)  # noqa: TRY400 - the sentence says all; a traceback says nothing to staff
        return False


def _texts_mark(places: Places, language: str) -> str:
    return mark_of(
        fingerprint(places.exercises, "yaml"), mark_of_files(places.catalogue(language, EXERCISES))
    )
