"""The blocks answer the questions of policy people with the right sums."""

from __future__ import annotations

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube, Sums
from kiosk.collector.page.blocks import Block, Teller
from kiosk.collector.page.figures import blocks, by_quarter, keys
from kiosk.collector.page.wording import wording
from kiosk.core.statistics.dictionary import CATEGORIES

TELLER = Teller(wording("en"))
FIRST, LATER = Quarter(2025, 4), Quarter(2026, 3)


def sums(batches: int = 30, level: tuple[int, ...] = (500, 250, 250, 0)) -> Sums:
    """Give screenings of which only the levels differ."""
    counts = {(table, names[0]): sum(level) for table, names in CATEGORIES.items() if table != "level"}
    return Sums(
        batches,
        counts | {("level", name): count for name, count in zip(CATEGORIES["level"], level, strict=True)},
    )


def shown(cube: Cube, *, by_type: bool = True) -> dict[str, Block]:
    return {block.id: block for block in blocks(cube, TELLER, LATER, by_type=by_type)}


def texts(block: Block) -> dict[str, list[str]]:
    return {row.head: [cell.text for cell in row.cells] for row in block.rows}


def test_levels_are_told_as_numbers_and_parts() -> None:
    levels = shown({(FIRST, "library"): sums()})["levels"]
    assert texts(levels) == {
        "First steps": ["500", "50%"],
        "Basics": ["250", "25%"],
        "Independent": ["250", "25%"],
        "Fluent": ["about 0", "0%"],
    }


def test_a_sentence_names_what_stands_out() -> None:
    assert "about 50 ended at “First steps”" in shown({(FIRST, "library"): sums()})["levels"].sentence


def test_a_sentence_names_nothing_where_margins_overlap() -> None:
    close = shown({(FIRST, "library"): sums(30, (300, 290, 250, 160))})["levels"]
    assert close.sentence == wording("en")("sentence.levels")


def test_a_quarter_in_which_nothing_came_has_its_place_in_time() -> None:
    cube = {(FIRST, "library"): sums(), (LATER, "library"): sums()}
    assert [str(quarter) for quarter, _ in by_quarter(cube)] == ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
    assert texts(shown(cube)["training"])["Jan–Mar 2026"] == ["nothing yet", "nothing yet"]
    assert [*by_quarter({})] == []


def test_years_are_told_where_there_are_several() -> None:
    one = shown({(LATER, "library"): sums()})
    several = shown({(FIRST, "library"): sums(), (LATER, "library"): sums(), (LATER, "school"): sums()})
    assert "screened_years" not in one
    assert texts(several["screened_years"]) == {"2025": ["1,000"], "2026": ["2,000"]}


def test_kinds_of_place_are_told_apart_and_only_where_several_places_are_shown() -> None:
    cube = {(FIRST, "library"): sums(), (FIRST, "school"): sums(30, (0, 100, 700, 200))}
    types = shown(cube)["types"]
    assert texts(types) == {"Library": ["1,000", "750", "75%"], "School": ["1,000", "100", "10%"]}
    assert "“Library”: by about 75" in types.sentence
    assert "types" not in shown(cube, by_type=False)


def test_too_few_screenings_hide_parts_and_not_numbers() -> None:
    few = shown({(FIRST, "library"): sums(2, (40, 20, 10, 2))})
    assert texts(few["levels"])["First steps"] == ["40", "too few"]
    assert any("20 points" in note for note in few["levels"].notes)
    assert [figure for figure, _, _ in keys(sums(2, (40, 20, 10, 2)), TELLER)] == ["70", "too few", "too few"]


def test_what_stands_at_the_top_is_the_whole() -> None:
    assert [(figure, what) for figure, what, _ in keys(sums(), TELLER)] == [
        ("1,000", "screenings"),
        ("75%", "need training"),
        ("100%", "were helped"),
    ]


def test_it_says_that_the_last_two_quarters_grow_only_where_one_of_them_is_shown() -> None:
    def told(quarter: Quarter) -> bool:
        time = shown({(quarter, "library"): sums()})
        return any("still grow" in note for note in (*time["training"].notes, *time["screened"].notes))

    assert [told(quarter) for quarter in (LATER, Quarter(2026, 2), Quarter(2026, 1))] == [True, True, False]
