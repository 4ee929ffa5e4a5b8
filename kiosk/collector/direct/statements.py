"""The words that both kinds of database understand, and the cells of a batch in an order of their own."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.statistics.dictionary import CATEGORIES

CELLS = tuple((table, category) for table, categories in CATEGORIES.items() for category in categories)
"""Each cell of a batch, always in this order."""

KEY = ("install", "epoch", "seq")
COLUMNS = (*KEY, "site", "first_week", "last_week", "digest", "received")
# All that stands in these statements is our own words.
INTO_BATCHES = f"INSERT INTO batches ({', '.join(COLUMNS)}) VALUES "  # noqa: S608
INTO_CELLS = f'INSERT INTO cells ({", ".join(KEY)}, "table", category, count) '
UNLESS_THERE = " ON CONFLICT DO NOTHING"
"""No key is named: a table that is spread over nodes has none that the whole of it knows."""

_DEVICE = "SELECT install, site, token_hash, last_seen, revoked FROM devices WHERE "


def of_token(place: str) -> str:
    """Give what finds a device by the hash in `place`, each of the two tokens by its own index."""
    return f"{_DEVICE}token_hash = {place} UNION ALL {_DEVICE}next_token_hash = {place}"


def counts(tables: Mapping[str, Mapping[str, int]]) -> list[int]:
    """Give the counts of a batch in the order of `CELLS`."""
    return [tables[table][category] for table, category in CELLS]
