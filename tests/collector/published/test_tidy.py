"""The table holds every cell once, rounded, with its margin, and hides what too few bear."""

from __future__ import annotations

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube, Sums
from kiosk.collector.published.tidy import HIDDEN, SHOWN, as_csv, lines, names
from kiosk.core.statistics.dictionary import CATEGORIES

CELLS = [(table, name) for table, categories in CATEGORIES.items() for name in categories]
SUMS = st.builds(
    Sums,
    st.integers(1, 60),
    st.fixed_dictionaries({cell: st.integers(-30, 900) for cell in CELLS}),
    st.integers(1, 5),
)
CUBES = st.dictionaries(
    st.tuples(
        st.builds(Quarter, st.sampled_from([2025, 2026]), st.integers(1, 4)),
        st.sampled_from(["library", "school"]),
    ),
    SUMS,
    max_size=5,
)


def read(cube: Cube, year: int = 2026) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(as_csv(lines(cube, year)).decode(), newline=""))]


@given(CUBES)
def test_every_cell_of_the_year_stands_there_once(cube: Cube) -> None:
    rows = read(cube)
    keys = [(row["period"], row["site_type"], row["table"], row["category"]) for row in rows]
    places = [(quarter, kind) for quarter, kind in sorted(cube) if quarter.year == 2026]
    cells = [("screened", "all"), *CELLS]
    assert keys == [(str(quarter), kind, *cell) for quarter, kind in places for cell in cells]


@given(CUBES)
def test_no_value_is_anything_but_text_or_a_number_to_a_spreadsheet_in_any_country(cube: Cube) -> None:
    """Neither a date nor a formula, nor a number with a point or a comma in it."""
    for row in read(cube):
        assert re.fullmatch(r"\d{4}-Q[1-4]", row["period"], re.ASCII)
        words = (row["site_type"], row["table"], row["category"], row["status"])
        assert all(re.fullmatch(r"[a-z]+[a-z_0-9]*", word, re.ASCII) for word in words)
        assert all(re.fullmatch(r"[0-9]*", row[name]) for name in ("value", "margin", "batches"))


@given(CUBES)
def test_a_shown_row_has_rounded_numbers_and_a_hidden_one_has_none(cube: Cube) -> None:
    for row in read(cube):
        numbers = [row["value"], row["margin"], row["batches"]]
        if row["status"] == HIDDEN:
            assert numbers == ["", "", ""]
        else:
            assert row["status"] == SHOWN
            assert all(number.isdecimal() for number in numbers)
            assert int(row["value"]) % 5 == int(row["margin"]) % 5 == 0


@given(CUBES)
def test_what_too_few_screenings_bear_or_comes_from_too_few_places_is_hidden_whole(cube: Cube) -> None:
    for row in read(cube):
        sums = cube[Quarter.read(row["period"]), row["site_type"]]
        enough = sums.screened >= 55 * sums.batches**0.5
        assert (row["status"] == SHOWN) == (enough and sums.places >= 3)


def test_two_batches_are_hidden_and_three_of_them_are_shown() -> None:
    def of(batches: int) -> Sums:
        return Sums(batches, {cell: 36 * batches * (cell[1] == CATEGORIES[cell[0]][0]) for cell in CELLS}, 3)

    assert {row["status"] for row in read({(Quarter(2026, 1), "school"): of(2)})} == {HIDDEN}
    assert {row["status"] for row in read({(Quarter(2026, 1), "school"): of(3)})} == {SHOWN}


def test_a_year_in_which_nothing_came_has_only_the_names_of_its_columns() -> None:
    assert as_csv(lines({}, 2026)).decode() == ",".join(names()) + "\r\n"
