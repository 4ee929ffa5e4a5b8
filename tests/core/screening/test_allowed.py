from __future__ import annotations

from kiosk.core.competences import Area
from kiosk.core.screening import Item, Response
from kiosk.core.screening.allowed import area_counts, in_balance, left


def item(name: str, *siblings: str, area: Area = Area.SAFETY) -> Item:
    return Item(name, area, 0.0, siblings=siblings)


def asked(*items: Item) -> list[Response]:
    return [Response(each, right=True) for each in items]


def test_an_item_is_not_asked_again() -> None:
    a, b = item("a"), item("b")
    assert left([a, b], asked(a)) == [b]


def test_siblings_exclude_each_other_whichever_names_the_other() -> None:
    a, b = item("a", "b"), item("b")
    assert left([a, b], asked(a)) == []
    assert left([a, b], asked(b)) == []


def test_two_that_a_third_names_exclude_each_other() -> None:
    a, b, c = item("a"), item("b"), item("c", "a", "b")
    assert left([a, b, c], asked(a)) == []


def test_a_siblings_sibling_may_still_be_asked() -> None:
    a, b, c = item("a", "b"), item("b", "a"), item("c", "b")
    assert left([a, b, c], asked(a)) == [c]


def test_an_item_that_left_the_bank_still_excludes_its_siblings() -> None:
    assert left([item("b")], asked(item("a", "b"))) == []


def test_the_areas_asked_least_come_next() -> None:
    safe, made = item("a"), item("b", area=Area.CREATION)
    assert in_balance([safe, made], asked(item("c"))) == [made]
    assert in_balance([safe, made], []) == [safe, made]


def test_an_area_without_items_holds_nobody_up() -> None:
    assert in_balance([item("a")], asked(item("b"), item("c"))) == [item("a")]
    assert in_balance([], asked(item("b"))) == []


def test_every_area_is_counted_also_those_not_asked() -> None:
    counts = area_counts(asked(item("a"), item("b")))
    assert counts == {area: 2 if area is Area.SAFETY else 0 for area in Area}
