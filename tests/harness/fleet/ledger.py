"""What kiosks believe: every batch that was made, what became of it, and where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256

from kiosk.core.statistics.outbox import Outbox, Parcel, ParcelState
from kiosk.core.statistics.wire import decoded
from kiosk.sync.enrolment import EnrolmentFile
from tests.harness.fleet.faults import Fault

Key = tuple[str, str, int]
"""Install, epoch and number: by what the collector knows a batch."""


@dataclass(frozen=True)
class Release:
    """A batch as a kiosk left it in its outbox on a day; `gone` where an older copy was put over that."""

    epoch: str
    seq: int
    body: bytes
    state: ParcelState
    why: str
    installs: frozenset[str]
    day: date
    gone: bool = False

    @property
    def is_early(self) -> bool:
        """Its weeks are not over: a clock was ahead as it was made. Clocks may differ by a day."""
        return decoded(self.body).last.monday > self.day - timedelta(days=6)

    @property
    def is_of_no_time(self) -> bool:
        """Its weeks are of before anybody counted."""
        return decoded(self.body).first.year < 2020

    @property
    def digest(self) -> str:
        return sha256(self.body).hexdigest()

    @property
    def name(self) -> tuple[str, int, str]:
        """What tells it from all others: its database, its number, its bytes."""
        return (self.epoch, self.seq, self.digest)


@dataclass
class Ledger:
    """What one life of a kiosk came to, its clones with it.

    `sent` has the digest of what a kiosk has a receipt for, `at_rest` how many wait and lie aside by install.
    `fates` has what became of visits to kiosks without noise.
    `caught_up` tells of each round after months without a network: batches, and seconds.
    """

    visits: int = 0
    rounds: int = 0
    sent: dict[Key, set[str]] = field(default_factory=dict)
    releases: list[Release] = field(default_factory=list)
    did: Counter[Fault] = field(default_factory=Counter)
    fates: Counter[str] = field(default_factory=Counter)
    at_rest: dict[str, tuple[int, int]] = field(default_factory=dict)
    caught_up: list[tuple[int, float]] = field(default_factory=list)
    left_waiting: list[str] = field(default_factory=list)


class Watched:
    """An outbox that notes which batch a kiosk takes for sent, and under which name it sent it."""

    def __init__(self, outbox: Outbox, enrolments: EnrolmentFile, ledger: Ledger) -> None:
        self._outbox = outbox
        self._enrolments = enrolments
        self._ledger = ledger

    def all(self) -> tuple[Parcel, ...]:
        return self._outbox.all()

    def sent(self, epoch: str, seq: int, receipt: str) -> None:
        """Keep that it is sent, in both."""
        self._outbox.sent(epoch, seq, receipt)
        enrolment = self._enrolments.read()
        assert enrolment
        body = next(one.body for one in self._outbox.all() if (one.epoch, one.seq) == (epoch, seq))
        key = (enrolment.install, epoch, seq)
        self._ledger.sent.setdefault(key, set()).add(sha256(body).hexdigest())

    def parked(self, epoch: str, seq: int, why: str) -> None:
        self._outbox.parked(epoch, seq, why)

    def doubted(self, epoch: str, seq: int, why: str) -> None:
        self._outbox.doubted(epoch, seq, why)

    def begin_anew(self, epoch: str, seq: int) -> None:
        self._outbox.begin_anew(epoch, seq)

    def lost(self, epoch: str, seq: int) -> None:
        """No collector of the fleet loses anything, nor says so."""
        message = f"the collector says that it lost {epoch}/{seq}"
        raise AssertionError(message)

    def vouched(self, epoch: str, seq: int, why: str) -> None:
        """No staff of the fleet say what the collector has."""
        message = f"somebody vouched for {epoch}/{seq}: {why}"
        raise AssertionError(message)

    def wait_again(self, epoch: str, seq: int) -> None:
        self._outbox.wait_again(epoch, seq)
