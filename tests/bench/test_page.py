"""The page's bench, as short as it can be: that it asks for everything, not how fast it comes."""

from __future__ import annotations

from pathlib import Path

from tests.bench.page import ADDRESSES, database, trial
from tests.collector import played

KINDS = 6
FEW = {"devices": 18, "weeks": 157, "sites": 3 * KINDS, "day": 2}
"""Three places of each kind: of fewer none is offered by name."""


def test_every_page_is_asked_for_on_a_database_that_is_filled(tmp_path: Path) -> None:
    with database("sqlite", str(tmp_path)) as url:
        found = trial(url, FEW, tmp_path)
    assert found["batches"] == len(
        list(played.arrivals(played.sites(FEW["sites"]), FEW["devices"], FEW["weeks"]))
    )
    pages = found.pop("pages")
    assert isinstance(pages, dict)
    assert pages.keys() == ADDRESSES.keys()
    every = [page[name] for page in pages.values() for name in ("median_s", "worst_s")]
    assert all(float(str(seconds)) > 0 for seconds in (*every, *found.values()))
