"""The boxes of the keyboard on the screen, for the one style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ui.theme.look import Look

KEY_BOXES = (
    # selector, fill, border, width, corner
    ('KeyButton[kind="typing"]', "card", "control", 2, 8),
    ('KeyButton[kind="typing"]:hover', "card_hover", "control_bar", 2, 8),
    ('KeyButton[kind="changing"]', "touched", "control", 2, 8),
    ('KeyButton[kind="changing"]:hover', "touched", "control_bar", 2, 8),
    ('KeyButton[kind="held"]', "selected", "selected_border", 4, 8),
    ('KeyButton[kind="typing"]:pressed', "selected", "selected_border", 4, 8),
    ('KeyButton[kind="changing"]:pressed', "selected", "selected_border", 4, 8),
    ('KeyButton[kind="done"]', "primary", "", 0, 8),
    ('KeyButton[kind="done"]:hover', "primary_hover", "", 0, 8),
    ('KeyButton[kind="done"]:pressed', "primary_pressed", "", 0, 8),
)
"""In the form of the style sheet's other boxes."""


def key_rules(look: Look) -> str:
    """Write what the keyboard lies on, with a thin line towards the content, as the bars have."""
    colours = look.palette
    line = f"{look.px(1)}px solid {colours.thin}"
    return f'*[box="keyboard"] {{ background: {colours.quiet}; border: none; border-top: {line}; }}'
