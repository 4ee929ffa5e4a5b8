"""What stands under /open/: a page for people, files and descriptions for programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kiosk.collector.page.rendering import reader, rendered
from kiosk.collector.page.wording import Wording
from kiosk.collector.published import codes, csvw, dcat
from kiosk.collector.published.editions import File, Form, editions, file, file_of
from kiosk.collector.published.years import Edition, State, read
from kiosk.collector.service import service_of

NAME = re.compile(r"(figures-[0-9]{4}(?:-late)?)\.(csv|parquet|csv-metadata\.json)", re.ASCII)
DESCRIPTION = "csv-metadata.json"
TYPES = {
    Form.CSV.value: "text/csv; charset=utf-8; header=present",
    Form.PARQUET.value: "application/vnd.apache.parquet",
    DESCRIPTION: "application/csvm+json",
}
LINKED_DATA = "application/ld+json"
FOR_EVER = "public, max-age=31536000, immutable"
ASK_EACH_TIME = "public, no-cache"


@dataclass(frozen=True, slots=True)
class Offer:
    """An edition as the page names it."""

    edition: Edition
    state: str


async def page(request: Request) -> Response:
    """Show what there is, and how to use it."""
    service = service_of(request)
    by = reader(request, {})
    offers = [
        Offer(each, _state(by.say, each))
        for each in await editions(service.database, service.sums, service.today())
    ]
    values = {
        "offers": offers,
        "licence": csvw.LICENCE_NAME,
        "back": by.elsewhere("/"),
        "how": by.elsewhere("/how/"),
    }
    return rendered("open.html", by, values)


def _state(say: Wording, edition: Edition) -> str:
    return say(f"open.{edition.state.value}", date=say.day(edition.closed_on))


async def figures(request: Request) -> Response:
    """Give a file of a year, or its description."""
    service = service_of(request)
    name = NAME.fullmatch(request.path_params["name"])
    edition = read(name[1], service.today()) if name else None
    if (
        name is None
        or edition is None
        or edition not in await editions(service.database, service.sums, service.today())
    ):
        raise HTTPException(HTTPStatus.NOT_FOUND, "There is no such file")
    if name[2] == DESCRIPTION:
        return given(request, file_of(_json(csvw.described(edition))), TYPES[name[2]])
    found = await file(service.database, service.sums, edition, Form(name[2]))
    return given(request, found, TYPES[name[2]], _described_by(edition))


def _described_by(edition: Edition) -> Mapping[str, str]:
    return {"link": f'<{edition.name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"'}


async def catalogue(request: Request) -> Response:
    """Give the record for data portals."""
    service = service_of(request)
    every = await editions(service.database, service.sums, service.today())
    closed = [(each, form) for each in every if each.state is State.CLOSED for form in Form]
    digests = {
        (each, form): (await file(service.database, service.sums, each, form)).digest for each, form in closed
    }
    return given(request, file_of(_json(dcat.record(every, digests))), LINKED_DATA)


async def code_lists(request: Request) -> Response:
    """Give what the codes mean."""
    return given(request, file_of(_json(codes.code_lists("codes.jsonld"))), LINKED_DATA)


def given(request: Request, found: File, media: str, more: Mapping[str, str] | None = None) -> Response:
    """Give a file, or say that the one that somebody has is still the same."""
    tag = f'"{found.digest}"'
    headers = {
        "etag": tag,
        "cache-control": FOR_EVER if found.is_final else ASK_EACH_TIME,
        "access-control-allow-origin": "*",
        "x-content-type-options": "nosniff",
        **(more or {}),
    }
    has = {each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")}
    if has & {tag, "*"}:
        return Response(None, HTTPStatus.NOT_MODIFIED, headers)
    return Response(found.body, HTTPStatus.OK, {**headers, "content-type": media})


def _json(document: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=2)


async def moved(_request: Request) -> Response:
    """Lead whoever left the last stroke out to the page."""
    return RedirectResponse("/open/", HTTPStatus.PERMANENT_REDIRECT)


ROUTES: tuple[BaseRoute, ...] = (
    Route("/open", moved, methods=["GET"]),
    Route("/open/", page, methods=["GET"]),
    Route("/open/catalog.jsonld", catalogue, methods=["GET"]),
    Route("/open/codes.jsonld", code_lists, methods=["GET"]),
    Route("/open/{name}", figures, methods=["GET"]),
)
