"""The page at the root of the service, and what it is drawn with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kiosk.collector import totals
from kiosk.collector.counted.precision import MOST_POINTS
from kiosk.collector.counted.sums import PLACES, Cube, of_several, together
from kiosk.collector.database import Database
from kiosk.collector.forms import NAMED
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
HOW = "/how/"
MINUTES_TOLD = 2
"""From so many minutes on it is said how old figures are: with less they come from the last round."""


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
    whole = await service.sums.cube(service.database)
    age = service.sums.age  # of these: the next ones may be read behind us
    everywhere = of_several(whole)
    # What is not offered by name is not confirmed to exist either, whoever asks for it.
    told = {kind for _, kind in everywhere}
    named = [place for place in places if place.type in NAMED & told]
    chosen = choice.read(request.query_params, sorted({place.type for place in places}), named)
    own = whole
    if chosen.site is not None:
        own = await totals.cube(service.database, site=chosen.site.id)
    by = reader(request, chosen.asked)
    shown = chosen.of({place: sums for place, sums in own.items() if place in everywhere})
    hidden = _hidden(chosen, whole, everywhere) if whole else None
    values = {
        "fields": _fields(by.say, chosen, named, everywhere),
        "chosen": bool(chosen.asked),
        "now": _now(by.say, chosen),
        "notices": tuple(_notices(by.say, chosen, hidden, shown)),
        "points": MOST_POINTS,
        "today": service.today(),
        "age": _age(by.say, age),
        "open_data": by.elsewhere(OPEN_DATA),
        "how": by.elsewhere(HOW),
        **_figures(by, chosen, shown, everywhere),
    }
    status = HTTPStatus.BAD_REQUEST if chosen.unknown else HTTPStatus.OK
    return rendered("figures.html", by, values, status=status)


def _figures(by: Reader, chosen: Choice, shown: Cube, everywhere: Cube) -> dict[str, object]:
    whole = together(shown.values())
    if not whole.are_enough:
        return {"keys": (), "blocks": ()}
    teller = Teller(by.say)
    newest = max(quarter for quarter, _ in everywhere)
    made = blocks(shown, teller, newest, by_type=chosen.site is None)
    return {"keys": keys(whole, teller), "blocks": made}


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
    kinds = {kind: say(f"type.{kind}") for _, kind in cube}
    types = sorted(kinds.items(), key=lambda kind: kind[1])
    by_kind = ((name, [each for each in places if each.type == kind]) for kind, name in types)
    sites = [(name, [(each.id, each.name) for each in found]) for name, found in by_kind if found]
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


def _age(say: Wording, seconds: float) -> str:
    """Say how long ago the figures were all that there was; they are seldom older than a minute."""
    minutes = int(seconds / 60)
    return say("page.fresh") if minutes < MINUTES_TOLD else say("page.age", minutes=say.count(minutes))


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


def _hidden(chosen: Choice, whole: Cube, everywhere: Cube) -> Cube:
    """Give what was asked for and is of too few places; of one place, what is of its kind.

    Not what is of that place alone: it would tell whether just that one sent anything.
    """
    kind = chosen.site.type if chosen.site else None
    return chosen.of(
        {at: sums for at, sums in whole.items() if at not in everywhere and kind in (None, at[1])}
    )


def _notices(say: Wording, chosen: Choice, hidden: Cube | None, shown: Cube) -> Iterable[str]:
    """Tell what must be known before the figures, and why there are none.

    `hidden` is what is not shown of what was asked for; None where nobody sent anything.
    """
    if chosen.unknown:
        yield say("choice.unknown")
    if hidden is None:
        yield say("empty.nothing")
    elif chosen.site and chosen.type not in (None, chosen.site.type):
        yield say("choice.impossible")
    elif shown:
        if not together(shown.values()).are_enough:
            yield say("empty.few", points=MOST_POINTS)
    elif hidden:
        yield say("empty.few_places", places=PLACES)
    else:
        yield say("empty.nothing_here")


async def how(request: Request) -> Response:
    """Tell how figures are read, and what they do not say."""
    by = reader(request, {})
    values = {
        "back": by.elsewhere("/"),
        "open_data": by.elsewhere(OPEN_DATA),
        "points": MOST_POINTS,
        "places": PLACES,
    }
    return rendered("how.html", by, values)


async def moved(_request: Request) -> Response:
    """Lead whoever left the last stroke out to the page."""
    return RedirectResponse(HOW, HTTPStatus.PERMANENT_REDIRECT)


ROUTES: tuple[BaseRoute, ...] = (
    Route("/", figures, methods=["GET"]),
    Route("/how", moved, methods=["GET"]),
    Route(HOW, how, methods=["GET"]),
    Mount("/static/fonts", StaticFiles(directory=FONTS)),
    Mount("/static", StaticFiles(directory=STATIC)),
)
