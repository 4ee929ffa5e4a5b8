"""Where the effective settings come from: the command line, before a file, before the defaults."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from kiosk import paths
from kiosk.core.errors import SettingsError
from kiosk.settings.file import Fault, read_good
from kiosk.settings.options import (
    DATA_FOLDER,
    LANGUAGE,
    LANGUAGES,
    OPTIONS,
    SECRET,
    Settings,
    settings_from,
)


class Row(msgspec.Struct, frozen=True):
    """One effective option; `source` is "default", "command line" or the path of a file."""

    key: str
    value: str
    source: str


class Looked(msgspec.Struct, frozen=True):
    """All that can be said of what was given; what is wrong has its default, and a sentence in `faults`.

    `bad` has the keys of what is wrong.
    """

    settings: Settings
    rows: tuple[Row, ...]
    faults: tuple[str, ...]
    bad: frozenset[str]


class Sources(msgspec.Struct, frozen=True):
    """What was given, by dotted key; `file` is None when no file was read.

    `wrong` has what is wrong in the file; it is not in `in_file`.
    """

    file: Path | None
    in_file: Mapping[str, object]
    on_command_line: Mapping[str, object]
    wrong: tuple[Fault, ...]

    @property
    def given(self) -> dict[str, object]:
        """What counts: the command line before the file."""
        return {**self.in_file, **self.on_command_line}

    def source(self, key: str) -> str:
        """Say where an option comes from."""
        if key in self.on_command_line:
            return "command line"
        return str(self.file) if key in self.in_file else "default"


def load(
    file: Path | None = None,
    *,
    data_dir: Path | None = None,
    language: str | None = None,
    usual: Path = paths.SETTINGS,
) -> Settings:
    """Give the effective settings, from `file`, or from the `usual` one when it is there.

    Raises SettingsError, which says what stands wrong where.
    """
    return _good(look(file, data_dir=data_dir, language=language, usual=usual)).settings


def describe(
    file: Path | None = None,
    *,
    data_dir: Path | None = None,
    language: str | None = None,
    usual: Path = paths.SETTINGS,
) -> tuple[Row, ...]:
    """Give every effective option with its value as TOML and where it comes from; raises as `load`."""
    return _good(look(file, data_dir=data_dir, language=language, usual=usual)).rows


def look(
    file: Path | None = None,
    *,
    data_dir: Path | None = None,
    language: str | None = None,
    usual: Path = paths.SETTINGS,
) -> Looked:
    """Give all that can be said of the settings at once; raises SettingsError where no file can be read."""
    sources = gather(file, data_dir=data_dir, language=language, usual=usual)
    settings, faults = _settled(sources)
    bad = frozenset(key for key, _ in faults)
    return Looked(settings, () if bad else _rows(sources, settings), tuple(said for _, said in faults), bad)


def gather(file: Path | None, *, data_dir: Path | None, language: str | None, usual: Path) -> Sources:
    """Read the file, if there is one, and lay what the command line says beside it."""
    if file is None and _is_there(usual):
        file = usual
    said: dict[str, object] = {}
    if data_dir is not None:
        said[DATA_FOLDER.key] = str(data_dir.expanduser().absolute())
    if language is not None:
        said[LANGUAGE.key] = language
    good, wrong = ({}, []) if file is None else read_good(file)
    return Sources(file, good, said, tuple(wrong))


def _is_there(file: Path) -> bool:
    """Tell whether there is a file; one that cannot be looked at is, so that reading it says why."""
    try:
        return file.exists()
    except OSError:
        return True


def _good(looked: Looked) -> Looked:
    if looked.faults:
        raise SettingsError("\n".join(looked.faults))
    return looked


def _rows(sources: Sources, settled: Settings) -> tuple[Row, ...]:
    given = sources.given | {LANGUAGE.key: settled.language, DATA_FOLDER.key: str(settled.data_folder)}
    return tuple(
        Row(option.key, _shown(option.key, option.kind.written(option.of(given))), sources.source(option.key))
        for option in OPTIONS
    )


def _settled(sources: Sources) -> tuple[Settings, list[Fault]]:
    """Give the settings, with defaults for what is wrong, and all that is wrong."""
    given, faults = sources.given, [*sources.wrong]
    try:
        LANGUAGE.of(given)
    except ValueError:  # the file's values were found good: it is that of the command line
        wrong = given.pop(LANGUAGE.key)
        faults.append((LANGUAGE.key, f"--language {wrong!r}: expected {LANGUAGE.kind.expected}."))
    settings = settings_from(given, paths.default_data_folder(os.environ, Path.home()))
    if not _is_text(settings.data_folder):
        said = (
            f"The data folder {str(settings.data_folder)!a} has a name that is no text, which no log could "
            "name. Name another with --data-dir."
        )
        faults.append((DATA_FOLDER.key, said))
    if settings.language not in settings.languages:
        if LANGUAGES.key not in dict(faults):
            faults.append((LANGUAGE.key, _not_offered(settings, sources)))
        settings = replace(settings, language=settings.languages[0])
    return settings, faults


def _not_offered(settings: Settings, sources: Sources) -> str:
    return (
        f"The language {settings.language} ({sources.source(LANGUAGE.key)}) is not offered; "
        f"offered are {', '.join(settings.languages)}."
    )


def _is_text(folder: Path) -> bool:
    """Tell whether a name is more than the bytes that a file system takes as one."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(key: str, written: str) -> str:
    return "(set)" if key in SECRET and written != '""' else written
