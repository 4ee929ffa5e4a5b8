"""What every visit on this kiosk can count on: exercises, languages, the site, a printer or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from kiosk.core.attempt import Attempt
from kiosk.core.figures import EXPERTS, figures_name
from kiosk.core.model import Exercise
from kiosk.core.preferences import Preferences
from kiosk.core.site import Site
from kiosk.core.words import Words
from kiosk.kinds import KINDS
from kiosk.kinds.kind import Kind, replay

Bank = Mapping[str, Exercise[object]]


@dataclass(frozen=True)
class Equipment:
    """All of it fixed while the kiosk runs.

    `everything` holds every exercise by id, `bank` gives those offered in a language; `screens_in`
    tells whether that language has enough items for a balanced screening, `written_in` is the language
    that exercises are translated from, `site` where the kiosk stands in the words of a language;
    `preferences` are those that every visit begins with; `figures` names what is known of the items;
    `for_policy` tells whether visits are counted in the statistics, which only a collector has a use for.
    """

    languages: tuple[str, ...]
    default_language: str
    words: Callable[[str], Words]
    everything: Bank
    bank: Callable[[str], Bank]
    screens_in: Callable[[str], bool]
    written_in: str
    site: Callable[[str], Site]
    printer: bool
    preferences: Preferences
    figures: str = figures_name(EXPERTS)
    for_policy: bool = True


def kind_of(exercise: Exercise[object]) -> Kind:
    """Give the pure half of an exercise's kind."""
    return KINDS[exercise.kind]


def world_of(exercise: Exercise[object], attempt: Attempt) -> object:
    """Give the kind's state after all actions of an attempt."""
    kind = kind_of(exercise)
    return replay(partial(kind.apply, exercise.spec), kind.start(exercise.spec), attempt.actions)
