"""Takes the batches that wait to the collector, one after the other, and keeps what became of each.

Before a batch goes it is noted that nobody knows whether it arrived; only an answer of the collector itself
settles that. What may have arrived under another enrolment lies aside, until this kiosk is enrolled as that
device again, or staff say what the collector has. Where the enrolment was damaged or removed nobody knows any
more which device that was: then only staff let it go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.sync.answers import Arrived, Meaning, NotKnown, NotNow, NotTaken, NotYet, meaning
from kiosk.sync.asking import LineError, take_batch
from kiosk.sync.device import Device
from kiosk.sync.doubts import added, elsewhere, forgotten, in_words, name_of, without
from kiosk.sync.outcome import Hindrance
from kiosk.sync.receipts import receipt_for
from kiosk.sync.session import Beside, Session

MOST_REFUSED = 3
"""After so many batches on end that were not taken now, the others are left for the next round."""


@dataclass(slots=True)
class Delivery:
    """The batches of one round; `early` and `laid_aside` say in sentences of which, and why.

    `sent` is how many arrived; `reached` tells whether the collector itself said so of any.
    """

    device: Device
    session: Session
    beside: Beside
    by_staff: bool
    sent: int = 0
    reached: bool = False
    early: list[str] = field(default_factory=list)
    laid_aside: list[str] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)

    async def send_all(self) -> Hindrance | None:
        """Send what waits; one that is not taken now holds up no other, and goes last in the next round."""
        first, refused = None, 0
        for parcel in await self._due():
            problem = await self._send(parcel)
            first = first or problem
            refused = refused + 1 if problem else 0
            if problem and is_for_all(problem):
                return problem
            if refused == MOST_REFUSED:
                break
        return first

    async def _due(self) -> Sequence[Parcel]:
        """Give what is to be sent now, and lay aside what may have arrived under another enrolment."""
        parcels = await self.beside(self.device.outbox.all)
        self.settled = {name_of(one) for one in parcels if one.state is ParcelState.SENT}
        await self._begin_day()
        mine = self.session.enrolment
        asked, doubted = mine.asked.get(mine.install, ()), elsewhere(mine.asked, mine.install)
        found = []
        for parcel in parcels:
            name, state = name_of(parcel), parcel.state
            if state is ParcelState.WAITING and name in doubted:
                await self._doubt(parcel)
            elif state is ParcelState.WAITING and name not in mine.early:
                found.append(parcel)
            elif state is ParcelState.DOUBTED and name in asked and name not in doubted:
                await self.beside(partial(self.device.outbox.wait_again, parcel.epoch, parcel.seq))
                found.append(parcel)
        return sorted(found, key=lambda one: name_of(one) in asked)

    async def _begin_day(self) -> None:
        """Let be asked again what was too early when it was last asked, on another day."""
        if self.by_staff or self.session.enrolment.reported != self.device.today().isoformat():
            await self.session.note(early=())

    async def _send(self, parcel: Parcel) -> Hindrance | None:
        """Send one; before it goes it is noted that nobody knows whether it arrived."""
        name, mine = name_of(parcel), self.session.enrolment
        doubted = name in mine.asked.get(mine.install, ())
        asked = without(mine.asked, self.settled)
        await self.session.note(asked=asked if doubted else added(asked, mine.install, name))
        receipt = receipt_for(mine.receipt_key, mine.install, parcel.epoch, parcel.seq, parcel.body)
        try:
            answer = await self.session.ask(lambda token: take_batch(mine.install, token, parcel))
        except LineError as error:
            if not doubted and not error.reached:
                await self._forget_doubt(mine.install, name)
            raise
        found = meaning(answer, receipt)
        if never_kept(found, doubted=doubted):
            await self._forget_doubt(mine.install, name)
        return await self._follow(parcel, found)

    async def _follow(self, parcel: Parcel, found: Meaning) -> Hindrance | None:
        """Keep what an answer means for a batch; gives what stands in the way of it and perhaps of others."""
        key, outbox = (parcel.epoch, parcel.seq), self.device.outbox
        match found:
            case Arrived(receipt):
                self.reached = True
                await self.beside(partial(outbox.sent, *key, receipt))
                self.settled.add(name_of(parcel))
                self.sent += 1
                return None
            case NotTaken(why, copied):
                if copied:  # before it lies aside: else a power cut in between would leave the name
                    await self.beside(partial(outbox.begin_anew, *key))
                await self.beside(partial(outbox.parked, *key, why))
                self._tell_aside(parcel, why)
                return None
            case NotYet(why):
                self.early.append(f"Batch {parcel.seq}: {why}")
                await self.session.note(early=(*self.session.enrolment.early, name_of(parcel)))
                return None
            case NotKnown() | NotNow():
                return found

    async def _doubt(self, parcel: Parcel) -> None:
        mine = self.session.enrolment
        why = in_words(mine.asked, mine.install, parcel)
        await self.beside(partial(self.device.outbox.doubted, parcel.epoch, parcel.seq, why))
        self._tell_aside(parcel, why)

    def _tell_aside(self, parcel: Parcel, why: str) -> None:
        self.laid_aside.append(f"Batch {parcel.seq} lies aside and is kept. {why}")

    async def _forget_doubt(self, install: str, name: str) -> None:
        """Note that what was asked certainly did not arrive under this install."""
        await self.session.note(asked=forgotten(self.session.enrolment.asked, install, name))


def is_for_all(problem: NotKnown | NotNow) -> bool:
    """Tell whether what stands in the way of a batch does so for all: let in no more, or asked to wait."""
    return isinstance(problem, NotKnown) or problem.after is not None


def never_kept(found: Meaning, *, doubted: bool) -> bool:
    """Tell whether this answer means that a batch certainly is not at the collector under this install.

    Of bytes that it has, the collector says so whatever it would say of them today; so a refusal for good
    settles also what came before. One that passes settles nothing of that: what was asked before may still be
    under way, and be taken as it comes. Where the collector has other bytes of this number the doubt stays:
    another disk brought much the same visits.
    """
    match found:
        case NotTaken(copied=copied):
            return not copied
        case NotYet() | NotKnown():
            return not doubted
        case Arrived() | NotNow():
            return False
