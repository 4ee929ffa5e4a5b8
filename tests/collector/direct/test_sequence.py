"""One act after the other, each for itself, and nobody waits for ever."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import weakref
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import TypeVar

import pytest

from kiosk.collector.direct.sequence import MOST, InSequence

T = TypeVar("T")
PATIENCE = 30


def adding(name: str) -> Callable[[sqlite3.Connection], bool]:
    def act(connection: sqlite3.Connection) -> bool:
        connection.execute("INSERT INTO kept VALUES (?)", (name,))
        return name == "yes"

    return act


def kept(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM kept ORDER BY rowid")]


def bug(_connection: sqlite3.Connection) -> bool:
    raise ValueError


def played(file: Path, play: Callable[[InSequence], Awaitable[T]], patience: float = PATIENCE) -> T:
    """Give what a play with the acts of a new file says."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(file, isolation_level=None, timeout=patience)
        connection.execute("CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY)")
        return connection

    async def whole() -> T:
        sequence = InSequence(connect, asyncio.Lock(), patience)
        try:
            return await asyncio.wait_for(play(sequence), PATIENCE)
        finally:
            await sequence.close()

    return asyncio.run(whole())


def each(file: Path, *acts: Callable[[sqlite3.Connection], object]) -> tuple[list[object], list[str]]:
    """Do all at once; gives what each said and what is kept then."""

    async def play(sequence: InSequence) -> tuple[list[object], list[str]]:
        said = await asyncio.gather(*map(sequence.do, acts), return_exceptions=True)
        return [*said], await sequence.do(kept)

    return played(file, play)


def test_each_gets_its_own_answer(tmp_path: Path) -> None:
    assert each(tmp_path / "c.db", adding("yes"), adding("no")) == ([True, False], ["yes", "no"])


def test_more_than_go_at_once_all_go_in_their_order(tmp_path: Path) -> None:
    names = [f"{number:03}" for number in range(MOST * 3 + 1)]
    assert each(tmp_path / "c.db", *map(adding, names)) == ([False] * len(names), names)


def test_one_that_cannot_be_done_takes_no_neighbour_along(tmp_path: Path) -> None:
    said, found = each(tmp_path / "c.db", adding("a"), adding("a"), adding("b"))
    assert (said[0], type(said[1]), said[2]) == (False, sqlite3.IntegrityError, False)
    assert found == ["a", "b"]


def test_a_bug_in_one_is_told_to_whoever_asked_and_stops_nobody(tmp_path: Path) -> None:
    said, found = each(tmp_path / "c.db", bug, adding("yes"), bug)
    assert (type(said[0]), said[1], type(said[2])) == (ValueError, True, ValueError)
    assert found == ["yes"]


def test_a_file_that_cannot_be_opened_now_is_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "later"

    async def play(sequence: InSequence) -> list[str]:
        with pytest.raises(sqlite3.OperationalError):
            await sequence.do(adding("a"))
        folder.mkdir()
        await sequence.do(adding("b"))
        return await sequence.do(kept)

    assert played(folder / "c.db", play) == ["b"]


