"""A visit on a poor machine, in a process of its own: `python -m tests.journeys.poor_kiosk FOLDER ASSETS`.

It ends with 0 when somebody could practise and see a sheet; the error channel has what staff are told.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from kiosk.visit.screens import TakeHome
from tests.fakes import SpokenLog
from tests.opened import Opened, shows


def main() -> None:
    """Fill the screen, do an exercise, and look at the sheet."""
    logging.basicConfig(format="%(message)s")
    folder, assets = map(Path, sys.argv[1:])
    one = Opened(folder, ("nl",), size=None, voice=SpokenLog(), assets=assets)
    one.open().at_menu().practising().do()
    one.hand.press("primary")
    one.kiosk.visit.take_home()
    assert shows(one, TakeHome)
    assert one.kiosk.sheet().startswith(b"%PDF")
    one.kiosk.close()


if __name__ == "__main__":
    main()
