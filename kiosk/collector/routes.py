"""Everything that can be asked of the service; whoever adds something adds it here.

`OPERATIONS` are for programs and stand in the description, `PAGES` are for people and do not.
"""

from __future__ import annotations

from starlette.routing import BaseRoute

from kiosk.collector import administering, sending, telling

OPERATIONS = (*sending.OPERATIONS, *administering.OPERATIONS, *telling.OPERATIONS)
PAGES: tuple[BaseRoute, ...] = ()
