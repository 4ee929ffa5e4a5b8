"""What is asked of an audit, and what it says of itself in the end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.audit.rules import Breach, Rule
from kiosk.showcase.demo import AT_LEAST
from kiosk.showcase.display import display
from kiosk.showcase.gallery import Dress, Gallery


@dataclass(frozen=True)
class Asked:
    """Every screen is measured in each language and look; `only` names the screens, none for all."""

    languages: tuple[str, ...]
    themes: tuple[Contrast, ...]
    text_sizes: tuple[TextSize, ...]
    sizes: tuple[tuple[int, int], ...]
    only: tuple[str, ...] = ()

    def dresses(self) -> Iterator[Dress]:
        """Give every way a window looks."""
        return Gallery(Path(), self.languages, self.themes, self.text_sizes, self.sizes).dresses()


def audit(asked: Asked, tell: Callable[[Breach], None]) -> dict[str, object]:
    """Measure what is asked, and tell each breach when it is found.

    Gives `pictures`, `breaches`, `rules` (how often each was not kept), `seconds` and `ms_per_picture`.
    Raises KioskError where there is no screen and none can be made, and for a language that is not known.
    """
    counts, started = Counter[Rule](), time.monotonic()
    with display(*AT_LEAST):
        # Qt looks for its screen when it is first imported.
        from kiosk.showcase.audit.auditor import Auditor  # noqa: PLC0415

        auditor = Auditor(asked)
        for breach in auditor.breaches():
            counts[breach.fault.rule] += 1
            tell(breach)
    seconds = time.monotonic() - started
    return {
        "pictures": auditor.pictures,
        "breaches": counts.total(),
        "rules": {rule.value: counts[rule] for rule in Rule},
        "seconds": round(seconds, 1),
        "ms_per_picture": round(1000 * seconds / max(1, auditor.pictures), 1),
    }


def sentence(found: Mapping[str, object]) -> str:
    """Say what an audit found in one line."""
    rules = cast("Mapping[str, int]", found["rules"])
    counts = ", ".join(f"{rule} {count}" for rule, count in rules.items())
    return (
        f"{found['pictures']} pictures, {found['breaches']} breaches ({counts}); "
        f"{found['ms_per_picture']} ms per picture, {found['seconds']} s"
    )
