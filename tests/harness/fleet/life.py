"""A kiosk's life in weeks: people come, it is brought back from a copy, cloned, refused, and goes on."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from kiosk.sync.outcome import Ended, Outcome
from tests.harness.fleet.faults import Fault
from tests.harness.fleet.ledger import Ledger
from tests.harness.fleet.machine import Machine
from tests.harness.fleet.network import Network
from tests.harness.fleet.staff import Staff

BEGIN = date(2026, 1, 5)
"""A Monday."""
OPEN_DAYS = 5
PLACES = ((0, 1), (0, 3), (1, 5), (3, 9))
"""Fewest and most visitors of a day: from a place where hardly anybody comes to a busy one."""
TRIES = 60
BROKEN_SHARE = 0.5
WRONG_CLOCKS = (-7300, -740, -40, -8, 8, 40, 400, 3650)
"""Days that a clock can be wrong by."""

Event = Callable[[Machine], Awaitable[None]]


@dataclass(frozen=True)
class Plan:
    """What one kiosk is to live through: all is drawn of `seed`; `site` is where it stands."""

    seed: str
    site: str
    weeks: int
    faults: tuple[Fault, ...]
    folder: Path
    noise: bool = True


class Life:
    """One kiosk from its first day to the last, with its clone."""

    def __init__(self, plan: Plan, port: int, staff: Staff) -> None:
        self.ledger = Ledger()
        self._plan = plan
        self._staff = staff
        self._draw = random.Random(plan.seed)  # noqa: S311 - a game, not a secret
        self._network = Network(port, plan.faults, random.Random(f"{plan.seed} network"))  # noqa: S311
        self._machines: list[Machine] = []
        self._weeks = {fault: self._some_weeks() for fault in plan.faults}
        if Fault.OFFLINE in self._weeks:
            self._weeks[Fault.OFFLINE] = [plan.weeks // 4, 3 * plan.weeks // 4]
        self._busy = self._draw.choice(PLACES)

    async def live(self) -> Ledger:
        """Live all of it; at the end the network tells the truth and staff do what is to be done."""
        await self._network.open()
        first = self._machine("disk", self._plan.seed)
        self._machines.append(first)
        first.day = BEGIN
        first.open()
        await self._enrol(first, "")
        for week in range(self._plan.weeks):
            await self._week(week)
        await self._end()
        await self._network.close()
        self.ledger.did.update(self._network.did)
        return self.ledger

    def _some_weeks(self) -> list[int]:
        """Draw when something begins and ends; two weeks lie between at least."""
        begin = self._draw.randrange(1, max(2, self._plan.weeks // 2))
        return [begin, self._draw.randrange(begin + 2, max(begin + 3, self._plan.weeks))]

    def _machine(self, name: str, seed: str) -> Machine:
        draw = random.Random(seed)  # noqa: S311
        machine = Machine(self._plan.folder / name, self._network.address, draw, self.ledger)
        machine.noise = self._plan.noise
        return machine

    async def _week(self, week: int) -> None:
        await self._events(week)
        fewest, most = self._busy
        for machine in self._machines:
            for day in range(OPEN_DAYS):
                machine.day = BEGIN + timedelta(weeks=week, days=day)
                self._turn_clock(machine, week)
                machine.receive(self._draw.randint(fewest, most))
            await self._go(machine, week)

    async def _go(self, machine: Machine, week: int) -> None:
        """Try to send, as an idle kiosk does."""
        if self._within(Fault.OFFLINE, week):
            return
        if Fault.BROKEN_OFF in self._plan.faults and self._draw.random() < BROKEN_SHARE:
            self.ledger.did[Fault.BROKEN_OFF] += 1
            await machine.broken_round(self._draw.uniform(0, 0.03))
            return
        outcome = await machine.round()
        if outcome.ended is Ended.NOT_KNOWN and not self._within(Fault.REVOKED, week):
            await self._enrol(machine, machine.install)  # an old copy has an old token, and staff see it

    def _within(self, fault: Fault, week: int) -> bool:
        """Tell whether this has begun and not ended yet: the cable is out, the kiosk is refused."""
        begin, end = self._weeks.get(fault, (0, 0))
        return begin <= week < end

    def _turn_clock(self, machine: Machine, week: int) -> None:
        """Let the clock be wrong for some weeks, each of its days by as much or by something else."""
        if Fault.CLOCK not in self._plan.faults:
            return
        begin, end = self._weeks[Fault.CLOCK]
        if not begin <= week < end:
            machine.error = timedelta()
        elif not machine.error or self._draw.random() < 0.1:
            self.ledger.did[Fault.CLOCK] += 1
            machine.error = timedelta(days=self._draw.choice(WRONG_CLOCKS))

    async def _events(self, week: int) -> None:
        """Let happen what begins or ends in this week."""
        begins: dict[Fault, Event] = {
            Fault.RESTORED: self._copy,
            Fault.CLONED: self._clone,
            Fault.REVOKED: self._refuse,
        }
        ends: dict[Fault, Event] = {
            Fault.RESTORED: self._put_back,
            Fault.REVOKED: self._let_in,
            Fault.OFFLINE: self._catch_up,
        }
        for fault, (begin, end) in self._weeks.items():
            for events, when in ((begins, begin), (ends, end)):
                if week == when and fault in events:
                    await events[fault](self._machines[0])

    async def _copy(self, first: Machine) -> None:
        first.copied(self._plan.folder / "copy")

    async def _put_back(self, first: Machine) -> None:
        self.ledger.did[Fault.RESTORED] += 1
        first.put_back(self._plan.folder / "copy")

    async def _refuse(self, first: Machine) -> None:
        self.ledger.did[Fault.REVOKED] += 1
        await self._staff.revoke(first.install)

    async def _let_in(self, first: Machine) -> None:
        await self._enrol(first, self._code_is_for(first))

    async def _clone(self, first: Machine) -> None:
        """Let a second kiosk begin with a copy of the disk, and see to its own visitors from then on."""
        self.ledger.did[Fault.CLONED] += 1
        first.copied(self._plan.folder / "clone")
        clone = self._machine("clone", f"{self._plan.seed} clone")
        clone.known_as(first)
        clone.day = first.day
        clone.open()
        self._machines.append(clone)

    async def _catch_up(self, first: Machine) -> None:
        """Put the cable back in, and measure how long it takes to bring what gathered."""
        self.ledger.did[Fault.OFFLINE] += 1
        began = perf_counter()
        outcome = await first.round()
        self.ledger.caught_up.append((outcome.sent, perf_counter() - began))

    def _code_is_for(self, machine: Machine) -> str:
        """Say for which device staff ask a code: the same again, or any where nothing was copied.

        What was copied must keep its name: under another one, what both have would be counted twice.
        """
        copied = {Fault.RESTORED, Fault.CLONED} & {*self._plan.faults}
        return machine.install if copied or self._draw.random() < 0.5 else ""

    async def _enrol(self, machine: Machine, install: str) -> None:
        """Type codes until one does: a lost answer takes its code with it."""
        for _ in range(TRIES):
            code = (
                await self._staff.code_for_device(install)
                if install
                else await self._staff.code_for_site(self._plan.site)
            )
            if await machine.enrol(code):
                return
        message = f"{self._plan.seed}: no code did"
        raise AssertionError(message)

    async def _end(self) -> None:
        """Let every kiosk bring what it still has, over a network that does what it should."""
        self._network.honest = True
        await self._network.settle()
        for machine in self._machines:
            machine.day = BEGIN + timedelta(weeks=self._plan.weeks, days=1)
            machine.error = timedelta()
            await self._last_rounds(machine)
            # A report of what waited while the collector was busy is made anew a day later.
            machine.day += timedelta(days=1)
            outcome = await self._last_rounds(machine)
            if outcome.ended not in {Ended.DONE, Ended.NOT_YET}:  # what still waits is looked at one by one
                self.ledger.left_waiting.append(f"{self._plan.seed}: {outcome}")
            self.ledger.at_rest[machine.install] = (outcome.waiting, outcome.parked)
            machine.tell_releases()
            machine.close()

    async def _last_rounds(self, machine: Machine) -> Outcome:
        """Try until all is there; who is not known any more is enrolled again as who they were."""
        for _ in range(TRIES):
            outcome = await machine.round()
            if outcome.ended in {Ended.DONE, Ended.NOT_YET}:
                break
            if outcome.ended is Ended.LATER:
                await asyncio.sleep(outcome.after or 0.1)
            else:
                await self._enrol(machine, machine.install)
        else:
            outcome = await machine.round()
        return outcome


async def lives(plans: Sequence[Plan], port: int, admin: str, at_once: int) -> list[Ledger]:
    """Live these lives, so many at once."""
    staff = Staff(port, admin)
    room = asyncio.Semaphore(at_once)

    async def one(plan: Plan) -> Ledger:
        async with room:
            return await Life(plan, port, staff).live()

    try:
        return await asyncio.gather(*map(one, plans))
    finally:
        await staff.close()
