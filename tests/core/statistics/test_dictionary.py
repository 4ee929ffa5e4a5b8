from __future__ import annotations

from datetime import UTC, datetime

from kiosk.core.competences import Area
from kiosk.core.statistics.dictionary import CATEGORIES, TABLES


def test_there_are_ten_tables_and_no_others() -> None:
    areas = [area.name.lower() for area in Area]
    assert [table.name for table in TABLES] == [*areas, "level", "language", "outcome", "help", "mode"]
    assert {name: len(names) for name, names in CATEGORIES.items() if name not in areas} == {
        "level": 4,
        "language": 5,
        "outcome": 3,
        "help": 2,
        "mode": 3,
    }
    assert {CATEGORIES[area] for area in areas} == {("strong", "to_practise", "not_yet_known")}


def test_every_table_has_an_owner_and_a_purpose_and_every_category_a_meaning() -> None:
    for table in TABLES:
        assert table.owner
        assert table.purpose.startswith("To ")
        assert all(category.meaning for category in table.categories)
        assert len(set(CATEGORIES[table.name])) == len(table.categories)


def test_nothing_is_counted_after_its_end() -> None:
    today = datetime.now(UTC).date()
    assert not [table.name for table in TABLES if table.expires < today], "ask for them anew or take them out"
