"""The page as the service gives it, from each kind of database."""

from __future__ import annotations

import pytest

from tests.collector import played
from tests.collector.asked import Collector


def filled(collector: Collector, places: list[played.Site], devices: int = 30) -> None:
    arrivals = played.arrivals(places, devices, 60)
    collector.run(played.fill(collector.service.database, places, arrivals))


def test_it_shows_what_each_kind_of_database_holds(either: Collector) -> None:
    filled(either, played.sites(6))
    answer = either.ask("GET", "/?language=en")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.count("<table") == 9
    assert "Community centre 2" in answer.text


def test_a_batch_that_a_device_brings_is_shown_at_once_and_not_when_it_is_retracted(
    collector: Collector,
) -> None:
    device = collector.device()
    assert "no figures yet" in collector.ask("GET", "/?language=en").text
    device.bring()
    assert "In short" in collector.ask("GET", "/?language=en").text
    (key,) = collector.rows("SELECT install, epoch, seq FROM batches")
    retracted = collector.administer("POST", f"/batches/{key[0]}/{key[1]}/{key[2]}/retract")
    assert retracted.status_code == 204
    assert "In short" not in collector.ask("GET", "/?language=en").text


@pytest.mark.parametrize("asked", ["period=1", "type=%00", "site=nobody", "period=9999-Q1x"])
def test_what_there_is_not_is_told_beside_everything(collector: Collector, asked: str) -> None:
    filled(collector, played.sites(2))
    answer = collector.ask("GET", f"/?language=en&{asked}")
    assert answer.status_code == 400
    assert "does not exist" in answer.text


def test_a_place_of_another_kind_than_was_asked_shows_nothing_and_says_why(collector: Collector) -> None:
    filled(collector, played.sites(2))
    answer = collector.ask("GET", "/?language=en&type=library&site=site-001")
    assert "This place is of another kind" in answer.text


def test_a_period_without_figures_says_what_to_do(collector: Collector) -> None:
    filled(collector, played.sites(2))
    assert "Choose a longer period" in collector.ask("GET", "/?language=en&period=1999").text


def test_names_of_places_are_shown_and_never_run(collector: Collector) -> None:
    filled(collector, [played.Site("x", "<script>alert(1)</script> & co", "library")])
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
