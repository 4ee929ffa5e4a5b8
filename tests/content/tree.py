"""A small tree of content to read, break and translate: the guide's examples and a little code."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.content.places import Places
from kiosk.content.po import forms_of, read_catalogue, write_catalogue
from kiosk.content.update import extract_ui, update
from tests.kinds.examples import FILES

CODE = """
def say(words):
    words("Ask for help")
    words("Step {n}", n=4)
    words.plural("{count} thing", "{count} things", 3)
"""
IDS = {kind: re.match(r"id: (\S+)", written)[1] for kind, written in FILES.items()}  # type: ignore[index]


def loud(words: str) -> str:
    """Translate by saying it louder: everything else stays as it must."""
    return f"¡{words}"


class Tree(msgspec.Struct, frozen=True):
    """The folders, and the exercise file of each kind."""

    root: Path

    @property
    def places(self) -> Places:
        return Places(
            self.root / "exercises",
            self.root / "i18n",
            self.root / "assets" / "pictures",
            self.root / "build",
        )

    @property
    def code(self) -> Path:
        return self.root / "kiosk"

    def file(self, kind: str) -> Path:
        area = IDS[kind].partition("-")[0].partition(".")[0]
        return self.places.exercises / area / f"{IDS[kind]}.yaml"

    def change(self, kind: str, old: str, new: str) -> Path:
        """Write something else in an exercise; it must stand there."""
        written = self.file(kind).read_text("utf-8")
        assert old in written
        self.file(kind).write_text(written.replace(old, new, 1), "utf-8")
        return self.file(kind)

    def translate(self, language: str, domain: str, translation: Callable[[str], str]) -> None:
        """Translate all that has no translation yet, or a fuzzy one."""
        update(self.places, language, self.code)
        file = self.places.catalogue(language, domain)
        catalogue = read_catalogue(file, language)
        for message in catalogue:
            if message.id and not forms_of(message):
                counts = not isinstance(message.id, str)
                message.flags.discard("fuzzy")
                message.string = (
                    tuple(translation(message.id[1]) for _ in range(catalogue.num_plurals))
                    if counts
                    else translation(str(message.id))
                )
        write_catalogue(file, catalogue)


def plant(root: Path) -> Tree:
    """Write a whole tree in which nothing is wrong."""
    tree = Tree(root)
    for kind, written in FILES.items():
        tree.file(kind).parent.mkdir(parents=True, exist_ok=True)
        tree.file(kind).write_text(written, "utf-8")
    tree.places.pictures.mkdir(parents=True)
    for name in re.findall(r"picture: ([a-z-]+)", "\n".join(FILES.values())):
        (tree.places.pictures / f"{name}.svg").touch()
    tree.code.mkdir()
    (tree.code / "say.py").write_text(CODE, "utf-8")
    extract_ui(tree.places, tree.code)
    return tree
