"""Whatever someone does to a file, it gives an exercise or clear faults, and never anything else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.content.exercise import read_exercise
from kiosk.content.po import read_catalogue
from kiosk.core.errors import ContentError
from kiosk.core.model import Exercise
from tests.content.tree import IDS
from tests.kinds.examples import FILES

PIECES = [
    *(
        "\t",
        "\n",
        " ",
        "  ",
        ":",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        "&a",
        "*a",
        "!",
        "|",
        ">",
        "%",
        "@",
    ),
    *(
        "no",
        "1.10",
        "~",
        "null",
        "2027-13-45",
        "0x",
        "<<: ",
        "\x00",
        "\ufeff",
        "é",
        "\u202e",
        "9" * 30,
        "---\n",
        "? ",
    ),
    *(
        "true",
        "-1",
        "options",
        "goal:",
        "is: ",
        "kind: form",
        "kind: inbox",
        "things: {}",
        "'",
        "\r",
        "\x85",
        "\u2028",
    ),
]
CATALOGUE = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#. remark
#: kiosk/ui/x.py
#, fuzzy
#| msgid "Old"
msgctxt "4.1-x:ask"
msgid "Wat doe je?"
msgstr "What do you do?"

msgid "{count} thing"
msgid_plural "{count} things"
msgstr[0] "{count} ding"
msgstr[1] "{count} dingen"
"""
Change = tuple[float, int, str]
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(["", *PIECES])), min_size=1, max_size=4
)


class EveryPicture(frozenset[str]):
    @override
    def __contains__(self, _name: object) -> bool:
        return True


def changed(written: str, changes: list[Change]) -> bytes:
    """Put a piece in the place of some characters, a few times."""
    for place, length, piece in changes:
        at = int(place * len(written))
        written = written[:at] + piece + written[at + length :]
    return written.encode("utf-8")


def tried(read: Callable[[], object]) -> object:
    """Give what was read, or the faults there are instead."""
    try:
        return read()
    except ContentError as error:
        return error.faults


def clear(faults: object, file: Path) -> bool:
    """Tell whether there are faults, and each says where it is and what is wrong."""
    assert isinstance(faults, tuple)
    return bool(faults) and all(fault.problem and fault.line >= 1 and fault.file == file for fault in faults)


@pytest.mark.parametrize("kind", sorted(FILES))
@settings(max_examples=60)
@given(changes=CHANGES)
def test_a_changed_exercise_is_whole_or_has_clear_faults(kind: str, changes: list[Change]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / IDS[kind].partition("-")[0].partition(".")[0] / f"{IDS[kind]}.yaml"
        file.parent.mkdir()
        file.write_bytes(changed(FILES[kind], changes))
        outcome = tried(lambda: read_exercise(file, EveryPicture()))
        assert isinstance(outcome, Exercise) or clear(outcome, file)


@settings(max_examples=100)
@given(changes=CHANGES)
def test_a_changed_catalogue_is_read_or_has_clear_faults(changes: list[Change]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "ui.po"
        file.write_bytes(changed(CATALOGUE, changes))
        outcome = tried(lambda: read_catalogue(file, "nl"))
        assert isinstance(outcome, Catalog) or clear(outcome, file)


@given(st.binary(max_size=300))
def test_any_bytes_are_clear_faults(written: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "4.1-x.yaml"
        file.write_bytes(written)
        with pytest.raises(ContentError):
            read_exercise(file, frozenset())
