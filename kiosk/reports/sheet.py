"""The sheet someone takes home: one A4 page, the same bytes for the same values."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.findings import AreaWord
from kiosk.core.sheet import Sheet
from kiosk.core.words import Words
from kiosk.reports.closing import foot, own_device, questions
from kiosk.reports.letters import letters
from kiosk.reports.next_step import GAP, cards
from kiosk.reports.opening import can_do, header
from kiosk.reports.page import INNER, MARGIN, Box, Page
from kiosk.reports.people import people
from kiosk.reports.pictures import PictureFolders
from kiosk.reports.standing import areas, standing


def pictures_of(assets: Path) -> PictureFolders:
    """Take pictures and icons from where they are shipped; a picture comes before an icon."""
    return PictureFolders((assets / "pictures", assets / "icons"))


def sheet_pdf(sheet: Sheet, words: Words, assets: Path) -> bytes:
    """Draw a sheet in one language; `assets` is the folder that holds fonts, pictures and icons.

    Right-to-left languages get a mirrored page. The PDF is not tagged: the library cannot do that,
    so a screen reader reads it plainly from top to bottom. Raises AssetError when a font or a
    picture is missing or broken.
    """
    fonts = letters(assets / "fonts", right_to_left=words.right_to_left)
    page = Page(
        fonts, pictures_of(assets), f"Digipunt – {words('My sheet')}", words.language.replace("_", "-")
    )
    draw(page, sheet, words)
    return page.finish()


def draw(page: Page, sheet: Sheet, words: Words) -> None:
    """Draw all parts, each below the one before."""
    top = can_do(page, sheet, words, header(page, sheet, words))
    top = cards(page, sheet, words, standing(page, sheet.statement, words, top) + 14) + 16
    top = own_device(page, sheet.preferences, words, columns(page, sheet, words, top) + 10)
    questions(page, words, top)
    foot(page, words)


def columns(page: Page, sheet: Sheet, words: Words, top: float) -> float:
    """Draw areas and people side by side; people alone when no area is known."""
    if set(sheet.areas.values()) <= {AreaWord.NOT_YET_KNOWN}:
        return people(page, sheet.site, words, Box(MARGIN, top, INNER, 0))
    column = (INNER - GAP) / 2 - 6
    left = areas(page, sheet.areas, words, Box(MARGIN, top, column, 0))
    return max(left, people(page, sheet.site, words, Box(MARGIN + INNER - column, top, column, 0)))
