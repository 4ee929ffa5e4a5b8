"""The place a kiosk stands in, as visitors and sheets are told of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """A name, a street address, when a helper is there (plain Dutch), a phone number; "" is unknown."""

    name: str
    address: str
    hours: str
    phone: str
