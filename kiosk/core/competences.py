"""The areas and competences of DigComp, with the kiosk's own `pre` for mouse and keyboard.

Source: European Commission JRC, DigComp 2.2 (2022); the 21 codes are the same in DigComp 3.0.
"""

from __future__ import annotations

from enum import StrEnum


class Area(StrEnum):
    """The five areas of DigComp, by their number."""

    INFORMATION = "1"
    COMMUNICATION = "2"
    CREATION = "3"
    SAFETY = "4"
    PROBLEMS = "5"


PRE = "pre"
COMPETENCES_PER_AREA = {
    Area.INFORMATION: 3,
    Area.COMMUNICATION: 6,
    Area.CREATION: 4,
    Area.SAFETY: 4,
    Area.PROBLEMS: 4,
}
COMPETENCES: frozenset[str] = frozenset(
    f"{area}.{number}" for area, count in COMPETENCES_PER_AREA.items() for number in range(1, count + 1)
) | {PRE}


def area_of(competence: str) -> Area | None:
    """Give the area of a competence code such as "4.1"; None for `pre`.

    Raises ValueError for a code that DigComp does not have.
    """
    if competence not in COMPETENCES:
        message = f"DigComp has no competence {competence!r}"
        raise ValueError(message)
    return None if competence == PRE else Area(competence[0])
