"""A batch as the bytes that travel, and back; nothing but a whole batch can be read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NoReturn

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES

VERSION = 1
"""Of the names in the tables. Kiosks of each go on sending theirs for years, so each is read for ever."""

MOST_BYTES = 128 * 1024
MOST = 1_000_000
"""No count is further from zero than this."""

NOT_YET = "tag:digipunt.example,2026:not-yet"
"""The type (RFC 9457) of a collector's refusal that passes by itself: of weeks that are not over."""

FROM, TO, TABLES, VERSION_KEY = "from", "to", "tables", "version"
KEYS = (FROM, TABLES, TO, VERSION_KEY)


class WireError(ValueError):
    """These bytes are no batch; its text says in a sentence where and why."""


class NewerError(WireError):
    """These bytes are of a version that is not known here yet: whoever wrote them is newer than we are."""


def encoded(batch: Batch) -> bytes:
    """Write a batch as JSON in its one canonical form: keys in order, no spaces, UTF-8."""
    body = {
        FROM: str(batch.first),
        TO: str(batch.last),
        TABLES: {table: dict(counts) for table, counts in batch.tables.items()},
        VERSION_KEY: VERSION,
    }
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def decoded(body: bytes) -> Batch:
    """Read a batch; raises WireError for all that is not exactly one, NewerError for a later version."""
    if len(body) > MOST_BYTES:
        _refuse(f"The body has {len(body)} bytes; a batch has {MOST_BYTES} at most.")
    parsed = _parsed(body)
    if isinstance(parsed, dict) and type(found := parsed.get(VERSION_KEY)) is int and found > VERSION:
        message = (
            f"This batch is of version {_named(str(found))}; the newest that is known here is {VERSION}."
        )
        raise NewerError(message)
    whole = _object("the body", parsed, KEYS)
    if type(whole[VERSION_KEY]) is not int or whole[VERSION_KEY] != VERSION:
        _refuse(f"The key version is not {VERSION}.")
    first, last = _week(FROM, whole[FROM]), _week(TO, whole[TO])
    if last < first:
        _refuse(f"The week of to, {last}, is before that of from, {first}.")
    tables = _object(f"the key {TABLES}", whole[TABLES], CATEGORIES)
    return Batch(first, last, {name: _counts(name, tables[name]) for name in CATEGORIES})


def _parsed(body: bytes) -> object:
    try:
        found: object = json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_without_doubles,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except WireError:
        raise
    except (ValueError, RecursionError) as problem:
        message = "The body is not JSON in UTF-8."
        raise WireError(message) from problem
    return found


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            _refuse(f"The key {_named(key)} stands there twice.")
        found[key] = value
    return found


def _no_number(written: str) -> NoReturn:
    _refuse(f"The number {_named(written)} is not whole.")


def _object(where: str, value: object, keys: Iterable[str]) -> Mapping[str, object]:
    """Give an object that has exactly these keys."""
    if not isinstance(value, dict):
        _refuse(f"Where {where} stands, an object was expected.")
    if missing := [key for key in keys if key not in value]:
        _refuse(f"In {where}, {_named(missing[0])} is missing.")
    if unknown := sorted(value.keys() - {*keys}):
        _refuse(f"In {where}, {_named(unknown[0])} is not known.")
    return value


def _week(key: str, value: object) -> Week:
    if not isinstance(value, str):
        _refuse(f"The key {key} is no week such as 2026-W40.")
    try:
        return Week.read(value)
    except ValueError as problem:
        message = f"The key {key} is {_named(value)}, which is no week such as 2026-W40."
        raise WireError(message) from problem


def _counts(table: str, value: object) -> dict[str, int]:
    where = f"{TABLES}.{table}"
    counts = _object(f"the key {where}", value, CATEGORIES[table])
    return {name: _count(f"{where}.{name}", counts[name]) for name in CATEGORIES[table]}


def _count(key: str, value: object) -> int:
    if type(value) is not int or abs(value) > MOST:
        _refuse(f"The key {key} is no whole number from {-MOST} to {MOST}.")
    return value


def _named(key: str) -> str:
    """Name something that somebody sent, however long it is, in ASCII."""
    return ascii(key if len(key) <= 40 else f"{key[:40]}...")


def _refuse(message: str) -> NoReturn:
    raise WireError(message)
