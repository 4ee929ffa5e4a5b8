"""A kiosk that is enrolled and its collector, for the tests of what goes between them."""

from __future__ import annotations

from pathlib import Path

from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError, Question
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.sync.outcome import Outcome
from kiosk.sync.round import Round
from tests.sync.an import (
    DAY,
    MemoryCollector,
    MemoryOutbox,
    device,
    ended,
    enrolment,
    here,
    hexadecimal,
    parcel,
    token,
)


class Kiosk:
    """A kiosk that is enrolled, with batches that wait, and its collector."""

    def __init__(self, folder: Path, batches: int = 3, **changes: object) -> None:
        self.folder = folder
        self.outbox = MemoryOutbox([parcel(seq) for seq in range(1, batches + 1)])
        self.collector = MemoryCollector()
        self.collector.know(enrolment())
        self.file = EnrolmentFile(folder)
        self.file.keep(enrolment(**changes))
        self.answers: dict[int, Answer | LineError] = {}
        self.today = DAY

    async def line(self, question: Question) -> Answer:
        """Answer as the collector does, but where another answer was set for the batch."""
        last = question.path.rpartition("/")[2]
        answer = self.answers.get(int(last)) if last.isdigit() else None
        if isinstance(answer, LineError):
            raise answer
        return answer or await self.collector(question)

    def round(self, *, by_staff: bool = False) -> Outcome:
        there = device(self.folder, self.outbox, lambda: self.today)
        return ended(Round(there, self.line, here, by_staff=by_staff).make())

    def enrol(self, number: int) -> None:
        """Enrol it under the install of this number, as the collector would."""
        other = enrolment(install=hexadecimal(32, number), token=token(number))
        self.collector.know(other)
        self.file.keep(other)

    def arrived(self) -> list[int]:
        return sorted(seq for _, _, seq in self.collector.batches)
