"""What the service tells of itself to anybody: that it is well, its figures, what can be asked of it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kiosk import __version__
from kiosk.collector import queries
from kiosk.collector.figures import TEXT
from kiosk.collector.forms import Health
from kiosk.collector.operation import Operation, answered
from kiosk.collector.service import service_of


async def health(request: Request) -> Response:
    """Say that all is well, after writing into the database; else the answer is 503."""
    service = service_of(request)
    await service.pulse.feel(service.database)
    return answered(Health("well", __version__))


async def metrics(request: Request) -> Response:
    """Give the figures."""
    service = service_of(request)
    own = {"renewals_total": service.sums.made, "renewals_failed_total": service.sums.failed}
    text = service.figures.text(await queries.fleet(service.database), own)
    return Response(text, HTTPStatus.OK, {"content-type": TEXT})


async def described(request: Request) -> Response:
    """Give the description of the service."""
    return answered(request.app.state.description)


OPERATIONS = (
    Operation("GET", "/health", health, "Is the service well, and its database?", gives={200: Health}),
    Operation("GET", "/metrics", metrics, "Figures for monitoring", gives={200: str}, media="text/plain"),
    Operation("GET", "/openapi.json", described, "This description", gives={200: dict[str, Any]}),
)
