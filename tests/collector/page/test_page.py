"""The page as people meet it: in a real browser, by eye, keyboard, screen reader and on paper."""

from __future__ import annotations

import base64
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.collector.page.browsing import Chromium, Key

LANGUAGES = ("nl", "fr", "en")
EACH = [*product((0, 1, 300), LANGUAGES)]
DARK, LIGHT = "rgb(0, 24, 35)", "rgb(255, 255, 255)"
CUT = """[...document.querySelectorAll(".chart svg text")].filter(text => {
    const own = text.getBoundingClientRect(), all = text.ownerSVGElement.getBoundingClientRect();
    return own.left < all.left - 1 || own.right > all.right + 1;
}).map(text => text.textContent)"""
OVERFLOWING = "[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)"
PAGE_COLOUR = "return getComputedStyle(document.body).backgroundColor"


@dataclass(frozen=True)
class Seen:
    """How wide a window is, and whether in dark colours."""

    width: int
    dark: bool = False


@pytest.mark.parametrize(("devices", "language"), EACH)
@pytest.mark.parametrize("seen", [Seen(1280), Seen(1280, dark=True), Seen(360)])
def test_axe_finds_nothing(
    browser: Chromium, served: Mapping[int, str], devices: int, language: str, seen: Seen
) -> None:
    browser.show(f"{served[devices]}/?language={language}", width=seen.width, dark=seen.dark)
    assert browser.violations() == []


@pytest.mark.parametrize(("devices", "language"), EACH)
@pytest.mark.parametrize("path", ["open", "how"])
def test_axe_finds_nothing_in_the_open_data_and_in_how_to_read(
    browser: Chromium, served: Mapping[int, str], devices: int, language: str, path: str
) -> None:
    browser.show(f"{served[devices]}/{path}/?language={language}")
    assert browser.violations() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_figure_is_in_sight_on_a_phone(
    browser: Chromium, served: Mapping[int, str], language: str
) -> None:
    browser.show(f"{served[300]}/?language={language}", width=390)
    assert browser.ask("return document.querySelector('.keys strong').getBoundingClientRect().bottom") < 844


def test_each_bar_of_an_area_shows_all_its_parts(browser: Chromium, served: Mapping[int, str]) -> None:
    browser.show(f"{served[300]}/?language=en")
    for colour in ("--bar", "--part-2", "--part-3"):
        drawn = f"[data-table=t-areas] svg path[fill='var({colour})']"
        assert len(browser.all(drawn)) == 5
    told = browser.one("[data-table=t-areas] figcaption").text
    assert [told.index(part) for part in ("To practise", "Not known", "Strong")] == sorted(
        told.index(part) for part in ("To practise", "Not known", "Strong")
    )


@pytest.mark.parametrize(("devices", "language"), EACH)
def test_the_console_stays_empty_and_nothing_is_asked_of_anybody_else(
    browser: Chromium, served: Mapping[int, str], devices: int, language: str
) -> None:
    browser.said()
    browser.show(f"{served[devices]}/?language={language}")
    asked = browser.ask("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(served[devices]).netloc}
    assert browser.said() == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280, 1920])
def test_nothing_is_wider_than_the_window(
    browser: Chromium, served: Mapping[int, str], language: str, width: int
) -> None:
    browser.show(f"{served[300]}/?language={language}", width=width)
    assert browser.ask("return document.documentElement.scrollWidth") <= width
    assert browser.ask(f"return {OVERFLOWING}.length") == 0
    assert browser.ask(f"return {CUT}") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_open_data_fits_the_window_too(
    browser: Chromium, served: Mapping[int, str], language: str, width: int
) -> None:
    browser.show(f"{served[300]}/open/?language={language}", width=width)
    assert browser.ask("return document.documentElement.scrollWidth") <= width
    assert browser.ask(f"return {OVERFLOWING}.length") == 0
    lines = "e => e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight)"
    years = browser.ask(f"return [...document.querySelectorAll('tbody th span')].map({lines})")
    assert len(years) == 3
    assert all(year < 1.5 for year in years)  # no year is broken into lines


def test_every_chart_draws_a_bar_for_every_figure_of_its_table(
    browser: Chromium, served: Mapping[int, str]
) -> None:
    browser.show(f"{served[300]}/?language=en")
    figures = browser.all("figure[data-drawing]")
    assert len(figures) == len(browser.all("table")) == 9
    for figure in figures:
        rows = browser.all(f"#{figure.get_attribute('data-table')} tbody tr")
        bars = browser.driver.execute_script(
            "return arguments[0].querySelectorAll('svg path[fill=\"var(--bar)\"]').length", figure
        )
        assert figure.is_displayed()
        assert bars == len(rows)


def test_a_bar_is_as_long_as_its_figure_says(browser: Chromium, served: Mapping[int, str]) -> None:
    browser.show(f"{served[300]}/?language=en")
    lengths = browser.ask(
        "return [...document.querySelectorAll('[data-table=t-levels] svg path[fill=\"var(--bar)\"]')]"
        ".map(bar => bar.getBBox().width)"
    )
    values = [int(cell.get_attribute("data-value")) for cell in browser.all("#t-levels td:nth-child(3)")]
    assert len(values) == 4
    for length, value in zip(lengths, values, strict=True):
        assert length / lengths[0] == pytest.approx(value / values[0], abs=0.02)


def test_without_javascript_every_number_is_there(browser: Chromium, served: Mapping[int, str]) -> None:
    browser.show(f"{served[300]}/?language=en")
    with_it = [table.text for table in browser.all("table")]
    browser.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.driver.get(f"{served[300]}/?language=en&period=2025&type=library")
        told = browser.one(".now b").text
        browser.driver.get(f"{served[300]}/?language=en")
        assert [table.text for table in browser.all("table")] == with_it
        assert not any(figure.is_displayed() for figure in browser.all("figure"))
        assert "Every number is in the tables" in browser.one("main").text
    finally:
        browser.send("Emulation.setScriptExecutionDisabled", value=False)
    assert told == "You see: Year 2025 · Library · All places"


