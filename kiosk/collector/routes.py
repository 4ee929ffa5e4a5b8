"""Everything that can be asked of the service; whoever adds something adds it here.

`OPERATIONS` are for programs and stand in the description, `PAGES` are for people and do not.
"""

from __future__ import annotations

from starlette.routing import BaseRoute

from kiosk.collector import administering, sending, telling
from kiosk.collector.page import routes as page
from kiosk.collector.published import routes as published

OPERATIONS = (*sending.OPERATIONS, *administering.OPERATIONS, *telling.OPERATIONS)
PAGES: tuple[BaseRoute, ...] = (*page.ROUTES, *published.ROUTES)
