"""One transaction after the other, each for itself, and nobody waits for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import IntegrityError

from kiosk.collector.database import opened
from kiosk.collector.schema import SITES
from kiosk.collector.sequence import MOST, InSequence


def adding(name: str) -> Callable[[Connection], bool]:
    def act(connection: Connection) -> bool:
        connection.execute(text("INSERT INTO sites VALUES (:id, 'A', 'library')"), {"id": name})
        return name == "yes"

    return act


def each(file: Path, *names: str) -> tuple[list[object], list[str]]:
    """Do all at once; gives what each said and what is kept then."""

    async def whole() -> tuple[list[object], list[str]]:
        database = opened(f"sqlite:///{file}")
        await database.migrate()
        sequence = database.sequence
        assert isinstance(sequence, InSequence)
        said = await asyncio.gather(*(sequence.do(adding(name)) for name in names), return_exceptions=True)
        async with database.reading() as connection:
            kept = [*(await connection.execute(text("SELECT id FROM sites ORDER BY id"))).scalars()]
        await database.close()
        return [*said], kept

    return asyncio.run(whole())


def test_each_gets_its_own_answer(tmp_path: Path) -> None:
    assert each(tmp_path / "c.db", "yes", "no") == ([True, False], ["no", "yes"])


def test_more_than_go_at_once_all_go(tmp_path: Path) -> None:
    names = [f"{number:03}" for number in range(MOST * 3 + 1)]
    said, kept = each(tmp_path / "c.db", *names)
    assert (said, kept) == ([False] * len(names), names)


def test_one_that_cannot_be_written_takes_no_neighbour_along(tmp_path: Path) -> None:
    said, kept = each(tmp_path / "c.db", "a", "a", "b")
    assert (said[0], type(said[1]), said[2]) == (False, IntegrityError, False)
    assert kept == ["a", "b"]


def test_a_bug_in_one_is_told_to_whoever_asked_and_stops_nobody(tmp_path: Path) -> None:
    def bug(_connection: Connection) -> bool:
        raise ValueError

    async def whole() -> list[object]:
        database = opened(f"sqlite:///{tmp_path / 'c.db'}")
        await database.migrate()
        assert database.sequence is not None
        await database.turn.__aenter__()
        together = [asyncio.create_task(database.sequence.do(act)) for act in (bug, adding("yes"), bug)]
        await asyncio.sleep(0)
        await database.turn.__aexit__(None, None, None)
        said = await asyncio.wait_for(asyncio.gather(*together, return_exceptions=True), 60)
        later = await asyncio.wait_for(database.sequence.do(adding("no")), 60)
        await database.close()
        return [*said, later]

    first, second, third, later = asyncio.run(whole())
    assert (type(first), second, type(third), later) == (ValueError, True, ValueError, False)


def test_nobody_waits_for_ever_where_the_thread_is_gone(tmp_path: Path) -> None:
    async def whole() -> list[object]:
        database = opened(f"sqlite:///{tmp_path / 'c.db'}")
        assert database.sequence is not None
        database.sequence.thread.shutdown()
        await database.turn.__aenter__()
        together = [asyncio.create_task(database.sequence.do(adding(name))) for name in ("a", "b")]
        await asyncio.sleep(0)
        await database.turn.__aexit__(None, None, None)
        return [*await asyncio.wait_for(asyncio.gather(*together, return_exceptions=True), 60)]

    first, second = asyncio.run(whole())
    assert (type(first), type(second)) == (RuntimeError, RuntimeError)


def test_whoever_goes_away_meanwhile_holds_nobody_up(tmp_path: Path) -> None:
    async def whole() -> list[str]:
        database = opened(f"sqlite:///{tmp_path / 'c.db'}")
        await database.migrate()
        assert database.sequence is not None
        await database.turn.__aenter__()
        gone = asyncio.create_task(database.sequence.do(adding("gone")))
        stays = asyncio.create_task(database.sequence.do(adding("stays")))
        await asyncio.sleep(0)
        gone.cancel()
        await database.turn.__aexit__(None, None, None)
        assert await asyncio.wait_for(stays, 30) is False
        with pytest.raises(asyncio.CancelledError):
            await gone
        async with database.reading() as connection:
            kept = [*(await connection.execute(text("SELECT id FROM sites ORDER BY id"))).scalars()]
        await database.close()
        return kept

    assert "stays" in asyncio.run(whole())


def test_a_question_is_answered_with_the_first_row_or_nothing(tmp_path: Path) -> None:
    async def whole() -> tuple[object, object]:
        database = opened(f"sqlite:///{tmp_path / 'c.db'}")
        await database.migrate()
        question = select(SITES.c.id).order_by(SITES.c.id)
        nothing = await database.first(question)
        assert database.sequence is not None
        for name in ("b", "a"):
            await database.sequence.do(adding(name))
        found = await database.first(question)
        await database.close()
        return nothing, found

    assert asyncio.run(whole()) == (None, ("a",))
