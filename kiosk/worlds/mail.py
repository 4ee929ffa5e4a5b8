"""A mailbox: mails to open, look at closely, and keep or report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from kiosk.worlds.facts import Key, Plain, Text

ADDRESS = "address"
LINK = "link"
SUBJECT = "subject"
PARTS = frozenset({ADDRESS, LINK, SUBJECT})
"""The parts of a mail beside its lines that can be a clue."""


class Verdict(StrEnum):
    """What someone decided about a mail."""

    KEPT = "kept"
    REPORTED = "reported"


class Sender(Struct, frozen=True, forbid_unknown_fields=True):
    """The name a mail shows, and the address behind it."""

    name: Text
    address: Plain


class Mail(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename={"sender": "from"}):
    """One mail; `false` tells that it is bait, `clues` why, by line or part."""

    sender: Sender
    subject: Text
    lines: Annotated[Mapping[Key, Text], Meta(min_length=1, max_length=6, description="one to six lines")]
    false: bool
    link: Plain | None = None
    clues: Mapping[Key, Text] = msgspec.field(default_factory=dict)

    @property
    def tappable(self) -> frozenset[str]:
        """The lines and parts that can be pointed at as a clue."""
        return frozenset({*self.lines, ADDRESS, SUBJECT} | ({LINK} if self.link else set()))


@dataclass(frozen=True, slots=True)
class Mailbox:
    """What someone did.

    `open` is the mail now open, `read` those that were, `details` those whose sender's address
    shows, `clues` what was tapped as (mail, line or part), `verdicts` what was decided so far.
    """

    open: str | None = None
    read: frozenset[str] = frozenset()
    details: frozenset[str] = frozenset()
    clues: frozenset[tuple[str, str]] = frozenset()
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)


Mails = Mapping[str, Mail]


def open_mail(mails: Mails, box: Mailbox, mail: str) -> Mailbox:
    """Open a mail; another one that was open closes."""
    return replace(box, open=mail, read=box.read | {mail}) if mail in mails else box


def show_details(mails: Mails, box: Mailbox, mail: str) -> Mailbox:
    """Show the sender's address of the open mail, or hide it again."""
    return replace(box, details=box.details ^ {mail}) if mail in mails and mail == box.open else box


def tap_clue(mails: Mails, box: Mailbox, mail: str, part: str) -> Mailbox:
    """Point at a line or part of the open mail, or take that back."""
    hidden = part == ADDRESS and mail not in box.details
    if mail != box.open or mail not in mails or part not in mails[mail].tappable or hidden:
        return box
    return replace(box, clues=box.clues ^ {(mail, part)})


def judge(mails: Mails, box: Mailbox, mail: str, verdict: Verdict) -> Mailbox:
    """Keep or report a mail; it may be changed."""
    return replace(box, verdicts={**box.verdicts, mail: verdict}) if mail in mails else box
