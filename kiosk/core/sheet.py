"""What goes on the sheet that someone takes home: no name, only what they can do and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Findings, Statement
from kiosk.core.preferences import Preferences
from kiosk.core.site import Site

CAN_DO = "can.me"
TITLE = "title"
REMEMBER = "remember"


SheetWords = tuple[tuple[str, ...], ...]
"""The lines of each part of a sheet, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class CanDo:
    """One thing someone can do, in their own language and in the first person, with a picture's name."""

    picture: str
    words: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. Exercises' words are in the person's language already; the rest is values.

    `practised` are titles of what was practised today besides; `practise` is the title of what to
    practise now and `remember` a line to remember; None when there is nothing to say. Only preferences
    that differ from the default are written down, as advice for the person's own device.
    """

    can_do: tuple[CanDo, ...]
    statement: Statement | None
    areas: Mapping[Area, AreaWord]
    practise: str | None
    remember: str | None
    site: Site
    day: date
    preferences: Preferences = Preferences()
    practised: tuple[str, ...] = ()


def sheet_of(
    findings: Findings,
    texts: Mapping[str, Mapping[str, str]],
    pictures: Mapping[str, str],
    site: Site,
    day: date,
) -> Sheet:
    """Choose the lines of a sheet, with default preferences.

    `texts` and `pictures` are by exercise id, and hold every id that `findings` names; raises
    KeyError for one that is missing.
    """
    practise = texts[findings.practise] if findings.practise is not None else {}
    return Sheet(
        can_do=tuple(CanDo(pictures[name], texts[name][CAN_DO]) for name in findings.can_do),
        statement=findings.statement,
        areas=findings.areas,
        practise=practise.get(TITLE),
        remember=practise.get(REMEMBER),
        site=site,
        day=day,
        practised=tuple(texts[name][TITLE] for name in findings.practised),
    )