def test_the_keyboard_alone_chooses_a_period(browser: Chromium, served: Mapping[int, str]) -> None:
    browser.show(f"{served[300]}/?language=en")
    browser.press(Key.TAB)
    assert browser.driver.switch_to.active_element.text == "Go to the figures"
    assert browser.ask("return document.activeElement.getBoundingClientRect().top") >= 0
    browser.press(Key.ENTER, Key.TAB)
    assert browser.driver.switch_to.active_element.get_attribute("name") == "period"
    browser.press("Y", "Y", Key.TAB, "L", Key.TAB, Key.TAB)
    assert browser.driver.switch_to.active_element.text == "Show"
    browser.press(Key.ENTER)
    browser.until("return location.search.includes('period=')")
    assert browser.one(".now b").text == "You see: Year 2025 · Library · All places"


def test_tab_reaches_everything_and_shows_where_it_is(browser: Chromium, served: Mapping[int, str]) -> None:
    browser.show(f"{served[300]}/?language=nl")
    reachable = len(browser.all("a[href], select, button"))
    reached: list[str] = []
    for _ in range(reachable):
        browser.press(Key.TAB)
        outline = (
            "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]"
        )
        assert browser.ask(outline) == ["solid", "4px"]
        reached.append(browser.ask("return document.activeElement.outerHTML.slice(0, 200)"))
    assert len(set(reached)) == reachable


def test_a_screen_reader_finds_landmarks_headings_and_named_tables(
    browser: Chromium, served: Mapping[int, str]
) -> None:
    browser.show(f"{served[300]}/?language=nl")
    tree = browser.send("Accessibility.getFullAXTree")["nodes"]
    roles: dict[str, list[str]] = {}
    for node in tree:
        roles.setdefault(node["role"]["value"], []).append(node.get("name", {}).get("value", ""))
    assert len(roles["main"]) == len(roles["banner"]) == len(roles["contentinfo"]) == 1
    assert len(roles["table"]) == 9
    assert all(roles["table"])
    assert all(name.startswith("Grafiek: ") for name in roles["image"])
    assert len(roles["image"]) == 9
    assert roles["combobox"] == ["Periode", "Soort plek", "Plek"]


def test_the_colours_follow_the_machine_and_a_choice_goes_first(
    browser: Chromium, served: Mapping[int, str]
) -> None:
    found = {}
    for dark, theme in product((False, True), ("", "light", "dark")):
        browser.show(f"{served[1]}/?language=en&theme={theme}", dark=dark)
        found[dark, theme] = browser.ask(PAGE_COLOUR)
    assert found == {
        (False, ""): LIGHT,
        (True, ""): DARK,
        (False, "light"): LIGHT,
        (True, "light"): LIGHT,
        (False, "dark"): DARK,
        (True, "dark"): DARK,
    }


def test_a_choice_of_colours_and_language_stays_with_what_is_shown_next(
    browser: Chromium, served: Mapping[int, str]
) -> None:
    browser.show(f"{served[300]}/?language=en&theme=dark")
    browser.one("button").click()
    browser.until("return location.search.includes('period')")
    assert browser.ask(PAGE_COLOUR) == DARK
    browser.one("footer a:last-child").click()
    assert browser.one("h1").text == "Open data"
    assert browser.ask(PAGE_COLOUR) == DARK


def words_on_paper(file: Path) -> str:
    command = ["pdftotext", "-layout", str(file), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_prints_dark_on_white_with_all_charts_and_without_what_is_only_for_a_screen(
    browser: Chromium, served: Mapping[int, str], tmp_path: Path, language: str
) -> None:
    browser.show(f"{served[300]}/?language={language}&theme=dark", dark=True)
    printed = browser.send("Page.printToPDF", preferCSSPageSize=True)["data"]
    file = tmp_path / "printed.pdf"
    file.write_bytes(base64.b64decode(printed))
    text = words_on_paper(file)
    browser.wear(dark=True, paper=True)
    assert browser.ask(PAGE_COLOUR) == LIGHT
    too_wide = (
        "return [...document.querySelectorAll('.chart svg')].filter(svg => svg.getBoundingClientRect().right"
        " > svg.closest('figure').getBoundingClientRect().right + 1"
        " || svg.getBoundingClientRect().height < 60).length"
    )
    browser.until(f"return (() => {{ {too_wide} }})() === 0")
    assert not browser.one("button").is_displayed()
    shown, day = (browser.one(f".now {part}").text for part in ("b", "span"))
    words = " ".join(text.split())
    assert shown in words
    assert day in words
    reading, first = (browser.all(f"{part} h2")[0].text for part in (".reading", "section"))
    assert words.index(reading) < words.index(first)  # how to read stands before what is read
    assert len(re.findall(r"100\s?%", text)) >= 6  # the end of the axis of each chart in parts of a hundred
    assert text.count("\f") <= 7


def test_of_one_device_nothing_is_shown_and_it_says_why(browser: Chromium, served: Mapping[int, str]) -> None:
    browser.show(f"{served[1]}/?language=en")
    assert "There are figures, but they are not shown: fewer than 3 places" in browser.one(".notice").text
    assert browser.all("table, .keys, figure") == []


def test_where_nothing_came_it_says_when_something_will(browser: Chromium, served: Mapping[int, str]) -> None:
    browser.show(f"{served[0]}/?language=en")
    assert "There are no figures yet" in browser.one(".notice").text
    assert not browser.all("table")
