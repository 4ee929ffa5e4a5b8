"""A round from beginning to end over a line of its own; importing this loads all that it takes."""

from __future__ import annotations

from kiosk.sync.line import Line, trust
from kiosk.sync.round import Device, Outcome, Round
from kiosk.sync.session import Beside


async def run_errand(device: Device, beside: Beside) -> Outcome:
    """Make a round; raises KioskError where nothing of the kiosk's own can be read."""
    trusted = await beside(trust)
    async with Line(device.collector, trusted) as line:
        return await Round(device, line.ask, beside).make()
