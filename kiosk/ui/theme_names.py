"""What themes are called, and the pictures that go with them."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.model import Theme
from kiosk.core.words import message

THEMES: Mapping[Theme | None, tuple[str, str]] = {
    None: (message("Mouse and keyboard"), "mouse"),
    Theme.SERVICE: (message("City and government"), "identification-card"),
    Theme.WORK: (message("Work"), "briefcase"),
    Theme.HEALTH: (message("Health"), "heartbeat"),
    Theme.MONEY: (message("Money"), "wallet"),
    Theme.FAMILY: (message("Family and friends"), "users-three"),
    Theme.SCHOOL: (message("School"), "graduation-cap"),
    Theme.JOB: (message("Looking for a job"), "handshake"),
    Theme.SAFETY: (message("Safe online"), "shield-check"),
    Theme.LEISURE: (message("Free time"), "soccer-ball"),
}
