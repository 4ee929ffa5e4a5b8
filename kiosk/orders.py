"""The sheet that a visitor asks for: handed in once, and told of to whom it is for."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.printing import Printer, SheetState
from kiosk.printing.desk import Job, PrintDesk
from kiosk.visit.screens import Screen, TakeHome, Welcome
from kiosk.visit.visit import Visit


class Orders:
    """Watches the screens of a visit; `sheet` gives the PDF that is printed, no bytes where it cannot be."""

    def __init__(self, visit: Visit, printer: Printer | None, sheet: Callable[[], bytes]) -> None:
        """Take a printer or none; a running event loop is needed once there is something to print."""
        self._visit = visit
        self._sheet = sheet
        self._desk = PrintDesk(printer, self._printed) if printer else None
        self._before: Screen | None = None
        self._awaited: Job | None = None

    def shown(self, screen: Screen) -> None:
        """Hand a sheet in where it was just asked for: a screen that comes back asks for nothing."""
        before, self._before = self._before, screen
        if isinstance(screen, Welcome):  # nothing of whoever was here stays
            self._awaited = None
        if prints(screen) and isinstance(before, TakeHome) and not prints(before):
            self._hand_in()

    def clear(self) -> None:
        """Leave no sheet of anybody who is gone with the printer, nor of who was here before a power cut."""
        if self._desk is not None:
            self._desk.clear()

    async def close(self) -> None:
        """Take back what has not come out."""
        if self._desk is not None:
            await self._desk.close()

    def _hand_in(self) -> None:
        """Hand a sheet in; one that could not be made will not come out."""
        pdf = self._sheet()
        if self._desk is None or not pdf:
            self._visit.printed(SheetState.FAILED)
            return
        self._awaited = Job(self._visit.name, pdf)
        self._desk.hand_in(self._awaited)

    def _printed(self, job: Job, ended: SheetState) -> None:
        """Tell how the sheet that was asked for last ended."""
        if job == self._awaited:
            self._visit.printed(ended)


def prints(screen: Screen) -> bool:
    """Tell whether a screen says that a sheet is on its way."""
    return isinstance(screen, TakeHome) and screen.state is SheetState.PRINTING
