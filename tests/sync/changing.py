"""A round beside which staff enrol the kiosk with another collector."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.sync.answers import Answer
from kiosk.sync.asking import Question
from kiosk.sync.outcome import Outcome
from kiosk.sync.round import Round
from tests.sync.an import device, ended, enrolment, hexadecimal, token
from tests.sync.kiosk import Kiosk

Given = TypeVar("Given")
OTHER = enrolment(collector="https://other.example", install=hexadecimal(32, 9), token=token(9))


class Changing:
    """A collector's address, beside which staff enrol this kiosk with another one after so many steps."""

    def __init__(self, kiosk: Kiosk, step: int) -> None:
        self._kiosk = kiosk
        self._step = step
        self.steps = 0
        self.shown: list[str] = []

    async def beside(self, work: Callable[[], Given], /) -> Given:
        self._count()
        return work()

    async def line(self, question: Question) -> Answer:
        self.shown.append(question.headers["Authorization"])
        answer = await self._kiosk.line(question)
        self._count()
        return answer

    def round(self) -> Outcome:
        one = device(self._kiosk.folder, self._kiosk.outbox)
        return ended(Round(one, self.line, self.beside, by_staff=True).make())

    def _count(self) -> None:
        self.steps += 1
        if self.steps == self._step:
            self._kiosk.file.keep(OTHER)
