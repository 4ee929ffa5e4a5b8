from __future__ import annotations

import pytest
import yaml

from kiosk.content.exercise import COMMON
from kiosk.content.head import Head, head_faults
from kiosk.kinds.facts import FactsError, read
from tests.kinds.examples import FILES, AsWritten

LONGEST = f"4.1-{'a' * 56}"


def head(**differently: object) -> Head:
    """Read the common keys of the guide's choice, with others in their place."""
    whole = yaml.load(FILES["choice"], Loader=AsWritten)  # noqa: S506 - it is a safe loader
    return read(
        Head, {key: value for key, value in whole.items() if key in COMMON} | differently, head_faults
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", LONGEST),
        ("revision", 1),
        ("difficulty", 0),
        ("difficulty", 5),
        ("why", "x"),
        ("hints", ["Kijk."]),
        ("hints", ["Kijk.", "Lees.", "Klik."]),
    ],
)
def test_the_least_and_the_most_are_taken(key: str, value: object) -> None:
    assert head(**{key: value}).kind == "choice"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", f"{LONGEST}a"),
        ("revision", 0),
        ("difficulty", -1),
        ("difficulty", 6),
        ("why", ""),
        ("hints", []),
        ("hints", ["Kijk.", "Lees.", "Klik.", "Wacht."]),
    ],
)
def test_less_than_the_least_and_more_than_the_most_are_refused(key: str, value: object) -> None:
    with pytest.raises(FactsError) as raised:
        head(**{key: value})
    assert [wrong.key for wrong in raised.value.wrongs] == [key]
