"""Whether all that is written is said, and in its own language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.direction import runs_right
from kiosk.content.language import load_ui, offered
from kiosk.content.places import EXERCISES, SHIPPED
from kiosk.showcase.audit.pseudo import KEPT, NAMES, plain_words, typed_words
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of
from kiosk.ui.heard import SILENT
from kiosk.ui.languages import LANGUAGES
from kiosk.ui.reading.passages import Passage

UNSEEN = re.compile(r"[\s\u00ad\u200b\u200d\u200e\u200f\u2060\u2066-\u2069…*=\[\]-]|</?b>")
"""What no voice says as it is written: marks, the brackets of the pseudo-language, signs said in words."""
CYRILLIC = frozenset({"bg", "uk", "ru"})
LATIN = re.compile("[A-Za-zÀ-ɏ]{2,}")
INTERNATIONAL = frozenset({"sms", "pin", "pdf", "cv", "cookies", "abc"})
"""What other scripts write in Latin letters too."""
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


def spoken(seen: Seen) -> Iterator[tuple[Passage, str]]:
    """Give all that is said, in passing and when keys reach it, in its parts; not what was typed."""
    told = set()
    for passage in (*seen.passages, *seen.reached):
        widget = passage.widget
        typed = widget.text() if isinstance(widget, QLineEdit) else ""
        for part in (passage.words, widget.accessibleDescription(), *passage.state.split(", ")):
            if part and part != typed and (widget, part) not in told:
                told.add((widget, part))
                yield passage, part


def unmarked_speech(seen: Seen) -> Iterator[Fault]:
    """Tell of what is said in the pseudo-language and that nobody can translate, seen or only heard."""
    for passage, part in spoken(seen):
        if not passage.language:
            for word in plain_words(part):
                yield Fault(Rule.UNMARKED, f"{label_of(passage.widget)}, said", word, "translated")


def mistaken(seen: Seen) -> Iterator[Fault]:
    """Tell of what is said as another language has it, and of Latin words among those of another script."""
    for passage, part in spoken(seen):
        language, name = passage.language or seen.language, f"{label_of(passage.widget)}: {part[:40]}"
        owner = owner_of(part, language)
        if owner:
            yield Fault(Rule.LANGUAGE, name, language, owner)
        elif script_for(language) != "LATIN":
            for word in latin_in(part):
                yield Fault(Rule.LANGUAGE, name, word, language)


def owner_of(words: str, language: str) -> str:
    """Give the language in which a message or an exercise says this, where its own does not; "" for none.

    A number by itself is of no language.
    """
    texts, said = all_texts(), bare(words)
    if language not in texts or said in texts[language] or not any(map(str.isalpha, said)):
        return ""
    return next((code for code, known in texts.items() if said in known), "")


@cache
def all_texts() -> Mapping[str, frozenset[str]]:
    """Give all that screens and exercises say in each language that there is, bare."""
    bank = load_bank(SHIPPED)
    found = {}
    for code in offered(SHIPPED):
        words = load_catalogue(SHIPPED, code)
        messages = map(words, load_ui(SHIPPED, EXERCISES).messages)
        texts = (text for one in bank for text in words.texts(one).values())
        found[code] = frozenset(map(bare, (*messages, *texts)))
    return found


@cache
def names_in_all() -> frozenset[str]:
    """Give the words that every language has in the same text of an exercise: names, and what is typed."""
    bank, catalogues = load_bank(SHIPPED), [load_catalogue(SHIPPED, code) for code in offered(SHIPPED)]
    same: set[str] = set()
    for one in bank:
        ways = [words.texts(one) for words in catalogues]
        for field in ways[0]:
            same.update(set.intersection(*(latin_of(way.get(field, "")) for way in ways)))
    return frozenset(same)


def latin_of(words: str) -> set[str]:
    """Give the Latin words in some words, whatever their capitals."""
    return {word.casefold() for word in LATIN.findall(words)}


def latin_in(words: str) -> list[str]:
    """Give the Latin words in words of another script that are no names and no addresses."""
    known = names_in_all() | latin_of(" ".join(NAMES | typed_words()))
    left = KEPT.sub(" ", words)
    return [word for word in LATIN.findall(left) if word.casefold() not in known | INTERNATIONAL]


def foreign(seen: Seen) -> Iterator[Fault]:
    """Tell of words that are said in another language than they are written in."""
    yield from mistaken(seen)
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
