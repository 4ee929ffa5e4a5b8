"""What programs and people get under /open/."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import date

import pytest
from pyarrow import parquet

from tests.collector import played
from tests.collector.asked import Collector

PLACES = [played.Site(place.id, place.name, "library") for place in played.sites(6)]
TODAY = date(2025, 5, 1)
"""2024 is closed, 2025 grows."""
ARRIVALS = [*played.arrivals(PLACES, 30, 104)]
FIRST = ARRIVALS[0]
CAME_LATE = played.Arrival("f" * 32, 1, FIRST.site, FIRST.first, FIRST.last, TODAY, FIRST.counts)
FILES = {
    "figures-2024.csv": "text/csv; charset=utf-8; header=present",
    "figures-2024.parquet": "application/vnd.apache.parquet",
    "figures-2024.csv-metadata.json": "application/csvm+json",
    "figures-2024-late.csv": "text/csv; charset=utf-8; header=present",
    "figures-2025.csv": "text/csv; charset=utf-8; header=present",
    "catalog.jsonld": "application/ld+json",
    "codes.jsonld": "application/ld+json",
}


@pytest.fixture
def filled(collector: Collector) -> Collector:
    """A fleet of two years, and one batch of the first that came when it was closed."""
    collector.run(played.fill(collector.service.database, PLACES, iter([*ARRIVALS, CAME_LATE])))
    collector.today = TODAY
    return collector


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_given_with_its_kind_and_its_digest(filled: Collector, name: str) -> None:
    answer = filled.ask("GET", f"/open/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == FILES[name]
    assert answer.headers["etag"] == f'"{hashlib.sha256(answer.content).hexdigest()}"'
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("name", FILES)
def test_whoever_has_it_already_is_told_so(filled: Collector, name: str) -> None:
    tag = filled.ask("GET", f"/open/{name}").headers["etag"]
    for known in (tag, f'"x", W/{tag}', "*"):
        answer = filled.ask("GET", f"/open/{name}", headers={"if-none-match": known})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == tag
    assert filled.ask("GET", f"/open/{name}", headers={"if-none-match": '"else"'}).status_code == 200


def test_only_a_closed_year_may_be_kept_for_ever(filled: Collector) -> None:
    kept = {name: filled.ask("GET", f"/open/{name}").headers["cache-control"] for name in FILES}
    assert {name for name, rule in kept.items() if "immutable" in rule} == {
        "figures-2024.csv",
        "figures-2024.parquet",
    }


def test_a_closed_year_stays_and_the_late_edition_has_what_came_late(filled: Collector) -> None:
    closed = filled.ask("GET", "/open/figures-2024.csv").content
    late = filled.ask("GET", "/open/figures-2024-late.csv").content
    assert closed != late
    assert len(closed.splitlines()) == len(late.splitlines())


def test_a_table_says_where_it_is_described(filled: Collector) -> None:
    link = filled.ask("GET", "/open/figures-2024.csv").headers["link"]
    assert link.startswith('<figures-2024.csv-metadata.json>; rel="describedby"')
    described = filled.ask("GET", "/open/figures-2024.csv-metadata.json").json()
    assert described["url"] == "figures-2024.csv"


def test_both_forms_hold_as_many_rows(filled: Collector) -> None:
    table = parquet.read_table(io.BytesIO(filled.ask("GET", "/open/figures-2025.parquet").content))
    assert table.num_rows == len(filled.ask("GET", "/open/figures-2025.csv").content.splitlines()) - 1 > 0


def test_the_record_names_the_files_that_there_are(filled: Collector) -> None:
    record = json.dumps(filled.ask("GET", "/open/catalog.jsonld").json())
    digest = filled.ask("GET", "/open/figures-2024.parquet").headers["etag"].strip('"')
    assert digest in record
    assert "figures-2024-late.csv" in record
    assert "figures-2025.csv" in record


@pytest.mark.parametrize(
    "name",
    [
        "figures-2023.csv",
        "figures-2025-late.csv",
        "figures-2024.xlsx",
        "figures-20240.csv",
        "..%2f",
        "x",
        "figures-2024.CSV",
    ],
)
def test_there_is_nothing_else(filled: Collector, name: str) -> None:
    answer = filled.ask("GET", f"/open/{name}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_no_place_and_no_device_is_named_in_anything_open(filled: Collector) -> None:
    for name in FILES:
        text = filled.ask("GET", f"/open/{name}").content
        assert not [place.id for place in PLACES if place.id.encode() in text]
        assert b"f" * 32 not in text


def test_people_see_every_edition_and_whether_it_still_changes(filled: Collector) -> None:
    page = filled.ask("GET", "/open/?language=en").text
    assert page.count("figures-2024.csv") == 2
    assert "Closed on 01/04/2025" in page
    assert "made anew with what came late" in page
    assert "It is closed on 01/04/2026" in page


def test_where_nothing_came_the_page_and_the_record_say_so(collector: Collector) -> None:
    assert "There are no files yet" in collector.ask("GET", "/open/?language=en").text
    assert collector.ask("GET", "/open/catalog.jsonld").status_code == 200


def test_the_last_stroke_of_the_address_may_be_left_out(collector: Collector) -> None:
    answer = collector.ask("GET", "/open")
    assert (answer.status_code, answer.headers["location"]) == (308, "/open/")
