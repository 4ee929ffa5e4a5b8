"""Gettext files, read and written through Babel, which is slow: a kiosk with fresh packs never comes here."""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from kiosk.core.errors import ContentError, Fault

VOLATILE = re.compile(
    rb'^"(?:POT-Creation|PO-Revision|Last-Translator|Language-Team|Report-Msgid|Project-Id|Generated)'
)
"""Headers that change without the words: each would be a change to review."""


def read_catalogue(file: Path, language: str) -> Catalog:
    """Read a catalogue, an empty one when there is no file; raises ContentError when it is broken."""
    try:
        locale = Locale.parse(language)
    except (ValueError, UnknownLocaleError) as error:
        raise ContentError((Fault(file, 1, "", f"{language} is no language Babel knows"),)) from error
    if not file.exists():
        return Catalog(locale=locale)
    try:
        with file.open("rb") as opened:
            return read_po(opened, locale=locale, abort_invalid=True)
    except OSError as error:
        raise ContentError((Fault(file, 1, "", f"cannot be read: {error.strerror}"),)) from error
    except UnicodeDecodeError as error:
        raise ContentError((Fault(file, 1, "", "not UTF-8; save the file as UTF-8"),)) from error
    except PoFileError as error:
        raise ContentError((Fault(file, error.lineno + 1, "", f"not a catalogue here: {error}"),)) from error
    except (ValueError, TypeError, LookupError) as error:
        raise ContentError((Fault(file, 1, "", f"not a catalogue: {error}"),)) from error


def write_catalogue(file: Path, catalogue: Catalog) -> None:
    """Write a catalogue so that the same words always give the same file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_suffix(".new")
    with made.open("wb") as opened:
        write_po(
            opened, catalogue, include_previous=True, include_lineno=False, ignore_obsolete=True, width=100
        )
    lines = made.read_bytes().splitlines(keepends=True)
    made.write_bytes(
        b"".join(line for line in lines if not VOLATILE.match(line) and not line.startswith(b"# "))
    )
    made.replace(file)


def forms_of(message: Message) -> tuple[str, ...]:
    """Give the translated forms of a message; () when it is fuzzy or one of them is missing."""
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return forms if forms and all(forms) and not message.fuzzy else ()
