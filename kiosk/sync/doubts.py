"""Which batches nobody knows of whether they arrived, by the install they went under.

Under the same install such a batch may go as often as one likes: the collector keeps it once. Under another
one it would be counted twice, so there it lies aside.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kiosk.core.statistics.outbox import Parcel
from kiosk.sync.enrolment import NOBODYS_INSTALL

DOUBTFUL = "It may have arrived under an enrolment before this one, and would then be counted twice."
LOOK = "Whoever runs the collector sees in `collector batches {install}` whether it did."
LOOK_EVERYWHERE = (
    "Under which one is not known any more: whoever runs the collector looks in `collector devices` for all "
    "that brought batches of {epoch}."
)
Doubts = Mapping[str, tuple[str, ...]]


def name_of(parcel: Parcel) -> str:
    """Name a batch by where it was made."""
    return f"{parcel.epoch}/{parcel.seq}"


def added(doubts: Doubts, install: str, name: str) -> Doubts:
    """Give the doubts with one more."""
    return {**doubts, install: (*doubts.get(install, ()), name)}


def without(doubts: Doubts, settled: Collection[str]) -> Doubts:
    """Give the doubts without those batches, whatever they went under."""
    left = {install: tuple(one for one in names if one not in settled) for install, names in doubts.items()}
    return {install: names for install, names in left.items() if names}


def forgotten(doubts: Doubts, install: str, name: str) -> Doubts:
    """Give the doubts where this batch certainly did not arrive under this install."""
    mine = tuple(one for one in doubts.get(install, ()) if one != name)
    others = {other: names for other, names in doubts.items() if other != install}
    return {**others, install: mine} if mine else others


def elsewhere(doubts: Doubts, install: str) -> frozenset[str]:
    """Give the batches that may have arrived under another install than this one."""
    return frozenset(name for other, names in doubts.items() if other != install for name in names)


def in_words(doubts: Doubts, install: str, parcel: Parcel) -> str:
    """Say of a batch that may have arrived under another install than this one where that can be seen."""
    name = name_of(parcel)
    others = [other for other, names in doubts.items() if other != install and name in names]
    look = [
        LOOK_EVERYWHERE.format(epoch=parcel.epoch) if other == NOBODYS_INSTALL else LOOK.format(install=other)
        for other in others
    ]
    return " ".join([DOUBTFUL, *look])
