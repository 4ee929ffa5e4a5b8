"""Fill in a small web form the way the task asks, and send it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import prod
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from kiosk.core.attempt import TYPED, Action, Mark
from kiosk.kinds import facts as reading
from kiosk.kinds.facts import Wrong
from kiosk.kinds.form_goals import Goal, Noticed, goal_faults, meets
from kiosk.kinds.form_values import candidates
from kiosk.kinds.kind import Given, Routes, Standing, Way, met, missing, replay
from kiosk.worlds.facts import Key, Text
from kiosk.worlds.form import FieldKind, File, Filled, Page, blank, fill, problem_in, send

VERBS: Mapping[FieldKind, str] = {
    FieldKind.CHOOSE: "choose",
    FieldKind.DATE: "pick",
    FieldKind.TEXT: TYPED,
    FieldKind.TICK: "tick",
    FieldKind.UPLOAD: "upload",
}
"""What is done to each kind of field."""
PRESSED = "cursor-click"
"""The picture of a button that does something else than sending."""


class Spec(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="form"):
    """A task, a page, files to upload, what must stand in the page, and what is told kindly."""

    task: Text
    page: Page
    goal: Annotated[tuple[Goal, ...], Meta(min_length=1, description="at least one goal")]
    folder: Mapping[Key, File] = msgspec.field(default_factory=dict)
    noticed: tuple[Noticed, ...] = ()

    @property
    def sends(self) -> bool:
        """Whether the page has a button to send it."""
        return self.page.send is not None or self.must_send

    @property
    def must_send(self) -> bool:
        """Whether sending is part of the task."""
        return any(goal.sent for goal in self.goal)

    def goals_of(self, key: str) -> tuple[Goal, ...]:
        """Give the goals of one field."""
        return tuple(goal for goal in self.goal if goal.field == key)


def parse(facts: Mapping[str, object]) -> Spec:
    """Read the facts of a form; raises FactsError."""
    return reading.read(Spec, facts, _check)


def start(spec: Spec) -> Filled:
    """Start with the page as it opens."""
    return blank(spec.page)


def apply(spec: Spec, state: Filled, action: Action) -> Filled:
    """Fill in a field, or send."""
    if action.verb == "send":
        return send(spec.page, spec.folder, state) if spec.sends else state
    field = spec.page.fields.get(action.target)
    if field is None or VERBS[field.kind] != action.verb:
        return state
    return fill(spec.page, spec.folder, state, action.target, action.value)


def ready(spec: Spec, state: Filled) -> bool:
    """Tell whether it was sent, or where nothing need be sent, whether anything was filled in."""
    return state.sent if spec.must_send else state.values != start(spec).values


def mark(spec: Spec, actions: Sequence[Action]) -> Mark:
    """Right when every goal is met in the end; notes tell what was noticed beside that."""
    state = replay(partial(apply, spec), start(spec), actions)
    right = all(_met(spec, goal, state) for goal in spec.goal)
    seen = (
        f"noticed.{index}.words"
        for index, noticed in enumerate(spec.noticed)
        if _stands(spec, noticed, state)
    )
    return Mark(right, tuple(seen))


def routes(spec: Spec) -> Routes:
    """Fill in what meets every goal; and the same with one field that does not, where there is one."""
    wanted = {key: _first(spec, key, meeting=True) for key in spec.page.fields}
    others = ((key, _first(spec, key, meeting=False)) for key in wanted)
    spoilt = next(({key: value} for key, value in others if value is not None), {})
    return Routes(_fill_in(spec, wanted), _fill_in(spec, {**wanted, **spoilt}))


def guessing(spec: Spec) -> float:
    """The share of values that meet the goals, over all fields; nothing to type is guessed."""
    return prod(_luck(spec, key) for key in spec.page.fields if spec.goals_of(key))


def way(spec: Spec, actions: Sequence[Action]) -> tuple[Way, ...]:
    """Show each field that has a goal, with what belongs there and what was given instead; and the sending.

    A field that is well as it opens counts once something is done: before, nobody left it so.
    """
    state = replay(partial(apply, spec), start(spec), actions)
    begun = state != start(spec)
    keys = (key for key in spec.page.fields if spec.goals_of(key))
    fields = (_card_after(spec, key, state.values[key], begun=begun) for key in keys)
    drawn = PRESSED if spec.page.sent else ""
    sending = Way(drawn, "page.send", verb="send", standing=met(done=state.sent))
    return (*fields, sending) if spec.must_send and spec.page.send else tuple(fields)


def literals(spec: Spec) -> tuple[tuple[str, ...], ...]:
    """Give what the goals want typed, each with all that will do for it."""
    written = (key for key, field in spec.page.fields.items() if field.text is not None)
    typed = (goal.wanted for key in written for goal in spec.goals_of(key))
    return tuple(dict.fromkeys(ways for ways in typed if ways))


def _met(spec: Spec, goal: Goal, state: Filled) -> bool:
    if goal.field is None:
        return state.sent is goal.sent
    return meets(goal, spec.page.fields[goal.field], state.values[goal.field])


def _stands(spec: Spec, noticed: Noticed, state: Filled) -> bool:
    return meets(noticed, spec.page.fields[noticed.field], state.values[noticed.field])


def _meets_all(spec: Spec, key: str, value: str) -> bool:
    return all(meets(goal, spec.page.fields[key], value) for goal in spec.goals_of(key))


def _first(spec: Spec, key: str, *, meeting: bool) -> str | None:
    """Give the first value the page takes that meets (or does not meet) the goals of a field."""
    field = spec.page.fields[key]
    opening = start(spec).values[key]
    values = candidates(field, spec.folder, spec.goals_of(key))
    ordered = (opening, *values) if meeting else (*values, opening)
    fitting = (value for value in ordered if _meets_all(spec, key, value) is meeting)
    return next((value for value in fitting if problem_in(field, spec.folder, value) is None), None)


def _fill_in(spec: Spec, values: Mapping[str, str | None]) -> tuple[Action, ...]:
    opening = start(spec).values
    changed = {key: value for key, value in values.items() if value is not None and value != opening[key]}
    filled = tuple(Action(VERBS[spec.page.fields[key].kind], key, value) for key, value in changed.items())
    return (*filled, Action("send")) if spec.sends else filled


def _luck(spec: Spec, key: str) -> float:
    field = spec.page.fields[key]
    values = candidates(field, spec.folder, ())
    if field.text is not None:
        return float(_meets_all(spec, key, ""))
    return sum(_meets_all(spec, key, value) for value in values) / len(values)


def _card(spec: Spec, key: str) -> Way:
    field = spec.page.fields[key]
    value = _first(spec, key, meeting=True) or ""
    weekday = next((goal.weekday for goal in spec.goals_of(key) if goal.weekday), None)
    label, verb = f"page.fields.{key}.label", VERBS[field.kind]
    if field.kind is FieldKind.CHOOSE:
        fitting = (option for option in field.choose or () if value and _meets_all(spec, key, option))
        first, *others = [f"page.fields.{key}.choose.{option}" for option in fitting] or [""]
        return Way("", label, first, verb=verb, also=tuple(others))
    if field.kind is FieldKind.UPLOAD and value:
        file = spec.folder[value]
        return Way("", label, f"folder.{value}.words" if file.words else "", verb=verb, value=file.name or "")
    return Way("", label, verb=verb, value=weekday.value if weekday else value)


def _card_after(spec: Spec, key: str, value: str, *, begun: bool) -> Way:
    """Give the card of a field that now holds a value; where nothing was begun nothing was given."""
    if begun and _meets_all(spec, key, value):
        return replace(_own(spec, key, value), standing=Standing.MET)
    return replace(_card(spec, key), given=_given(spec, key, value) if begun else None)


def _own(spec: Spec, key: str, value: str) -> Way:
    """Give the card of a field that is well: of several choices that would do, the one that was made."""
    card = _card(spec, key)
    if not value or card.verb not in {"choose", "pick", "upload"}:
        return card
    given = _given(spec, key, value)
    return replace(card, detail=given.words, value=given.value, also=())


def _given(spec: Spec, key: str, value: str) -> Given:
    kind = spec.page.fields[key].kind
    if value and kind is FieldKind.CHOOSE:
        return Given(f"page.fields.{key}.choose.{value}")
    if value and kind is FieldKind.UPLOAD:
        file = spec.folder[value]
        return Given(f"folder.{value}.words" if file.words else "", file.name or "")
    return Given(value=value)


def _check(spec: Spec) -> Iterator[Wrong]:
    yield from goal_faults(spec.page, spec.folder, spec.goal, spec.noticed)
    uploads = any(field.upload is not None for field in spec.page.fields.values())
    if uploads is not bool(spec.folder):
        yield Wrong("folder", "expected files when a field uploads, and only then")
    if spec.page.sent and not spec.page.send:
        yield Wrong("page.sent", "expected `send` beside it: the words on the button that does this")
    yield from (Wrong("task", problem) for problem in missing(literals(spec), spec.task))
