"""Words on paper, cut into lines that fit their place whatever their length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from kiosk.core.isolates import isolate, left_to_right
from kiosk.core.words import Words
from kiosk.reports.letters import Letters
from kiosk.reports.script import EMBED, END_EMBED, RIGHT_EMBED, Sign, embed, join_letters, visible, visual

PLACE = re.compile(r"\{(\w+)\}")
NO_BREAK = "\u00a0"
SPOKEN = {EMBED: "", RIGHT_EMBED: "", END_EMBED: "", NO_BREAK: " "}
SMALLER = 0.96
WHOLE_WORDS_UNTIL = 0.62


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two spaces, letters joined, still in the order in which it is read.

    `said` is the same with its letters as they are written down and read aloud.
    """

    text: str
    bold: bool
    said: str = field(default="", compare=False)


Paragraph = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """A value that stands out in its sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Room for words, in points; `size` is the size they have when they fit."""

    width: float
    height: float
    size: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines in visual order, at a size in points at which all of them fit."""

    size: float
    lines: tuple[tuple[Sign, ...], ...]


def number(phone: str) -> str:
    """Write a phone number so that it stays on one line, from left to right."""
    return left_to_right(phone.replace(" ", NO_BREAK))


def plain(text: str, *, bold: bool = False) -> Paragraph:
    """Make a paragraph of text that is in the person's language already."""
    return tuple(cut([(text, bold)]))


def spoken(words: Words, english: str, /, **values: str | Strong) -> Paragraph:
    """Translate a message whose values may stand out; each value keeps its own direction."""
    template = words(english, **{name: f"{{{name}}}" for name in values})
    parts = PLACE.split(template)
    return tuple(cut(value_of(values, part) if odd % 2 else (part, False) for odd, part in enumerate(parts)))


def value_of(values: dict[str, str | Strong], name: str) -> tuple[str, bool]:
    """Give a value and whether it stands out."""
    value = values[name]
    return (isolate(value.text), True) if isinstance(value, Strong) else (isolate(value), False)


def cut(pieces: Iterable[tuple[str, bool]]) -> Iterator[Word]:
    """Cut pieces of text into words; a word that stands out in part stands out wholly."""
    text, bold = "", False
    for piece, heavy in pieces:
        first, *others = re.split(r"[ \n\t]+", "".join(embed(piece)))
        text, bold = text + first, bold or (heavy and any(map(visible, first)))
        for other in others:
            yield from finished(text, bold=bold)
            text, bold = other, heavy
    yield from finished(text, bold=bold)


def finished(text: str, *, bold: bool) -> Iterator[Word]:
    """Give a word, unless there is nothing in it."""
    if text:
        yield Word(join_letters(text), bold, text)


def aloud(paragraph: Paragraph) -> str:
    """Give a paragraph as it is read aloud, without the marks that only order its signs."""
    return "".join(SPOKEN.get(sign, sign) for sign in " ".join(word.said for word in paragraph))


def signs(text: str, *, bold: bool) -> tuple[Sign, ...]:
    """Give what is drawn of a word."""
    return tuple(Sign(sign, bold) for sign in text if visible(sign))


def broken(word: Word, width: float, letters: Letters) -> Iterator[Word]:
    """Cut a word that is wider than a line; at least one sign stands on each."""
    text, reach = "", 0.0
    for sign in word.text:
        step = letters.width(signs(sign, bold=word.bold))
        if text and reach + step > width:
            yield Word(text, word.bold)
            text, reach = "", 0.0
        text, reach = text + sign, reach + step
    yield Word(text, word.bold)


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets paragraphs in lines with the letters of one language; a word is measured once."""

    letters: Letters
    leading: float
    measured: dict[Word, float] = field(default_factory=dict, compare=False, repr=False)

    def width(self, word: Word) -> float:
        """Give a word's width at size 1."""
        if word not in self.measured:
            self.measured[word] = self.letters.width(signs(word.text, bold=word.bold))
        return self.measured[word]

    def wrap(self, paragraph: Paragraph, width: float) -> list[Paragraph]:
        """Fill lines of this width, at size 1, with whole words."""
        lines: list[list[Word]] = []
        space, reach = self.letters.width((Sign(" ", bold=False),)), width
        for word in paragraph:
            wide = self.width(word)
            if lines and reach + space + wide <= width:
                lines[-1].append(word)
                reach += space + wide
            else:
                lines.append([word])
                reach = wide
        return [tuple(line) for line in lines]

    def even(self, paragraph: Paragraph, width: float) -> list[Paragraph]:
        """Wrap with lines of about the same length, so that no word is left alone."""
        lines = self.wrap(paragraph, width)
        if len(lines) < 2:
            return lines
        for step in range(1, 40):
            narrower = self.wrap(paragraph, width * (1 - step / 40))
            if len(narrower) > len(lines) or self.widest(narrower) > width:
                return lines
            lines = narrower
        return lines

    def widest(self, lines: list[Paragraph]) -> float:
        """Give the width of the widest line, at size 1."""
        space = self.letters.width((Sign(" ", bold=False),))
        return max((sum(self.width(word) + space for word in line) - space for line in lines), default=0.0)

    def fit(self, paragraphs: Iterable[Paragraph], place: Place) -> Fitted:
        """Find the largest size at which all words fit.

        A word is only cut when it is still too wide at three fifths of the size asked.
        """
        text, size = tuple(paragraphs), place.size
        while True:
            width = place.width / size
            if size < place.size * WHOLE_WORDS_UNTIL:
                text = tuple(self.narrow(paragraph, width) for paragraph in text)
            # Even lines are as many, and no wider than the place where these are not.
            lines = [line for paragraph in text for line in self.wrap(paragraph, width)]
            if len(lines) * self.leading * size <= place.height and self.widest(lines) <= width:
                even = [line for paragraph in text for line in self.even(paragraph, width)]
                return Fitted(size, tuple(self.ordered(even)))
            size *= SMALLER

    def narrow(self, paragraph: Paragraph, width: float) -> Paragraph:
        """Cut the words that are wider than a line."""
        pieces = (
            broken(word, width, self.letters) if self.width(word) > width else (word,) for word in paragraph
        )
        return tuple(chain.from_iterable(pieces))

    def ordered(self, lines: Iterable[Paragraph]) -> Iterator[tuple[Sign, ...]]:
        """Put lines in visual order; an embedding that spans lines is opened anew on each."""
        opened = ""
        for line in lines:
            text = opened + " ".join(word.text for word in line)
            bold = [False] * len(opened)
            for place, word in enumerate(line):
                bold += [False] * (place > 0) + [word.bold] * len(word.text)
            opened = still_open(text)
            text += END_EMBED * len(opened)
            bold += [False] * len(opened)
            yield visual(text, tuple(bold), right_to_left=self.letters.right_to_left)


def still_open(line: str) -> str:
    """Give the embeddings that a line opens and does not close."""
    stack: list[str] = []
    for sign in line:
        if sign in {EMBED, RIGHT_EMBED}:
            stack.append(sign)
        elif sign == END_EMBED and stack:
            stack.pop()
    return "".join(stack)
