"""A batch as every kiosk writes it, read at once: most of the checking goes into words for what is none."""

from __future__ import annotations

from typing import Annotated

import msgspec

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.wire import FROM, MOST, TO, VERSION, decoded

NAMES = {table: {*categories} for table, categories in CATEGORIES.items()}


class Written(msgspec.Struct, rename={"first": FROM, "last": TO}, forbid_unknown_fields=True):
    """A body as `encoded` writes it."""

    first: str
    tables: dict[str, dict[str, Annotated[int, msgspec.Meta(ge=-MOST, le=MOST)]]]
    last: str
    version: int


WRITTEN = msgspec.json.Decoder(Written)
CANONICAL = msgspec.json.Encoder(order="sorted")


def understood(body: bytes) -> Batch:
    """Read a batch in any form of JSON; raises what `decoded` raises."""
    return as_written(body) or decoded(body)


def as_written(body: bytes) -> Batch | None:
    """Read a batch from its one canonical form; None of all else, whatever it is.

    No key stands in that form twice: each is written back once.
    """
    try:
        found = WRITTEN.decode(body)
        first, last = Week.read(found.first), Week.read(found.last)
    except (ValueError, RecursionError):
        return None
    names = {table: {*counts} for table, counts in found.tables.items()}
    if found.version != VERSION or last < first or names != NAMES or CANONICAL.encode(found) != body:
        return None
    return Batch(first, last, found.tables)
