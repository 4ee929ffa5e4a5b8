from __future__ import annotations

from kiosk.worlds.field import Field, Goal, Verb, gesture
from kiosk.worlds.form import Field as Line
from kiosk.worlds.form import Page, Writing, blank, send
from kiosk.worlds.tries import COUNTED, one_more


def test_each_try_counts_until_enough_were_counted() -> None:
    assert one_more(0) == 1
    assert one_more(COUNTED - 1) == COUNTED
    assert one_more(COUNTED) == COUNTED


def test_a_world_that_is_only_poked_at_comes_back_to_where_it_was() -> None:
    goals, field = (Goal(click="ball"),), Field()
    page = Page(title="x", fields={"name": Line(label="x", text=Writing.NAME, required=True)})
    form = blank(page)
    for _ in range(2 * COUNTED):
        field = gesture(goals, field, Verb.CLICK, "lamp")
        form = send(page, {}, form)
    assert field.stuck == form.tries == COUNTED
    assert gesture(goals, field, Verb.CLICK, "lamp") == field
    assert send(page, {}, form) == form
