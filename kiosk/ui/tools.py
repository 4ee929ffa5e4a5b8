"""What is at hand on every screen: larger letters, contrast, more settings, the language, and hearing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.core.preferences import Contrast, TextSize
from kiosk.core.words import message
from kiosk.ui.view import Around
from kiosk.ui.widgets.read_aloud import ReadAloud
from kiosk.ui.widgets.tool import Tool


@dataclass(frozen=True, slots=True)
class ToolPlan:
    """A tool: the name a robot finds it by, its icon, its word and what it asks of the visit."""

    name: str
    icon: str
    words: str
    pressed: Callable[[Around], None]


def larger_text(around: Around) -> None:
    """Take the next text size, and the first after the last."""
    preferences = around.visit.preferences
    sizes = list(TextSize)
    size = sizes[(sizes.index(preferences.text_size) + 1) % len(sizes)]
    around.visit.prefer(replace(preferences, text_size=size))


def other_contrast(around: Around) -> None:
    """Take the next theme, and the first after the last."""
    preferences = around.visit.preferences
    themes = list(Contrast)
    theme = themes[(themes.index(preferences.contrast) + 1) % len(themes)]
    around.visit.prefer(replace(preferences, contrast=theme))


TOOLS = (
    ToolPlan("letters", "text-aa", message("Letters"), larger_text),
    ToolPlan("contrast", "circle-half", message("Contrast"), other_contrast),
    ToolPlan("more", "sliders-horizontal", message("More"), lambda around: around.visit.open_more()),
    ToolPlan("language", "translate", message("Language"), lambda around: around.visit.open_languages()),
)


def tool(plan: ToolPlan, around: Around) -> Tool:
    """Build one tool."""
    made = Tool(around.words(plan.words), plan.icon, around.look)
    made.setObjectName(plan.name)
    made.clicked.connect(lambda: plan.pressed(around))
    return made


def read_aloud(around: Around, also: str = "") -> ReadAloud:
    """Build the corner where a screen is heard; `also` names the key that does the same."""
    made = ReadAloud(around.words("Read aloud"), around.look, also)
    if around.read_aloud is not None:
        made.clicked.connect(around.read_aloud)
    return made