def test_who_waited_as_long_as_the_file_was_held_is_told_so_and_not_tried_one_after_the_other(
    tmp_path: Path,
) -> None:
    patience, many = 0.4, 12

    async def play(sequence: InSequence) -> tuple[list[object], float, list[str]]:
        await sequence.do(adding("before"))
        with closing(sqlite3.connect(tmp_path / "c.db", isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            began = monotonic()
            acts = [sequence.do(adding(str(number))) for number in range(many)]
            said = await asyncio.gather(*acts, return_exceptions=True)
            took = monotonic() - began
        return [*said], took, await sequence.do(kept)

    said, took, found = played(tmp_path / "c.db", play, patience)
    assert {type(one) for one in said} == {sqlite3.OperationalError, TimeoutError}
    assert took < patience * many / 2
    assert found == ["before"]


def test_who_waits_while_others_write_for_long_is_told_so_before_their_end(tmp_path: Path) -> None:
    async def play(sequence: InSequence) -> list[str]:
        async with sequence.turn:
            with pytest.raises(TimeoutError):
                await sequence.do(adding("late"))
        await sequence.do(adding("after"))
        return await sequence.do(kept)

    assert played(tmp_path / "c.db", play, patience=0.2) == ["after"]


def test_what_was_asked_by_somebody_who_left_is_not_done(tmp_path: Path) -> None:
    async def play(sequence: InSequence) -> list[str]:
        async with sequence.turn:
            gone, stays = (asyncio.create_task(sequence.do(adding(name))) for name in ("gone", "stays"))
            await asyncio.sleep(0)
            gone.cancel()
            await asyncio.sleep(0)
        await stays
        return await sequence.do(kept)

    assert played(tmp_path / "c.db", play) == ["stays"]


def test_nobody_waits_for_ever_where_the_thread_is_gone(tmp_path: Path) -> None:
    async def whole() -> list[object]:
        sequence = InSequence(lambda: sqlite3.connect(tmp_path / "c.db"), asyncio.Lock(), PATIENCE)
        sequence.thread.shutdown()
        both = asyncio.gather(*(sequence.do(adding(name)) for name in ("a", "b")), return_exceptions=True)
        return [*await asyncio.wait_for(both, PATIENCE)]

    assert [type(said) for said in asyncio.run(whole())] == [RuntimeError, RuntimeError]


def test_whoever_goes_away_meanwhile_holds_nobody_up(tmp_path: Path) -> None:
    async def play(sequence: InSequence) -> list[str]:
        async with sequence.turn:
            gone, stays = (asyncio.create_task(sequence.do(adding(name))) for name in ("gone", "stays"))
            await asyncio.sleep(0)
            gone.cancel()
        assert await stays is False
        with pytest.raises(asyncio.CancelledError):
            await gone
        return await sequence.do(kept)

    assert "stays" in played(tmp_path / "c.db", play)


def test_an_outcome_is_told_before_what_comes_after_it_is_done(tmp_path: Path) -> None:
    goes_on = threading.Event()

    async def play(sequence: InSequence) -> bool:
        def waiting(_connection: sqlite3.Connection) -> bool:
            return goes_on.wait(PATIENCE)

        first, second = (asyncio.create_task(sequence.do(act)) for act in (adding("yes"), waiting))
        assert await first is True
        assert not second.done()
        goes_on.set()
        return await second

    assert played(tmp_path / "c.db", play)


def test_whoever_else_writes_has_a_turn_after_so_many(tmp_path: Path) -> None:
    async def play(sequence: InSequence) -> int:
        acts = [asyncio.create_task(sequence.do(adding(str(number)))) for number in range(MOST * 3)]
        await asyncio.sleep(0)  # each is left
        await asyncio.sleep(0)  # the first go has the turn
        async with sequence.turn:
            left = len(sequence.left)
        await asyncio.gather(*acts)
        return left

    assert played(tmp_path / "c.db", play) == MOST * 2


def test_whoever_else_writes_has_a_turn_as_soon_as_the_file_was_held_once(tmp_path: Path) -> None:
    """Else each of a go would wait in vain as long as one does, and all who write otherwise for them all."""

    def held(_connection: sqlite3.Connection) -> bool:
        message = "database is locked"
        raise sqlite3.OperationalError(message)

    async def play(sequence: InSequence) -> int:
        acts = [asyncio.create_task(sequence.do(act)) for act in (held, adding("a"), adding("b"))]
        await asyncio.sleep(0)  # each is left
        await asyncio.sleep(0)  # the first go has the turn
        async with sequence.turn:
            left = len(sequence.left)
        await asyncio.gather(*acts, return_exceptions=True)
        return left

    assert played(tmp_path / "c.db", play) == 2


def test_what_has_ended_holds_neither_the_file_nor_a_thread(tmp_path: Path) -> None:
    before = {*threading.enumerate()}

    async def whole() -> sqlite3.Connection:
        connection = sqlite3.connect(tmp_path / "c.db", check_same_thread=False)
        sequence = InSequence(lambda: connection, asyncio.Lock(), PATIENCE)
        await sequence.do(lambda one: one.execute("SELECT 1").fetchall())
        await sequence.close()
        return connection

    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        asyncio.run(whole()).execute("SELECT 1")
    assert {*threading.enumerate()} <= before


class Watched(sqlite3.Connection):
    """A connection of which one can see whether anybody still has it."""


def test_what_has_ended_has_no_connection_any_more(tmp_path: Path) -> None:
    made: list[weakref.ref[Watched]] = []

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(tmp_path / "c.db", factory=Watched, check_same_thread=False)
        made.append(weakref.ref(connection))
        return connection

    async def whole() -> InSequence:
        sequence = InSequence(connect, asyncio.Lock(), PATIENCE)
        assert await sequence.do(lambda one: one.execute("SELECT 1").fetchall()) == [(1,)]
        await sequence.close()
        return sequence

    ended = asyncio.run(whole())
    assert [connection() for connection in made] == [None]
    assert not ended.left
