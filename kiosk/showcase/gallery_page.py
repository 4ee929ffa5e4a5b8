"""One plain page of thumbnails, scene by scene, each with what it shows below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote

HEAD = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Digipunt: gallery</title>
<style>
body { font: 16px/1.4 "Fira Sans", sans-serif; margin: 24px; color: #001823; background: #f0f1f2 }
nav a { margin-right: 16px }
section { display: flex; flex-wrap: wrap; gap: 16px }
h2 { margin: 40px 0 0 }
h3 { margin: 24px 0 8px; font-weight: 600 }
figure { margin: 0; width: 320px }
img { width: 320px; height: auto; border: 1px solid #687278; background: #ffffff }
figcaption { font-size: 14px }
</style>
<h1>Gallery</h1>
"""


@dataclass(frozen=True)
class Picture:
    """A picture's folder, relative to the page; what it belongs to, and what it shows in a few words."""

    folder: str
    group: str
    scene: str
    shows: tuple[str, ...]

    @property
    def file(self) -> str:
        """The picture's file, relative to the page."""
        return f"{self.folder}/{self.scene}.png"


def page(pictures: Sequence[Picture]) -> str:
    """Give the page as HTML; groups and scenes in the order in which they first come."""
    groups, scenes = _order(one.group for one in pictures), _order(one.scene for one in pictures)
    ordered = sorted(pictures, key=lambda one: (groups[one.group], scenes[one.scene]))
    links = " ".join(f'<a href="#{quote(name)}">{escape(name)}</a>' for name in groups)
    return "".join((HEAD, f"<nav>{links}</nav>\n", *_groups(ordered)))


def _groups(pictures: Sequence[Picture]) -> Iterator[str]:
    for group, in_group in groupby(pictures, lambda one: one.group):
        yield f'<h2 id="{escape(group)}">{escape(group)}</h2>\n'
        for scene, in_scene in groupby(in_group, lambda one: one.scene):
            yield f'<h3 id="{escape(scene)}">{escape(scene)}</h3>\n<section>\n'
            yield from map(_figure, in_scene)
            yield "</section>\n"


def _figure(picture: Picture) -> str:
    file, shows = quote(picture.file), escape(" · ".join(picture.shows))
    image = f'<a href="{file}"><img src="{file}" alt="{shows}" loading="lazy"></a>'
    return f"<figure>{image}<figcaption>{shows}</figcaption></figure>\n"


def _order(names: Iterator[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(dict.fromkeys(names))}
