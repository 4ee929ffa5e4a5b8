"""Who may send: devices are enrolled by a code, known by a token, and can be refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from http import HTTPStatus

from sqlalchemy import and_, insert, select, update

from kiosk.collector.database import Database
from kiosk.collector.forms import Enrolled, Report
from kiosk.collector.keys import Keys, Purpose, new_install, new_token
from kiosk.collector.problem import RefusalError
from kiosk.collector.schema import CODES, DEVICES
from kiosk.core.statistics.enrol_code import letters_of

CODE_LIVES = timedelta(days=8)
"""The day on which a code is made, and seven more."""


@dataclass(frozen=True, slots=True)
class Sender:
    """A device that showed a token which is good today."""

    install: str
    site: str


@dataclass(frozen=True, slots=True)
class Devices:
    """The devices of one collector."""

    database: Database
    keys: Keys

    async def enrol(self, typed: str, today: date) -> Enrolled | None:
        """Enrol whoever knows a code, which is used up by it; nothing where there is no such code.

        A code for a device that we know gives it its own name again, and it may send again.
        """
        code = self.keys.hashed(Purpose.CODE, letters_of(typed) or "")
        fresh = and_(CODES.c.hash == code, CODES.c.used_install.is_(None), CODES.c.expires > today)
        async with self.database.writing() as connection:
            found = (await connection.execute(select(CODES.c.site, CODES.c.renews).where(fresh))).first()
            install = (found and found.renews) or new_install()
            used = await connection.execute(update(CODES).where(fresh).values(used_install=install))
            if found is None or not used.rowcount:
                return None
            token = new_token()
            given = {"token_hash": self.keys.hashed(Purpose.TOKEN, token), "last_seen": today}
            if found.renews:
                renewed = update(DEVICES).where(DEVICES.c.install == install)
                await connection.execute(renewed.values(next_token_hash=None, revoked=None, **given))
            else:
                added = insert(DEVICES).values(install=install, site=found.site, enrolled=today, **given)
                await connection.execute(added)
        return Enrolled(install, token, self.keys.receipt_key(install))

    async def sender(self, token: str, today: date) -> Sender:
        """Say whose token this is; a new one that is used makes the old one void.

        Raises RefusalError: 401 for a token that is nobody's, 403 for a device that was revoked.
        """
        shown = self.keys.hashed(Purpose.TOKEN, token)
        found = await self.database.direct.known(shown)
        if found is None:
            raise RefusalError(HTTPStatus.UNAUTHORIZED, "This token is not known. Enrol the device again.")
        if found.revoked is not None:
            raise RefusalError(HTTPStatus.FORBIDDEN, "This device may not send any more. Enrol it again.")
        if found.last_seen != today or found.token_hash != shown:
            await self._seen(found.install, shown, today)
        return Sender(found.install, found.site)

    async def _seen(self, install: str, shown: str, today: date) -> None:
        """Keep the day, and let the token that was used be the only one."""
        mine = DEVICES.c.install == install
        used = and_(mine, DEVICES.c.next_token_hash == shown)
        async with self.database.writing() as connection:
            await connection.execute(update(DEVICES).where(mine).values(last_seen=today))
            await connection.execute(
                update(DEVICES).where(used).values(token_hash=shown, next_token_hash=None)
            )

    async def renew_token(self, sender: Sender) -> str:
        """Give a new token beside the one in use; one that was given before and not used is void."""
        token = new_token()
        given = update(DEVICES).where(DEVICES.c.install == sender.install)
        async with self.database.writing() as connection:
            await connection.execute(given.values(next_token_hash=self.keys.hashed(Purpose.TOKEN, token)))
        return token

    async def keep_report(self, install: str, report: Report, today: date) -> None:
        """Keep how a device says that it does; the last word stands."""
        said = {"software": report.software, "waiting": report.waiting, "parked": report.parked}
        async with self.database.writing() as connection:
            await connection.execute(
                update(DEVICES).where(DEVICES.c.install == install).values(reported=today, **said)
            )

    async def revoke(self, install: str, today: date) -> bool:
        """Refuse a device from now on; says whether there is one. What it sent stays."""
        mine = DEVICES.c.install == install
        first_time = update(DEVICES).where(mine, DEVICES.c.revoked.is_(None)).values(revoked=today)
        async with self.database.writing() as connection:
            await connection.execute(first_time)
            return (await connection.execute(select(DEVICES.c.install).where(mine))).first() is not None
