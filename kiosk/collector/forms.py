"""What is said and heard in JSON, each with its bounds; the description of the service is made of it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

SITE_ID = r"^[a-z0-9][a-z0-9-]{0,39}$"
PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f]+$"
"""No control characters: they have no place in a name, and databases refuse some."""
HEX = r"^[0-9a-f]{32}$"

SiteId = Annotated[str, Meta(pattern=SITE_ID, max_length=40, examples=["library-north"])]
Install = Annotated[str, Meta(pattern=HEX, min_length=32, max_length=32)]
Few = Annotated[int, Meta(ge=0, le=1_000_000)]


class Heard(Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody sends: all of it is known, or it is refused."""


class SiteType(StrEnum):
    """What kind of place a site is; a closed list, for figures are published by it."""

    LIBRARY = "library"
    COMMUNITY_CENTRE = "community_centre"
    TOWN_HALL = "town_hall"
    SCHOOL = "school"
    EMPLOYER = "employer"
    OTHER = "other"


NAMED = frozenset({SiteType.LIBRARY, SiteType.COMMUNITY_CENTRE, SiteType.TOWN_HALL})
"""Kinds of place that are the city's and open to everyone: the others are never shown by name, for what an
employer's people or a school's pupils can do is the business of nobody else."""


class Enrol(Heard, frozen=True):
    """The code that staff typed at the device; capitals, dashes and spaces do not matter."""

    code: Annotated[str, Meta(max_length=40, examples=["BCDF-GHJK"])]


class Enrolled(Struct, frozen=True):
    """What a device is from now on, and by what it knows our receipts."""

    install: Install
    token: str
    receipt_key: str


class Receipt(Struct, frozen=True):
    """The proof that a batch is kept: HMAC-SHA256 under the device's receipt key, in hexadecimal."""

    receipt: str


class Token(Struct, frozen=True):
    """A new token."""

    token: str


class Report(Struct, frozen=True):
    """How a device itself does; nothing about people. What else stands in it is not kept."""

    software: Annotated[str, Meta(min_length=1, max_length=40, pattern=PRINTABLE, examples=["0.1.0"])]
    waiting: Few
    parked: Few


class Site(Heard, frozen=True):
    """A place where devices stand."""

    id: SiteId
    name: Annotated[str, Meta(min_length=1, max_length=100, pattern=PRINTABLE)]
    type: SiteType


class CodeFor(Heard, frozen=True):
    """What a code is for: a new device at a site, or a device that we know already."""

    site: SiteId | None = None
    device: Install | None = None


class Code(Struct, frozen=True):
    """A code to type at a device, told this once."""

    code: str
    site: str
    device: str | None
    expires: date


class OpenCode(Struct, frozen=True):
    """A code that was given out and neither used nor too old; nobody can tell what it is any more."""

    site: str
    device: str | None
    expires: date


class Epoch(Struct, frozen=True):
    """The batches of one database of a device: how many, up to which, and which are not there (both ends)."""

    epoch: str
    batches: int
    newest: int
    gaps: tuple[tuple[int, int], ...]
    also_sent_by: tuple[str, ...] = ()


class Device(Struct, frozen=True):
    """A device as far as it is known: days, never times."""

    install: Install
    site: str
    enrolled: date
    last_seen: date
    reported: date | None
    software: str | None
    waiting: int | None
    parked: int | None
    revoked: date | None
    epochs: tuple[Epoch, ...] = ()


class Since(Heard, frozen=True):
    """From which day of receipt on the batches of a device are to count nowhere."""

    since: date


class Retracted(Struct, frozen=True):
    """How many batches that counted until now count nowhere from now on."""

    batches: int


class Kept(Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """One batch that is kept, without what stands in it."""

    epoch: str
    seq: int
    first: str
    last: str
    received: date
    retracted: date | None


class Health(Struct, frozen=True):
    """That the service and its database do their work."""

    status: str
    version: str
