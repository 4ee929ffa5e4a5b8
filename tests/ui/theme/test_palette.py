from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.core.preferences import Contrast
from kiosk.showcase.audit.auditor import chosen
from kiosk.showcase.audit.contrast import least_for
from kiosk.showcase.audit.drawn import Recorder
from kiosk.showcase.audit.seen import Line, gather
from kiosk.showcase.samples import samples_in
from kiosk.showcase.scenes import scenes
from kiosk.showcase.stage import Stage
from kiosk.ui.theme.key_boxes import KEY_BOXES
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.palette import PALETTES, Palette
from kiosk.ui.theme.sheet import BOXES
from kiosk.ui.theme.world_boxes import WORLD_BOXES
from tests.ui.contrast import SEEN, ratio

BODY, LARGE = 7.0, 4.5
"""Least contrast of words, and of large ones: 24 px, 18.5 where they are bold (WCAG 1.4.6)."""
BODY_ON = (
    ("text", "page"),
    ("text", "quiet"),
    ("text", "card"),
    ("text", "card_hover"),
    ("text", "touched"),
    ("text", "selected"),
    ("text", "done"),
    ("text", "practise"),
    ("text", "info"),
    ("text", "soft"),
    ("text", "soft_hover"),
    ("text", "plain"),
    ("text", "panel"),
    ("brand", "page"),
    ("brand_text", "brand"),
    ("brand_text", "primary"),
    ("brand_text", "primary_hover"),
    ("primary_text", "primary"),
    ("primary_text", "primary_hover"),
    ("primary_text", "primary_pressed"),
    ("help_text", "help"),
    ("help_text", "help_hover"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
)
"""Words of any size, and what they stand on."""
LARGE_ON = (
    ("brand", "quiet"),  # the product in the bar
    ("waiting", "quiet"),  # a button that waits
    ("waiting", "page"),
    ("secondary", "page"),  # a day that cannot be chosen
)
"""Words that are never small."""
WORDLESS = {"field", "thin", "done_line", "control"}
"""What pictures stand on, and lines."""
SHOWN = (
    "welcome",
    "menu",
    "how-it-works",
    "self-report-chosen",
    "result-between",
    "take-home-printed",
    "themes-advised",
    "what-we-share",
    "choice-pictures-screening-still",
    "choice-words-feedback-to-practise",
    "form-date-practice-opened",
    "form-text-practice-hint",
    "inbox-mails-practice-looking",
)
"""Screens with words on all that words stand on."""
SIGNS_ON = [
    ("control", "page"),
    ("control_bar", "quiet"),
    ("selected_border", "selected"),
    ("selected_border", "page"),
    ("done_sign", "done"),
    ("practise_border", "practise"),
    ("practise_border", "quiet"),
    ("picture_line", "page"),
    ("ring", "page"),
    ("ring", "quiet"),
    ("primary_arrow", "primary"),
    ("primary_arrow", "primary_hover"),
    ("primary_arrow", "primary_pressed"),
    ("waiting", "quiet"),
]


def contrast_of(palette: Palette, one: str, other: str) -> float:
    """Give the contrast of two named colours of a theme."""
    return ratio(getattr(palette, one), getattr(palette, other))


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(
    ("words", "surface", "least"), [(*on, BODY) for on in BODY_ON] + [(*on, LARGE) for on in LARGE_ON]
)
def test_words_can_be_read_on_their_surface(
    contrast: Contrast, words: str, surface: str, least: float
) -> None:
    assert contrast_of(PALETTES[contrast], words, surface) >= least


def test_contrast_is_measured_as_wcag_has_it() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert ratio("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_every_fill_is_one_that_words_can_be_read_on_or_has_none() -> None:
    fills = {fill for _selector, fill, *_edge in (*BOXES, *WORLD_BOXES, *KEY_BOXES)}
    assert fills == {surface for _words, surface in (*BODY_ON, *LARGE_ON)} | WORDLESS


@pytest.mark.parametrize("contrast", Contrast)
def test_what_is_written_on_screens_is_one_of_the_pairs_that_can_be_read(
    qapp: QApplication, contrast: Contrast
) -> None:
    assert qapp is not None
    body, large = (colours(PALETTES[contrast], pairs) for pairs in (BODY_ON, LARGE_ON))
    unknown = {
        (scene, line.words)
        for scene, line, pair in written(contrast)
        if pair not in body and not (pair in large and least_for(line, 1) == LARGE)
    }
    assert unknown == set()


def colours(palette: Palette, pairs: Sequence[tuple[str, str]]) -> set[tuple[int, int]]:
    """Give pairs of named colours as numbers, 0xrrggbb."""
    return {(number(palette, one), number(palette, other)) for one, other in pairs}


def number(palette: Palette, name: str) -> int:
    """Give a named colour as 0xrrggbb."""
    return int(getattr(palette, name)[1:], 16)


def written(contrast: Contrast) -> Iterator[tuple[str, Line, tuple[int, int]]]:
    """Give each line that stands on the screens, with the colour of its letters and of what is behind."""
    words, look, recorder = samples_in("nl").equipment.words("nl"), Look(contrast=contrast), Recorder()
    stage = Stage(words, look)
    for scene in chosen(scenes("nl"), SHOWN):
        stage.show(scene)
        seen = gather(stage.window, recorder.record(stage.window), words, look)
        for line in seen.lines:
            place = line.sight.toAlignedRect().intersected(seen.pixels.rect)
            if line.sight.height() < line.ink.height() or place.isEmpty():
                continue  # scrolled away
            behind = seen.pixels.count(place.adjusted(0, -1, 0, 1)).most_common(1)[0][0]
            yield from ((scene.name, line, (run.colour, behind)) for run in line.runs)
    stage.close()


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(("sign", "surface"), SIGNS_ON)
def test_signs_and_borders_can_be_seen_on_their_surface(contrast: Contrast, sign: str, surface: str) -> None:
    assert contrast_of(PALETTES[contrast], sign, surface) >= SEEN - 0.05
