"""What a request finds of its collector: all that is shared, and the doors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus

from starlette.requests import Request

from kiosk.collector.administration import Administration
from kiosk.collector.buckets import BATCHES, DEVICE, ENROLMENTS, Buckets
from kiosk.collector.database import Database
from kiosk.collector.day import today
from kiosk.collector.devices import Devices, Sender
from kiosk.collector.figures import Figures
from kiosk.collector.keys import Keys
from kiosk.collector.places import Places
from kiosk.collector.problem import RefusalError
from kiosk.collector.pulse import Pulse
from kiosk.collector.reading import token_of
from kiosk.collector.remembered import Remembered


@dataclass(frozen=True, slots=True)
class Service:
    """One worker: the database and the secret are shared with others, the rest is its own and may be lost."""

    database: Database
    keys: Keys
    today: Callable[[], date] = today
    figures: Figures = field(default_factory=Figures)
    sums: Remembered = field(default_factory=Remembered)
    enrolments: Buckets = field(default_factory=lambda: Buckets(ENROLMENTS))
    paces: Buckets = field(default_factory=lambda: Buckets(DEVICE))
    arrivals: Buckets = field(default_factory=lambda: Buckets(BATCHES))
    pulse: Pulse = field(default_factory=Pulse)

    @property
    def devices(self) -> Devices:
        """Give who may send."""
        return Devices(self.database, self.keys)

    @property
    def places(self) -> Places:
        """Give where they stand."""
        return Places(self.database, self.keys)

    @property
    def administration(self) -> Administration:
        """Give who administers."""
        return Administration(self.database, self.keys)

    async def sender(self, request: Request) -> Sender:
        """Say which device asks; raises RefusalError: 401, 403, or 429 where it asks too often."""
        sender = await self.devices.sender(token_of(request), self.today())
        self.paces.take(sender.install)
        return sender

    async def administrator(self, request: Request) -> None:
        """See that the administrator asks; raises RefusalError (401)."""
        if not await self.administration.knows(token_of(request)):
            raise RefusalError(HTTPStatus.UNAUTHORIZED, "This is not the administrator's token.")


def service_of(request: Request) -> Service:
    """Give the service that a request came to."""
    service: Service = request.app.state.service
    return service
