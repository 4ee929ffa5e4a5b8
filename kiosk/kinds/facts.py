"""Reading an author's facts strictly, and finding everything that is not right at once."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import msgspec

from kiosk.core.printable import unprintable

Facts = TypeVar("Facts", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is not right at a dotted key, and what was expected."""

    key: str
    problem: str


class FactsError(ValueError):
    """An author's facts are not what their kind takes; `wrongs` says where."""

    def __init__(self, wrongs: tuple[Wrong, ...]) -> None:
        """Join what is not right, a line each."""
        super().__init__("\n".join(f"{wrong.key}: {wrong.problem}" for wrong in wrongs))
        self.wrongs = wrongs


def read(
    form: type[Facts], facts: Mapping[str, object], check: Callable[[Facts], Iterable[Wrong]] | None = None
) -> Facts:
    """Turn facts into a struct; raises FactsError with everything that is not right.

    `check` says what is not right between keys, once each key by itself is.
    """
    wrongs = tuple(_wrongs(form, facts, ""))
    if wrongs:
        raise FactsError(wrongs)
    value = msgspec.convert(facts, form)
    wrongs = tuple(check(value)) if check else ()
    if wrongs:
        raise FactsError(wrongs)
    return value


def marked(form: Any, value: object, mark: str, key: str = "") -> Iterator[tuple[str, str]]:
    """Give the dotted key and the value of everything whose type carries that mark."""
    plain = _without_none(form)
    if isinstance(value, str):
        if mark in _marks(plain):
            yield key, value
    elif isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            yield from marked(field.type, getattr(value, field.name), mark, _join(key, field.encode_name))
    else:
        for name, inner, part in _children(_bare(plain), value):
            yield from marked(inner, part, mark, _join(key, name))


def _wrongs(form: Any, value: object, key: str) -> Iterator[Wrong]:
    """Find what is not right in the parts first, then in the whole."""
    bare = _bare(_without_none(form))
    if isinstance(bare, type) and issubclass(bare, msgspec.Struct):
        found = list(_wrongs_of_struct(bare, value, key)) if isinstance(value, Mapping) else []
    else:
        found = list(_wrongs_of_parts(bare, value, key))
    yield from found or _wrongs_of_whole(form, value, key)


def _wrongs_of_struct(form: type[msgspec.Struct], value: Mapping[str, object], key: str) -> Iterator[Wrong]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(form)}
    for name in value:
        if name not in fields:
            yield Wrong(_join(key, name), f"unknown key; expected one of {', '.join(fields)}")
    for name, field in fields.items():
        if name in value:
            yield from _wrongs(field.type, value[name], _join(key, name))
        elif field.required:
            yield Wrong(_join(key, name), "missing; expected " + expected(field.type))


def _wrongs_of_parts(bare: Any, value: object, key: str) -> Iterator[Wrong]:
    if get_origin(bare) is Mapping and isinstance(value, Mapping):
        for name in value:
            yield from _wrongs_of_whole(get_args(bare)[0], name, _join(key, name))
    for name, inner, part in _children(bare, value):
        yield from _wrongs(inner, part, _join(key, name))


def _wrongs_of_whole(form: Any, value: object, key: str) -> Iterator[Wrong]:
    if isinstance(value, str) and (problem := unprintable(value)):
        yield Wrong(key, problem)
        return
    try:
        msgspec.convert(value, form)
    except msgspec.ValidationError as error:
        yield Wrong(key, _sentence(form, value, str(error)))


def _sentence(form: Any, value: object, error: str) -> str:
    """Say what was expected; a number, date or yes/no in the place of words wants quotes."""
    if isinstance(value, msgspec.Struct | Mapping) and error.startswith("expected "):
        return error
    if length := _wrong_length(form, value):
        return length
    said = f"expected {expected(form)}"
    wordless = value is None or not isinstance(value, str | Mapping | Sequence)
    if wordless and "str" in error:
        return f"{said}, found {value!r}: put it in quotes"
    return f"{said}, found {_short(value)}"


def _wrong_length(form: Any, value: object) -> str:
    """Say how long words are that are too long, or how many parts there are; "" where that is right."""
    for meta in getattr(_without_none(form), "__metadata__", ()):
        if not isinstance(meta, msgspec.Meta) or not isinstance(value, str | Mapping | Sequence):
            continue
        long = meta.max_length is not None and len(value) > meta.max_length
        if long and isinstance(value, str):
            most = f"expected at most {meta.max_length} characters"
            return f"too long; {most}, found {len(value)}: {_short(value)}"
        if not isinstance(value, str) and (long or len(value) < (meta.min_length or 0)):
            return f"expected {expected(form)}, found {len(value)}"
    return ""


def expected(form: Any) -> str:
    """Say in words what a type takes."""
    for meta in getattr(_without_none(form), "__metadata__", ()):
        if meta.description:
            return str(meta.description)
    bare = _bare(_without_none(form))
    if isinstance(bare, type) and issubclass(bare, msgspec.Struct):
        return "the keys " + ", ".join(field.encode_name for field in msgspec.structs.fields(bare))
    if hasattr(bare, "__members__"):
        return "one of " + ", ".join(bare)
    names = {
        str: "words",
        bool: "true or false",
        int: "a whole number",
        Mapping: "keys with values",
        tuple: "a list",
    }
    return names.get(
        get_origin(bare) or bare, str(bare).replace("str | bool", "words in quotes, true or false")
    )


def _children(bare: Any, value: object) -> Iterator[tuple[str, Any, object]]:
    origin, arguments = get_origin(bare), get_args(bare)
    if origin is Mapping and isinstance(value, Mapping):
        for name, part in value.items():
            yield str(name), arguments[1], part
    elif origin is tuple and isinstance(value, list | tuple):
        repeated = len(arguments) == 2 and arguments[1] is Ellipsis
        forms = arguments[:1] * len(value) if repeated else arguments
        for index, (inner, part) in enumerate(zip(forms, value, strict=False)):
            yield str(index), inner, part


def _without_none(form: Any) -> Any:
    if get_origin(form) in {Union, types.UnionType}:
        others = [part for part in get_args(form) if part is not type(None)]
        return others[0] if len(others) == 1 else form
    return form


def _bare(form: Any) -> Any:
    return get_args(form)[0] if get_origin(form) is Annotated else form


def _marks(form: Any) -> set[str]:
    metas = getattr(form, "__metadata__", ())
    return {meta.extra["mark"] for meta in metas if isinstance(meta, msgspec.Meta) and meta.extra}


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _short(value: object) -> str:
    shown = "nothing" if value is None else repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
