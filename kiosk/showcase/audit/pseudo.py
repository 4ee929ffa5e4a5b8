"""A language that nobody speaks: longer, accented, in brackets, to show what is cut or not translated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from string import ascii_lowercase

from PySide6.QtWidgets import QLineEdit

from kiosk.content.bank import load_bank
from kiosk.content.places import SHIPPED
from kiosk.core.model import Exercise
from kiosk.core.words import Words
from kiosk.showcase.audit.clipping import known_of
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of
from kiosk.showcase.samples import SITE, Samples
from kiosk.showcase.samples_of_screens import LONGEST_SITE
from kiosk.ui.bars import PRODUCT
from kiosk.ui.languages import LANGUAGES
from kiosk.visit.equipment import kind_of

PSEUDO = "xx"
"""Its code."""
BASE = "nl"
"""The language that it is made from: the one most screens are seen in."""
VOWELS = str.maketrans("aeiouyAEIOUY", "àéîõüýÀÉÎÕÜÝ")
VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
KEPT = re.compile(r"(\{\w*\}|</?b>|\S*[@_\d]\S*|\S+\.\w\S*)")
"""What is left as it is: places to fill in, marks, addresses, and what has digits in it."""
KEYS = frozenset((*ascii_lowercase, "abc"))
"""What stands on keys, which is the same in every language."""
PLAIN = re.compile(r"[A-Za-z]*[aeiouAEIOU][A-Za-z]*")


def stretched(words: str) -> str:
    """Give words with every vowel accented and said twice, which makes them 40% longer, in brackets."""
    parts = KEPT.split(words)
    longer = (part if index % 2 else VOWEL.sub(_twice, part) for index, part in enumerate(parts))
    return f"[{''.join(longer)}]" if words else ""


def _twice(vowel: re.Match[str]) -> str:
    accented = vowel[0].translate(VOWELS)
    return accented + accented.lower()


@dataclass(frozen=True)
class PseudoWords:
    """Speaks the pseudo-language; it implements kiosk.core.words.Words."""

    inner: Words
    language: str = PSEUDO
    right_to_left: bool = False

    def __call__(self, english: str, /, **values: object) -> str:
        """Stretch a message, not what is filled into it."""
        marks = {name: f"{{{name}}}" for name in values}
        longer = stretched(self.inner(english, **marks))
        return longer.format(**values) if values else longer

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Stretch a message that counts."""
        return stretched(self.inner.plural(one, many, count, **values))

    def day(self, day: date, /) -> str:
        """Stretch a date."""
        return stretched(self.inner.day(day))

    def list(self, items: Sequence[str], /) -> str:
        """Join words that are stretched already."""
        return ", ".join(items)

    def texts(self, exercise: Exercise[object], /) -> Mapping[str, str]:
        """Stretch the words of an exercise."""
        return {field: stretched(words) for field, words in self.inner.texts(exercise).items()}


def pseudo_samples(samples: Samples) -> Samples:
    """Give samples that speak the pseudo-language made from theirs."""
    equipment, catalogue = samples.equipment, samples.equipment.words
    speaking = replace(equipment, words=lambda code: PseudoWords(catalogue(code)))
    return Samples(samples.language, speaking)


def unmarked(seen: Seen) -> Iterator[Fault]:
    """Tell of words on a screen in the pseudo-language that nobody can translate."""
    same = NAMES | typed_words()
    for line in seen.lines:
        if not isinstance(line.widget, QLineEdit):
            addresses = "".join(KEPT.findall(known_of(line.widget)))
            for word in split(line.words):
                if PLAIN.fullmatch(word) and word not in same and word not in addresses:
                    yield Fault(Rule.UNMARKED, label_of(line.widget), word, "translated")


def plain_words(words: str) -> list[str]:
    """Give the words in something said that are as no word of the pseudo-language is."""
    addresses, same = "".join(KEPT.findall(words)), NAMES | typed_words()
    found = (word for word in split(words) if PLAIN.fullmatch(word))
    return [word for word in found if word not in same and word not in addresses]


@cache
def typed_words() -> frozenset[str]:
    """Give what exercises ask people to type, which is the same in every language."""
    routes = [kind_of(one).routes(one.spec) for one in load_bank(SHIPPED)]
    return frozenset(
        word for route in routes for action in (*route.right, *route.wrong) for word in split(action.value)
    )


def split(words: str) -> list[str]:
    """Give words without what stands around them."""
    return [word.strip("[].,:;!?()") for word in words.split()]


def _names() -> frozenset[str]:
    """Give the words that are the same in every language: names of languages, sites and the product."""
    told = (SITE.name, SITE.address.usual, SITE.hours.usual)
    longest = (LONGEST_SITE.name, LONGEST_SITE.address, LONGEST_SITE.hours, LONGEST_SITE.phone)
    own = (words for tongue in LANGUAGES.values() for words in (tongue.name, tongue.welcome))
    text = " ".join((*told, *longest, *own, PRODUCT))
    return frozenset((*split(text), *KEYS))


NAMES = _names()
