"""What is said on the sheet in the person's own language, and small below it in the site's."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.sheet import Sheet
from kiosk.core.words import Words
from kiosk.reports.paragraphs import Paragraph, plain


@dataclass(frozen=True, slots=True)
class Beside:
    """The same sheet in the site's own language, so that person and helper can point at one line."""

    sheet: Sheet
    words: Words


@dataclass(frozen=True, slots=True)
class Tongues:
    """Speaks the person's own language, and gives what stands small below it.

    Nothing does where the sheet is in the site's language already; `items` is whether lines that
    are neither headings nor advice are said twice too.
    """

    own: Words
    beside: Beside | None = None
    items: bool = True

    def __call__(self, english: str, /, **values: object) -> str:
        """Translate a marked message into the person's own language."""
        return self.own(english, **values)

    @property
    def other(self) -> Words | None:
        """Speak the site's language, in which things are said once more; None where they are not."""
        return self.beside.words if self.beside else None

    def below(self, english: str, *, bold: bool = False) -> Paragraph:
        """Give a heading or an advice in the site's language; nothing where it is not said twice."""
        return plain(self.other(english), bold=bold) if self.other else ()

    def item_below(self, english: str) -> Paragraph:
        """Give a line in the site's language; nothing where it is not said twice."""
        return self.below(english) if self.items else ()

    def can_do_below(self, place: int) -> Paragraph:
        """Give one of the things that I can do, by its place on the sheet."""
        rows = self.beside.sheet.can_do if self.beside else ()
        return plain(rows[place].words) if place < len(rows) else ()

    def practise_below(self) -> Paragraph:
        """Give what I practise now."""
        return plain(self.beside.sheet.practise or "") if self.beside else ()

    def practised_below(self, place: int) -> Paragraph:
        """Give one of the things that I practised besides, by its place on the sheet."""
        titles = self.beside.sheet.practised if self.beside and self.items else ()
        return plain(titles[place]) if place < len(titles) else ()

    def remember_below(self) -> Paragraph:
        """Give what I remember."""
        return plain(self.beside.sheet.remember or "") if self.beside else ()
