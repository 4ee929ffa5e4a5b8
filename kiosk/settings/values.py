"""The kinds of value that an option can have: how each is read, checked and written."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from kiosk.core.site import Told

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)
CODE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
HASH = re.compile(r"\$argon2id\$v=19\$m=\d{1,7},t=\d{1,3},p=\d{1,2}(\$[A-Za-z0-9+/]{11,}){2}")
"""As RFC 9106 writes it: version, memory in KiB, passes, lanes, salt of 8 bytes or more, hash."""

ADDRESS = re.compile(
    r"(https://([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])|http://(localhost|127(\.\d{1,3}){3}|\[::1\]))"
    r"(:[1-9]\d{0,4})?(/[A-Za-z0-9._~-]+)*/?"
)
"""A server without user, question or fragment; unprotected only where nothing leaves this PC."""

BY_LANGUAGE = '{nl = "...", fr = "..."}'
LONGEST = 200
LONGEST_WORD = 30
"""A word that cannot be broken must fit the narrowest column of the screens and of the sheet."""


class Kind(msgspec.Struct, Generic[Value], frozen=True):
    """What may stand behind the `=` of an option.

    `expected` says it in words, `read` gives the value or raises ValueError, `written` writes a
    value back as TOML. Of a value that may be a table by language, `each` is what each may be.
    """

    expected: str
    read: Callable[[object], Value]
    written: Callable[[Value], str]
    each: Kind[str] | None = None


def _quoted(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST or not value.isprintable():
        raise ValueError
    return value


def _code(value: object) -> str:
    if not isinstance(value, str) or not CODE.fullmatch(value):
        raise ValueError
    return value


def _codes(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError
    codes = tuple(map(_code, value))
    if len(set(codes)) < len(codes):
        raise ValueError
    return codes


def _code_or_none(value: object) -> str | None:
    return None if value == "" else _code(value)


def _folder(value: object) -> Path | None:
    if value == "":
        return None
    if not isinstance(value, str) or not Path(value).is_absolute() or "\0" in value:
        raise ValueError
    return Path(value)


def _hash(value: object) -> str:
    hashed = _text(value)
    if hashed and not HASH.fullmatch(hashed):
        raise ValueError
    return hashed


def _address(value: object) -> str:
    address = _text(value)
    if address and not ADDRESS.fullmatch(address):
        raise ValueError
    return address.rstrip("/")


TEXT = Kind(f'a text on one line, such as "Park", of at most {LONGEST} letters', _text, _quoted)
A_LANGUAGE = Kind('the code of a language, such as "nl"', _code, _quoted)
LANGUAGE = Kind[str | None](A_LANGUAGE.expected, _code_or_none, lambda code: _quoted(code or ""))
LANGUAGES = Kind(
    'a list of codes of languages, each once, such as ["nl", "fr"]', _codes, lambda c: _quoted([*c])
)
FOLDER = Kind[Path | None](
    'a folder from the root, such as "/srv/kiosk"', _folder, lambda folder: _quoted(str(folder or ""))
)
COLLECTOR = Kind('an address such as "https://collector.example", or "" for none', _address, _quoted)
PIN_HASH = Kind("what `python -m kiosk pin` printed", _hash, _quoted)


def line(longest: int) -> Kind[str]:
    """Give the kind of short texts on screens and sheets, of at most `longest` letters."""

    def read(value: object) -> str:
        text = _text(value)
        if len(text) > longest or any(len(word) > LONGEST_WORD for word in text.split(" ")):
            raise ValueError
        return text

    expected = f"a text on one line of at most {longest} letters, with no word of more than {LONGEST_WORD}"
    return Kind(expected, read, _quoted)


def told(longest: int) -> Kind[Told]:
    """Give the kind of short texts that may be told in several languages.

    Languages without a text of their own get the first of them.
    """
    each = line(longest)

    def read(value: object) -> Told:
        if not isinstance(value, dict):
            return Told(each.read(value), {})
        texts = {_code(code): each.read(text) for code, text in value.items()}
        if not texts:
            raise ValueError
        return Told(next(iter(texts.values())), texts)

    return Kind(f"{each.expected}; or such a text for each language: {BY_LANGUAGE}", read, _told, each)


def _told(words: Told) -> str:
    texts = ", ".join(f"{code} = {_quoted(text)}" for code, text in words.own.items())
    return f"{{{texts}}}" if texts else _quoted(words.usual)


def whole(low: int, high: int) -> Kind[int]:
    """Give the kind of whole numbers from `low` to `high`."""

    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise ValueError
        return value

    return Kind(f"a whole number from {low} to {high}", read, str)


def one_of(words: type[Word]) -> Kind[Word]:
    """Give the kind of the words of an enumeration."""

    def read(value: object) -> Word:
        return words(str(value))

    told = [f'"{word.value}"' for word in words]
    return Kind(f"{', '.join(told[:-1])} or {told[-1]}", read, lambda word: _quoted(word.value))
