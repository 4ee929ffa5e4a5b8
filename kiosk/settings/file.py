"""A settings file read strictly: what is wrong is said by file, line and key, all at once."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.core.errors import SettingsError
from kiosk.settings.options import OPTIONS

BY_KEY = {option.key: option for option in OPTIONS}
TABLES = {key.partition(".")[0] for key in BY_KEY if "." in key}
HEADER = re.compile(r"\s*\[\s*([\w.\s-]+?)\s*\]")
ASSIGNMENT = re.compile(r"\s*([\w.\s-]+?)\s*=")


def read_file(file: Path) -> dict[str, object]:
    """Give the values that a file has, by dotted key.

    Raises SettingsError when the file is not there, is no TOML, or has an unknown key or a bad value.
    """
    try:
        text = file.read_text("utf-8")
        given = dict(_flat(tomllib.loads(text)))
    except OSError as error:
        message = f"The settings file {file} cannot be read: {error.strerror}. Name another with --settings."
        raise SettingsError(message) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"The settings file {file} is not TOML: {error}."
        raise SettingsError(message) from error
    faults = [_at(file, text, key, fault) for key, value in given.items() if (fault := _fault(key, value))]
    if faults:
        raise SettingsError("\n".join(faults))
    return given


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
    """Give values by dotted key; an empty table that is not ours counts as a value, to be told of."""
    for name, value in tables.items():
        key = f"{before}{name}"
        if isinstance(value, dict) and (value or key in TABLES):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


def _fault(key: str, value: object) -> str | None:
    if key in TABLES:
        return f"this is a table; write [{key}] on a line of its own and its options below"
    if key not in BY_KEY:
        near = difflib.get_close_matches(key, BY_KEY, n=1) or [k for k in BY_KEY if k.endswith(f".{key}")]
        return f"there is no such option; {f'did you mean {near[0]}?' if near else 'see docs/settings.md'}"
    kind = BY_KEY[key].kind
    try:
        kind.read(value)
    except ValueError:
        return f"expected {kind.expected}, not {_shown(value)}"
    return None


def _shown(value: object) -> str:
    """Show a value, cut where it is long; true and false as TOML has them."""
    shown = str(value).lower() if isinstance(value, bool) else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:60]}..."


def _at(file: Path, text: str, key: str, fault: str) -> str:
    line = line_of(text, key)
    return f"{file}:{f'{line}:' if line else ''} {key}: {fault}"
