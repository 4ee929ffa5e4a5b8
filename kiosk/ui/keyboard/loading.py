"""Layouts read from their files, strictly; those that are broken are told to the staff and left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.core.errors import AssetError
from kiosk.ui.keyboard.layout import Layout, Page, Rows

USUAL = "be-azerty"
"""The layout of whoever's language no layout names: the keyboard that Belgian computers have."""
MOST = 13
"""Keys that fit in a row of the narrowest window, each as wide as a finger."""
LONGEST = 3
"""Characters that one key may type."""
NONE = "No keyboard in {folder} can be used ({names}), so none comes on the screen: install the kiosk again."
SOME = "The keyboards {names} are left out: mend them, or install the kiosk again."

Line = Annotated[str, msgspec.Meta(max_length=4 * MOST)]
Lines = tuple[Line, Line, Line]
Sign = Annotated[str, msgspec.Meta(min_length=1, max_length=1)]


class PageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page as it is written: its keys with spaces between them, a line a row."""

    rows: Lines
    shifted: Lines | None = None


class LayoutFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A layout as it is written; `latin` is the name of another one."""

    label: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST)]
    languages: tuple[str, ...]
    beside: tuple[Sign, Sign, Sign]
    letters: PageFile
    signs: PageFile
    more: PageFile | None = None
    right_to_left: bool = False
    latin: str = ""


@dataclass(frozen=True, slots=True)
class Layouts:
    """The layouts there are, by name and by language."""

    by_name: Mapping[str, Layout]
    by_language: Mapping[str, Layout]

    def for_language(self, language: str) -> Layout | None:
        """Give the layout that names a language, else the usual one, else any with Latin letters.

        None where there is no such layout: nobody types with letters that are not theirs.
        """
        latin = self.by_name.get(USUAL) or next(filter(has_latin, self.by_name.values()), None)
        return self.by_language.get(language, latin)


def has_latin(layout: Layout) -> bool:
    """Tell whether Latin letters stand on a layout."""
    return "a" in layout.letters.texts


def load_layouts(folder: Path, tell: Callable[[str], None]) -> Layouts:
    """Read every layout of a folder; `tell` is given one sentence for staff about all that are broken.

    Where none is left nobody has a keyboard on the screen, and the kiosk works without.
    """
    written: dict[str, LayoutFile] = {}
    broken: dict[str, AssetError] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            written[file.stem] = read_layout(file)
        except AssetError as error:
            broken[file.name] = error
    if not written:
        tell(NONE.format(folder=folder, names=", ".join(broken) or "no file"))
    elif broken:
        tell(str(*broken.values()) if len(broken) == 1 else SOME.format(names=", ".join(broken)))
    built = {name: layout_of(name, written) for name in written}
    spoken = {language: built[name] for name, given in written.items() for language in given.languages}
    return Layouts(built, spoken)


def read_layout(file: Path) -> LayoutFile:
    """Read one layout as it is written; raises AssetError that says what is wrong where."""
    try:
        given = msgspec.toml.decode(file.read_bytes(), type=LayoutFile)
        for page in (given.letters, given.signs, given.more):
            if page is not None:
                check(page)
    except OSError as error:
        message = f"The keyboard {file.name} cannot be read: {error.strerror}."
        raise AssetError(message) from error
    except (msgspec.MsgspecError, ValueError) as error:
        message = f"The keyboard {file.name} is left out: {error}. Mend it, or install the kiosk again."
        raise AssetError(message) from error
    return given


def check(page: PageFile) -> None:
    """See that the keys of a page fit and change one for one; raises ValueError."""
    for line in (*page.rows, *(page.shifted or ())):
        keys = line.split()
        if len(keys) > MOST:
            message = f"a row has {len(keys)} keys; {MOST} fit"
            raise ValueError(message)
        if long := [key for key in keys if len(key) > LONGEST]:
            message = f"a key types at most {LONGEST} characters, not {long[0]!r}: leave spaces between keys"
            raise ValueError(message)
    if not any(rows_of(page.rows)):
        message = "a page has at least one key"
        raise ValueError(message)
    if page.shifted and [*map(len, rows_of(page.rows))] != [*map(len, rows_of(page.shifted))]:
        message = "with shift each row has as many keys as without"
        raise ValueError(message)


def layout_of(name: str, written: Mapping[str, LayoutFile]) -> Layout:
    """Build a layout; one for addresses that is missing gives way to any with Latin letters."""
    given = written[name]
    latin = given.latin
    if latin and latin not in written:
        latin = next((other for other, one in written.items() if not one.latin), "")
    return Layout(
        name,
        given.label,
        given.beside,
        page_of(given.letters),
        page_of(given.signs),
        page_of(given.more) if given.more else None,
        given.right_to_left,
        layout_of(latin, written) if latin and not written[latin].latin else None,
    )


def page_of(page: PageFile) -> Page:
    """Build a page."""
    return Page(rows_of(page.rows), rows_of(page.shifted) if page.shifted else ())


def rows_of(lines: Lines) -> Rows:
    """Split each line into its keys."""
    first, second, third = (tuple(line.split()) for line in lines)
    return first, second, third
