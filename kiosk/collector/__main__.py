"""`python -m kiosk.collector`."""

from kiosk.collector.cli import main

main()
