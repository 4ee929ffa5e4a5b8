from __future__ import annotations

from html.parser import HTMLParser

from typing_extensions import override

from kiosk.showcase.gallery_page import Picture, page


class Reader(HTMLParser):
    """Notes headings, links and pictures of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.pictures: list[str] = []
        self.links: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in {"h2", "h3"}:
            self.headings.append(found["id"] or "")
        if tag == "img":
            self.pictures.append(found["src"] or "")
        if tag == "a":
            self.links.append(found["href"] or "")


def read(*pictures: Picture) -> Reader:
    reader = Reader()
    reader.feed(page(pictures))
    return reader


def test_pictures_of_a_scene_stand_together_in_groups() -> None:
    found = read(
        Picture("nl/light", "screens", "menu", ("Menu", "nl")),
        Picture("nl/light", "choice", "choice-empty", ("Doing", "nl")),
        Picture("ar/light", "screens", "menu", ("Menu", "ar")),
    )
    assert found.headings == ["screens", "menu", "choice", "choice-empty"]
    assert found.pictures == ["nl/light/menu.png", "ar/light/menu.png", "nl/light/choice-empty.png"]


def test_every_group_and_every_picture_can_be_opened() -> None:
    found = read(Picture("nl/light", "screens", "menu", ("Menu",)))
    assert found.links == ["#screens", "nl/light/menu.png"]


def test_what_a_picture_shows_stands_below_it() -> None:
    told = page([Picture("nl/light", "screens", "menu", ("Menu", "a <b>", "nl"))])
    assert "Menu · a &lt;b&gt; · nl</figcaption>" in told
