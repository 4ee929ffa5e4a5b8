"""A settings file read strictly: what is wrong is said by file, line and key, all at once."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.core.errors import SettingsError
from kiosk.settings.options import OPTIONS
from kiosk.settings.toml import not_toml, not_utf8
from kiosk.settings.values import A_LANGUAGE, Kind

Fault = tuple[str, str]
"""The key of an option, and the sentence that says what is wrong with it and where."""

BY_KEY = {option.key: option for option in OPTIONS}
TABLES = {key.partition(".")[0] for key in BY_KEY if "." in key}
HEADER = re.compile(r"\s*\[\s*([\w.\s-]+?)\s*\]")
ASSIGNMENT = re.compile(r"\s*([\w.\s-]+?)\s*=")


def read_file(file: Path) -> dict[str, object]:
    """Give the values that a file has, by dotted key.

    Raises SettingsError when the file is not there, is no TOML, or has an unknown key or a bad value.
    """
    good, faults = read_good(file)
    if faults:
        raise SettingsError("\n".join(said for _, said in faults))
    return good


def read_good(file: Path) -> tuple[dict[str, object], list[Fault]]:
    """Give the good values of a file by dotted key, and what is wrong with the others.

    Raises SettingsError when the file is not there, or is no TOML.
    """
    text = _text_of(file)
    try:
        given = dict(_flat(tomllib.loads(text)))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(not_toml(file, text, error)) from error
    found = {key: [*_faults(key, value)] for key, value in given.items()}
    good = {key: value for key, value in given.items() if not found[key]}
    return good, [(key, _at(file, text, *fault)) for key, faults in found.items() for fault in faults]


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")  # some editors begin a file with a mark of its encoding
    except OSError as error:
        message = f"The settings file {file} cannot be read: {error.strerror}. Name another with --settings."
        raise SettingsError(message) from error
    except UnicodeDecodeError as error:
        raise SettingsError(not_utf8(file, error)) from error


def line_of(text: str, key: str) -> int | None:
    """Give the line, from 1, on which a dotted key or its table stands; None when it is not plain to see."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := HEADER.match(line):
            table = _plain(header[1])
            found = table
        elif assignment := ASSIGNMENT.match(line):
            found = _plain(f"{table}.{assignment[1]}" if table else assignment[1])
        else:
            continue
        if found == key:
            return number
    return None


def _plain(key: str) -> str:
    return re.sub(r"\s", "", key)


def _flat(tables: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    """Give values by dotted key; an option's own table, and an empty one that is not ours, is a value."""
    for name, value in tables.items():
        key = f"{before}{name}"
        if isinstance(value, dict) and key not in BY_KEY and (value or key in TABLES):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


def _faults(key: str, value: object) -> Iterator[tuple[str, str]]:
    """Give what is wrong with an option, each with the key it is wrong at."""
    if key in TABLES:
        yield key, f"this is a table; write [{key}] on a line of its own and its options below"
    elif key not in BY_KEY:
        near = difflib.get_close_matches(key, BY_KEY, n=1) or [k for k in BY_KEY if k.endswith(f".{key}")]
        hint = f"did you mean {near[0]}?" if near else "see docs/settings.md"
        yield key, f"there is no such option; {hint}"
    else:
        yield from _misfits(key, value, BY_KEY[key].kind)


def _misfits(key: str, value: object, kind: Kind[Any]) -> Iterator[tuple[str, str]]:
    """Give where a value does not fit its kind; in a table by language, at each language."""
    if kind.each is not None and isinstance(value, dict) and value:
        for code, text in value.items():
            yield from _misfits(f"{key}.{code}", code, A_LANGUAGE)
            yield from _misfits(f"{key}.{code}", text, kind.each)
        return
    try:
        kind.read(value)
    except ValueError:
        yield key, f"expected {kind.expected}, not {_shown(value)}"


def _shown(value: object) -> str:
    """Show a value, cut where it is long; true and false as TOML has them."""
    shown = str(value).lower() if isinstance(value, bool) else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:60]}..."


def _at(file: Path, text: str, key: str, fault: str) -> str:
    line = line_of(text, key) or line_of(text, key.rpartition(".")[0])
    return f"{file}:{f'{line}:' if line else ''} {key}: {fault}"
