"""What staff and authors are told about content: a row an exercise, every fault, how far languages are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.bank import Bank
from kiosk.content.claims import claim_faults
from kiosk.content.compiled import Texts, Ui
from kiosk.content.figures import figures_faults
from kiosk.content.letters import letter_faults, letters_of, ui_letter_faults
from kiosk.content.places import Places
from kiosk.content.reading import read_bank
from kiosk.content.translation import compile_texts, compile_ui
from kiosk.content.update import template_is_fresh
from kiosk.core.errors import ContentError, Fault


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise in the table; `languages` are those it is complete in."""

    exercise: str
    kind: str
    level: str
    difficulty: int
    use: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """All that was found: `texts` and `ui` by language, as far as they can be used, `files` exercises."""

    bank: Bank
    texts: dict[str, Texts]
    ui: dict[str, Ui]
    files: int
    faults: tuple[Fault, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """A row an exercise."""
        return tuple(
            Row(
                exercise.id,
                exercise.kind,
                exercise.level,
                exercise.difficulty,
                exercise.use,
                tuple(language for language, texts in self.texts.items() if exercise.id in texts),
            )
            for exercise in self.bank
        )


def check(places: Places, code: Path | None = None, fonts: Path | None = None) -> Checked:
    """Read all content from its sources; with the folder of code, also whether `ui.pot` is fresh.

    With that of the fonts, also whether they have every letter of the exercises and of the screens.
    Never raises ContentError: whatever is wrong is among the faults.
    """
    bank, faults = read_bank(places)
    found = list(faults)
    texts: dict[str, Texts] = {}
    ui: dict[str, Ui] = {}
    for language in places.languages():
        try:
            texts[language], wrong = compile_texts(places, language, bank)
            ui[language], more = compile_ui(places, language)
            found += (*wrong, *more)
        except ContentError as error:
            found += error.faults
    found += claim_faults(places, bank, texts)
    if fonts:
        letters = letters_of(fonts)
        found += (*letter_faults(places, letters, texts), *ui_letter_faults(places, letters, ui))
    found += figures_faults(places, bank)
    found += _template_faults(places, code)
    files = sum(1 for _ in places.exercises.rglob("*.yaml"))
    return Checked(bank, texts, ui, files, tuple(dict.fromkeys(found)))


def coverage(checked: Checked) -> dict[str, object]:
    """Give how much content there is; `exercises` counts files, also broken ones.

    `languages` maps each locale to `ui` (0 to 1) and to the `exercises` and `items` complete in it.
    """
    items = frozenset(exercise.id for exercise in checked.bank if exercise.screens)
    return {
        "exercises": checked.files,
        "items": len(items),
        "kinds": _counts(exercise.kind for exercise in checked.bank),
        "competences": _counts(exercise.competence for exercise in checked.bank),
        "languages": {
            language: {
                "ui": round(checked.ui[language].share, 4) if language in checked.ui else 0.0,
                "exercises": len(texts),
                "items": len(items & texts.keys()),
            }
            for language, texts in checked.texts.items()
        },
    }


def _counts(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _template_faults(places: Places, code: Path | None) -> tuple[Fault, ...]:
    if code is None:
        return ()
    try:
        fresh = template_is_fresh(places, code)
    except ContentError as error:
        return error.faults
    problem = "not what the code says; run `python -m kiosk content update`"
    return () if fresh else (Fault(places.template, 1, "", problem),)
