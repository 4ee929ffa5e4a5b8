"""What devices ask: to be enrolled, to bring a batch, a new token, to report."""

from __future__ import annotations

from datetime import date, timedelta
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from kiosk.collector import batches, queries
from kiosk.collector.forms import Enrol, Enrolled, Receipt, Report, Token
from kiosk.collector.operation import Operation, Parameter, Who, answered
from kiosk.collector.parcel import Arrival, Parcel
from kiosk.collector.plausible import implausible, may_be_of_newer
from kiosk.collector.problem import NO_KIND, RefusalError
from kiosk.collector.reading import (
    DIGEST,
    INSTALL,
    KEY,
    body_of,
    digest_of,
    heard,
    key_of,
    part,
    see_that_it_is_json,
    told_digest,
)
from kiosk.collector.service import Service, service_of
from kiosk.collector.written import understood
from kiosk.core.statistics.batch import Batch
from kiosk.core.statistics.holding import Holding
from kiosk.core.statistics.wire import MOST_BYTES, NOT_YET, NewerError, WireError

EARLIEST = date(2020, 1, 1)
"""Before this nobody counted: a clock that stands where clocks begin."""
CODE_REFUSED = "This code is unknown, used or too old: it enrols one device, once. Ask for another."
CLOCKS_DIFFER = timedelta(days=1)

CONTENT_DIGEST = Parameter(
    "Content-Digest", DIGEST.pattern, "SHA-256 of the body (RFC 9530).", "header", "sha-256=:BASE64:"
)


async def enrol(request: Request) -> Response:
    """Make a device of whoever knows a code."""
    service = service_of(request)
    asked = await heard(request, Enrol)
    service.enrolments.take()
    enrolled = await service.devices.enrol(asked.code, service.today())
    if enrolled is None:
        raise RefusalError(HTTPStatus.FORBIDDEN, CODE_REFUSED)
    service.enrolments.give_back()  # only codes that do not fit count
    return answered(enrolled, HTTPStatus.CREATED)


async def bring(request: Request) -> Response:
    """Keep a batch, and give the receipt once it is on the disk; for the same bytes for ever the same."""
    key, told = key_of(request), told_digest(request)
    see_that_it_is_json(request)
    service = service_of(request)
    sender = await service.sender(request)
    if sender.install != key.install:
        raise RefusalError(HTTPStatus.FORBIDDEN, "This token is of another device.")
    body = await body_of(request, MOST_BYTES)
    digest = digest_of(body, told)
    try:
        batch = read(body, service.today())
        service.arrivals.take(key.install)
    except RefusalError:  # of what we have, we say so whatever we would say of it today
        if await batches.digest_of(service.database, key) != digest:
            raise
        arrival = Arrival.REPLAY
    else:
        arrival = await _kept(service, Parcel(key, sender.site, digest, service.today(), batch))
    if arrival is Arrival.OTHER_BYTES:
        raise RefusalError(HTTPStatus.CONFLICT, "There is another batch of this number. Was the disk cloned?")
    receipt = Receipt(service.keys.receipt(key.install, key.epoch, key.seq, digest))
    return answered(receipt, HTTPStatus.CREATED if arrival is Arrival.NEW else HTTPStatus.OK)


async def _kept(service: Service, parcel: Parcel) -> Arrival:
    """Keep a batch; what we have already, or cannot keep now, is not one more of a day."""
    arrival = None
    try:
        arrival = await batches.keep(service.database, parcel)
    finally:
        if arrival is not Arrival.NEW:
            service.arrivals.give_back(parcel.key.install)
    return arrival


def read(body: bytes, today: date) -> Batch:
    """Read a batch; raises RefusalError (422) for what is none, or what no kiosk makes by now."""
    try:
        batch = understood(body)
    except NewerError as problem:  # it waits at the device until we are upgraded
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, str(problem), kind=NOT_YET) from problem
    except WireError as problem:
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, str(problem)) from problem
    over = today + CLOCKS_DIFFER - timedelta(days=7)
    if batch.last.monday > over:
        sentence = f"The week {batch.last} is not over here. Is the clock of one of us wrong?"
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, sentence, kind=NOT_YET)
    if batch.first.monday < EARLIEST:
        sentence = f"The week {batch.first} is before anybody counted. Is the device's clock right?"
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, sentence)
    if (why := implausible(batch)) is not None:
        kind = NOT_YET if may_be_of_newer(batch) else NO_KIND
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, why, kind=kind)
    return batch


async def renew_token(request: Request) -> Response:
    """Give a new token; the one that was shown is good until the new one is used."""
    service = service_of(request)
    sender = await service.sender(request)
    return answered(Token(await service.devices.renew_token(sender)))


async def report(request: Request) -> Response:
    """Keep how a device does, and say what we have of it."""
    install = part(request, INSTALL)
    service = service_of(request)
    sender = await service.sender(request)
    if sender.install != install:
        raise RefusalError(HTTPStatus.FORBIDDEN, "This token is of another device.")
    said = await heard(request, Report)
    await service.devices.keep_report(install, said, service.today())
    return answered(await queries.holding(service.database, install))


OPERATIONS = (
    Operation(
        "POST",
        "/v1/enrol",
        enrol,
        "Enrol a device by a one-time code",
        hears=Enrol,
        gives={201: Enrolled},
        refuses=(400, 403, 413, 415, 422, 429),
    ),
    Operation(
        "PUT",
        "/v1/batches/{install}/{epoch}/{seq}",
        bring,
        "Bring a batch; again as often as you like",
        who=Who.DEVICE,
        hears=Batch,
        gives={200: Receipt, 201: Receipt},
        refuses=(400, 401, 403, 409, 413, 415, 422, 429),
        parameters=(*KEY, CONTENT_DIGEST),
    ),
    Operation(
        "POST",
        "/v1/token",
        renew_token,
        "Take a new token; the old one is good until the new one is used",
        who=Who.DEVICE,
        gives={200: Token},
        refuses=(401, 403, 429),
    ),
    Operation(
        "PUT",
        "/v1/devices/{install}/report",
        report,
        "Say how the device itself does, and hear what is here of it",
        who=Who.DEVICE,
        hears=Report,
        gives={200: Holding},
        refuses=(400, 401, 403, 413, 415, 422, 429),
        parameters=(INSTALL,),
    ),
)
