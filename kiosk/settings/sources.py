"""Where the effective settings come from: the command line, before a file, before the defaults."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk import paths
from kiosk.core.errors import SettingsError
from kiosk.settings.file import read_file
from kiosk.settings.options import DATA_FOLDER, LANGUAGE, OPTIONS, SECRET, Settings, settings_from


class Row(msgspec.Struct, frozen=True):
    """One effective option; `source` is "default", "command line" or the path of a file."""

    key: str
    value: str
    source: str


class Sources(msgspec.Struct, frozen=True):
    """What was given, by dotted key; `file` is None when no file was read."""

    file: Path | None
    in_file: Mapping[str, object]
    on_command_line: Mapping[str, object]

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
    return _settled(gather(file, data_dir=data_dir, language=language, usual=usual))


def describe(
    file: Path | None = None,
    *,
    data_dir: Path | None = None,
    language: str | None = None,
    usual: Path = paths.SETTINGS,
) -> tuple[Row, ...]:
    """Give every effective option with its value as TOML and where it comes from; raises as `load`."""
    sources = gather(file, data_dir=data_dir, language=language, usual=usual)
    settled = _settled(sources)
    given = sources.given | {LANGUAGE.key: settled.language, DATA_FOLDER.key: str(settled.data_folder)}
    return tuple(
        Row(option.key, _shown(option.key, option.kind.written(option.of(given))), sources.source(option.key))
        for option in OPTIONS
    )


def gather(file: Path | None, *, data_dir: Path | None, language: str | None, usual: Path) -> Sources:
    """Read the file, if there is one, and lay what the command line says beside it."""
    if file is None and _is_there(usual):
        file = usual
    said: dict[str, object] = {}
    if data_dir is not None:
        said[DATA_FOLDER.key] = str(data_dir.expanduser().absolute())
    if language is not None:
        said[LANGUAGE.key] = language
    return Sources(file, {} if file is None else read_file(file), said)


def _is_there(file: Path) -> bool:
    """Tell whether there is a file; one that cannot be looked at is, so that reading it says why."""
    try:
        return file.exists()
    except OSError:
        return True


def _settled(sources: Sources) -> Settings:
    try:
        settings = settings_from(sources.given, paths.default_data_folder(os.environ, Path.home()))
    except ValueError as error:
        # The file's values were found good, and any folder is one: it is the language.
        message = f"--language {sources.on_command_line[LANGUAGE.key]!r}: expected {LANGUAGE.kind.expected}."
        raise SettingsError(message) from error
    if not _is_text(settings.data_folder):
        message = (
            f"The data folder {str(settings.data_folder)!a} has a name that is no text, which no log could "
            "name. Name another with --data-dir."
        )
        raise SettingsError(message)
    if settings.language not in settings.languages:
        message = (
            f"The language {settings.language} ({sources.source(LANGUAGE.key)}) is not offered; "
            f"offered are {', '.join(settings.languages)}."
        )
        raise SettingsError(message)
    return settings


def _is_text(folder: Path) -> bool:
    """Tell whether a name is more than the bytes that a file system takes as one."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(key: str, written: str) -> str:
    return "(set)" if key in SECRET and written != '""' else written
