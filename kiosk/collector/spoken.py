"""What an administrator is told on the command line: a line each, its parts by name in plain words.

What is not known is left out. `--json` gives the same in the words of the service.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import singledispatch

from kiosk.collector.forms import Code, Device, Epoch, Kept, OpenCode, Site, Token

Parts = Iterable[tuple[str, object]]

A_DAY = timedelta(days=1)


def lines(found: object, none: str = "There is nothing.") -> Iterator[str]:
    """Give what was found for people; `none` is the sentence where a list is empty."""
    if isinstance(found, list):
        for one in found:
            yield from told(one)
        if not found:
            yield none
        return
    yield from told(found)


@singledispatch
def told(found: object) -> Iterator[str]:
    """Give the lines of one thing."""
    yield str(found)


@told.register
def _(token: Token) -> Iterator[str]:
    yield _line((("token", token.token),))


@told.register
def _(site: Site) -> Iterator[str]:
    yield _line((("site", site.id), ("name", site.name), ("type", site.type.value)))


@told.register
def _(code: Code) -> Iterator[str]:
    yield _line((("code", code.code), *_of_code(code.site, code.device, code.expires)))


@told.register
def _(code: OpenCode) -> Iterator[str]:
    yield _line(_of_code(code.site, code.device, code.expires))


def _of_code(site: str, device: str | None, expires: date) -> Parts:
    """Tell the last day on which it is taken: `expires` is the first on which it is refused."""
    return ("site", site), ("for the device", device), ("last day", expires - A_DAY)


@told.register
def _(batch: Kept) -> Iterator[str]:
    yield _line(
        (
            ("epoch", batch.epoch),
            ("seq", batch.seq),
            ("weeks", f"{batch.first} to {batch.last}"),
            ("came", batch.received),
            ("counts nowhere since", batch.retracted),
        )
    )


@told.register
def _(device: Device) -> Iterator[str]:
    yield _line(
        (
            ("device", device.install),
            ("site", device.site),
            ("enrolled", device.enrolled),
            ("last seen", device.last_seen),
            ("last report", device.reported),
            ("version", device.software),
            ("waiting there", device.waiting),
            ("laid aside there", device.parked),
            ("refused since", device.revoked),
        )
    )
    for epoch in device.epochs:
        yield f"  {_line(_of_epoch(epoch))}"


def _of_epoch(epoch: Epoch) -> Parts:
    return (
        ("epoch", epoch.epoch),
        ("batches here", epoch.batches),
        ("newest", epoch.newest),
        ("missing here", ", ".join(str(a) if a == z else f"{a} to {z}" for a, z in epoch.gaps) or None),
        ("also sent by", ", ".join(epoch.also_sent_by) or None),
    )


def _line(parts: Parts) -> str:
    return "  ".join(f"{name}: {value}" for name, value in parts if value is not None)
