"""What is asked of an audit, and what it says of itself in the end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from kiosk.content.direction import runs_right
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.audit.rules import Breach, Rule
from kiosk.showcase.demo import AT_LEAST
from kiosk.showcase.display import display
from kiosk.showcase.gallery import Dress, Gallery


@dataclass(frozen=True, slots=True)
class Share:
    """What is measured in one go: all screens in one look, in languages that are compared."""

    dress: Dress
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """Every screen is measured in each language and look; `only` names the screens, none for all.

    So many processes work at it as there are `jobs`; what is found, and in which order, is the same.
    """

    languages: tuple[str, ...]
    themes: tuple[Contrast, ...]
    text_sizes: tuple[TextSize, ...]
    sizes: tuple[tuple[int, int], ...]
    only: tuple[str, ...] = ()
    jobs: int = 1

    def dresses(self) -> Iterator[Dress]:
        """Give every way a window looks."""
        return Gallery(Path(), self.languages, self.themes, self.text_sizes, self.sizes).dresses()

    def shares(self) -> Iterator[Share]:
        """Give it in parts that need nothing of each other.

        Scripts from the right go with the first from the left, with which their corners are compared.
        """
        left = [one for one in self.languages if not runs_right(one)]
        right = [one for one in self.languages if runs_right(one)]
        together = [(*left[:1], *right), *((one,) for one in left[1:])]
        for dress in self.dresses():
            yield from (Share(dress, languages) for languages in together if languages)


def audit(asked: Asked, tell: Callable[[Breach], None]) -> dict[str, object]:
    """Measure what is asked, and tell each breach when it is found.

    Gives `pictures`, `breaches`, `rules` (how often each was not kept), `seconds` and `ms_per_picture`.
    Raises KioskError where there is no screen and none can be made, and for a language that is not known.
    """
    counts, started, pictures = Counter[Rule](), time.monotonic(), 0
    with display(*AT_LEAST):
        # Qt looks for its screen when it is first imported.
        from kiosk.showcase.audit.crew import measured  # noqa: PLC0415

        for found in measured(asked):
            pictures += found.pictures
            for breach in found.breaches:
                counts[breach.fault.rule] += 1
                tell(breach)
    seconds = time.monotonic() - started
    return {
        "pictures": pictures,
        "breaches": counts.total(),
        "rules": {rule.value: counts[rule] for rule in Rule},
        "seconds": round(seconds, 1),
        "ms_per_picture": round(1000 * seconds / max(1, pictures), 1),
    }


def sentence(found: Mapping[str, object]) -> str:
    """Say what an audit found in one line."""
    rules = cast("Mapping[str, int]", found["rules"])
    counts = ", ".join(f"{rule} {count}" for rule, count in rules.items())
    return (
        f"{found['pictures']} pictures, {found['breaches']} breaches ({counts}); "
        f"{found['ms_per_picture']} ms per picture, {found['seconds']} s"
    )
