"""What an administrator can do on the machine itself, beside a service that runs or does not."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from kiosk.collector import batches, queries
from kiosk.collector.database import DatabaseError
from kiosk.collector.forms import Code, CodeFor, Device, Kept, OpenCode, Site, Token
from kiosk.collector.problem import RefusalError
from kiosk.collector.service import Service
from kiosk.collector.serving import Where, open_place

T = TypeVar("T")

Command = Callable[[Where, Namespace], Awaitable[object]]


@asynccontextmanager
async def at(where: Where) -> AsyncIterator[Service]:
    """Give the collector there, in its present form; raises DatabaseError where it cannot be used."""
    database, keys = open_place(where)
    try:
        await database.migrate()
        yield Service(database, keys, where.today)
    except (SQLAlchemyError, OSError) as problem:
        message = "The database does not answer. Does it run, and may this user write in it?"
        raise DatabaseError(message) from problem
    finally:
        await database.close()


def _form(form: type[T], **said: object) -> T:
    """Give what was typed as the form that the service takes; raises RefusalError with what is not so."""
    try:
        return msgspec.convert(said, form)
    except msgspec.ValidationError as problem:
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, f"{problem}.") from problem


def _there(found: bool) -> None:  # noqa: FBT001 - what the database said
    if not found:
        raise RefusalError(HTTPStatus.NOT_FOUND, "There is none of this name.")


async def sites(where: Where, _asked: Namespace) -> list[Site]:
    """Give the sites."""
    async with at(where) as service:
        return await service.places.all()


async def add_site(where: Where, asked: Namespace) -> Site:
    """Add a site, or change one."""
    site = _form(Site, id=asked.site, name=asked.name, type=asked.type)
    async with at(where) as service:
        await service.places.put(site)
    return site


async def codes(where: Where, _asked: Namespace) -> list[OpenCode]:
    """Give the codes that are open."""
    async with at(where) as service:
        return await service.places.open_codes(service.today())


async def new_code(where: Where, asked: Namespace) -> Code:
    """Make a code."""
    what_for = _form(CodeFor, site=asked.site, device=asked.device)
    async with at(where) as service:
        return await service.places.give_code(what_for, service.today())


async def devices(where: Where, asked: Namespace) -> list[Device]:
    """Give the devices."""
    async with at(where) as service:
        return await queries.devices(service.database, site=asked.site)


async def list_batches(where: Where, asked: Namespace) -> list[Kept]:
    """Give the batches of a device."""
    async with at(where) as service:
        return await batches.of_device(service.database, asked.install)


async def revoke(where: Where, asked: Namespace) -> None:
    """Refuse a device from now on."""
    async with at(where) as service:
        _there(await service.devices.revoke(asked.install, service.today()))


async def retract(where: Where, asked: Namespace) -> None:
    """Let a batch count nowhere."""
    async with at(where) as service:
        key = batches.Key(asked.install, asked.epoch, asked.seq)
        _there(await batches.retract(service.database, key, service.today()))


async def rotate_admin_token(where: Where, _asked: Namespace) -> Token:
    """Make another token of the administrator."""
    async with at(where) as service:
        return Token(await service.administration.new_token())


async def backup(where: Where, asked: Namespace) -> None:
    """Write the database as it is now into one file, while the service goes on."""
    file: Path = asked.file
    async with at(where) as service:
        if not service.database.of_one_machine:
            message = "This copies a SQLite database; PostgreSQL has `pg_dump`."
            raise DatabaseError(message)
        if file.exists():
            message = f"{file} is there already. Name a file that is not."
            raise DatabaseError(message)
        async with service.database.reading() as connection:
            await connection.execute(text("VACUUM INTO :file"), {"file": str(file)})


def lines(found: object) -> Iterator[str]:
    """Give something for people: a line each, its parts by name; what is not known is left out."""
    told = msgspec.to_builtins(found)
    for row in told if isinstance(told, list) else [] if told is None else [told]:
        yield "  ".join(f"{name}: {_value(value)}" for name, value in row.items() if value not in (None, []))


def _value(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
