"""The first step, as it was given out."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from kiosk.collector.database import opened

TABLES = {"admin", "alembic_version", "batches", "cells", "codes", "devices", "sites"}


async def migrate(url: str) -> None:
    database = opened(url)
    await database.migrate()
    await database.close()


def test_it_makes_the_tables_in_an_empty_file(tmp_path: Path) -> None:
    file = tmp_path / "c.db"
    asyncio.run(migrate(f"sqlite:///{file}"))
    rows = sqlite3.connect(file)
    named = {name for (name,) in rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    rows.close()
    assert named >= TABLES
