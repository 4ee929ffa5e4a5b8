"""Where content is read from and compiled to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk import paths


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of content.

    `exercises` holds `<area>/<slug>.yaml`, `catalogues` `<locale>/LC_MESSAGES/*.po` and `ui.pot`,
    `pictures` `<name>.svg`, and `build` what is compiled from them; only `build` is written to.
    """

    exercises: Path
    catalogues: Path
    pictures: Path
    build: Path

    def catalogue(self, language: str, domain: str) -> Path:
        """Give the file of a language's catalogue; domain is "ui" or "exercises"."""
        return self.catalogues / language / "LC_MESSAGES" / f"{domain}.po"

    @property
    def template(self) -> Path:
        """The messages that code says, for translators to begin from."""
        return self.catalogues / "ui.pot"

    def languages(self) -> tuple[str, ...]:
        """Give the languages there are: the code's, the exercises', and those with a catalogue."""
        found = {folder.parent.name for folder in self.catalogues.glob("*/LC_MESSAGES")}
        return tuple(sorted({CODE, EXERCISES} | found))


SHIPPED = Places(paths.EXERCISES, paths.CATALOGUES, paths.ASSETS / "pictures", paths.BUILD)
"""Where a kiosk's own content is."""

CODE = "en"
"""The language messages are written in, in code."""

EXERCISES = "nl"
"""The language exercises are written in."""
