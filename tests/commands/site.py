"""A kiosk's folder and settings, and a collector that they name, for the tests of commands."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

from kiosk.cli import cli
from kiosk.core.statistics.outbox import Parcel
from kiosk.core.statistics.wire import encoded
from kiosk.storage import parcels
from kiosk.storage.store import Store
from tests.core.statistics.an import A_BATCH
from tests.sync.an import MemoryCollector

CODE = "BCDF-GHJK"
BODY = encoded(A_BATCH)


def opened(folder: Path) -> Store:
    return Store.open(folder, lambda: datetime.now(UTC), lambda _sentence: None, random.Random(1).randrange)  # noqa: S311


def made(folder: Path, batches: int) -> tuple[Parcel, ...]:
    """Let a kiosk have made so many batches, and give them."""
    store = opened(folder)
    try:
        for _ in range(batches):
            store._writer.save_now(lambda rows: parcels.add(rows, BODY))  # noqa: SLF001 - weeks pass in no test
        return store.outbox.all()
    finally:
        store.close()


class Site:
    """A kiosk's folder and settings, and the collector that they name."""

    def __init__(self, folder: Path, address: str, collector: MemoryCollector) -> None:
        self.data = folder / "data"
        self.settings = folder / "settings.toml"
        self.collector = collector
        self.reached = f"The collector {address} was reached."
        self.settings.write_text(
            f'data_folder = "{self.data}"\n[statistics]\ncollector = "{address}"\n', "utf-8"
        )

    def sync(self, *options: str) -> int:
        try:
            cli(["sync", "--settings", str(self.settings), *options])
        except SystemExit as ended:
            return int(ended.code or 0)
        return 0
