"""Whether the database can be written to now: that it can be read says nothing of a disk that is full."""

from __future__ import annotations

import asyncio
import errno
import math
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from sqlalchemy import text

from kiosk.collector.database import Database

FRESH = 5.0
"""Seconds for which an answer is good: whoever asks again and again keeps the disk from nobody."""
LEAST_ROOM = 4 * 1024 * 1024
"""Bytes beside a file of SQLite, below which its disk is said to be full: some hundred batches."""
TOUCH = text("UPDATE admin SET token_hash = token_hash")


@dataclass(slots=True)
class Pulse:
    """What a worker knows of it; what went well is remembered for a moment, what did not is tried again."""

    now: Callable[[], float] = monotonic
    room: int = LEAST_ROOM
    felt: float = -math.inf
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def feel(self, database: Database) -> None:
        """Write something; raises OSError where there is no room, or what the database says."""
        async with self.turn:
            if self.now() - self.felt < FRESH:
                return
            self._see_room(database)
            async with database.writing() as connection:
                await connection.execute(TOUCH)
            self.felt = self.now()

    def _see_room(self, database: Database) -> None:
        """Look for room: a row that is as long as before needs none, a batch does."""
        file = database.engine.url.database
        if not database.of_one_machine or not file:
            return
        if shutil.disk_usage(Path(file).parent).free < self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
