from __future__ import annotations

from kiosk import paths
from kiosk.core.statistics.dictionary import TABLES
from kiosk.core.statistics.page import page


def test_the_page_of_the_documentation_is_the_dictionary() -> None:
    assert (paths.ROOT / "docs" / "statistics-dictionary.md").read_text("utf-8") == page()


def test_the_page_names_every_table_and_category_with_who_answers_for_it() -> None:
    for table in TABLES:
        assert f"| `{table.name}` | {table.purpose} | {table.owner} | {table.expires} |" in page()
        assert all(f"| `{one.name}` | {one.meaning} |" in page() for one in table.categories)
