"""Catalogues compiled: what is translated whole and can be shown, and what is left out for a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from gettext import c2py
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message

from kiosk.content.bank import Bank
from kiosk.content.compiled import EXERCISES, UI, Texts, Ui
from kiosk.content.direction import keep_left, runs_right
from kiosk.content.places import CODE, Places
from kiosk.content.places import EXERCISES as DUTCH
from kiosk.content.po import forms_of, read_catalogue
from kiosk.core.errors import ContentError, Fault
from kiosk.core.model import Exercise
from kiosk.core.printable import unprintable
from kiosk.kinds import KINDS, AnySpec
from kiosk.kinds.kind import missing

MANY = 1001
"""Counts that a plural rule is tried on; rules look at the last two digits."""

LINE = re.compile(r"\S(?:[^\n\t]*\S)?")
"""What a translation of an exercise's words is, as those words themselves are."""


def compile_ui(places: Places, language: str) -> tuple[Ui, tuple[Fault, ...]]:
    """Give what the screens say, and the faults of what is left out for them.

    Raises ContentError when the catalogue is missing or broken.
    """
    if language == CODE:
        return Ui(), ()
    file = places.catalogue(language, UI)
    wanted = [message for message in _read(places.template, CODE) if message.id]
    catalogue = _read(file, language)
    singles: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    faults: list[Fault] = []
    for source in wanted:
        translated = catalogue.get(source.id)
        try:
            _keep(source, forms_of(translated) if translated else (), singles, plurals)
        except ValueError as error:
            faults.append(Fault(file, (translated and translated.lineno) or 1, _ids(source)[0], str(error)))
    share = (len(singles) + len(plurals)) / len(wanted) if wanted else 1.0
    return Ui(singles, plurals, _rule(catalogue, file), share), tuple(faults)


def compile_texts(places: Places, language: str, bank: Bank) -> tuple[Texts, tuple[Fault, ...]]:
    """Give the words of every exercise that is complete in a language, and the faults of the others.

    Raises ContentError when the catalogue is broken; without one, no exercise is complete.
    """
    if language == DUTCH:
        return {exercise.id: dict(exercise.texts) for exercise in bank}, ()
    file = places.catalogue(language, EXERCISES)
    entries = {str(entry.context): entry for entry in read_catalogue(file, language) if entry.context}
    texts: Texts = {}
    faults: list[Fault] = []
    for exercise in bank:
        translated, found = _translate(exercise, entries, file)
        faults += found
        if not found and len(translated) == len(exercise.texts):
            texts[exercise.id] = _directed(language, translated)
    return texts, tuple(faults)


def context_of(exercise: Exercise[AnySpec], key: str) -> str:
    """Give the context translators find a text by."""
    return f"{exercise.id}:{key}"


def _read(file: Path, language: str) -> Catalog:
    if not file.is_file():
        problem = "missing; run `python -m kiosk content update`"
        raise ContentError((Fault(file, 1, "", problem),))
    return read_catalogue(file, language)


def _rule(catalogue: Catalog, file: Path) -> str:
    """Give the rule that picks a plural form, once it is sure to pick one that is there."""
    try:
        form = c2py(catalogue.plural_expr)
        picked = max(form(count) for count in range(MANY))
    except (ValueError, ArithmeticError) as error:
        raise ContentError((Fault(file, 1, "Plural-Forms", f"not a rule: {error}"),)) from error
    if picked >= catalogue.num_plurals:
        problem = f"expected a rule for nplurals={catalogue.num_plurals}"
        raise ContentError((Fault(file, 1, "Plural-Forms", problem),))
    return str(catalogue.plural_expr)


def _ids(message: Message) -> tuple[str, str]:
    return (message.id, "") if isinstance(message.id, str) else (message.id[0], message.id[1])


def _keep(
    source: Message, forms: tuple[str, ...], singles: dict[str, str], plurals: dict[str, tuple[str, ...]]
) -> None:
    """Keep a translation; raises ValueError when its {places} are not those of the English."""
    one, many = _ids(source)
    if not forms:
        return
    wanted = _places_in(one) | _places_in(many)
    may_lack = {"count"} if many else set()
    for form in forms:
        if problem := next(filter(None, map(unprintable, form.split("\n"))), ""):
            raise ValueError(problem)
        found = _places_in(form)
        if not wanted - may_lack <= found <= wanted:
            message = f"expected the places {sorted(wanted)}, found {sorted(found)}"
            raise ValueError(message)
    if many:
        plurals[one] = forms
    else:
        singles[one] = forms[0]


def _places_in(words: str) -> set[str]:
    """Give the {named} places; raises ValueError where a brace stands alone or holds more than a name."""
    places = [place for place in Formatter().parse(words) if place[1] is not None]
    for _, name, form, conversion in places:
        if form or conversion:
            message = f"expected only the name in {{{name}}}, without a form after : or !"
            raise ValueError(message)
    return {name for _, name, _, _ in places if name is not None}


def _translate(
    exercise: Exercise[AnySpec], entries: Mapping[str, Message], file: Path
) -> tuple[dict[str, str], tuple[Fault, ...]]:
    """Give what is translated of an exercise; words whose Dutch has changed since are not."""
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for key, dutch in exercise.texts.items():
        entry = entries.get(context_of(exercise, key))
        forms = forms_of(entry) if entry is not None and entry.id == dutch else ()
        if entry is None or not forms:
            continue
        texts[key] = forms[0]
        faults += (
            Fault(file, entry.lineno or 1, context_of(exercise, key), problem)
            for problem in _problems(exercise, key, forms[0])
        )
    return texts, tuple(faults)


def _directed(language: str, texts: dict[str, str]) -> dict[str, str]:
    return {key: keep_left(words) for key, words in texts.items()} if runs_right(language) else texts


def _problems(exercise: Exercise[AnySpec], key: str, words: str) -> Iterator[str]:
    if problem := unprintable(words):
        yield problem
    elif not LINE.fullmatch(words):
        yield "expected one line of words, without spaces around it"
    if key == "task":
        yield from missing(KINDS[exercise.kind].literals(exercise.spec), words)
    ending = exercise.texts[key].rpartition(".")[2]
    if key.startswith("folder.") and not words.endswith(f".{ending}"):
        yield f"expected a file's name that ends in .{ending}"
