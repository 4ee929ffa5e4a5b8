"""Stand-ins that tests hand over where the real part is not what they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.core.attempt import Answer
from kiosk.core.counters import NOTHING, Counts
from kiosk.core.model import Exercise
from kiosk.core.printing import SheetState
from kiosk.core.speech import Utterance
from kiosk.core.statistics.counting import NO_ENTRIES, Entries


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
    counts: list[Counts] = field(default_factory=list)
    entries: list[Entries] = field(default_factory=list)

    def begin(self, visit: str, /) -> None:
        self.log.append(("begin", visit))
        self.answers[visit] = []

    def save_answer(self, visit: str, answer: Answer, /) -> None:
        self.log.append(("answer", visit))
        self.answers[visit].append(answer)

    def save_snapshot(self, visit: str, snapshot: bytes, /) -> None:
        self.log.append(("snapshot", visit))
        self.snapshots[visit] = snapshot

    def present(self, visit: str, /) -> None:
        self.log.append(("present", visit))

    def wipe(self, visit: str, counts: Counts = NOTHING, entries: Entries = NO_ENTRIES, /) -> None:
        self.log.append(("wipe", visit))
        self.counts.append(counts)
        self.entries.append(entries)
        self.answers.pop(visit, None)
        self.snapshots.pop(visit, None)

    def finish_erasing(self) -> None:
        self.log.append(("erase again", ""))


@dataclass
class SpokenLog:
    """A voice that writes down what it would say, and has said it at once, or only when it is told.

    `mute` are the languages it has no voice for; `log` has all that it was asked, in order.
    """

    at_once: bool = True
    mute: frozenset[str] = frozenset()
    headphones: bool = False
    said: list[tuple[str, str, int]] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    _ended: Callable[[], None] | None = None

    @property
    def speaking(self) -> bool:
        """Whether something is being said that has not ended."""
        return self._ended is not None

    def speaks(self, language: str, /) -> bool:
        return language not in self.mute

    def say(self, utterance: Utterance, volume: int, ended: Callable[[], None], /) -> None:
        self.log.append("say")
        self.said.append((utterance.text, utterance.language, volume))
        self._ended = ended
        if self.at_once:
            self.finish()

    def finish(self) -> None:
        """Have said it whole."""
        ended, self._ended = self._ended, None
        assert ended is not None, "nothing is being said"
        ended()

    def hush(self) -> None:
        self.log.append("hush")
        self._ended = None

    def ask_private(self, told: Callable[[bool], None], /) -> None:
        told(self.headphones)

    def look_again(self, looked: Callable[[], None], /) -> None:
        self.log.append("look again")
        looked()

    def forget(self) -> None:
        self.log.append("forget")
        self._ended = None

    async def refresh(self) -> None:
        self.log.append("refresh")

    async def close(self) -> None:
        self.log.append("close")
        self._ended = None


@dataclass
class FakePrinter:
    """Takes paper, or says why not; `holds` tells whether it keeps a copy of some sheet."""

    trouble: Exception | None = None
    printed: list[bytes] = field(default_factory=list)
    holds: bool = True

    async def print(self, pdf: bytes, /) -> SheetState:
        if self.trouble is not None:
            raise self.trouble
        self.printed.append(pdf)
        self.holds = True
        return SheetState.PRINTED

    async def clear(self) -> None:
        self.holds = False
