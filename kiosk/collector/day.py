"""Which day it is to a collector."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Give the day in universal time, which every machine agrees on."""
    return datetime.now(UTC).date()
