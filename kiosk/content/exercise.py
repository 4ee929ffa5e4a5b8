"""One exercise, from its file to its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from kiosk.content.head import Head, head_faults
from kiosk.content.source import Source, read_source
from kiosk.content.typed import typed_faults
from kiosk.core.competences import PRE
from kiosk.core.errors import ContentError, Fault
from kiosk.core.model import Exercise, Level, Use
from kiosk.kinds import KINDS, AnySpec, choice, form, pointer
from kiosk.kinds.facts import FactsError, Wrong, marked, read
from kiosk.worlds.facts import PICTURE, WORDS

COMMON = frozenset(field.encode_name for field in msgspec.structs.fields(Head))
MAY_BE_SEVERAL = (Level.INTERMEDIATE, Level.BEYOND)


def read_exercise(file: Path, pictures: frozenset[str]) -> Exercise[AnySpec]:
    """Read one exercise; raises ContentError with everything that is wrong in its file."""
    source = read_source(file)
    head, found = _head(source)
    spec, more = _spec(source)
    wrongs = [*found, *more]
    if head is not None and spec is not None:
        wrongs += _joined_faults(source, head, spec, pictures)
    if head is None or spec is None or wrongs:
        raise ContentError(_faults(source, wrongs))
    return _exercise(head, spec)


def _faults(source: Source, wrongs: list[Wrong]) -> tuple[Fault, ...]:
    faults = (source.fault(wrong.key, wrong.problem) for wrong in wrongs)
    return tuple(sorted(faults, key=lambda fault: fault.line))


def _head(source: Source) -> tuple[Head | None, tuple[Wrong, ...]]:
    common = {key: value for key, value in source.facts.items() if key in COMMON}
    try:
        return read(Head, common, head_faults), ()
    except FactsError as error:
        return None, error.wrongs


def _spec(source: Source) -> tuple[AnySpec | None, tuple[Wrong, ...]]:
    kind = source.facts.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        return None, ()
    try:
        spec: AnySpec = KINDS[kind].parse({k: v for k, v in source.facts.items() if k not in COMMON})
    except FactsError as error:
        return None, error.wrongs
    return spec, ()


def _joined_faults(source: Source, head: Head, spec: AnySpec, pictures: frozenset[str]) -> Iterator[Wrong]:
    """Find what is not right between the file's name, the common keys and the kind's."""
    folder = PRE if head.competence == PRE else head.competence[0]
    if head.id != source.file.stem:
        yield Wrong("id", f"expected the file's name: {source.file.stem}")
    if folder != source.file.parent.name:
        yield Wrong("competence", f"expected the file in the folder {folder}")
    if isinstance(spec, choice.Spec) and spec.several and head.level not in MAY_BE_SEVERAL:
        yield Wrong("several", "expected one right option below intermediate level")
    if isinstance(spec, form.Spec):
        yield from typed_faults(spec)
    if isinstance(spec, pointer.Spec) and head.use is not Use.PRACTICE and head.competence != PRE:
        yield from _found_by_clicking(spec)
    for key, picture in (("picture", head.picture), *marked(type(spec), spec, PICTURE)):
        if picture not in pictures:
            yield Wrong(key, f"there is no picture {picture}; expected the name of one in assets/pictures")
    yield from _route_faults(head.kind, spec)


def _found_by_clicking(spec: pointer.Spec) -> Iterator[Wrong]:
    """Refuse what always goes right for who clicks about: the screening would learn nothing from it."""
    if pointer.guessing(spec) >= pointer.SUREST:
        yield Wrong("things", "expected more, at least four to click on: who clicks about always gets there")


def _route_faults(name: str, spec: AnySpec) -> Iterator[Wrong]:
    """Play the kind's own routes: a task nobody can do, or that goes right by itself, says nothing."""
    kind = KINDS[name]
    routes = kind.routes(spec)
    key = "options" if name == "choice" else "goal"
    if not kind.mark(spec, routes.right).right:
        yield Wrong(key, "expected something that can be done: no right way was found")
    if kind.mark(spec, routes.wrong).right:
        yield Wrong(key, "expected something that can be missed: every way was right")


def _exercise(head: Head, spec: AnySpec) -> Exercise[AnySpec]:
    return Exercise(
        id=head.id,
        revision=head.revision,
        kind=head.kind,
        competence=head.competence,
        level=head.level,
        ksa=head.ksa,
        ai=head.ai,
        difficulty=head.difficulty,
        use=head.use,
        themes=head.themes,
        siblings=head.siblings,
        reading=head.reading,
        since=head.since,
        picture=head.picture,
        guessing=KINDS[head.kind].guessing(spec),
        hints=len(head.hints),
        spec=spec,
        texts=_texts(head, spec),
    )


def _texts(head: Head, spec: AnySpec) -> Mapping[str, str]:
    return dict([*marked(Head, head, WORDS), *marked(type(spec), spec, WORDS)])
