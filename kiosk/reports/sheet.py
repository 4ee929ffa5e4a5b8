"""The sheet someone takes home: one A4 page, the same bytes for the same values."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache
from pathlib import Path

from kiosk.core.findings import AreaWord, alike
from kiosk.core.sheet import Sheet, SheetWords
from kiosk.core.words import Words
from kiosk.reports.areas import areas, width_for
from kiosk.reports.closing import foot, own_device, questions
from kiosk.reports.lettering import Lettering, script_of
from kiosk.reports.letters import letters
from kiosk.reports.next_step import GAP, cards
from kiosk.reports.opening import can_do, header, heading_of
from kiosk.reports.pace import PACES, PACES_OF_TWO, Pace
from kiosk.reports.page import INNER, MARGIN, Box, Page
from kiosk.reports.people import people
from kiosk.reports.pictures import PictureFolders
from kiosk.reports.practised import practised
from kiosk.reports.standing import standing
from kiosk.reports.tongues import Beside, Tongues

ROOM_TO_TAKE = 30.0
"""Points that the areas may be wider than who helps, so that long names stay large."""


CUT = 3.0
"""Points without ink between two parts, where a screen that shows one of them cuts the page."""


def pictures_of(assets: Path) -> PictureFolders:
    """Take pictures and icons from where they are shipped; a picture comes before an icon."""
    return PictureFolders((assets / "pictures", assets / "icons"))


def sheet_pdf(sheet: Sheet, words: Words, assets: Path, beside: Beside | None = None) -> bytes:
    """Draw a sheet in one language; `assets` is the folder that holds fonts, pictures and icons.

    `beside` is the same sheet in the language of whoever helps: it stands small below. Right-to-left
    languages get a mirrored page. It is as roomy as leaves lines to write on. The PDF is not tagged:
    the library cannot do that, so a screen reader reads it plainly from top to bottom; `sheet_words`
    are there to be read aloud. Raises AssetError when a font or a picture is missing or broken.
    """
    paces = PACES_OF_TWO if beside else PACES
    lettering = lettering_for(words, assets, beside)

    @cache
    def drawn(pace: Pace) -> tuple[int, Page]:
        page = page_for(lettering, words, assets)
        return draw(page, sheet, Tongues(words, beside, pace.items), pace) - pace.lines, page

    first = bisect_left(paces, 0, key=lambda pace: drawn(pace)[0])
    return drawn(paces[min(first, len(paces) - 1)])[1].finish()


def sheet_words(sheet: Sheet, words: Words, assets: Path) -> SheetWords:
    """Give the words of each part of a sheet, in the order in which they are read.

    Those of another language, which stand small below, are for whoever helps and can see them.
    Raises AssetError as `sheet_pdf` does.
    """
    page = page_for(lettering_for(words, assets), words, assets)
    draw(page, sheet, Tongues(words), PACES[-1])
    return page.told


def lettering_for(words: Words, assets: Path, beside: Beside | None = None) -> Lettering:
    """Load what sets words in a language, and small in another."""
    spoken = (words, beside.words) if beside else (words,)
    scripts = [script_of(letters(assets / "fonts", right_to_left=one.right_to_left)) for one in spoken]
    return Lettering(scripts[0], scripts[1] if beside else None)


def page_for(lettering: Lettering, words: Words, assets: Path) -> Page:
    """Begin an empty page in a language."""
    title, language = f"Digipunt – {words('My sheet')}", words.language.replace("_", "-")
    return Page(lettering, pictures_of(assets), title, language)


def draw(page: Page, sheet: Sheet, words: Tongues, pace: Pace) -> int:
    """Draw all parts, each below the one before; gives how many lines there are to write on.

    That is below zero where the page is too full.
    The last part noted is room for a pen, which nobody reads from a screen.
    """
    page.section(words(heading_of(sheet)), 0)
    top = can_do(page, sheet, words, pace, header(page, sheet, words))
    top = part(page, words("How far I am"), top, 12 * pace.gap)
    top = standing(page, sheet.statement, words, top)
    top = part(page, words("I practise this now"), top, 14 * pace.gap)
    top = cards(page, sheet, words, pace, top)
    top = part(page, words("Here I find help"), top, 16 * pace.gap)
    top = columns(page, sheet, words, pace, top)
    top = own_device(page, sheet.preferences, words, pace, top)
    top = part(page, words("I want to ask this"), top, 10 * pace.gap)
    lines = questions(page, words, top)
    foot(page, words)
    return lines


def part(page: Page, name: str, ended: float, gap: float) -> float:
    """Begin a part below the one that ended; gives where its words begin. The page can be cut between."""
    top = ended + max(gap, CUT)
    page.section(name, top - CUT / 2)
    return top


def columns(page: Page, sheet: Sheet, words: Tongues, pace: Pace, top: float) -> float:
    """Draw areas and what was practised beside people; people alone where there is neither."""
    told = alike(sheet.areas) is not AreaWord.NOT_YET_KNOWN
    done = bool(sheet.practised) and pace.practised > 0
    if not told and not done:
        return people(page, sheet.site, words, pace, Box(MARGIN, top, INNER, 0))
    half = (INNER - GAP) / 2
    column = min(max(half, width_for(page, sheet.areas, words)), half + ROOM_TO_TAKE)
    left = Box(MARGIN, top, column, 0)
    if told:
        left = replace(left, top=areas(page, sheet.areas, words, pace, left) + (6 * pace.gap if done else 0))
    if done:
        left = replace(left, top=practised(page, sheet, words, pace, left))
    beside = Box(MARGIN + column + GAP, top, INNER - column - GAP, 0)
    return max(left.top, people(page, sheet.site, words, pace, beside))
