"""Makes a kiosk known to its collector, by the one-time code that staff typed."""

from __future__ import annotations

from datetime import date

import msgspec

from kiosk.core.errors import KioskError
from kiosk.core.statistics.enrol_code import letters_of, written
from kiosk.sync.answers import BUSY, REFUSED, Answer, from_collector
from kiosk.sync.asking import Ask, LineError, let_in
from kiosk.sync.enrolment import Enrolment, EnrolmentFile

CREATED = 201
GIVEN = ("install", "token", "receipt_key")


class EnrolmentError(KioskError):
    """The collector did not let this kiosk in."""


def code_from(typed: str) -> str:
    """Give a code as it is written, from what staff typed; case, spaces and dashes do not matter.

    Raises EnrolmentError where it is no code.
    """
    letters = letters_of(typed)
    if letters is None:
        message = "That is no code: a code has eight letters without vowels, such as BCDF-GHJK."
        raise EnrolmentError(message)
    return written(letters)


async def enrol(typed: str, collector: str, enrolments: EnrolmentFile, ask: Ask, today: date) -> None:
    """Become known to the collector; durable when this returns.

    Raises KioskError, whose sentence says what to do. Where the answer was lost or could not be kept, the
    code is used up and another one is needed; what was enrolled before stays until then.
    """
    question = let_in(code_from(typed))
    enrolments.see_that_it_can_be_kept()
    try:
        answer = await ask(question)
    except LineError as error:
        message = f"{error} {PERHAPS_USED if error.reached else NOT_USED}"
        raise EnrolmentError(message) from error
    enrolments.keep(enrolment_from(answer, collector, today))


def enrolment_from(answer: Answer, collector: str, today: date) -> Enrolment:
    """Give what the collector gave; raises EnrolmentError."""
    if answer.status == CREATED:
        try:
            given = msgspec.json.decode(answer.body, type=dict[str, object])
            ours = {"collector": collector, "since": today.isoformat()}
            return msgspec.convert({name: given.get(name) for name in GIVEN} | ours, Enrolment)
        except msgspec.MsgspecError as error:
            raise EnrolmentError(OTHER) from error
    if answer.status in BUSY:
        message = "Too many codes were tried, or the collector is busy: try again in a quarter of an hour."
        raise EnrolmentError(message)
    if from_collector(answer) and answer.status in REFUSED:
        raise EnrolmentError(NOT_THIS_CODE)
    raise EnrolmentError(OTHER)


NOT_USED = "The code was not used: type it again when that is mended. A code is not tried again by itself."
PERHAPS_USED = (
    "A code is not tried again by itself, and this one may be used up: type it once more, "
    "and ask for another where it is not taken."
)
NOT_THIS_CODE = (
    "The collector does not take this code: it was used, is older than seven days, or mistyped. "
    "A code is for one device, once; for a kiosk that was enrolled before, ask for a code for that device."
)
OTHER = (
    "What answered is no collector, or not as it should: look at `collector` in the settings, "
    "and whether the network first asks for a login."
)
