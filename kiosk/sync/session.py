"""An enrolled device that speaks with its collector: which token it shows, and when it gets another."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from typing import Protocol, TypeVar

import msgspec

from kiosk.core.errors import KioskError
from kiosk.sync.answers import Answer, NotKnown, NotNow, from_collector, refusal, said
from kiosk.sync.asking import Ask, Question, new_token
from kiosk.sync.enrolment import Enrolment, EnrolmentFile

Given = TypeVar("Given")
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
TOKEN_DAYS = 30
OK = 200
NO_TOKEN = 401
MEANWHILE = "This kiosk was enrolled anew meanwhile."


class Beside(Protocol):
    """Does what may wait for a disk where no touch waits for it."""

    def __call__(self, work: Callable[[], Given], /) -> Awaitable[Given]:
        """Give what the work gives, or raise what it raises."""
        ...


class Session:
    """Holds an enrolment as it stands, and keeps each change of it before anything is done with it."""

    def __init__(self, enrolments: EnrolmentFile, enrolment: Enrolment, line: Ask, beside: Beside) -> None:
        """Take an enrolment that stands in the file."""
        self._enrolments = enrolments
        self._line = line
        self._beside = beside
        self.enrolment = enrolment

    async def note(self, **changes: object) -> None:
        """Keep something of the enrolment; raises KioskError where this kiosk was enrolled anew meanwhile.

        The session is over then, and never knows the new enrolment: its line leads to the old collector.
        """
        new = msgspec.structs.replace(self.enrolment, **changes)
        if new == self.enrolment:
            return
        if await self._beside(partial(self._enrolments.replace, self.enrolment, new)) != new:
            raise KioskError(MEANWHILE)
        self.enrolment = new

    async def ask(self, question: Callable[[str], Question]) -> Answer:
        """Ask with the token; where that one is not known, with the one before.

        Both are always kept: the collector may have been brought back from a copy, or have forgotten a new
        token as it was asked for another one.
        """
        mine = self.enrolment
        answer = await self._line(question(mine.token))
        if not mine.before or answer.status != NO_TOKEN or not from_collector(answer):
            return answer
        answer = await self._line(question(mine.before))
        if answer.status != NO_TOKEN:
            await self.note(token=mine.before, before=mine.token)
        return answer

    async def renew(self, today: date) -> NotKnown | NotNow | None:
        """Get a new token after thirty days; it is kept before it is used, and the old one beside it."""
        if not is_old(self.enrolment.since, today):
            return None
        answer = await self.ask(new_token)
        token = said(answer, "token")
        known = {self.enrolment.token, self.enrolment.before}
        if answer.status == OK and TOKEN.fullmatch(token) and token not in known:
            await self.note(token=token, before=self.enrolment.token, since=today.isoformat())
            return None
        problem = refusal(answer)
        return problem if isinstance(problem, NotKnown | NotNow) else None


def is_old(since: str, today: date) -> bool:
    """Tell whether a token of that day is to be replaced; a clock that went back by as much says so too."""
    try:
        return abs((today - date.fromisoformat(since)).days) >= TOKEN_DAYS
    except ValueError:
        return True
