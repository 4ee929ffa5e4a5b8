"""The boxes of the little worlds, for the one style sheet: rows, places, days, things, page bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ui.theme.look import Look

WORLD_BOXES = (
    # selector, fill, border, width, corner
    ('*[box="list"]', "quiet", "", 0, 8),
    ('*[box="band"]', "quiet", "", 0, 0),
    ('*[box="address"]', "page", "control", 2, 8),
    ('*[box="sheet"]', "page", "", 0, 8),
    ('Row[kind="mail"]', "card", "control", 2, 8),
    ('Row[kind="mail"]:hover', "card_hover", "control_bar", 2, 8),
    ('Row[kind="mail"]:checked', "selected", "selected_border", 4, 8),
    ('Row[kind="line"]', "page", "page", 0, 8),
    ('Row[kind="line"]:hover', "card_hover", "page", 0, 8),
    # The colour of links stands out sevenfold from the page alone.
    ('LinkRow[kind="line"]:hover', "page", "control_bar", 2, 8),
    ('Row[kind="line"]:checked', "accent", "accent_border", 0, 8),
    ('Row[kind="option"]', "card", "control", 2, 8),
    ('Row[kind="option"]:hover', "card_hover", "control_bar", 2, 8),
    ('Row[kind="option"]:checked', "selected", "selected_border", 4, 8),
    ('Row[kind="action"]', "plain", "control_bar", 2, 12),
    ('Row[kind="action"]:hover', "card_hover", "control_bar", 2, 12),
    ('Row[kind="action"]:checked', "selected", "selected_border", 4, 12),
    ('Row[kind="way-on"]', "primary", "primary", 2, 12),
    ('Row[kind="way-on"]:hover', "primary_hover", "primary_hover", 2, 12),
    ('Row[kind="way-on"]:pressed', "primary_pressed", "primary_pressed", 2, 12),
    ('Row[kind="more"]', "soft", "control_bar", 2, 12),
    ('Row[kind="more"]:hover', "soft_hover", "control_bar", 2, 12),
    ('Row[kind="more-of-list"]', "soft", "control_bar", 2, 8),
    ('Row[kind="more-of-list"]:hover', "soft_hover", "control_bar", 2, 8),
    ('Row[kind="place"]', "selected", "selected_border", 4, 12),
    ('Row[kind="place"]:hover', "card_hover", "control_bar", 4, 12),
    ("Day", "card", "control", 2, 8),
    ("Day:hover", "card_hover", "control_bar", 2, 8),
    ("Day:checked", "selected", "selected_border", 4, 8),
    ("Day:disabled", "page", "page", 0, 8),
    ("Target", "page", "page", 0, 12),
    ("Target:hover", "card_hover", "card_hover", 0, 12),
    ('Target[held="true"]', "selected", "selected_border", 4, 12),
)
"""In the form of the style sheet's other boxes."""


PROBLEM_BORDER, PADDING = 3, 14
"""Design px of the border of what is to be mended, and of the padding in a line without a problem."""


def world_rules(look: Look) -> str:
    """Write what boxes alone cannot say: an empty place, a problem, the scroll bars."""
    colours = look.palette
    px = look.px
    return "\n".join(
        (
            f'*[box="empty-place"] {{ background: {colours.page}; border-radius: {px(12)}px;'
            f" border: {px(colours.control_width)}px dashed {colours.control}; }}",
            problems(look),
            "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }",
            f"QScrollBar:vertical {{ background: {colours.quiet}; width: {px(36)}px; margin: 0 {px(8)}px;"
            f" border-radius: {px(10)}px; }}",
            f"QScrollBar::handle:vertical {{ background: {colours.control}; border-radius: {px(8)}px;"
            f" margin: {px(4)}px; min-height: {px(64)}px; }}",
            "QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page"
            " { background: none; border: none; height: 0; }",
        )
    )


def problems(look: Look) -> str:
    """Write the one look of what is to be mended, whatever one value is given with: typed, ticked or opened.

    Choices keep their own look: none of them is wrong, and there is a frame round their question. It stands
    after the rules of every other state, and has as many conditions: what is filled in is no less to be
    mended. In a line to type the letters stay where they are.
    """
    colours, px = look.palette, look.px
    row = 'Row[kind="option"][problem="true"]'
    edge = f"solid {colours.practise_border}"
    focused, padding = px(colours.selected_width), px(PADDING + colours.control_width - PROBLEM_BORDER)
    return (
        f'QLineEdit[problem="true"], {row} {{ background: {colours.practise};'
        f" border: {px(PROBLEM_BORDER)}px {edge}; border-radius: {px(8)}px; }}"
        f'QLineEdit[problem="true"] {{ padding: 0 {padding}px; }}'
        f'QLineEdit[problem="true"]:focus {{ border: {focused}px {edge}; padding: 0 {px(12)}px; }}'
        f"{row}:hover {{ background: {colours.card_hover}; }}"
    )
