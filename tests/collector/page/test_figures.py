"""The blocks answer the questions of policy people with the right sums."""

from __future__ import annotations

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import AREAS, Cube, Sums
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
        "Fluent": ["0 to 65", "0 to 7%"],
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


def test_a_part_of_two_categories_may_be_hidden_where_those_of_one_are_not() -> None:
    few = sums(3, (60, 40, 10, 2))
    levels = shown({(FIRST, "library"): few})["levels"]
    assert texts(levels)["First steps"] == ["60", "54%"]
    assert [key.figure for key in keys(few, TELLER)] == ["110", "cannot be told", "82 to 100%"]


def test_where_a_part_cannot_be_told_its_card_claims_nothing_and_says_why() -> None:
    training = keys(sums(3, (60, 40, 10, 2)), TELLER)[1]
    assert (training.what, training.quiet) == ("how many people need training", True)
    assert "more than 20 points beside the truth" in training.why


def test_a_quarter_or_a_kind_of_which_too_little_is_known_shows_no_number_at_all() -> None:
    few = shown({(FIRST, "library"): sums(2, (40, 20, 10, 2)), (LATER, "school"): sums()})
    assert texts(few["training"])["Oct–Dec 2025"] == ["cannot be told"] * 2
    assert texts(few["types"])["Library"] == ["cannot be told"] * 3
    assert texts(few["screened"])["Oct–Dec 2025"] == ["cannot be told"]
    assert texts(few["screened_years"])["2025"] == ["cannot be told"]


def areas(*parts: tuple[int, int, int]) -> Block:
    """Give the block of the areas, of each how many are strong, to practise and not known."""
    whole = sums(30, (1000, 0, 0, 0))
    counts = dict(whole.counts)
    for area, part in zip(AREAS, parts, strict=True):
        counts |= {(area, name): count for name, count in zip(CATEGORIES[area], part, strict=True)}
    return shown({(FIRST, "library"): Sums(30, counts)})["areas"]


def test_no_area_is_called_the_weakest_while_another_may_be_weaker_in_what_is_not_known() -> None:
    unknown = areas((450, 450, 100), (900, 50, 50), (900, 50, 50), (900, 50, 50), (160, 240, 600))
    assert "cannot be told" in unknown.sentence
    known = areas((400, 500, 100), (900, 50, 50), (900, 50, 50), (900, 50, 50), (660, 240, 100))
    assert "“Search and read”: in about 50 of 100" in known.sentence


def test_what_is_not_known_of_an_area_is_drawn_beside_what_is_to_practise() -> None:
    block = areas(*[(160, 240, 600)] * 5)
    assert block.drawing == "parts"
    assert block.columns[1:] == ("To practise", "Not known", "Strong")
    assert texts(block)["Solve problems"] == ["24%", "60%", "16%"]


def test_what_stands_at_the_top_is_the_whole() -> None:
    assert [(key.figure, key.what) for key in keys(sums(), TELLER)] == [
        ("1,000", "screenings"),
        ("75%", "need training"),
        ("93 to 100%", "were helped"),
    ]


def test_it_says_that_the_last_two_quarters_grow_only_where_one_of_them_is_shown() -> None:
    def told(quarter: Quarter) -> bool:
        time = shown({(quarter, "library"): sums()})
        return any("still grow" in note for note in (*time["training"].notes, *time["screened"].notes))

    assert [told(quarter) for quarter in (LATER, Quarter(2026, 2), Quarter(2026, 1))] == [True, True, False]
