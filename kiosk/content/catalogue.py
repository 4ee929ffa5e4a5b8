"""One language, speaking: the words of screens and exercises, days and lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from gettext import c2py
from typing import TYPE_CHECKING

from kiosk.content.compiled import Texts, Ui
from kiosk.content.direction import runs_right
from kiosk.content.language import load_texts, load_ui
from kiosk.content.places import EXERCISES, Places
from kiosk.content.quotes import curled

if TYPE_CHECKING:
    from kiosk.core.model import Exercise

AS_IN_BELGIUM = frozenset({"nl", "en", "fr", "de"})
"""Languages whose days are written as people write them here."""
FIRST_DAY = {"fr": "d'er'"}
"""How the number of a month's first day is written, as a pattern, where it is not as any other's."""
DAY_NUMBER = re.compile(r"\bd\b")
BEFORE_MONTH = re.compile(r"(?<=[d']) (?=M)")


class Catalogue:
    """A language; it implements kiosk.core.words.Words.

    The words of exercises are read when the first is asked for: the first picture needs none.
    """

    def __init__(self, language: str, ui: Ui, read_texts: Callable[[], Texts]) -> None:
        """Speak with compiled words; `read_texts` may raise ContentError."""
        self._language = language
        self._ui = ui
        self._read_texts = read_texts
        self._form = c2py(ui.rule)

    @property
    def language(self) -> str:
        """Its code, such as "nl" or "fa_AF"."""
        return self._language

    @property
    def right_to_left(self) -> bool:
        """Whether its script runs from right to left."""
        return runs_right(self._language)

    def __call__(self, english: str, /, **values: object) -> str:
        """Translate a marked message and fill its {named} places in.

        A language that is offered has them all; in another, English stands in.
        """
        words = curled(self._ui.messages.get(english, english))
        return words.format(**values) if values else words

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Translate a message that counts; `{count}` is filled in."""
        forms = self._ui.plurals.get(one)
        words = forms[self._form(count)] if forms else (one if count == 1 else many)
        return curled(words).format(count=count, **values)

    def day(self, day: date, /) -> str:
        """Write a date in full, as people of this language do here, in Western digits.

        The day stands on one line with its month.
        """
        from babel import dates  # noqa: PLC0415 - Babel is slow; the first picture shows no date

        pattern: str = dates.get_date_format("full", self._locale).pattern
        if day.day == 1:
            pattern = DAY_NUMBER.sub(FIRST_DAY.get(self._language, "d"), pattern, count=1)
        return dates.format_date(day, BEFORE_MONTH.sub("\u00a0", pattern), locale=self._locale)

    def list(self, items: Sequence[str], /) -> str:
        """Join words with this language's commas and "and"."""
        from babel.lists import format_list  # noqa: PLC0415 - Babel is slow; the first picture joins nothing

        return format_list(items, locale=self._locale)

    def texts(self, exercise: Exercise[object], /) -> Mapping[str, str]:
        """Give the words of an exercise; in Dutch where it is not offered, so that nobody is stuck."""
        texts = self._texts.get(exercise.id, exercise.texts)
        return {key: curled(words) for key, words in texts.items()}

    def offers(self, exercise: Exercise[object], /) -> bool:
        """Tell whether all words of an exercise are there."""
        return self._language == EXERCISES or exercise.id in self._texts

    @cached_property
    def _texts(self) -> Texts:
        return self._read_texts()

    @property
    def _locale(self) -> str:
        return f"{self._language}_BE" if self._language in AS_IN_BELGIUM else self._language


def load_catalogue(places: Places, language: str) -> Catalogue:
    """Give a language, ready to speak; raises ContentError when its catalogue is missing or broken."""
    return Catalogue(language, load_ui(places, language), lambda: load_texts(places, language))
