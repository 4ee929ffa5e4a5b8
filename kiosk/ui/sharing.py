"""The way to what is counted of a visit, from every screen that tells who sees what or leads out."""

from __future__ import annotations

from kiosk.core.words import message
from kiosk.ui.view import Around
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.way_card import WayCard

WHAT_WE_SHARE = message("What do we share?")
WAY = "what-we-share"
"""The object name of every way there."""


def way_to_sharing(around: Around) -> WayCard:
    """Give it as a card as wide as what it stands below."""
    way = WayCard(around.words(WHAT_WE_SHARE), around.look)
    way.setObjectName(WAY)
    way.clicked.connect(lambda _=False: around.visit.open_sharing())
    return way


def button_to_sharing(around: Around) -> Button:
    """Give it as a button no wider than its words, to stand beside others."""
    way = Button(around.words(WHAT_WE_SHARE), around.look)
    way.setObjectName(WAY)
    way.clicked.connect(lambda _=False: around.visit.open_sharing())
    return way
