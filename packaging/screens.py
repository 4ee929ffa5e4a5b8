"""Make the pictures of docs/screens.md anew, as the gallery makes its own.

Run it as `.venv/bin/python packaging/screens.py [FOLDER]`; it takes about half a minute and brings its own
screen. Each picture is written with a palette, which makes it a third as large.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk import paths  # noqa: E402  the path must be set first
from kiosk.core.preferences import Contrast, TextSize  # noqa: E402
from kiosk.showcase.demo import AT_LEAST  # noqa: E402
from kiosk.showcase.display import virtual  # noqa: E402

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.showcase.scene import Scene
    from kiosk.showcase.stage import Stage

PICTURES = ROOT / "docs/pictures"
COLOURS = 96
"""Enough for flat colours and the edges of letters."""
PAPER = 1123
"""Px of the height of A4 at 96 dpi."""
TURNS = 3
"""How often the window may lay itself out anew before it stands still."""
LYING, UPRIGHT, SMALL = (1280, 800), (1080, 1920), (1024, 768)


@dataclass(frozen=True)
class Shot:
    """A picture to make: the gallery's scene or sheet of a name, in a language, as it looks.

    `typed` has the keyboard on the screen, as for whoever types with a finger.
    """

    name: str
    scene: str
    language: str = "nl"
    theme: Contrast = Contrast.LIGHT
    text_size: TextSize = TextSize.NORMAL
    size: tuple[int, int] = LYING
    typed: bool = False


SHOTS = (
    Shot("welcome", "welcome"),
    Shot("how-it-works", "how-it-works"),
    Shot("what-we-share", "what-we-share"),
    Shot("what-we-share-exactly", "what-we-share-exactly"),
    Shot("menu", "menu"),
    Shot("self-report", "self-report-chosen"),
    Shot("choice", "choice-pictures-screening-half"),
    Shot("order", "order-words-screening-half"),
    Shot("pointer", "pointer-drag-practice-held"),
    Shot("form", "form-date-screening-half"),
    Shot("inbox", "inbox-mails-screening-half"),
    Shot("hint", "choice-words-practice-hint"),
    Shot("feedback", "choice-pictures-feedback-to-practise"),
    Shot("review", "choice-pictures-review-to-practise"),
    Shot("result", "result-between"),
    Shot("result-areas", "result-between-areas"),
    Shot("themes", "themes-advised"),
    Shot("take-home", "take-home-shown"),
    Shot("sheet", "sheet-between"),
    Shot("help", "help"),
    Shot("stop-here", "stop-here-with-answers"),
    Shot("still-there", "still-there"),
    Shot("more", "more-all-on"),
    Shot("keyboard", "form-pre-gate-empty", typed=True),
    Shot("form-dark", "form-date-screening-half", theme=Contrast.DARK),
    Shot("choice-high", "choice-pictures-screening-half", theme=Contrast.HIGH),
    Shot("choice-largest", "choice-pictures-screening-half", text_size=TextSize.LARGEST, size=SMALL),
    Shot("inbox-small", "inbox-mails-practice-looking", size=SMALL),
    Shot("choice-portrait", "choice-pictures-screening-half", size=UPRIGHT),
    Shot("choice-arabic", "choice-pictures-screening-half", "ar"),
    Shot("inbox-arabic", "inbox-mails-screening-half", "ar"),
    Shot("keyboard-arabic", "form-pre-gate-empty", "ar", typed=True),
    Shot("result-arabic", "result-between", "ar"),
    Shot("sheet-arabic", "sheet-between", "ar"),
)


def taken() -> Iterator[tuple[Shot, QImage]]:
    """Give each picture, a language after the other; there must be a screen."""
    # Qt looks for its screen when it is first imported.
    from kiosk.app import application  # noqa: PLC0415
    from kiosk.showcase.scenes import papers, scenes  # noqa: PLC0415
    from kiosk.ui.theme.fonts import load_fonts  # noqa: PLC0415

    running = application()
    load_fonts(paths.ASSETS / "fonts")
    for language, shots in groupby(SHOTS, lambda shot: shot.language):
        shown = {scene.name: scene for scene in scenes(language)}
        sheets = {paper.name: paper.pdf for paper in papers(language)}
        for shot in shots:
            if shot.scene in sheets:
                yield shot, page(sheets[shot.scene])
            else:
                yield shot, screen(shot, shown[shot.scene])
    running.quit()  # held until here: Qt ends with the last thing that holds its application


def page(pdf: bytes) -> QImage:
    """Give the first page of a sheet."""
    from kiosk.ui.widgets.paper import page_of  # noqa: PLC0415

    image = page_of(pdf, PAPER)
    if image is None:
        sys.exit("A sheet is no PDF that can be drawn.")
    return image


def screen(shot: Shot, scene: Scene) -> QImage:
    """Give a scene as the window draws it."""
    from kiosk.content.catalogue import load_catalogue  # noqa: PLC0415
    from kiosk.content.places import SHIPPED  # noqa: PLC0415
    from kiosk.showcase.stage import Stage  # noqa: PLC0415
    from kiosk.ui.theme.look import Look  # noqa: PLC0415

    stage = Stage(load_catalogue(SHIPPED, shot.language), Look(*shot.size, shot.text_size, shot.theme))
    stage.show(scene)
    if shot.typed:
        bring_keyboard(stage)
    image = stage.picture()
    stage.close()
    return image


def bring_keyboard(stage: Stage) -> None:
    """Let the keyboard lie below the first line that can be typed in."""
    from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: PLC0415

    from kiosk.ui.keyboard.delivery import hint_of  # noqa: PLC0415
    from kiosk.ui.keyboard.following import Following  # noqa: PLC0415
    from kiosk.ui.keyboard.keyboard import Keyboard  # noqa: PLC0415
    from kiosk.ui.keyboard.loading import load_layouts  # noqa: PLC0415

    window = stage.window
    line = next(one for one in window.findChildren(QLineEdit) if one.isVisible())
    words = window.around.words
    layout = load_layouts(paths.ASSETS / "keyboards", sys.exit).for_language(words.language)
    keyboard = Keyboard(window.around.look, layout, words, hint_of(line))
    window.put_below(keyboard)
    keyboard.show()
    following = Following()
    following.follow(line)
    for _ in range(TURNS):
        QApplication.processEvents()


def write(image: QImage, file: Path) -> None:
    """Write a picture with as few colours as it needs."""
    from PySide6.QtGui import QImage  # noqa: PLC0415

    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size, row = (plain.width(), plain.height()), plain.bytesPerLine()
    picture = Image.frombuffer("RGB", size, bytes(plain.constBits()), "raw", "RGB", row, 1)
    few = picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


def main(folder: Path) -> None:
    """Make all pictures, and take away those that are no longer made."""
    folder.mkdir(parents=True, exist_ok=True)
    with virtual(*AT_LEAST):
        for shot, image in taken():
            write(image, folder / f"{shot.name}.png")
    for stale in {*folder.glob("*.png")} - {folder / f"{shot.name}.png" for shot in SHOTS}:
        stale.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else PICTURES)
    sys.stdout.flush()
    os._exit(0)  # as the kiosk ends: what Python takes apart in an order of its own may crash Qt
