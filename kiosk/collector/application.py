"""Builds the application that a worker runs, of its parts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.datastructures import State
from starlette.routing import Router

from kiosk.collector.openapi import described
from kiosk.collector.routes import OPERATIONS, PAGES
from kiosk.collector.service import Service
from kiosk.collector.tending import tend
from kiosk.collector.watching import Watched


def application(service: Service) -> Watched:
    """Give the application of a worker; it lets go of the database as it ends."""

    @asynccontextmanager
    async def life(_app: object) -> AsyncIterator[None]:
        tending = asyncio.create_task(tend(service.database, service.sums, service.today))
        yield
        tending.cancel()
        with suppress(asyncio.CancelledError):
            await tending
        await service.sums.ended()
        await service.database.close()

    routes = [*(operation.route for operation in OPERATIONS), *PAGES]
    state = State({"service": service, "description": described(OPERATIONS)})
    return Watched(Router(routes, redirect_slashes=False, lifespan=life), service.figures, state)
