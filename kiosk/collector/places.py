"""The sites where devices stand, and the codes by which devices are enrolled there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from kiosk.collector.database import Database
from kiosk.collector.devices import CODE_LIVES
from kiosk.collector.forms import Code, CodeFor, OpenCode, Site, SiteType
from kiosk.collector.keys import Keys, Purpose, new_code
from kiosk.collector.problem import RefusalError
from kiosk.collector.schema import CODES, DEVICES, SITES
from kiosk.core.statistics.enrol_code import letters_of


@dataclass(frozen=True, slots=True)
class Places:
    """The sites of one collector."""

    database: Database
    keys: Keys

    async def all(self) -> list[Site]:
        """Give every site, by its name in addresses."""
        async with self.database.reading() as connection:
            found = (await connection.execute(select(SITES).order_by(SITES.c.id))).all()
        return [Site(row.id, row.name, SiteType(row.type)) for row in found]

    async def put(self, site: Site) -> bool:
        """Add a site, or change its name and type; says whether it is new."""
        values = {"name": site.name, "type": site.type.value}
        async with self.database.writing() as connection:
            changed = await connection.execute(update(SITES).where(SITES.c.id == site.id).values(values))
            if changed.rowcount:
                return False
            await connection.execute(insert(SITES).values(id=site.id, **values))
        return True

    async def give_code(self, what_for: CodeFor, today: date) -> Code:
        """Make a code; raises RefusalError where there is no such site or device."""
        code, expires = new_code(), today + CODE_LIVES
        async with self.database.writing() as connection:
            site = await _site_of(connection, what_for)
            values = {"hash": self.keys.hashed(Purpose.CODE, letters_of(code) or ""), "expires": expires}
            await connection.execute(insert(CODES).values(site=site, renews=what_for.device, **values))
        return Code(code, site, what_for.device, expires)

    async def open_codes(self, today: date) -> list[OpenCode]:
        """Give the codes that can still be used, which nobody can read any more."""
        is_open = select(CODES).where(CODES.c.used_install.is_(None), CODES.c.expires > today)
        async with self.database.reading() as connection:
            found = (await connection.execute(is_open.order_by(CODES.c.expires, CODES.c.site))).all()
        return [OpenCode(row.site, row.renews, row.expires) for row in found]


async def _site_of(connection: AsyncConnection, what_for: CodeFor) -> str:
    if (what_for.site is None) == (what_for.device is None):
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, "A code is for a site, or else for a device.")
    if what_for.device is not None:
        known = select(DEVICES.c.site).where(DEVICES.c.install == what_for.device)
    else:
        known = select(SITES.c.id).where(SITES.c.id == what_for.site)
    found: str | None = (await connection.execute(known)).scalar()
    if found is None:
        raise RefusalError(HTTPStatus.NOT_FOUND, "There is no such site or device.")
    return found
