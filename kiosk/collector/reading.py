"""What somebody asks, read with bounds: never more than was agreed, and a clear no to all else."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from http import HTTPStatus
from typing import TypeVar

import msgspec
from starlette.requests import Request

from kiosk.collector.operation import JSON, Parameter
from kiosk.collector.parcel import Key
from kiosk.collector.problem import RefusalError

T = TypeVar("T")

MOST_BYTES_OF_A_FORM = 4096
DIGEST = re.compile(r"(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):")
BEARER = re.compile(r"bearer +([\x21-\x7e]{1,200})", re.IGNORECASE)
HIGHEST = 2**31 - 1
"""Of a batch's number: what a database holds as an integer."""

INSTALL = Parameter("install", "^[0-9a-f]{32}$", "The device's name, given at enrolment.")
EPOCH = Parameter(
    "epoch", "^[A-Za-z0-9_-]{1,64}$", "The name of the device's database; a restored one has another."
)
SEQ = Parameter("seq", "^[1-9][0-9]{0,9}$", "The batch's number in it, from 1.")
KEY = (INSTALL, EPOCH, SEQ)


def part(request: Request, parameter: Parameter) -> str:
    """Give a part of the address; raises RefusalError (400) where it is not what it must be."""
    found: str = request.path_params[parameter.name]
    if not re.fullmatch(parameter.pattern, found, re.ASCII):
        raise RefusalError(HTTPStatus.BAD_REQUEST, f"The part {parameter.name} of the address is malformed.")
    return found


def key_of(request: Request) -> Key:
    """Give the key of a batch that stands in the address."""
    install, epoch, seq = (part(request, parameter) for parameter in KEY)
    if int(seq) > HIGHEST:
        raise RefusalError(HTTPStatus.BAD_REQUEST, "The part seq of the address is malformed.")
    return Key(install, epoch, int(seq))


def token_of(request: Request) -> str:
    """Give the token that was shown; raises RefusalError (401) where there is none."""
    shown = BEARER.fullmatch(request.headers.get("authorization", ""))
    if shown is None:
        raise RefusalError(HTTPStatus.UNAUTHORIZED, "A token is needed: `Authorization: Bearer TOKEN`.")
    return shown[1]


def see_that_it_is_json(request: Request) -> None:
    """Refuse what says that it is something else, or that it is packed."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != JSON or request.headers.get("content-encoding", "identity").lower() != "identity":
        raise RefusalError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"The body must be {JSON}, not packed.")


async def body_of(request: Request, most: int) -> bytes:
    """Read the body, and stop as soon as it is too long, whatever length it told."""
    too_long = RefusalError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The body is longer than {most} bytes.")
    told = request.headers.get("content-length", "0")
    if not told.isdecimal() or len(told) > 12 or int(told) > most:
        raise too_long
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise too_long
    return bytes(body)


async def heard(request: Request, form: type[T]) -> T:
    """Read a form; raises RefusalError: 400 for what is no JSON, 422 for what is not this form."""
    see_that_it_is_json(request)
    body = await body_of(request, MOST_BYTES_OF_A_FORM)
    try:
        return msgspec.json.decode(body, type=form)
    except msgspec.ValidationError as problem:
        raise RefusalError(HTTPStatus.UNPROCESSABLE_ENTITY, f"{problem}.") from problem
    except (msgspec.DecodeError, RecursionError) as problem:
        raise RefusalError(HTTPStatus.BAD_REQUEST, "The body is not JSON.") from problem


def told_digest(request: Request) -> bytes:
    """Give the SHA-256 that stands in the header (RFC 9530); raises RefusalError (400) without one."""
    told = DIGEST.search(request.headers.get("content-digest", ""))
    if told is None:
        raise RefusalError(HTTPStatus.BAD_REQUEST, "A digest is needed: `Content-Digest: sha-256=:BASE64:`.")
    try:
        return base64.b64decode(told[1], validate=True)
    except binascii.Error as problem:
        raise RefusalError(HTTPStatus.BAD_REQUEST, "The digest is not base64.") from problem


def digest_of(body: bytes, told: bytes) -> str:
    """Give the SHA-256 of a body in hexadecimal; raises RefusalError (400) where another was told."""
    found = hashlib.sha256(body)
    if not hmac.compare_digest(found.digest(), told):
        raise RefusalError(HTTPStatus.BAD_REQUEST, "The body does not fit its digest: it was damaged.")
    return found.hexdigest()
