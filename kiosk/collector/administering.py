"""What the administrator asks: sites, codes, devices, what is to count nowhere, another token."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from kiosk.collector import batches, queries
from kiosk.collector.forms import (
    SITE_ID,
    Code,
    CodeFor,
    Device,
    Kept,
    OpenCode,
    Retracted,
    Since,
    Site,
    Token,
)
from kiosk.collector.operation import Endpoint, Operation, Parameter, Who, answered
from kiosk.collector.problem import RefusalError
from kiosk.collector.reading import INSTALL, KEY, heard, key_of, part
from kiosk.collector.service import service_of

T = TypeVar("T")

SITE = Parameter("site", SITE_ID, "Only the devices of this site.", "query")


def administered(endpoint: Endpoint) -> Endpoint:
    """Let only the administrator in."""

    async def guarded(request: Request) -> Response:
        await service_of(request).administrator(request)
        return await endpoint(request)

    return guarded


def there(found: T | None) -> T:
    """Give what was found; raises RefusalError (404) where nothing was."""
    if found is None or found is False:
        raise RefusalError(HTTPStatus.NOT_FOUND, "There is none of this name.")
    return found


async def list_sites(request: Request) -> Response:
    """Give the sites."""
    return answered(await service_of(request).places.all())


async def put_site(request: Request) -> Response:
    """Add a site, or change one."""
    site = await heard(request, Site)
    new = await service_of(request).places.put(site)
    return answered(site, HTTPStatus.CREATED if new else HTTPStatus.OK)


async def list_codes(request: Request) -> Response:
    """Give the codes that are open."""
    service = service_of(request)
    return answered(await service.places.open_codes(service.today()))


async def give_code(request: Request) -> Response:
    """Make a code."""
    service = service_of(request)
    return answered(
        await service.places.give_code(await heard(request, CodeFor), service.today()), HTTPStatus.CREATED
    )


async def list_devices(request: Request) -> Response:
    """Give the devices."""
    site = request.query_params.get(SITE.name)
    if site is not None and not re.fullmatch(SITE_ID, site):
        raise RefusalError(HTTPStatus.BAD_REQUEST, "The question site is malformed.")
    return answered(await queries.devices(service_of(request).database, site=site))


async def tell_device(request: Request) -> Response:
    """Give one device."""
    return answered(there(await queries.device(service_of(request).database, part(request, INSTALL))))


async def revoke(request: Request) -> Response:
    """Refuse a device from now on."""
    service, install = service_of(request), part(request, INSTALL)
    there(await service.devices.revoke(install, service.today()))
    return answered(there(await queries.device(service.database, install)))


async def list_batches(request: Request) -> Response:
    """Give the batches of a device, without what stands in them."""
    database, install = service_of(request).database, part(request, INSTALL)
    there(await queries.device(database, install))
    return answered(await batches.of_device(database, install))


async def retract(request: Request) -> Response:
    """Let a batch count nowhere."""
    service, key = service_of(request), key_of(request)
    there(await batches.retract(service.database, key, service.today()))
    return Response(status_code=HTTPStatus.NO_CONTENT)


async def retract_since(request: Request) -> Response:
    """Let all batches of a device that came on a day or later count nowhere."""
    service, install = service_of(request), part(request, INSTALL)
    since = (await heard(request, Since)).since
    there(await queries.device(service.database, install))
    return answered(Retracted(await batches.retract_since(service.database, install, since, service.today())))


async def renew_admin_token(request: Request) -> Response:
    """Give another token of the administrator; the one that was shown is void from now on."""
    return answered(Token(await service_of(request).administration.new_token()))


def _asked(  # noqa: PLR0913 - one line each below
    method: str,
    path: str,
    endpoint: Endpoint,
    gives: dict[int, object],
    *parameters: Parameter,
    hears: object = None,
    refuses: tuple[int, ...] = (),
) -> Operation:
    says = (endpoint.__doc__ or "").partition(".")[0]
    bad = (400, 413, 415, 422) if hears else (400,) if parameters else ()
    return Operation(
        method,
        f"/v1/admin{path}",
        administered(endpoint),
        says,
        who=Who.ADMINISTRATOR,
        hears=hears,
        gives=gives,
        refuses=(*bad, 401, *refuses),
        parameters=parameters,
    )


OPERATIONS = (
    _asked("GET", "/sites", list_sites, {200: list[Site]}),
    _asked("POST", "/sites", put_site, {200: Site, 201: Site}, hears=Site),
    _asked("GET", "/codes", list_codes, {200: list[OpenCode]}),
    _asked("POST", "/codes", give_code, {201: Code}, hears=CodeFor, refuses=(404,)),
    _asked("GET", "/devices", list_devices, {200: list[Device]}, SITE),
    _asked("GET", "/devices/{install}", tell_device, {200: Device}, INSTALL, refuses=(404,)),
    _asked("POST", "/devices/{install}/revoke", revoke, {200: Device}, INSTALL, refuses=(404,)),
    _asked("GET", "/devices/{install}/batches", list_batches, {200: list[Kept]}, INSTALL, refuses=(404,)),
    _asked(
        "POST",
        "/devices/{install}/retract",
        retract_since,
        {200: Retracted},
        INSTALL,
        hears=Since,
        refuses=(404,),
    ),
    _asked("POST", "/batches/{install}/{epoch}/{seq}/retract", retract, {204: None}, *KEY, refuses=(404,)),
    _asked("POST", "/token", renew_admin_token, {200: Token}),
)
