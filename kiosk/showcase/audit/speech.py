"""Whether all that is written is said, and in its own language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from kiosk.content.direction import runs_right
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of
from kiosk.ui.heard import SILENT
from kiosk.ui.languages import LANGUAGES
from kiosk.ui.reading.passages import Passage

UNSEEN = re.compile(r"[\s\u00ad\u200b\u200d\u200e\u200f\u2066-\u2069…*=\[\]-]|</?b>")
"""What no voice says as it is written: marks, the brackets of the pseudo-language, signs said in words."""
CYRILLIC = frozenset({"bg", "uk", "ru"})
SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC")


def unsaid(seen: Seen) -> Iterator[Fault]:
    """Tell of written words that nobody hears."""
    said: dict[QWidget, str] = {}
    for passage in seen.passages:
        said[passage.widget] = said.get(passage.widget, "") + heard(passage)
    for line in seen.lines:
        if is_silent(line.widget):
            continue
        spoken = said_by(line.widget, said)
        missing = " ".join(
            run.words for run in line.runs if is_word(run.words) and bare(run.words) not in spoken
        )
        if missing:
            yield Fault(Rule.SPEECH, label_of(line.widget), f"{missing[:40]!r} is not said", "said")


def is_word(words: str) -> bool:
    """Tell whether there is anything to say: not of dots that stand for digits."""
    return any(map(str.isalnum, words))


def heard(passage: Passage) -> str:
    """Give all that is said of a passage, and of a control when keys reach it."""
    return bare(" ".join((passage.whole, passage.widget.accessibleDescription())))


def bare(words: str) -> str:
    """Give words without what is seen or heard of spaces, marks and hyphens."""
    return UNSEEN.sub("", unicodedata.normalize("NFC", words)).casefold()


def said_by(widget: QWidget, said: dict[QWidget, str]) -> str:
    """Give what a widget says, or what it is a part of; "" for nothing."""
    one: QWidget | None = widget
    while one is not None:
        if one in said:
            return said[one]
        one = one.parentWidget()
    return ""


def is_silent(widget: QWidget) -> bool:
    """Tell whether only somebody with headphones may hear it."""
    one: QWidget | None = widget
    while one is not None and not one.property(SILENT):
        one = one.parentWidget()
    return one is not None


def foreign(seen: Seen) -> Iterator[Fault]:
    """Tell of words that are said in another language than they are written in."""
    for passage in seen.passages:
        language = passage.language or seen.language
        name = f"{label_of(passage.widget)}: {passage.words[:40]}"
        written_in = owners(passage.words)
        if written_in and language not in written_in:
            yield Fault(Rule.LANGUAGE, name, language, " or ".join(written_in))
        script = script_of(passage.words)
        if script not in {"", "LATIN", script_for(language)}:
            yield Fault(Rule.LANGUAGE, name, language, script.title())


def owners(words: str) -> list[str]:
    """Give the languages that call themselves so, or greet so; none for other words."""
    return [code for code, own in LANGUAGES.items() if words in {own.name, own.welcome}]


def script_for(language: str) -> str:
    """Give the script of a language."""
    if runs_right(language):
        return "ARABIC"
    return "CYRILLIC" if language in CYRILLIC else "LATIN"


def script_of(words: str) -> str:
    """Give the script of most letters; "" where it is none of ours."""
    counts = dict.fromkeys(SCRIPTS, 0)
    for letter in words:
        script = unicodedata.name(letter, "").partition(" ")[0]
        if letter.isalpha() and script in counts:
            counts[script] += 1
    script = max(counts, key=lambda one: counts[one])
    return script if counts[script] else ""
