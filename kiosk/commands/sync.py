"""The command about what leaves a kiosk: send it now, enrol the kiosk, show all of it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.commands.adding import Add, add_settings, as_json, say
from kiosk.commands.adding import command as added
from kiosk.core.errors import UNUSABLE, KioskError, SettingsError, StorageError

if TYPE_CHECKING:
    from kiosk.core.statistics.outbox import Outbox, Parcel
    from kiosk.settings import Settings
    from kiosk.sync.device import Device
    from kiosk.sync.outcome import Outcome

Rest = Callable[[float], Awaitable[None]]
"""Comes back after so many seconds."""

NO_COLLECTOR = (
    "No collector is set, so nothing ever leaves this kiosk. "
    "Put its address as `collector` under [statistics] in the settings."
)
BY_ITSELF = "A kiosk that runs sends what waits by itself, while nobody is at it."
REACHED = "The collector {collector} was reached."
NOT_REACHED = "The collector {collector} was not reached."
NOT_ASKED = "The collector {collector} was not asked."
SEE_ASIDE = "`python -m kiosk sync --show` says of each that lies aside why it does."
ONCE_KNOWN = (
    "Once that is certain: `python -m kiosk sync --kept {name}` if it did arrive, also if it was retracted "
    "there; `python -m kiosk sync --not-kept {name}` if it did not."
)
COUNTS_AS_SENT = "Batch {seq} of {epoch} counts as sent from now on."
NOT_KEPT = "Batch {seq} of {epoch} waits again. What waits is sent when nobody uses the kiosk."
NO_CODE = "No code was given: run the command again."
BATCH = ("EPOCH", "SEQ")
ALL_SENT = 0
SOMETHING_WAITS = 1


def sync(  # noqa: PLR0913 - the command's own options
    *,
    once: bool,
    json: bool,
    again: bool,
    show: bool,
    kept: Sequence[str] | None,
    not_kept: Sequence[str] | None,
    enrol: str | None,
    data_dir: Path | None,
    settings: Path | None,
) -> None:
    """Send the statistics that wait to the collector, and say in a sentence what was done and what waits."""
    from kiosk.settings import load

    found = load(settings, data_dir=data_dir)
    if show:
        _show(found, json=json)
    elif not found.collector:
        raise SettingsError(NO_COLLECTOR)
    elif kept is not None:
        _settle_as_kept(found, *kept)
    elif not_kept is not None:
        _settle_as_not_kept(found, *not_kept)
    elif enrol is not None:
        _enrol(found, enrol or _asked_code())
    else:
        outcome = _send(found, once=once, again=again)
        say(as_json(told(outcome)) if json else sentence(outcome, found.collector))
        sys.exit(code_of(outcome))


def code_of(outcome: Outcome) -> int:
    """Give the exit code: staff must mend something, something waits that goes by itself, or all is sent."""
    if outcome.parked or outcome.ended in {"not_enrolled", "not_known"}:
        return UNUSABLE
    return SOMETHING_WAITS if outcome.waiting or outcome.ended != "done" else ALL_SENT


def _send(found: Settings, *, once: bool, again: bool) -> Outcome:
    import asyncio

    with _outbox(found.data_folder) as outbox:
        if again:
            _try_again(outbox)
        return asyncio.run(rounds(_device(found, outbox), once=once, rest=asyncio.sleep))


def told(outcome: Outcome) -> dict[str, object]:
    """Give what a round did by name."""
    return {
        "ended": outcome.ended.value,
        "reached": outcome.reached,
        "sent": outcome.sent,
        "waiting": outcome.waiting,
        "parked": outcome.parked,
        "lost": outcome.lost,
        "laid_aside": list(outcome.laid_aside),
        "why": outcome.why,
    }


def sentence(outcome: Outcome, collector: str) -> str:
    """Say whether the collector was reached and what a round did, for staff."""
    otherwise = NOT_ASKED if outcome.ended == "not_enrolled" else NOT_REACHED
    said = [
        (REACHED if outcome.reached else otherwise).format(collector=collector),
        f"{_batches(outcome.sent)} sent, {_batches(outcome.waiting)} waiting, {outcome.parked} laid aside.",
    ]
    if outcome.lost:
        said.append(f"The collector had lost {_batches(outcome.lost)}: what it has lost is sent again.")
    see = SEE_ASIDE if outcome.parked else ""
    return " ".join(filter(None, [*said, outcome.why, *outcome.laid_aside, see]))


def _batches(number: int) -> str:
    return "1 batch" if number == 1 else f"{number} batches"


async def rounds(device: Device, *, once: bool, rest: Rest) -> Outcome:
    """Make rounds until nothing waits, or staff must do something; one only where that was asked."""
    from asyncio import to_thread
    from random import SystemRandom

    from kiosk.sync.errand import run_errand
    from kiosk.sync.outcome import Ended, together
    from kiosk.sync.pace import pause

    failures, outcome = 0, None
    while True:
        outcome = together(outcome, await run_errand(device, to_thread, by_staff=True))
        if once or outcome.ended is not Ended.LATER:
            return outcome
        failures += 1
        wait = pause(failures, SystemRandom().random, outcome.after)
        logging.getLogger("kiosk").warning("%s Next try in %d seconds.", outcome.why, wait)
        await rest(wait)


def _try_again(outbox: Outbox) -> None:
    """Let wait again what the collector did not take, as it may now; what is in doubt never goes by this."""
    from kiosk.core.statistics.outbox import ParcelState

    for one in outbox.all():
        if one.state is ParcelState.PARKED:
            outbox.wait_again(one.epoch, one.seq)


def _settle_as_kept(found: Settings, epoch: str, seq: str) -> None:
    from kiosk.sync.settling import settle_as_kept

    with _outbox(found.data_folder) as outbox:
        settle_as_kept(outbox, epoch, seq)
    say(COUNTS_AS_SENT.format(seq=seq, epoch=epoch))


def _settle_as_not_kept(found: Settings, epoch: str, seq: str) -> None:
    from kiosk.sync.enrolment import EnrolmentFile
    from kiosk.sync.settling import settle_as_not_kept

    with _outbox(found.data_folder) as outbox:
        settle_as_not_kept(outbox, EnrolmentFile(found.data_folder), epoch, seq)
    say(NOT_KEPT.format(seq=seq, epoch=epoch))


def _device(found: Settings, outbox: Outbox) -> Device:
    from kiosk.sync.device import Device
    from kiosk.sync.enrolment import EnrolmentFile

    return Device(found.collector, __version__, EnrolmentFile(found.data_folder), outbox)


@contextmanager
def _outbox(folder: Path) -> Iterator[Outbox]:
    """Give the batches of a data folder; raises StorageError where a kiosk that runs holds them."""
    from kiosk.storage.store import Store

    tell = logging.getLogger("kiosk").warning
    try:
        store = Store.open(folder, lambda: datetime.now().astimezone(), tell)
    except StorageError as error:
        message = f"{error} {BY_ITSELF}"
        raise StorageError(message) from error
    try:
        yield store.outbox
    finally:
        store.close()


def _enrol(found: Settings, code: str) -> None:
    import asyncio

    from kiosk.storage.folder import prepare
    from kiosk.sync.enrolling import enrol
    from kiosk.sync.enrolment import EnrolmentFile
    from kiosk.sync.line import Line, trust

    async def enrolling() -> None:
        async with Line(found.collector, trust()) as line:
            enrolments = EnrolmentFile(found.data_folder)
            await enrol(code, found.collector, enrolments, line.ask, date.today())  # noqa: DTZ011 - a day here

    prepare(found.data_folder)
    asyncio.run(enrolling())
    say(f"This kiosk is enrolled with {found.collector}. What waits is sent when nobody uses the kiosk.")


def _asked_code(ask: Callable[[str], str] = input) -> str:
    """Ask for a code, or read one that is piped in."""
    try:
        return ask("The code, such as BCDF-GHJK: " if sys.stdin.isatty() else "")
    except EOFError as end:
        raise KioskError(NO_CODE) from end


def _show(found: Settings, *, json: bool) -> None:
    """Print every batch there ever was, byte for byte, and what the device tells of itself."""
    from kiosk.storage.database import NAME

    parcels: tuple[Parcel, ...] = ()
    if (found.data_folder / NAME).is_file():
        with _outbox(found.data_folder) as outbox:
            parcels = outbox.all()
    for line in shown_as_json(parcels) if json else shown(parcels, found.collector):
        say(line)


def shown_as_json(parcels: Sequence[Parcel]) -> Iterator[str]:
    """Give each batch as an object on a line of its own, and what the device tells of itself."""
    for one in parcels:
        named = {"epoch": one.epoch, "seq": one.seq, "state": one.state.value, "why": one.why}
        yield as_json(named | {"body": one.body.decode()})
    yield f'{{"report": {_report(parcels)}}}'


def shown(parcels: Sequence[Parcel], collector: str) -> Iterator[str]:
    """Give the same for who reads it: of each batch what became of it, and below that the batch itself."""
    if not parcels:
        yield "No batch was ever made on this kiosk."
    for one in parcels:
        yield f"Batch {one.seq} of {one.epoch}: {one.state.value}. {one.why}".rstrip()
        if one.state == "doubted":
            yield ONCE_KNOWN.format(name=f"{one.epoch} {one.seq}")
        yield one.body.decode()
    if not collector:
        yield NO_COLLECTOR
    else:
        yield "Once a day at most, the device tells of itself, and nothing else:"
        yield _report(parcels)


def _report(parcels: Sequence[Parcel]) -> str:
    from kiosk.sync.asking import written
    from kiosk.sync.device import report_of

    return written(report_of(__version__, parcels)).decode()


def add(add_command: Add) -> None:
    """Add this command."""
    command = added(add_command, "sync", sync)
    flag = command.add_argument
    flag("--once", action="store_true", help="Try once, rather than until nothing waits any more.")
    flag("--json", action="store_true", help="Say it as JSON.")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--again", action="store_true", help="Send once more what the collector did not take.")
    which.add_argument("--kept", nargs=2, metavar=BATCH, help="Say that the collector has a batch in doubt.")
    which.add_argument("--not-kept", nargs=2, metavar=BATCH, help="Say that it has not, so that it is sent.")
    which.add_argument("--show", action="store_true", help="Print all that left or waits, byte for byte.")
    which.add_argument(
        "--enrol",
        nargs="?",
        const="",
        metavar="CODE",
        help="Enrol this kiosk by a one-time code (asked for).",
    )
    add_settings(command)
