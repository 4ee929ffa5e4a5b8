"""All languages say the same things, and everything that they say is shown somewhere."""

from __future__ import annotations

import re
import string
from datetime import date
from pathlib import Path

import pytest

import kiosk.collector.page
import kiosk.collector.published
from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import AREAS
from kiosk.collector.forms import SiteType
from kiosk.collector.page.wording import LANGUAGES, Wording, preferred, wording
from kiosk.core.statistics.dictionary import CATEGORIES, TABLES

PAGE = Path(kiosk.collector.page.__file__).parent
PUBLISHED = Path(kiosk.collector.published.__file__).parent
SOURCES = [path for folder in (PAGE, PUBLISHED) for kind in ("*.py", "*.html") for path in folder.rglob(kind)]


def keys(say: Wording) -> dict[str, set[str]]:
    """Give what is said and what is filled in, by key."""
    return {
        f"{room}.{name}": {field for _, field, _, _ in string.Formatter().parse(text) if field}
        for room, texts in say.texts.items()
        for name, text in texts.items()
    }


def test_every_language_says_the_same_with_the_same_things_filled_in() -> None:
    english, *others = (keys(wording(language)) for language in ("en", "nl", "fr"))
    assert [LANGUAGES.keys(), *others] == [{"nl", "fr", "en"}, english, english]


def test_every_kind_of_place_and_everything_that_is_shown_has_a_name() -> None:
    said = keys(wording("en"))
    shown = [table for table in TABLES if table.name in {"level", "language", "outcome", "help"}]
    names = [f"{table.name}.{category.name}" for table in shown for category in table.categories]
    areas = [f"area.{area}" for area in AREAS]
    words = [f"column.{word}" for word in CATEGORIES[AREAS[0]]]
    assert {*names, *areas, *words, *(f"type.{kind.value}" for kind in SiteType)} <= said.keys()


def test_everything_that_is_said_is_asked_for() -> None:
    written = "\n".join(path.read_text("utf-8") for path in SOURCES)
    names = {*re.findall(r"[\w.]+", written)}
    made = {
        "period",
        "column",
        "level",
        "area",
        "type",
        "language",
        "outcome",
        "help",
        "block",
        "sentence",
        "how",
    }
    unasked = [
        key
        for key in keys(wording("en"))
        if key not in names
        and key.partition(".")[0] not in made
        and not {key.partition(".")[2], key.partition(".")[2].removeprefix("how_")} & names
        and not key.endswith(("_why", "_hidden", "_parts"))
    ]
    assert not unasked


def test_a_key_that_nothing_is_said_for_is_a_bug() -> None:
    with pytest.raises(KeyError):
        wording("nl")("page.nothing")


def test_a_language_writes_numbers_days_and_quarters_its_own_way() -> None:
    assert wording("nl").count(1234567) == "1.234.567"
    assert wording("en").count(1234567) == "1,234,567"
    assert wording("fr").count(1234567) == "1\u202f234\u202f567"
    assert wording("en").day(date(2026, 4, 1)) == "01/04/2026"
    assert wording("nl").quarter(Quarter(2026, 4)) == "okt–dec 2026"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        (["en-GB", "nl;q=0.5"], "en"),
        (["fr-BE", "nl-BE;q=0.8", "en"], "fr"),
        (["de", "nl-BE;q=0.8", "en"], "nl"),
        (["de"], "nl"),
        ([""], "nl"),
        (["EN"], "en"),
    ],
)
def test_the_first_language_that_there_is_goes(accepted: list[str], language: str) -> None:
    assert preferred(accepted) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_long(language: str) -> None:
    """At most 26 words, as policy people read more than those at the kiosk."""
    texts = [text for room in wording(language).texts.values() for text in room.values()]
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.:?]) ", text)]
    assert not [sentence for sentence in sentences if len(sentence.split()) > 26]


def test_each_point_of_how_to_read_is_shown() -> None:
    shown = re.findall(r'\("(\w+)", (\d+)\)', (PAGE / "templates" / "how.html").read_text("utf-8"))
    points = [name for name in wording("en").texts["how"] if re.search(r"_\d+$", name)]
    assert sorted(points) == sorted(f"{part}_{n}" for part, most in shown for n in range(1, int(most) + 1))


@pytest.mark.parametrize(
    ("language", "warmth"), [("nl", "opwarming"), ("en", "warm-up"), ("fr", "échauffement")]
)
def test_it_is_said_beside_the_levels_who_else_is_at_the_first_steps(language: str, warmth: str) -> None:
    """As `core.statistics.counting` counts them: who was not through the warm-up, also who left it."""
    say = wording(language)
    for key in ("sentence.levels", "how.limits_4"):
        assert say(key).count(say("level.first_steps")) == 1
        assert warmth in say(key)
