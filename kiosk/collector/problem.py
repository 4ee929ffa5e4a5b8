"""Every answer that says no, in the one form that programs know (RFC 9457)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from http import HTTPStatus

import msgspec
from starlette.responses import Response
from typing_extensions import override

PROBLEM_JSON = "application/problem+json"
NO_KIND = "about:blank"
"""The status says all (RFC 9457, 4.2.1)."""


class Problem(msgspec.Struct, frozen=True):
    """What went wrong, for a program by its status and for staff by its sentence."""

    title: str
    status: int
    detail: str
    type: str = NO_KIND


@dataclass(eq=False)
class RefusalError(Exception):
    """Whoever asked cannot have it: a status, a sentence that says why, and perhaps what goes instead.

    `retry_after` is in seconds; `allowed` are the methods that this address knows; `kind` names what passes
    by itself, for programs.
    """

    status: int
    detail: str
    retry_after: float | None = None
    allowed: str | None = None
    kind: str = NO_KIND

    @override
    def __str__(self) -> str:
        """Give the sentence."""
        return self.detail

    @property
    def headers(self) -> dict[str, str]:
        """Give what the status asks for besides."""
        found = {"cache-control": "no-store"}
        if self.retry_after is not None:
            found["retry-after"] = str(max(1, math.ceil(self.retry_after)))
        if self.allowed is not None:
            found["allow"] = self.allowed
        if self.status == HTTPStatus.UNAUTHORIZED:
            found["www-authenticate"] = "Bearer"
        return found

    @property
    def body(self) -> bytes:
        """Give it as JSON."""
        phrase = HTTPStatus(self.status).phrase
        return msgspec.json.encode(Problem(phrase, self.status, self.detail, self.kind))

    @property
    def answer(self) -> Response:
        """Give the whole answer."""
        return Response(self.body, self.status, self.headers, PROBLEM_JSON)


def later(detail: str, seconds: float) -> RefusalError:
    """Say that it is ours, and that it goes well later."""
    return RefusalError(HTTPStatus.SERVICE_UNAVAILABLE, detail, seconds)
