"""One YAML file as an author wrote it, with the line of every key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kiosk.content.head import Head
from kiosk.core.errors import ContentError, Fault
from kiosk.kinds.facts import expected

LARGEST = 64 * 1024
"""Bytes; the longest exercise is a tenth of it."""

DEEPEST = 10
"""Keys within keys; the deepest exercise has six."""

INSTEAD: dict[type, str] = {list: "a list", str: "words", int: "a number", bool: "true or false"}
NOTHING = f"the file is empty; expected an exercise with {expected(Head)}"
QUOTES = "put this in quotes"


@dataclass(frozen=True, slots=True)
class Source:
    """The facts of a file, and the line (from 1) of each dotted key."""

    file: Path
    facts: dict[str, object]
    lines: dict[str, int]

    def fault(self, key: str, problem: str) -> Fault:
        """Say what is wrong at a key; one that is missing stands where its parent does."""
        at = key
        while at not in self.lines and "." in at:
            at = at.rpartition(".")[0]
        return Fault(self.file, self.lines.get(at, 1), key, problem)


def read_source(file: Path) -> Source:
    """Read a file; raises ContentError with everything that is wrong in its writing."""
    reader = _Reader(file)
    try:
        facts = reader.document(_text(file))
    except yaml.MarkedYAMLError as error:
        quoted = "quoted" in (error.context or "")
        mark = error.context_mark if quoted else error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        problem = f"not YAML here: {error.problem or error.context}; check quotes, colons and spaces"
        raise ContentError((*reader.faults, Fault(file, line, "", problem))) from error
    except yaml.YAMLError as error:
        raise ContentError(
            (Fault(file, 1, "", "has a character that cannot be shown; delete it"),)
        ) from error
    if reader.faults:
        raise ContentError(tuple(reader.faults))
    return Source(file, facts, reader.lines)


def _text(file: Path) -> str:
    """Read words from a file; raises ContentError when there are none to be had."""
    try:
        if not file.is_file():
            raise ContentError((Fault(file, 1, "", "expected a file"),))
        if file.stat().st_size > LARGEST:
            raise ContentError((Fault(file, 1, "", f"too large; expected at most {LARGEST // 1024} kB"),))
        written = file.read_bytes()
    except OSError as error:
        raise ContentError((Fault(file, 1, "", f"cannot be read: {error.strerror}"),)) from error
    try:
        return written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = written[: error.start].count(b"\n") + 1
        raise ContentError((Fault(file, line, "", "not UTF-8 here; save the file as UTF-8"),)) from error


class _Reader:
    """Builds facts from YAML's events, and remembers lines and faults on the way."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.lines: dict[str, int] = {}
        self._events: Iterator[Any] = iter(())
        self._resolver: Any = yaml.resolver.Resolver()

    def document(self, text: str) -> dict[str, object]:
        """Give the facts of the only document; {} with a fault when it is something else."""
        self._events = yaml.parse(text, Loader=yaml.CSafeLoader)
        nodes = (yaml.ScalarEvent, yaml.CollectionStartEvent, yaml.AliasEvent)
        first = next((event for event in self._events if isinstance(event, nodes)), None)
        value = self._value(first, "") if first is not None else None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._fault(event, "", "expected one exercise in a file")
        if isinstance(value, dict):
            return value
        if not self.faults:
            found = NOTHING if value is None else f"expected keys with values, found {INSTEAD[type(value)]}"
            self.faults.append(Fault(self.file, 1, "", found))
        return {}

    def _value(self, event: Any, key: str) -> object:
        self.lines.setdefault(key, _line(event))
        if key.count(".") >= DEEPEST:
            raise yaml.MarkedYAMLError(problem="too many keys within keys", problem_mark=event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return self._fault(event, key, "expected the words themselves, not a reference (*)")
        if event.tag is not None:
            self._fault(event, key, "expected no tag (!)")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(key)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(key)
        return self._scalar(event, key)

    def _mapping(self, key: str) -> dict[str, object]:
        """Take keys as they are written: `false`, `no` and 1400 are keys like any other."""
        value: dict[str, object] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or not event.value:
                raise yaml.MarkedYAMLError(problem="expected a simple key", problem_mark=event.start_mark)
            name = event.value
            inner = f"{key}.{name}" if key else name
            if name in value:
                self._fault(event, inner, "this key stands here twice")
            self.lines[inner] = _line(event)
            value[name] = self._value(next(self._events), inner)
        return value

    def _sequence(self, key: str) -> list[object]:
        value: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            value.append(self._value(event, f"{key}.{len(value)}"))
        return value

    def _scalar(self, event: Any, key: str) -> object:
        kind = self._resolver.resolve(yaml.ScalarNode, event.value, event.implicit).rpartition(":")[2]
        if kind == "str" or event.tag is not None:
            return event.value
        if kind == "null":
            return None
        if kind == "bool":
            return self._truth(event, key)
        if re.fullmatch(r"-?(0|[1-9]\d{0,14})", event.value):
            return int(event.value)
        return self._fault(event, key, f"{event.value} is not taken as words here: {QUOTES}")

    def _truth(self, event: Any, key: str) -> object:
        """Take true and false only: `no` and `on` are words to a writer and not to YAML."""
        if event.value.lower() in {"true", "false"}:
            return event.value.lower() == "true"
        return self._fault(
            event, key, f"YAML reads {event.value} as true or false: {QUOTES}, or write true or false"
        )

    def _fault(self, event: Any, key: str, problem: str) -> object:
        """Remember a fault; nothing stands in the place of what is wrong."""
        self.faults.append(Fault(self.file, _line(event), key, problem))
        return None


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
