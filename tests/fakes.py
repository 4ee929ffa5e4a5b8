"""Stand-ins that tests hand over where the real part is not what they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.core.attempt import Answer
from kiosk.core.model import Exercise


@dataclass(frozen=True)
class PlainWords:
    """Speaks the English of the code and the Dutch of the exercises, whatever it is called."""

    language: str = "nl"
    right_to_left: bool = False

    def __call__(self, english: str, /, **values: object) -> str:
        return english.format(**values)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        return (one if count == 1 else many).format(count=count, **values)

    def day(self, day: date, /) -> str:
        return day.isoformat()

    def list(self, items: Sequence[str], /) -> str:
        return ", ".join(items)

    def texts(self, exercise: Exercise[object], /) -> Mapping[str, str]:
        return exercise.texts


@dataclass
class MemoryKeeper:
    """Keeps visits in memory and remembers in which order it was asked."""

    log: list[tuple[str, str]] = field(default_factory=list)
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    snapshots: dict[str, bytes] = field(default_factory=dict)

    def begin(self, visit: str, /) -> None:
        self.log.append(("begin", visit))
        self.answers[visit] = []

    def save_answer(self, visit: str, answer: Answer, /) -> None:
        self.log.append(("answer", visit))
        self.answers[visit].append(answer)

    def save_snapshot(self, visit: str, snapshot: bytes, /) -> None:
        self.log.append(("snapshot", visit))
        self.snapshots[visit] = snapshot

    def wipe(self, visit: str, /) -> None:
        self.log.append(("wipe", visit))
        self.answers.pop(visit, None)
        self.snapshots.pop(visit, None)
