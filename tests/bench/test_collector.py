"""The collector's bench, as short as it can be: that it measures, not how fast."""

from __future__ import annotations

from pathlib import Path

from tests.bench.collector.__main__ import AT_ONCE, Trial, growth, speed
from tests.collector import postgresql


def test_both_write_what_they_say_they_wrote(tmp_path: Path) -> None:
    found = speed(Trial("sqlite", tmp_path, tmp_path), AT_ONCE * 2, 1, 1)
    assert found["bare_by_many_per_s"] is None
    assert all(float(str(found[name])) > 0 for name in ("bare_per_s", "collector_per_s", "ratio"))


def test_postgresql_is_written_by_one_and_by_many(tmp_path: Path) -> None:
    with postgresql.server("fsync=off") as socket:
        found = speed(Trial("postgresql", tmp_path, socket), AT_ONCE * 2, 1, 1)
    assert all(float(str(found[name])) > 0 for name in ("bare_per_s", "bare_by_many_per_s", "ratio_to_best"))


def test_memory_is_read_after_each_piece(tmp_path: Path) -> None:
    found = growth(Trial("sqlite", tmp_path, tmp_path), 0, 0)
    assert found["batches"] == 40 * AT_ONCE
    assert float(str(found["memory_last_mb"])) > 10
