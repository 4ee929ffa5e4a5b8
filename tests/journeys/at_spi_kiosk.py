"""Opens a kiosk for a program outside it: `python -m tests.journeys.at_spi_kiosk FOLDER LANGUAGE...`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from kiosk.app import open_kiosk
from kiosk.opening import Opening
from kiosk.settings import load
from tests.opened import DAY, WINDOW


def main() -> int:
    """Open it with the draws of every other journey."""
    languages = tuple(sys.argv[2:])
    settings = replace(
        load(data_dir=Path(sys.argv[1])), languages=languages, language=languages[0], printer=""
    )
    return open_kiosk(Opening(settings, WINDOW, lambda: DAY, lambda: 7))


if __name__ == "__main__":
    sys.exit(main())
