"""A robot that knows nothing: it does whatever an exercise takes, until Next is ready, and goes on.

It sees what anybody sees: what it tried in vain, what it holds, what a page cannot take. It cannot read.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from itertools import permutations
from typing import Any

from kiosk.core.attempt import Action
from kiosk.kinds import KINDS, choice, form, inbox, order, pointer
from kiosk.kinds.form_values import SAMPLES, candidates
from kiosk.worlds.field import Field
from kiosk.worlds.form import Filled
from kiosk.worlds.mail import Mailbox

Acting = Iterator[Action]
MOST_ACTIONS = 500
"""So many without Next becoming ready would be an exercise that nobody gets out of."""


Acts = Callable[[Any, random.Random], Callable[[Any], Acting]]
"""Begins an exercise; what comes of it gives what to do next, in a state."""


def rate(kind: str, spec: Any, times: int, seed: str = "") -> float:
    """Give the share of blind tries at an exercise that are marked right."""
    chance = random.Random(f"{seed}/{times}")  # noqa: S311 - draws robots, nothing secret
    return sum(went_right(kind, spec, chance) for _ in range(times)) / times


def went_right(kind: str, spec: Any, chance: random.Random, acting: Acts | None = None) -> bool:
    """Do one exercise blindly through its own world, and tell whether it is marked right."""
    module, actions = KINDS[kind], list[Action]()
    state = module.start(spec)
    act = (acting or ACTING[kind])(spec, chance)
    while not module.ready(spec, state):
        assert len(actions) < MOST_ACTIONS
        for action in act(state):
            state = module.apply(spec, state, action)
            actions.append(action)
    return module.mark(spec, actions).right


def picks(spec: choice.Spec, chance: random.Random) -> Callable[[choice.State], Acting]:
    """Pick anything; of several any part of them, but not nothing."""

    def act(_state: choice.State) -> Acting:
        keys = [*spec.options]
        part = [key for key in keys if chance.random() < 0.5] if spec.several else [chance.choice(keys)]
        return (Action("pick", key) for key in part)

    return act


def places(spec: order.Spec, chance: random.Random) -> Callable[[order.State], Acting]:
    """Place whatever lies there."""
    return lambda _state: (Action("place", key) for key in chance.sample([*spec.steps], len(spec.steps)))


def tosses(spec: inbox.Spec, chance: random.Random) -> Callable[[Mailbox], Acting]:
    """Toss a coin for each mail."""
    return lambda _state: (Action(chance.choice(("keep", "report")), key) for key in spec.mails)


def fills(spec: form.Spec, chance: random.Random) -> Callable[[Filled], Acting]:
    """Fill in anything and send; fill in anew what the page cannot take. Type only where one must."""

    def value(key: str) -> str:
        field = spec.page.fields[key]
        if field.text is not None:
            return SAMPLES[field.text] if field.required else ""
        return chance.choice(candidates(field, spec.folder, ()))

    def act(state: Filled) -> Acting:
        for key in state.problems or spec.page.fields:
            yield Action(form.VERBS[spec.page.fields[key].kind], key, value(key))
        if spec.sends:
            yield Action("send")

    return act


def clicks_anywhere(spec: pointer.Spec, chance: random.Random) -> Callable[[Field], Acting]:
    """Click on anything, also again on what was in vain."""
    return lambda _state: iter([Action("click", chance.choice([*spec.things]))])


def drags(spec: pointer.Spec, chance: random.Random) -> Callable[[Field], Acting]:
    """Drag anything to anything else, each pair once."""
    pairs = iter(chance.sample([*permutations(spec.things, 2)], len(spec.things) * (len(spec.things) - 1)))
    return lambda _state: iter([Action("drag", *next(pairs))])


def clicks(spec: pointer.Spec, chance: random.Random) -> Callable[[Field], Acting]:
    """Click on anything but what was in vain; carry what is picked up to anything else."""
    vain: set[tuple[int, str | None, str]] = set()

    def act(state: Field) -> Acting:
        vain.discard((state.reached, None, state.held or ""))
        here = (state.reached, state.held)
        untried = [key for key in spec.things if (*here, key) not in vain and key != state.held]
        thing = chance.choice(untried or [*spec.things])
        vain.add((*here, thing))
        yield Action("click", thing)

    return act


ACTING: Mapping[str, Acts] = {
    "choice": picks,
    "order": places,
    "inbox": tosses,
    "form": fills,
    "pointer": clicks,
}
