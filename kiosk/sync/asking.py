"""What the device asks of the collector, each question as a value with all its bytes."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from kiosk.core.errors import KioskError
from kiosk.core.statistics.outbox import Parcel
from kiosk.sync.answers import Answer

JSON = "application/json"


class LineError(KioskError):
    """Nothing answered: no network, no collector, no certificate that can be trusted.

    `reached` tells whether anything of the question may have come to somebody.
    """

    def __init__(self, sentence: str, *, reached: bool) -> None:
        """Take the sentence for staff."""
        super().__init__(sentence)
        self.reached = reached


@dataclass(frozen=True, slots=True)
class Question:
    """One request; `path` begins with a slash and comes after the collector's address."""

    method: str
    path: str
    body: bytes
    headers: Mapping[str, str] = field(repr=False)  # the token is nobody's to read


Ask = Callable[[Question], Awaitable[Answer]]
"""Brings a question to the collector and its answer back; raises LineError when nothing came back."""


def take_batch(install: str, token: str, parcel: Parcel) -> Question:
    """Ask to keep a batch; its digest is that of RFC 9530."""
    digest = base64.b64encode(hashlib.sha256(parcel.body).digest()).decode()
    headers = _headers(token) | {"Content-Digest": f"sha-256=:{digest}:"}
    return Question("PUT", f"/v1/batches/{install}/{parcel.epoch}/{parcel.seq}", parcel.body, headers)


def let_in(code: str) -> Question:
    """Ask to know this device from now on, by a code that staff typed."""
    return Question("POST", "/v1/enrol", written({"code": code}), _headers(""))


def new_token(token: str) -> Question:
    """Ask for another token in place of this one."""
    return Question("POST", "/v1/token", b"", _headers(token))


def note_device(install: str, token: str, report: Mapping[str, object]) -> Question:
    """Tell how the device is; nothing of people is in it."""
    return Question("PUT", f"/v1/devices/{install}/report", written(report), _headers(token))


def _headers(token: str) -> dict[str, str]:
    return {"Content-Type": JSON} | ({"Authorization": f"Bearer {token}"} if token else {})


def written(value: Mapping[str, object]) -> bytes:
    """Write a body, byte for byte as it travels."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True).encode()
