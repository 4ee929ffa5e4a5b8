"""What an administrator can do on the machine itself, beside a service that runs or does not."""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.collector import batches, queries
from kiosk.collector.copying import copy
from kiosk.collector.database import DatabaseError, in_a_sentence
from kiosk.collector.forms import Code, CodeFor, Device, Kept, OpenCode, Site, Token
from kiosk.collector.parcel import Key
from kiosk.collector.problem import RefusalError
from kiosk.collector.service import Service
from kiosk.collector.serving import Where, enter, open_database

T = TypeVar("T")

A_SITE = "The short name of a site is of small letters, digits and dashes, at most 40, and no dash first."
EXPECTED = {
    "id": A_SITE,
    "site": A_SITE,
    "name": "The name of a site is one line of 1 to 100 characters.",
    "device": "The name of a device is of 32 characters, each a digit or one of a to f.",
}
"""What each part of a form must be, as it is said to whoever typed it."""

Command = Callable[[Where, Namespace], Awaitable[object]]


@asynccontextmanager
async def at(where: Where, *, new: bool = False) -> AsyncIterator[Service]:
    """Give the collector there, in its present form; raises DatabaseError where it cannot be used.

    Raises PlaceError where there is none, unless it may be a `new` one.
    """
    if not new:
        where.see_that_it_is_there()
    database = open_database(where)
    try:
        with in_a_sentence():
            yield Service(database, await enter(where, database, new=new), where.today)
    finally:
        await database.close()


def _form(form: type[T], **said: object) -> T:
    """Give what was typed as the form that the service takes; raises RefusalError with what is not so."""
    try:
        return msgspec.convert(said, form)
    except msgspec.ValidationError as problem:
        *_, key = str(problem).rpartition("$.")
        sentence = EXPECTED.get(key.rstrip("`"), f"{problem}.")
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, sentence) from problem


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
        _there(await queries.device(service.database, asked.install) is not None)
        return await batches.of_device(service.database, asked.install)


async def revoke(where: Where, asked: Namespace) -> str:
    """Refuse a device from now on."""
    async with at(where) as service:
        _there(await service.devices.revoke(asked.install, service.today()))
    return "The device is refused from now on. What it brought still counts: `retract` what must not."


async def retract(where: Where, asked: Namespace) -> str:
    """Let a batch count nowhere, or all that a device brought since a day."""
    _see_which(asked)
    async with at(where) as service:
        if asked.since is None:
            key = Key(asked.install, asked.epoch, asked.seq)
            _there(await batches.retract(service.database, key, service.today()))
            return "The batch counts nowhere from now on."
        _there(await queries.device(service.database, asked.install) is not None)
        day = service.today()
        number = await batches.retract_since(service.database, asked.install, asked.since, day)
    return f"Batches that counted until now, and count nowhere from now on: {number}."


def _see_which(asked: Namespace) -> None:
    """Raise RefusalError unless either one batch is named, or a day."""
    of_batch = asked.epoch is not None and asked.seq is not None
    if of_batch == (asked.since is not None) or (asked.epoch is not None and not of_batch):
        sentence = "Name one batch by INSTALL EPOCH SEQ, or say INSTALL --since DAY."
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, sentence)


async def rotate_admin_token(where: Where, _asked: Namespace) -> Token:
    """Make another token of the administrator, or the first of a collector that is not there yet."""
    async with at(where, new=True) as service:
        return Token(await service.administration.new_token())


async def backup(where: Where, asked: Namespace) -> str:
    """Write the database as it is now into one file, while the service goes on."""
    file: Path = asked.file
    async with at(where) as service:
        if not service.database.of_one_machine:
            message = "This copies a SQLite database; PostgreSQL has `pg_dump`."
            raise DatabaseError(message)
        _see_that_it_can_be_made(file)
        await asyncio.to_thread(copy, Path(service.database.engine.url.database or ""), file)
    return f"The whole database is in {file}, for its owner only."


def _see_that_it_can_be_made(file: Path) -> None:
    """Raise DatabaseError where a file cannot be made, and never write over one."""
    message = None
    if file.exists():
        message = f"{file} is there already. Name a file that is not."
    elif not file.parent.is_dir():
        message = f"The folder {file.parent} is not there. Make it first, or name another."
    elif not os.access(file.parent, os.W_OK):
        message = f"This user may not write in the folder {file.parent}. Name another."
    if message is not None:
        raise DatabaseError(message)
