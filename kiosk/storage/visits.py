"""Answers and half-done visits as rows of the database."""

from __future__ import annotations

import sqlite3
from dataclasses import fields

import msgspec

from kiosk.core.attempt import Action, Answer

ANSWER = "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
LAST = (
    "SELECT id, max(visits.at, coalesce((SELECT max(at) FROM answers WHERE visit = id), 0)), snapshot"
    " FROM visits"
)
ANSWERS = (
    "SELECT number, purpose, exercise, revision, actions, hints_used, helped, unknown, outcome"
    " FROM answers WHERE visit = ? ORDER BY number"
)


def begin(rows: sqlite3.Connection, visit: str, at: int) -> None:
    """Begin a visit, the only one there is from now on; `at` is ms since 1970."""
    erase_all(rows)
    rows.execute("INSERT INTO visits VALUES (?, ?, NULL)", (visit, at))


def add_answer(rows: sqlite3.Connection, visit: str, at: int, answer: Answer) -> None:
    """Add an answer given at `at`."""
    values = (
        answer.number,
        at,
        answer.purpose,
        answer.exercise,
        answer.revision,
        written(answer.actions),
        answer.hints_used,
        answer.helped,
        answer.unknown,
        answer.outcome,
    )
    rows.execute(ANSWER, (visit, *values))


def set_snapshot(rows: sqlite3.Connection, visit: str, at: int, snapshot: bytes) -> None:
    """Keep the half-done visit as it is at `at`, instead of how it was before."""
    rows.execute("UPDATE visits SET at = ?, snapshot = ? WHERE id = ?", (at, snapshot, visit))


def set_present(rows: sqlite3.Connection, visit: str, at: int) -> None:
    """Keep that somebody was there at `at`."""
    rows.execute("UPDATE visits SET at = ? WHERE id = ?", (at, visit))


def last(rows: sqlite3.Connection) -> tuple[str, int, bytes | None] | None:
    """Give the visit that is there, when something of it or a sign of a person was kept, and its snapshot."""
    row: tuple[str, int, bytes | None] | None = rows.execute(LAST).fetchone()
    return row


def answers(rows: sqlite3.Connection, visit: str) -> tuple[Answer, ...]:
    """Give a visit's answers in the order they were given."""
    return tuple(_answer(row) for row in rows.execute(ANSWERS, (visit,)))


def is_there(rows: sqlite3.Connection, visit: str) -> bool:
    """Tell whether there is anything of a visit."""
    return rows.execute("SELECT 1 FROM visits WHERE id = ?", (visit,)).fetchone() is not None


def erase(rows: sqlite3.Connection, visit: str) -> None:
    """Erase a visit with all its answers."""
    rows.execute("DELETE FROM visits WHERE id = ?", (visit,))


def erase_all(rows: sqlite3.Connection) -> None:
    """Erase every visit there is."""
    rows.execute("DELETE FROM answers")
    rows.execute("DELETE FROM visits")


def written(actions: tuple[Action, ...]) -> str:
    """Write actions as compact JSON, a list of three words each."""
    return msgspec.json.encode([(a.verb, a.target, a.value) for a in actions]).decode()


def read(actions: str) -> tuple[Action, ...]:
    """Read what `written` wrote."""
    return tuple(Action(*words) for words in msgspec.json.decode(actions, type=list[tuple[str, str, str]]))


def _answer(row: tuple[object, ...]) -> Answer:
    """Check a row against the types of an answer; raises a ValueError when it does not fit."""
    names = (field.name for field in fields(Answer))
    kept = dict(zip(names, row, strict=True))
    kept["actions"] = read(str(kept["actions"]))
    return msgspec.convert(kept, Answer, strict=False)
