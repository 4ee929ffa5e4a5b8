"""Whatever happens there is an answer, and a line in the log that says nothing about who asked."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from pathlib import Path

import asyncpg
import pytest
from starlette.datastructures import State
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send

from kiosk.collector.figures import Figures
from kiosk.collector.watching import Watched
from tests.collector.asked import Collector, asked
from tests.collector.conftest import command
from tests.collector.postgresql import address


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO)
    return caplog


def test_a_database_that_is_not_there_is_later(postgresql_url: str) -> None:
    with asked(postgresql_url) as collector:
        collector.device()
        *_, name = postgresql_url.partition("?")[0].split("/")
        folder = Path(postgresql_url.partition("host=")[2])
        asyncio.run(command(address(folder), f"DROP DATABASE {name} WITH (FORCE)"))
        for _ in range(2):
            answer = collector.ask("GET", "/health")
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
            assert answer.json()["status"] == 503


def test_a_bug_of_ours_is_a_problem_too_and_says_nothing_of_itself(postgresql_url: str) -> None:
    async def drop(collector: Collector) -> None:
        async with collector.service.database.writing() as connection:
            await connection.exec_driver_sql("DROP TABLE admin")

    with asked(postgresql_url) as collector:
        collector.run(drop(collector))
        collector.client._transport.raise_app_exceptions = False  # type: ignore[attr-defined]  # noqa: SLF001
        answer = collector.ask("GET", "/health")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "admin" not in answer.text


def test_each_request_is_told_without_names(collector: Collector, said: pytest.LogCaptureFixture) -> None:
    device = collector.device()
    device.bring()
    told = [record.said for record in said.records if record.message == "answered"]  # type: ignore[attr-defined]
    last = told[-1]
    assert last.pop("ms") >= 0
    assert last == {"method": "PUT", "route": "/v1/batches/{install}/{epoch}/{seq}", "status": 201}
    assert device.install not in str(told)


def test_an_address_that_is_unknown_is_not_told(collector: Collector, said: pytest.LogCaptureFixture) -> None:
    assert collector.ask("GET", "/secret-of-somebody").status_code == 404
    assert "secret" not in str([vars(record) for record in said.records if record.name == "kiosk.collector"])


def test_another_method_is_told_what_goes(collector: Collector) -> None:
    answer = collector.ask("DELETE", "/health")
    assert (answer.status_code, {*answer.headers["allow"].split(", ")}) == (405, {"HEAD", "GET"})
    assert answer.headers["content-type"] == "application/problem+json"


def test_whoever_goes_away_in_the_middle_gets_nothing(
    collector: Collector, said: pytest.LogCaptureFixture
) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"content-type", b"application/json")]
    scope = {"type": "http", "method": "POST", "path": "/v1/enrol", "headers": headers, "query_string": b""}
    app = collector.client._transport.app  # type: ignore[attr-defined]  # noqa: SLF001
    collector.run(app({**scope, "root_path": "", "raw_path": b"/v1/enrol"}, receive, send))
    assert sent == []
    assert said.records[-1].said["status"] == 499  # type: ignore[attr-defined]
    assert ClientDisconnect.__name__ not in said.text


async def outcome(problem: Exception, *, begun: bool) -> tuple[list[int], bool]:
    """Give each status that goes out where this is raised, and whether the server hears of it too.

    It is raised before an answer has `begun`, or after.
    """
    sent: list[int] = []

    async def fails(_scope: Scope, _receive: Receive, send: Send) -> None:
        if begun:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        raise problem

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])

    try:
        await Watched(fails, Figures(), State())({"type": "http", "method": "GET"}, receive, send)
    except type(problem):
        return sent, True
    return sent, False


def name_of(problem: object) -> str:
    return type(problem).__name__


CANNOT_NOW = [
    sqlite3.OperationalError("database is locked"),
    sqlite3.DatabaseError("database disk image is malformed"),
    asyncpg.AdminShutdownError("terminating connection"),
    asyncpg.ReadOnlySQLTransactionError("cannot execute INSERT"),
    asyncpg.QueryCanceledError("statement timeout"),
    asyncpg.InterfaceError("connection is closed"),
    ConnectionRefusedError(),
    TimeoutError(),
]
BUGS = [
    sqlite3.ProgrammingError("Cannot operate on a closed database."),
    asyncpg.UndefinedTableError("relation does not exist"),
    asyncpg.NumericValueOutOfRangeError("integer out of range"),
    KeyError("word"),
]


@pytest.mark.parametrize("problem", CANNOT_NOW, ids=name_of)
def test_what_a_driver_cannot_do_now_is_later(problem: Exception) -> None:
    assert asyncio.run(outcome(problem, begun=False)) == ([503], False)


@pytest.mark.parametrize("problem", BUGS, ids=name_of)
def test_what_a_driver_says_of_a_bug_is_ours_and_goes_to_the_log(problem: Exception) -> None:
    assert asyncio.run(outcome(problem, begun=False)) == ([500], True)


@pytest.mark.parametrize("problem", [CANNOT_NOW[0], BUGS[0]], ids=name_of)
def test_an_answer_that_has_begun_is_not_begun_anew(problem: Exception) -> None:
    assert asyncio.run(outcome(problem, begun=True)) == ([200], problem is BUGS[0])
