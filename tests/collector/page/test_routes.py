"""The page as the service gives it, from each kind of database."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from datetime import timedelta

import pytest

from kiosk.collector import totals
from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube
from kiosk.collector.database import Database
from kiosk.collector.totals import cube
from tests.collector import played
from tests.collector.asked import Collector

THREE = [played.Site(f"library-{each}", f"Library {each}", "library") for each in (1, 2, 3)]


def filled(collector: Collector, places: list[played.Site], devices: int = 30) -> None:
    arrivals = played.arrivals(places, devices, 60)
    collector.run(played.fill(collector.service.database, places, arrivals))


def test_it_shows_what_each_kind_of_database_holds(either: Collector) -> None:
    filled(either, played.sites(18))
    answer = either.ask("GET", "/?language=en")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.count("<table") == 9
    assert "Community centre 2" in answer.text


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "Brought up to date just now."),
        (119, "just now."),
        (120, "date 2 minutes ago."),
        (90_000, "1,500 minutes ago."),
    ],
)
def test_it_tells_how_old_the_figures_are(collector: Collector, seconds: float, told: str) -> None:
    collector.sums.late = seconds
    assert told in collector.ask("GET", "/?language=en").text


def test_how_old_they_are_is_of_those_that_are_shown_also_where_newer_ones_are_read_meanwhile(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def read_anew_meanwhile(database: Database, *, site: str) -> Cube:
        collector.sums.true_at = collector.now
        return await cube(database, site=site)

    filled(collector, THREE)
    collector.sums.late = 300
    monkeypatch.setattr(totals, "cube", read_anew_meanwhile)
    answer = collector.ask("GET", f"/?language=en&site={THREE[0].id}")
    assert (answer.status_code, "date 5 minutes ago." in answer.text) == (200, True)
    assert collector.sums.age == 0


def test_a_batch_that_a_device_brings_is_shown_and_not_when_it_is_retracted(
    collector: Collector,
) -> None:
    def shown() -> str:
        return collector.ask("GET", "/?language=en").text

    device = collector.device()
    assert "no figures yet" in shown()
    device.bring()
    assert "There are figures, but they are not shown" in shown()
    (key,) = collector.rows("SELECT install, epoch, seq FROM batches")
    retracted = collector.administer("POST", f"/batches/{key[0]}/{key[1]}/{key[2]}/retract")
    assert retracted.status_code == 204
    assert "no figures yet" in shown()


def test_the_page_and_the_files_hide_the_same(collector: Collector) -> None:
    lone = [*THREE, played.Site("hall", "Town hall", "town_hall"), *played.sites(24)[:3]]
    filled(collector, lone, devices=7)
    collector.today = played.START.replace(month=12)
    status: dict[tuple[str, str], set[str]] = defaultdict(set)
    for year in (2024, 2025):
        table = collector.ask("GET", f"/open/figures-{year}.csv").text
        for row in csv.DictReader(io.StringIO(table, newline="")):
            status[row["period"], row["site_type"]].add(row["status"])
    assert {*map(frozenset, status.values())} == {frozenset({"shown"}), frozenset({"hidden"})}
    for (period, kind), told in status.items():
        page = collector.ask("GET", f"/?language=en&period={period}&type={kind}").text
        assert told == ({"shown"} if "<table" in page else {"hidden"})


def test_a_lone_place_of_its_kind_is_in_no_total(collector: Collector) -> None:
    filled(collector, THREE)
    alone = collector.ask("GET", "/?language=en").text
    lone = [played.Site("hall", "Town hall", "town_hall")]
    collector.run(played.fill(collector.service.database, lone, played.arrivals(lone, 30, 60, seed=2)))
    assert collector.ask("GET", "/?language=en").text == alone
    assert (
        "There are figures, but they are not shown"
        in collector.ask("GET", "/?language=en&type=town_hall").text
    )


def test_a_lone_place_is_not_confirmed_to_exist(collector: Collector) -> None:
    filled(collector, THREE)
    lone = [played.Site("hall", "Town hall", "town_hall")]
    collector.run(played.fill(collector.service.database, lone, played.arrivals(lone, 30, 60, seed=2)))
    guessed, nobody = (collector.ask("GET", f"/?language=en&site={name}") for name in ("hall", "nobody"))
    assert (guessed.status_code, guessed.text) == (nobody.status_code, nobody.text)
    assert guessed.status_code == 400


def test_two_places_are_told_apart_from_none_also_where_nothing_is_chosen(collector: Collector) -> None:
    assert "no figures yet" in collector.ask("GET", "/?language=en").text
    filled(collector, THREE[:2])
    told = {language: collector.ask("GET", f"/?language={language}").text for language in ("en", "nl")}
    assert "There are figures, but they are not shown: fewer than 3 places" in told["en"]
    assert "Er zijn cijfers, maar ze worden niet getoond: minder dan 3 plekken" in told["nl"]
    assert "no figures yet" not in told["en"]


def test_a_place_that_sent_nothing_is_not_said_to_be_of_too_few(collector: Collector) -> None:
    filled(collector, THREE)
    new = {"id": "library-4", "name": "Library 4", "type": "library"}
    assert collector.administer("POST", "/sites", new).status_code == 201
    page = collector.ask("GET", "/?language=en&site=library-4").text
    assert "no figures for this choice" in page
    assert "not shown" not in page


def test_nobody_learns_which_of_two_places_sent_in_a_quarter_that_is_not_shown(collector: Collector) -> None:
    filled(collector, THREE)
    new = {"id": "library-4", "name": "Library 4", "type": "library"}
    assert collector.administer("POST", "/sites", new).status_code == 201
    start = played.START - timedelta(weeks=104)
    alone = played.arrivals(THREE[:1], 30, 20, start=start, seed=2)
    collector.run(played.fill(collector.service.database, [], alone))
    quarter = Quarter.of_week(start + timedelta(weeks=9))
    pages = [
        collector.ask("GET", f"/?language=en&site={place}&period={quarter}").text
        for place in (THREE[0].id, THREE[1].id, "library-4")
    ]
    assert all("fewer than 3 places" in page for page in pages)


@pytest.mark.parametrize("kind", ["employer", "school", "other"])
def test_a_place_that_is_not_the_citys_own_is_named_nowhere(collector: Collector, kind: str) -> None:
    canteens = [played.Site(f"canteen-{each}", f"Canteen {each}", kind) for each in (1, 2, 3)]
    filled(collector, [*THREE, *canteens])
    assert "Library 1" in collector.ask("GET", "/?language=en").text
    assert "Canteen" not in collector.ask("GET", "/?language=en").text
    by_name = collector.ask("GET", "/?language=en&site=canteen-1")
    assert (by_name.status_code, "Canteen" in by_name.text) == (400, False)


def test_a_small_place_shows_nothing_of_a_quarter_in_which_its_kind_shows_all(collector: Collector) -> None:
    filled(collector, THREE, devices=3)
    quarter = "/?language=en&period=2024-Q2&type=library"
    assert "<table" in collector.ask("GET", quarter).text
    small = collector.ask("GET", f"{quarter}&site=library-1").text
    assert "nothing can be told" in small
    assert "<table" not in small


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_how_to_read_is_told_in_each_language_and_found_from_the_other_pages(
    collector: Collector, language: str
) -> None:
    told = collector.ask("GET", f"/how/?language={language}")
    assert (told.status_code, f'<html lang="{language}"' in told.text) == (200, True)
    assert "30 ± 28" in told.text
    for page in ("/", "/open/"):
        assert f'href="/how/?language={language}"' in collector.ask("GET", f"{page}?language={language}").text
    moved = collector.ask("GET", "/how")
    assert (moved.status_code, moved.headers["location"]) == (308, "/how/")


@pytest.mark.parametrize("asked", ["period=1", "type=%00", "site=nobody", "period=9999-Q1x"])
def test_what_there_is_not_is_told_beside_everything(collector: Collector, asked: str) -> None:
    filled(collector, played.sites(18))
    answer = collector.ask("GET", f"/?language=en&{asked}")
    assert answer.status_code == 400
    assert "does not exist" in answer.text


def test_a_place_of_another_kind_than_was_asked_shows_nothing_and_says_why(collector: Collector) -> None:
    filled(collector, played.sites(18))
    answer = collector.ask("GET", "/?language=en&type=library&site=site-002")
    assert "This place is of another kind" in answer.text


def test_a_period_without_figures_says_what_to_do(collector: Collector) -> None:
    filled(collector, played.sites(18))
    assert "Choose a longer period" in collector.ask("GET", "/?language=en&period=1999").text


def test_names_of_places_are_shown_and_never_run(collector: Collector) -> None:
    filled(collector, [*THREE, played.Site("x", "<script>alert(1)</script> & co", "library")])
    page = collector.ask("GET", "/?site=x").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in page


def test_a_browser_is_answered_in_its_language_unless_the_address_says_another(collector: Collector) -> None:
    english = {"accept-language": "en-GB,en;q=0.9"}
    assert '<html lang="en"' in collector.ask("GET", "/", headers=english).text
    assert '<html lang="nl"' in collector.ask("GET", "/?language=nl", headers=english).text
    assert '<html lang="nl"' in collector.ask("GET", "/?language=xx").text


@pytest.mark.parametrize(
    "path",
    [
        "page.css",
        "charts.js",
        "mark.svg",
        "echarts-6.1.0.min.js",
        "echarts-LICENSE.txt",
        "fonts/FiraSans-Regular.ttf",
    ],
)
def test_all_that_the_page_is_drawn_with_comes_from_the_service(collector: Collector, path: str) -> None:
    assert collector.ask("GET", f"/static/{path}").status_code == 200


@pytest.mark.parametrize("path", ["../routes.py", "nothing.css", "fonts/../../routes.py", "%2e%2e/routes.py"])
def test_nothing_else_is_given(collector: Collector, path: str) -> None:
    answer = collector.ask("GET", f"/static/{path}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
