"""A round from beginning to end over a line of its own; importing this loads all that it takes."""

from __future__ import annotations

from kiosk.sync.device import Device
from kiosk.sync.line import Line, trust
from kiosk.sync.outcome import Outcome
from kiosk.sync.round import Round
from kiosk.sync.session import Beside


async def run_errand(device: Device, beside: Beside, *, by_staff: bool = False) -> Outcome:
    """Make a round, by staff one that asks in any case; raises KioskError where nothing can be read."""
    trusted = await beside(trust)
    async with Line(device.collector, trusted) as line:
        return await Round(device, line.ask, beside, by_staff=by_staff).make()
