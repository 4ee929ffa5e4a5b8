"""What levels, areas and themes are called, and the pictures that go with them."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.core.model import Level, Theme
from kiosk.core.words import message

LEVELS: Mapping[Level, str] = {
    Level.FIRST_STEPS: message("first steps"),
    Level.FOUNDATION: message("basic"),
    Level.INTERMEDIATE: message("independent"),
    Level.BEYOND: message("fluent"),
}
"""As they stand inside a sentence."""

STONES: Mapping[Level, str] = {
    Level.FIRST_STEPS: message("First steps"),
    Level.FOUNDATION: message("Basic"),
    Level.INTERMEDIATE: message("Independent"),
    Level.BEYOND: message("Fluent"),
}
"""As they stand by themselves."""

AREAS: Mapping[Area, tuple[str, str]] = {
    Area.INFORMATION: (message("Searching and reading"), "magnifying-glass"),
    Area.COMMUNICATION: (message("Mailing and calling"), "chat-circle-dots"),
    Area.CREATION: (message("Making something"), "pencil-simple"),
    Area.SAFETY: (message("Being safe"), "shield-check"),
    Area.PROBLEMS: (message("Solving problems"), "wrench"),
}

AREA_WORDS: Mapping[AreaWord, str] = {
    AreaWord.STRONG: message("strong"),
    AreaWord.TO_PRACTISE: message("to practise"),
    AreaWord.NOT_YET_KNOWN: message("not yet known"),
}

THEMES: Mapping[Theme | None, tuple[str, str]] = {
    None: (message("Mouse and keyboard"), "mouse"),
    Theme.SERVICE: (message("City and state"), "identification-card"),
    Theme.WORK: (message("Work"), "briefcase"),
    Theme.HEALTH: (message("Health"), "heartbeat"),
    Theme.MONEY: (message("Money"), "wallet"),
    Theme.FAMILY: (message("Family and friends"), "users-three"),
    Theme.SCHOOL: (message("School"), "graduation-cap"),
    Theme.JOB: (message("Looking for a job"), "handshake"),
    Theme.SAFETY: (message("Safe online"), "shield-check"),
    Theme.LEISURE: (message("Free time"), "soccer-ball"),
}
