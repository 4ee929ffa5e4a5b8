"""Whole screenings of people who agreed to it, as JSON lines: each tells more than a counter does.

What somebody's other answers say of their ability is known then, so each answer is weighed by the
posterior of the ability in its area from all the others of the same screening. Which items were asked
changes nothing in it: the engine chose them by answers that are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from kiosk.calibration.files import read
from kiosk.calibration.fitting import Group
from kiosk.calibration.stated import Stated, spread_out
from kiosk.core.errors import ExchangeError
from kiosk.core.screening import Item, Response
from kiosk.core.screening.outlook import outlook
from kiosk.core.screening.posterior import integrate


class Given(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer; `right` only where it went right alone, `known` false after "I don't know"."""

    item: str
    revision: Annotated[int, Meta(ge=1)]
    right: bool
    known: bool = True


class Screened(Struct, frozen=True, forbid_unknown_fields=True):
    """One screening of somebody who agreed that it is used."""

    language: str
    answers: Annotated[tuple[Given, ...], Meta(min_length=1)]


def read_responses(file: Path) -> tuple[Screened, ...]:
    """Read a file with a screening on each line; raises ExchangeError with the line that is none."""
    found = []
    for number, line in enumerate(read(file).splitlines(), start=1):
        try:
            found.append(msgspec.json.decode(line, type=Screened))
        except msgspec.MsgspecError as error:
            message = f"{file}:{number} is no screening: {error}. See docs/calibration.md for its form."
            raise ExchangeError(message) from error
    return tuple(found)


def groups_of(
    screened: Sequence[Screened], items: Mapping[str, Item], revisions: Mapping[str, int]
) -> dict[str, list[tuple[Group, bool]]]:
    """Give of each item its answers, and of each whether it was no "I don't know"."""
    found: dict[str, list[tuple[Group, bool]]] = {}
    for one in screened:
        for item, group, known in _weighed(one, items, revisions):
            found.setdefault(item, []).append((group, known))
    return found


def _weighed(
    one: Screened, items: Mapping[str, Item], revisions: Mapping[str, int]
) -> Iterator[tuple[str, Group, bool]]:
    given = [answer for answer in one.answers if revisions.get(answer.item) == answer.revision]
    responses = [Response(items[a.item], right=a.right and a.known, known=a.known) for a in given]
    for place, response in enumerate(responses):
        seen = outlook(integrate([*responses[:place], *responses[place + 1 :]]), response.item.area)
        able = tuple(spread_out(seen.abilities, seen.weights))
        yield response.item.id, Group(Stated(able, able), 1, int(response.right)), response.known
