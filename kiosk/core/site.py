"""The place a kiosk stands in, as visitors and sheets are told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """A name, a street address, when a helper is there, a phone number, in one language; "" is unknown."""

    name: str
    address: str
    hours: str
    phone: str


@dataclass(frozen=True, slots=True)
class Told:
    """Words for everybody, and for some languages (by code) words of their own."""

    usual: str
    own: Mapping[str, str]

    def to(self, language: str) -> str:
        """Give them in a language; the usual ones where it has none."""
        return self.own.get(language) or self.usual


@dataclass(frozen=True, slots=True)
class SiteWords:
    """A site as it is told in every language; a name and a number are the same in all."""

    name: str
    address: Told
    hours: Told
    phone: str

    def told_in(self, language: str) -> Site:
        """Give the site as visitors of this language are told of it."""
        return Site(self.name, self.address.to(language), self.hours.to(language), self.phone)
