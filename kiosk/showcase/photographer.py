"""Takes a picture of every scene in every language and dress, and of every sheet."""

from __future__ import annotations

from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.app import application
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.errors import KioskError
from kiosk.core.words import Words
from kiosk.showcase.album import Album
from kiosk.showcase.demo import make_folder
from kiosk.showcase.gallery import INDEX, Dress, Gallery
from kiosk.showcase.gallery_page import Picture, page
from kiosk.showcase.made import Made
from kiosk.showcase.scene import Group
from kiosk.showcase.scenes import papers, scenes
from kiosk.showcase.stage import Stage
from kiosk.showcase.unwritten import unwritten
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.paper import page_of

TURNED = "world"
"""Ends the name of a picture of a world that has a page of its own."""
PAPER = 1123
"""Px of the height of A4 at 96 dpi."""


class Photographer:
    """Makes one gallery."""

    def __init__(self, gallery: Gallery) -> None:
        """Get ready; the gallery's folder exists."""
        self._gallery = gallery
        self._album = Album()
        self._made = Made(gallery.out, "gallery")
        self._pictures: list[Picture] = []
        # Qt ends with the last thing that holds its application.
        self._application = application()
        load_fonts(paths.ASSETS / "fonts")

    def make(self) -> int:
        """Make all pictures and the page; gives how many. Raises KioskError where one cannot be made."""
        self._made.begin_anew()
        self._made.note(INDEX)
        with self._album:
            for language in self._gallery.languages:
                self._take_scenes(load_catalogue(SHIPPED, language))
                self._take_papers(language)
        index = self._gallery.out / INDEX
        try:
            index.write_text(page(self._pictures), "utf-8")
        except OSError as error:
            raise KioskError(unwritten(index)) from error
        return len(self._pictures)

    def _take_scenes(self, words: Words) -> None:
        shown = scenes(words.language)
        for dress in self._gallery.dresses():
            folder = self._folder(words.language, str(dress))
            looks = (words.language, dress.theme, dress.text_size, "x".join(map(str, dress.size)))
            stage = Stage(words, look_of(dress))
            try:
                for scene in shown:
                    stage.show(scene)
                    told = (type(scene.screen).__name__, scene.kind, scene.moment or "", scene.exercise)
                    tags = (*filter(None, told), *looks)
                    self._keep(stage.picture(), Picture(folder, scene.group, scene.name, tags))
                    if stage.turn():
                        over = Picture(folder, scene.group, f"{scene.name}-{TURNED}", tags)
                        self._keep(stage.picture(), over)
            finally:
                stage.close()

    def _take_papers(self, language: str) -> None:
        folder = self._folder(language, Group.SHEETS)
        for paper in papers(language):
            image = page_of(paper.pdf, PAPER)
            if image is None:
                message = f"{paper.name} in {language} is no PDF that can be drawn."
                raise KioskError(message)
            self._keep(image, Picture(folder, Group.SHEETS, paper.name, (language,)))

    def _folder(self, language: str, name: str) -> str:
        """Make a folder for pictures, and give it relative to the gallery's own."""
        make_folder(self._gallery.out / language / name)
        return f"{language}/{name}"

    def _keep(self, image: QImage, picture: Picture) -> None:
        self._made.note(picture.file)
        self._album.put(image, self._gallery.out / picture.file)
        self._pictures.append(picture)


def look_of(dress: Dress) -> Look:
    """Give what draws a dress; which way it runs is the language's."""
    width, height = dress.size
    return Look(width, height, dress.text_size, dress.theme)
