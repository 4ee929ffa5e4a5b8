"""Which pictures and icons the kiosk's own screens show, by their Phosphor name."""

from __future__ import annotations

from kiosk.core.competences import Area
from kiosk.core.model import Theme

PICTURE_OF_THEME: dict[Theme | None, str] = {
    Theme.SERVICE: "bank",
    Theme.WORK: "briefcase",
    Theme.HEALTH: "first-aid-kit",
    Theme.MONEY: "wallet",
    Theme.FAMILY: "house",
    Theme.SCHOOL: "backpack",
    Theme.JOB: "handshake",
    Theme.SAFETY: "shield-check",
    Theme.LEISURE: "music-notes",
    None: "mouse",
}
"""The picture of each theme of practice; None stands for mouse and keyboard."""

PICTURE_OF_AREA = {
    Area.INFORMATION: "magnifying-glass",
    Area.COMMUNICATION: "chat-circle-dots",
    Area.CREATION: "pencil-simple",
    Area.SAFETY: "shield-check",
    Area.PROBLEMS: "wrench",
}
"""The picture of each of DigComp's five areas."""

PICTURES = frozenset(
    {
        *PICTURE_OF_THEME.values(),
        *PICTURE_OF_AREA.values(),
        "at",
        "check-circle",
        "clock",
        "clock-countdown",
        "cursor-click",
        "envelope",
        "envelope-open",
        "eye",
        "eye-slash",
        "file",
        "flag",
        "hand-heart",
        "house-line",
        "identification-card",
        "lightbulb",
        "link",
        "list-checks",
        "list-numbers",
        "lock-key",
        "lock",
        "map-pin",
        "phone",
        "printer",
        "shield-warning",
        "warning",
    }
)
"""Every picture that code names; exercises name their own."""

ICONS = frozenset(
    {
        "archive",
        "arrow-bend-up-right",
        "arrow-clockwise",
        "arrow-counter-clockwise",
        "arrow-left",
        "arrow-right",
        "arrow-u-up-left",
        "calendar-blank",
        "caret-down",
        "caret-left",
        "caret-right",
        "caret-up",
        "check",
        "circle-half",
        "clock",
        "cursor-click",
        "cursor-fill",
        "envelope-simple",
        "file",
        "flag",
        "flag-fill",
        "flag-pennant-fill",
        "folder",
        "folder-open",
        "globe",
        "hand",
        "hand-palm",
        "house",
        "image",
        "info",
        "lightbulb",
        "link",
        "lock-simple",
        "lock-simple-fill",
        "magnifying-glass",
        "map-pin",
        "minus",
        "paper-plane-tilt",
        "paperclip",
        "pause",
        "phone",
        "play",
        "plus",
        "printer",
        "push-pin-fill",
        "question",
        "shield-check-fill",
        "sliders-horizontal",
        "speaker-high",
        "stop",
        "text-aa",
        "translate",
        "tray",
        "upload-simple",
        "user",
        "warning",
        "square",
        "check-square-fill",
        "circle",
        "radio-button-fill",
        "x",
    }
)
"""Every icon that code names: bold drawings, and filled ones with `-fill` in their name."""
