"""What became of a round with the collector, in words for staff and in numbers for whoever waits."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, replace
from enum import StrEnum

from kiosk.sync.answers import NotKnown, NotNow

NOT_ENROLLED = (
    "This kiosk is not enrolled with the collector of its settings: get a code from whoever runs the "
    "collector, then run `python -m kiosk sync --enrol`. Until then all waits here."
)
ENROL_AGAIN = (
    "Nothing is lost: all waits here until the kiosk is enrolled again. For that, get a code for this device "
    "from whoever runs the collector (`collector new-code --device {install}`), then run `python -m kiosk "
    "sync --enrol`."
)
ALL_WAITS = "All waits here, and is tried again."
ANOTHER_DAY = "It waits here, and is asked again each day."


class Ended(StrEnum):
    """How a round ended."""

    DONE = "done"
    NOT_ENROLLED = "not_enrolled"
    NOT_KNOWN = "not_known"
    NOT_YET = "not_yet"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round did and what waits after it.

    `parked` is how many lie aside in all, `laid_aside` says why those of this round do; `why` is a sentence
    for staff where something stands in the way; `after` is in seconds, where the collector asked for it.
    `reached` tells whether the collector itself answered anything, `lost` how many batches it had lost.
    """

    ended: Ended
    _: KW_ONLY
    sent: int = 0
    waiting: int = 0
    parked: int = 0
    laid_aside: tuple[str, ...] = ()
    why: str = ""
    after: float | None = None
    reached: bool = False
    lost: int = 0


Hindrance = NotKnown | NotNow
"""What stands in the way of a batch, and perhaps of all."""


def together(before: Outcome | None, last: Outcome) -> Outcome:
    """Give what all rounds did, as the last of them ended."""
    if before is None:
        return last
    return replace(
        last,
        sent=before.sent + last.sent,
        lost=before.lost + last.lost,
        laid_aside=(*before.laid_aside, *last.laid_aside),
        reached=before.reached or last.reached,
    )
