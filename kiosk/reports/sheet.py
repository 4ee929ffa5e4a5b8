"""The sheet someone takes home: one A4 page, the same bytes for the same values."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.findings import AreaWord, alike
from kiosk.core.sheet import Sheet
from kiosk.core.words import Words
from kiosk.reports.areas import areas
from kiosk.reports.closing import FEWEST_LINES, foot, own_device, questions
from kiosk.reports.letters import letters
from kiosk.reports.next_step import GAP, cards
from kiosk.reports.opening import can_do, header
from kiosk.reports.pace import PACES, Pace
from kiosk.reports.page import INNER, MARGIN, Box, Page
from kiosk.reports.people import people
from kiosk.reports.pictures import PictureFolders
from kiosk.reports.standing import standing


def pictures_of(assets: Path) -> PictureFolders:
    """Take pictures and icons from where they are shipped; a picture comes before an icon."""
    return PictureFolders((assets / "pictures", assets / "icons"))


def sheet_pdf(sheet: Sheet, words: Words, assets: Path) -> bytes:
    """Draw a sheet in one language; `assets` is the folder that holds fonts, pictures and icons.

    Right-to-left languages get a mirrored page. It is as roomy as leaves lines to write on. The PDF
    is not tagged: the library cannot do that, so a screen reader reads it plainly from top to
    bottom. Raises AssetError when a font or a picture is missing or broken.
    """
    fonts = letters(assets / "fonts", right_to_left=words.right_to_left)
    title, language = f"Digipunt – {words('My sheet')}", words.language.replace("_", "-")
    *roomier, tightest = PACES
    for pace in roomier:
        page = Page(fonts, pictures_of(assets), title, language)
        if draw(page, sheet, words, pace) >= FEWEST_LINES:
            return page.finish()
    page = Page(fonts, pictures_of(assets), title, language)
    draw(page, sheet, words, tightest)
    return page.finish()


def draw(page: Page, sheet: Sheet, words: Words, pace: Pace) -> int:
    """Draw all parts, each below the one before; gives how many lines there are to write on.

    The last part noted is room for a pen, which nobody reads from a screen.
    """
    page.section(words("I did this alone today"), 0)
    top = can_do(page, sheet, words, pace, header(page, sheet, words)) + 12 * pace.gap
    page.section(words("How far I am"), top)
    top = standing(page, sheet.statement, words, top) + 14 * pace.gap
    page.section(words("I practise this now"), top)
    top = cards(page, sheet, words, pace, top) + 16 * pace.gap
    page.section(words("Here I find help"), top)
    top = columns(page, sheet, words, pace, top) + 10 * pace.gap
    top = own_device(page, sheet.preferences, words, pace, top)
    page.section(words("I want to ask this"), top)
    foot(page, words)
    return questions(page, words, top)


def columns(page: Page, sheet: Sheet, words: Words, pace: Pace, top: float) -> float:
    """Draw areas and people side by side; people alone when no area is known."""
    if alike(sheet.areas) is AreaWord.NOT_YET_KNOWN:
        return people(page, sheet.site, words, pace, Box(MARGIN, top, INNER, 0))
    column = (INNER - GAP) / 2
    left = areas(page, sheet.areas, words, pace, Box(MARGIN, top, column, 0))
    beside = Box(MARGIN + INNER - column, top, column, 0)
    return max(left, people(page, sheet.site, words, pace, beside))
