"""The page at the root of the service, and what it is drawn with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kiosk.collector import totals
from kiosk.collector.counted.precision import MOST_POINTS
from kiosk.collector.counted.sums import Cube, together
from kiosk.collector.database import Database
from kiosk.collector.page import choice
from kiosk.collector.page.blocks import Teller
from kiosk.collector.page.choice import Choice, Place
from kiosk.collector.page.figures import blocks, keys
from kiosk.collector.page.rendering import Reader, reader, rendered
from kiosk.collector.page.wording import Wording
from kiosk.collector.schema import SITES
from kiosk.collector.service import service_of

STATIC = Path(__file__).parent / "static"
FONTS = Path(__file__).resolve().parents[3] / "assets" / "fonts"
OPEN_DATA = "/open/"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to choose: its options in groups, each with what stands in the address and its name."""

    name: str
    label: str
    all: str
    chosen: str
    groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]


async def figures(request: Request) -> Response:
    """Show the figures that were asked for."""
    service = service_of(request)
    places = await _places(service.database)
    chosen = choice.read(request.query_params, sorted({place.type for place in places}), places)
    everywhere = await service.sums.cube(service.database)
    cube = everywhere
    if chosen.site is not None:
        cube = await totals.cube(service.database, site=chosen.site.id)
    by = reader(request, chosen.asked)
    shown = chosen.of(cube)
    values = {
        "fields": _fields(by.say, chosen, places, everywhere),
        "chosen": bool(chosen.asked),
        "now": _now(by.say, chosen),
        "notices": tuple(_notices(by.say, chosen, everywhere, shown)),
        "points": MOST_POINTS,
        "today": service.today(),
        "open_data": by.elsewhere(OPEN_DATA),
        **_figures(by, chosen, shown, everywhere),
    }
    status = HTTPStatus.BAD_REQUEST if chosen.unknown else HTTPStatus.OK
    return rendered("figures.html", by, values, status=status)


def _figures(by: Reader, chosen: Choice, shown: Cube, everywhere: Cube) -> dict[str, object]:
    if not shown:
        return {"keys": (), "blocks": ()}
    teller = Teller(by.say)
    newest = max(quarter for quarter, _ in everywhere)
    made = blocks(shown, teller, newest, by_type=chosen.site is None)
    return {"keys": keys(together(shown.values()), teller), "blocks": made}


async def _places(database: Database) -> list[Place]:
    async with database.reading() as connection:
        found = await connection.execute(select(SITES).order_by(SITES.c.name, SITES.c.id))
        return [Place(row.id, row.name, row.type) for row in found]


def _fields(say: Wording, chosen: Choice, places: Iterable[Place], cube: Cube) -> tuple[Field, ...]:
    """Give what can be chosen: the periods of which there are figures, the kinds and the places."""
    quarters = sorted({quarter for quarter, _ in cube}, reverse=True)
    years = sorted({quarter.year for quarter in quarters}, reverse=True)
    periods = [
        (
            str(year),
            [(str(year), say("period.year", year=year))]
            + [(str(quarter), say.quarter(quarter)) for quarter in quarters if quarter.year == year],
        )
        for year in years
    ]
    kinds = {place.type: say(f"type.{place.type}") for place in places}
    types = sorted(kinds.items(), key=lambda kind: kind[1])
    sites = [
        (name, [(place.id, place.name) for place in places if place.type == kind]) for kind, name in types
    ]
    return (
        Field(
            choice.PERIOD,
            say("choice.period"),
            say("choice.all_periods"),
            _asked(chosen, choice.PERIOD),
            periods,
        ),
        Field(
            choice.TYPE,
            say("choice.type"),
            say("choice.all_types"),
            _asked(chosen, choice.TYPE),
            [("", types)],
        ),
        Field(choice.SITE, say("choice.site"), say("choice.all_sites"), _asked(chosen, choice.SITE), sites),
    )


def _asked(chosen: Choice, name: str) -> str:
    return chosen.asked.get(name, "")


def _now(say: Wording, chosen: Choice) -> str:
    """Say what is shown, as it stands above the figures and on paper."""
    if chosen.period is None:
        period = say("choice.all_periods")
    elif isinstance(chosen.period, int):
        period = say("period.year", year=chosen.period)
    else:
        period = say.quarter(chosen.period)
    kind = say(f"type.{chosen.type}") if chosen.type else say("choice.all_types")
    site = chosen.site.name if chosen.site else say("choice.all_sites")
    return say("choice.now", period=period, type=kind, site=site)


def _notices(say: Wording, chosen: Choice, everywhere: Cube, shown: Cube) -> Iterable[str]:
    """Tell what must be known before the figures."""
    if chosen.unknown:
        yield say("choice.unknown")
    if not everywhere:
        yield say("empty.nothing")
    elif chosen.site and chosen.type not in (None, chosen.site.type):
        yield say("choice.impossible")
    elif not shown:
        yield say("empty.nothing_here")
    elif not together(shown.values()).are_enough:
        yield say("empty.few", points=MOST_POINTS)


ROUTES: tuple[BaseRoute, ...] = (
    Route("/", figures, methods=["GET"]),
    Mount("/static/fonts", StaticFiles(directory=FONTS)),
    Mount("/static", StaticFiles(directory=STATIC)),
)
