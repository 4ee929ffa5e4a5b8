"""Who administers: whoever holds the one token, of which only the hash is kept."""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, text, update

from kiosk.collector.database import Database
from kiosk.collector.keys import Keys, Purpose, new_token
from kiosk.collector.schema import ADMIN

FIRST = text(
    "INSERT INTO admin (id, token_hash, secret_mark) VALUES (1, :token_hash, :secret_mark) "
    "ON CONFLICT DO NOTHING"
)


async def has_administrator(database: Database) -> bool:
    """Say whether somebody administers it already; a new collector has nobody."""
    async with database.reading() as connection:
        return (await connection.execute(select(ADMIN.c.id))).first() is not None


@dataclass(frozen=True, slots=True)
class Administration:
    """The administrator's token of one collector."""

    database: Database
    keys: Keys

    async def first_token(self) -> str | None:
        """Make the token of a new collector; nothing where there is one already."""
        token = new_token()
        async with self.database.writing() as connection:
            added = await connection.execute(FIRST, self._kept(token))
        return token if added.rowcount else None

    async def new_token(self) -> str:
        """Make another token, and the old one void."""
        token = new_token()
        async with self.database.writing() as connection:
            await connection.execute(delete(ADMIN))
            await connection.execute(insert(ADMIN).values(id=1, **self._kept(token)))
        return token

    async def fits_the_secret(self) -> bool:
        """Say whether the database goes with this secret.

        One that knows of none, as those of before its mark was kept, takes this one.
        """
        mark = self.keys.mark()
        unmarked = update(ADMIN).where(ADMIN.c.secret_mark.is_(None)).values(secret_mark=mark)
        async with self.database.writing() as connection:
            await connection.execute(unmarked)
            kept = (await connection.execute(select(ADMIN.c.secret_mark))).scalar()
        return kept is None or hmac.compare_digest(kept, mark)

    async def knows(self, token: str) -> bool:
        """Say whether this is the token."""
        async with self.database.reading() as connection:
            kept = (await connection.execute(select(ADMIN.c.token_hash))).scalar()
        return kept is not None and hmac.compare_digest(kept, self._hashed(token))

    def _kept(self, token: str) -> dict[str, str]:
        return {"token_hash": self._hashed(token), "secret_mark": self.keys.mark()}

    def _hashed(self, token: str) -> str:
        return self.keys.hashed(Purpose.ADMIN, token)
