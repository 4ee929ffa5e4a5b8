"""Real databases of a fleet: one PostgreSQL, or several among which batches are spread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.collector import postgresql
from tests.harness.nodes import spread


@contextmanager
def one_server() -> Iterator[str]:
    """Give the address of an empty database of one PostgreSQL."""
    with postgresql.server("fsync=off", "full_page_writes=off", "shared_buffers=64MB") as folder:
        yield postgresql.address(folder)


@contextmanager
def nodes() -> Iterator[str]:
    """Give the address of an empty database whose batches are spread over three others."""
    with spread() as found:
        yield found.url
