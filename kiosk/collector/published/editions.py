"""The files of each year: made anew while they grow, kept for ever once the year is closed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube, Sums
from kiosk.collector.database import Database
from kiosk.collector.derived import EDITIONS
from kiosk.collector.forms import SiteType
from kiosk.collector.published.parquet import as_parquet
from kiosk.collector.published.tidy import Line, as_csv, lines
from kiosk.collector.published.years import Edition, State, closing_of, is_closed
from kiosk.collector.remembered import Remembered, Span
from kiosk.collector.steps import as_of, last_steps


class Form(StrEnum):
    """A form that the table is given in, by the end of the file's name."""

    CSV = "csv"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class File:
    """What somebody gets: the bytes, their SHA-256, and whether they are for ever these."""

    body: bytes
    digest: str
    is_final: bool = False


def file_of(body: bytes, *, is_final: bool = False) -> File:
    """Give bytes with their digest."""
    return File(body, hashlib.sha256(body).hexdigest(), is_final)


async def editions(database: Database, sums: Remembered, today: date) -> tuple[Edition, ...]:
    """Give every edition that there is today, the newest year first."""
    changed = await sums.changes(database)
    return tuple(
        edition for year in sorted(changed, reverse=True) for edition in _of(year, changed[year], today)
    )


def _of(year: int, changed: Span, today: date) -> tuple[Edition, ...]:
    """Give the editions of a year; none that has no row, as where all of a closed year came late."""
    if not is_closed(year, today):
        return (Edition(year, State.RUNNING),)
    (first, last), closing = changed, closing_of(year)
    late = [Edition(year, State.LATE)] if last >= closing else []
    return (*late, Edition(year, State.CLOSED)) if first < closing else (*late,)


async def file(database: Database, sums: Remembered, edition: Edition, form: Form) -> File:
    """Give a file of an edition; that of a closed year is made once, and kept."""
    if edition.state is not State.CLOSED:
        return file_of(_written(lines(await sums.cube(database), edition.year), form))
    if (kept := await _kept(database, edition, form)) is not None:
        return kept
    made = await _made(database, edition)
    await _keep(database, edition, made)
    return await _kept(database, edition, form) or made[form]


async def _kept(database: Database, edition: Edition, form: Form) -> File | None:
    query = select(EDITIONS.c.body, EDITIONS.c.digest)
    query = query.where(EDITIONS.c.year == edition.year, EDITIONS.c.form == form.value)
    async with database.reading() as connection:
        found = (await connection.execute(query)).one_or_none()
    return None if found is None else File(bytes(found.body), found.digest, is_final=True)


async def _made(database: Database, edition: Edition) -> Mapping[Form, File]:
    rows = lines(await _as_closed(database, edition), edition.year)
    return {form: file_of(_written(rows, form), is_final=True) for form in Form}


async def _keep(database: Database, edition: Edition, made: Mapping[Form, File]) -> None:
    """Keep the files of a closed year, unless another worker was first."""
    of = {"year": edition.year, "closed": edition.closed_on}
    values = [
        {**of, "form": form.value, "digest": each.digest, "body": each.body} for form, each in made.items()
    ]
    try:
        async with database.writing() as connection:
            await connection.execute(insert(EDITIONS), values)
    except IntegrityError:
        return


def _written(rows: tuple[Line, ...], form: Form) -> bytes:
    return as_csv(rows) if form is Form.CSV else as_parquet(rows)


async def _as_closed(database: Database, edition: Edition) -> Cube:
    """Give the sums of a year as they were shown on the day it was closed, whenever that is asked."""
    closing, steps = edition.closed_on, await last_steps(database, edition.closed_on)
    found: dict[tuple[Quarter, str], Sums] = {}
    for number in range(1, 5):
        quarter = Quarter(edition.year, number)
        ends = {str(kind): closing for kind in SiteType}
        ends |= {kind: step.end for (at, kind), step in steps.items() if at == quarter}
        found |= await as_of(database, quarter, ends)
    return found
