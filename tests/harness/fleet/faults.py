"""What can go wrong between a kiosk and its collector, by names that the command line takes."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """One way in which a network lies, or in which a kiosk is not what it was."""

    LOST_REQUEST = "lost-request"
    LOST_ANSWER = "lost-answer"
    DOUBLED = "doubled"
    REORDERED = "reordered"
    CUT_REQUEST = "cut-request"
    CUT_ANSWER = "cut-answer"
    SLOW = "slow"
    TOO_MANY = "429"
    UNAVAILABLE = "503"
    GATEWAY = "gateway"
    PORTAL = "portal"
    REDIRECT = "redirect"
    FORGED = "forged"
    BROKEN_OFF = "broken-off"
    OFFLINE = "offline"
    CLOCK = "clock"
    RESTORED = "restored"
    CLONED = "cloned"
    REVOKED = "revoked"


NETWORK = (
    Fault.LOST_REQUEST,
    Fault.LOST_ANSWER,
    Fault.DOUBLED,
    Fault.REORDERED,
    Fault.CUT_REQUEST,
    Fault.CUT_ANSWER,
    Fault.SLOW,
    Fault.TOO_MANY,
    Fault.UNAVAILABLE,
    Fault.GATEWAY,
    Fault.PORTAL,
    Fault.REDIRECT,
    Fault.FORGED,
)
"""Those that happen to a request on its way, or to the answer."""
