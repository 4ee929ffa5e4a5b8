"""The foot of the sheet: what suits me on my own device, room for questions, and whose this is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.core.speech import Reading
from kiosk.core.words import message
from kiosk.reports.blank import blank
from kiosk.reports.pace import Pace
from kiosk.reports.page import HEIGHT, INNER, MARGIN, QUIET, TEXT, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph, plain
from kiosk.reports.tongues import Tongues

FOOT = HEIGHT - 49
PITCH, WIDEST_PITCH = 26.0, 33.0
"""Points between lines to write on: 9 mm at least, for an unsteady hand."""
LEAST = 24.0
"""Points of height of what suits me on my own device."""
MOST_LINES = 6
HEAD = 18.0
"""Points of the words over lines to write on."""
ONE_LINE, MOST_OF_ONE = 31.0, 40.0
"""Points of a single line with its words before it, said twice or not."""
SIZES = {
    TextSize.LARGE: message("Larger letters suit me."),
    TextSize.LARGEST: message("Very large letters suit me."),
}
CONTRASTS = {
    Contrast.DARK: message("A dark screen suits me."),
    Contrast.HIGH: message("Strong contrast suits me."),
}
STEADY = message("Slow clicking suits me.")
TIME = message("More time suits me.")
ALOUD = message("Reading aloud suits me.")
KEYBOARD = message("A keyboard on the screen suits me.")
OWN_DEVICE = message("On my own device:")
QUESTIONS = message("I want to ask this")
YOURS = message("This sheet is mine. My name is not on it.")


def advice(preferences: Preferences) -> Iterator[str]:
    """Give what suits someone on their own device; nothing of what is everyone's default."""
    if preferences.text_size in SIZES:
        yield SIZES[preferences.text_size]
    if preferences.contrast in CONTRASTS:
        yield CONTRASTS[preferences.contrast]
    if preferences.steady_hand:
        yield STEADY
    if preferences.more_time:
        yield TIME
    if preferences.reading is not Reading.OFF:
        yield ALOUD
    if preferences.keyboard:
        yield KEYBOARD


def own_device(page: Page, preferences: Preferences, words: Tongues, pace: Pace, top: float) -> float:
    """Say what suits me on my own device, when there is anything to say."""
    said = tuple(advice(preferences))
    if not said:
        return top
    top += 10 * pace.gap
    # A page that is already full is drawn anew with less air; until then this takes a line or two.
    again = plain(" ".join(map(words.other, said))) if words.other else ()
    below = (*words.below(OWN_DEVICE, bold=True), *again)
    least = LEAST + page.height_below(below, INNER - 26)
    box = Box(MARGIN, top, INNER, max(least, min(66.0 + least - LEAST, FOOT - 8 - top)))
    page.picture("sliders-horizontal", Box(box.start, box.top + 1, 18, 18), Ink(line=TEXT))
    text = " ".join(words(line) for line in said)
    paragraphs = [(*plain(words(OWN_DEVICE), bold=True), *plain(text))]
    room = Box(box.start + 26, box.top, INNER - 26, box.height)
    return page.write(room, paragraphs, Type(below=below))


def questions(page: Page, words: Tongues, top: float) -> int:
    """Draw lines to write questions on, as far as there is room; gives how many fit.

    A single one stands after its words. It is below zero where the page is too full without any.
    """
    room = FOOT - 12 - top
    lines = min(MOST_LINES, int((room - HEAD) // PITCH))
    asked, below = plain(words(QUESTIONS), bold=True), words.below(QUESTIONS)
    if lines > 1:
        write_on(page, asked, below, Box(MARGIN, top, INNER, room), lines)
        return lines
    if room >= ONE_LINE:
        blank(page, asked, below, Box(MARGIN, top, INNER, min(room, MOST_OF_ONE)))
        return 1
    return min(0, int(room // PITCH))


def write_on(page: Page, asked: Paragraph, below: Paragraph, box: Box, lines: int) -> None:
    """Draw lines to write on below their heading."""
    pitch = min(WIDEST_PITCH, (box.height - HEAD) / lines)
    page.write(replace(box, height=22), [asked], Type(below=below, across=True))
    for place in range(lines):
        page.rule(Box(box.start, box.top + HEAD + (place + 1) * pitch, box.width, 0), QUIET, 0.6)


def foot(page: Page, words: Tongues) -> None:
    """Say whose sheet this is."""
    below = words.below(YOURS)
    box = Box(MARGIN, FOOT - 4, INNER, 32) if below else Box(MARGIN, FOOT + 5, INNER, 20)
    page.write(box, [plain(words(YOURS))], Type(middle=True, below=below, across=True))
