"""What somebody asked to see: a period, a kind of place, a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube

PERIOD, TYPE, SITE = "period", "type", "site"


@dataclass(frozen=True, slots=True)
class Place:
    """A site, as a choice names it."""

    id: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What to show; None is all. `unknown` says that something else was asked, which there is not."""

    period: Quarter | int | None = None
    type: str | None = None
    site: Place | None = None
    unknown: bool = False

    def takes(self, quarter: Quarter, type: str) -> bool:  # noqa: A002
        """Say whether the figures of a quarter in a kind of place are asked for."""
        return self.type in (None, type) and self.period in (None, quarter, quarter.year)

    def of(self, cube: Cube) -> Cube:
        """Give the part of the figures that is asked for."""
        return {place: sums for place, sums in cube.items() if self.takes(*place)}

    @property
    def asked(self) -> dict[str, str]:
        """Give it as it stands in an address."""
        given = {PERIOD: self.period, TYPE: self.type, SITE: self.site and self.site.id}
        return {name: str(value) for name, value in given.items() if value is not None}


def read(asked: Mapping[str, str], types: Iterable[str], places: Iterable[Place]) -> Choice:
    """Read what stands in an address; what there is not is left out, and told."""
    wanted = {name: asked[name] for name in (PERIOD, TYPE, SITE) if asked.get(name)}
    period = _period(wanted.get(PERIOD, ""))
    type_ = next((known for known in types if known == wanted.get(TYPE)), None)
    site = next((place for place in places if place.id == wanted.get(SITE)), None)
    found = {PERIOD: period, TYPE: type_, SITE: site}
    if any(found[name] is None for name in wanted):
        return Choice(unknown=True)
    return Choice(period, type_, site)


def _period(written: str) -> Quarter | int | None:
    if written.isascii() and written.isdigit() and len(written) == 4:
        return int(written)
    try:
        return Quarter.read(written)
    except ValueError:
        return None
