"""What an answer to a batch means for the device: one function, and nothing else decides it.

Only the collector can give a receipt, and only what is written as RFC 9457 asks is taken for its refusal:
whatever else answers stands between the two (a captive portal, a proxy), and the batch goes later.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from kiosk.core.statistics.wire import NOT_YET

PROBLEM = "application/problem+json"
LONGEST_WORDS = 200
LONGEST_WAIT_S = 86_400.0
"""A day: whoever asks for more is asked again all the same, so that no proxy silences a kiosk for years."""

CREATED = frozenset({200, 201})
REFUSED = {
    401: "The collector does not know this kiosk, or no longer",
    403: "The collector refuses this kiosk: whoever runs it has revoked it",
}
"""What it means that a device is not let in."""
BUSY = frozenset({429, 503})
UNFIT = 422
ON_THE_WAY = frozenset({400, 407, 408, 421, 425})
"""Said of a message as it arrived, not of the batch in it: a digest that does not fit, a time-out."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `headers` by their names in small letters, of `body` no more than a small limit."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Arrived:
    """The collector keeps it, and said so in a way that nobody else can."""

    receipt: str


@dataclass(frozen=True, slots=True)
class NotTaken:
    """The collector will never take it as it is: it is laid aside for staff, and never deleted.

    `copied` where it has another one under this number: two disks have made batches under one name.
    """

    why: str
    copied: bool = False


@dataclass(frozen=True, slots=True)
class NotYet:
    """The collector does not keep it now, and will: it waits, and is asked again another day."""

    why: str


@dataclass(frozen=True, slots=True)
class NotKnown:
    """The collector does not know this device, or no longer: all waits until it is enrolled anew."""

    why: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """Nobody knows that it arrived: it goes again, not before `after` seconds if that is said."""

    why: str
    after: float | None = None


Refusal = NotTaken | NotYet | NotKnown | NotNow
Meaning = Arrived | Refusal


def meaning(answer: Answer, receipt: str) -> Meaning:
    """Give what the device does after this answer to a batch whose receipt must be `receipt`."""
    if answer.status in CREATED:
        if hmac.compare_digest(said(answer, "receipt").encode(errors="replace"), receipt.encode()):
            return Arrived(receipt)
        return NotNow("Something on the network answered in place of the collector (no valid receipt).")
    return refusal(answer)


def refusal(answer: Answer) -> Refusal:
    """Give what any answer means that is no success."""
    status = answer.status
    if status in BUSY:
        return NotNow(f"The collector asks to come back later ({status}).", retry_after(answer.headers))
    if not from_collector(answer) or not 400 <= status < 500 or status in ON_THE_WAY:
        return NotNow(f"No collector answered, or not as it should ({status}).")
    if status in REFUSED:
        # Of its words the first sentence: what they ask for is said after it, in ours.
        words, _, _ = _words(answer).rstrip(".").partition(". ")
        return NotKnown(f"{REFUSED[status]} ({status}{words}).")
    if status == UNFIT and said(answer, "type") == NOT_YET:
        return NotYet(f"The collector does not take this batch yet ({status}{_words(answer)}).")
    if status == 409:
        return NotTaken(
            f"The collector has another batch under this number ({status}{_words(answer)}): "
            "was the disk of this kiosk copied to another one?",
            copied=True,
        )
    return NotTaken(f"The collector does not take this batch ({status}{_words(answer)}).")


def from_collector(answer: Answer) -> bool:
    """Tell whether a refusal is written as the collector writes all of its own."""
    return media_type(answer) == PROBLEM


def media_type(answer: Answer) -> str:
    """Give how a body says that it is written, in small letters; "" where it does not."""
    return answer.headers.get("content-type", "").partition(";")[0].strip().lower()


def said(answer: Answer, name: str) -> str:
    """Give a text of a JSON body by its name; "" where there is none, whatever the body is."""
    try:
        body = json.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    found = body.get(name, "") if isinstance(body, dict) else ""
    return found if isinstance(found, str) else ""


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Give the seconds of Retry-After (RFC 9110, 10.2.3), None where it says nothing of use.

    A date counts from the server's own `Date`, so that this device's clock does not matter.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), LONGEST_WAIT_S)
    until, now = _moment(text), _moment(headers.get("date", ""))
    if until is None or now is None:
        return None
    return min(max((until - now).total_seconds(), 0.0), LONGEST_WAIT_S)


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # "-0000" names no zone: it is UTC
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _words(answer: Answer) -> str:
    """Give the collector's own words, short and fit for a terminal."""
    words = said(answer, "detail") or said(answer, "title")
    fit = "".join(letter for letter in words if letter.isprintable())[:LONGEST_WORDS]
    return f": {fit}" if fit else ""
