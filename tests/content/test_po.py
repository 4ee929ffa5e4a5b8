"""Whatever someone does to a catalogue, it is read or has clear faults, and never anything else."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.catalog import Catalog
from hypothesis import given, settings

from kiosk.content.po import read_catalogue
from tests.content.mutations import CHANGES, Change, changed, clear, tried

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


@settings(max_examples=100)
@given(changes=CHANGES)
def test_a_changed_catalogue_is_read_or_has_clear_faults(changes: list[Change]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "ui.po"
        file.write_bytes(changed(CATALOGUE, changes))
        outcome = tried(lambda: read_catalogue(file, "nl"))
        assert isinstance(outcome, Catalog) or clear(outcome, file)


def test_a_header_with_a_star_behind_its_name_is_a_clear_fault(tmp_path: Path) -> None:
    file = tmp_path / "ui.po"
    file.write_text(CATALOGUE.replace("nplurals=2", "nplurals*=2"), "utf-8")
    assert clear(tried(lambda: read_catalogue(file, "nl")), file)
