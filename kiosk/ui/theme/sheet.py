"""One style sheet, made from the palette and the unit: fills, borders and states of every box."""

from __future__ import annotations

from kiosk.ui.theme.key_boxes import KEY_BOXES, key_rules
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.world_boxes import WORLD_BOXES, world_rules

BOXES = (
    # selector, fill, border, width, corner
    ("#window, #page", "page", "", 0, 0),
    ('*[box="page"]', "page", "", 0, 12),
    ('*[box="quiet"]', "quiet", "quiet_border", 0, 12),
    ('*[box="paper"]', "page", "control", 1, 0),
    ('*[box="soft"]', "soft", "soft_border", 0, 12),
    ('*[box="quote"]', "accent_hover", "", 0, 8),
    ('*[box="accent"]', "accent", "accent_border", 0, 12),
    ('*[box="info"]', "info", "info_border", 0, 12),
    ('*[box="done"]', "done", "done_border", 0, 12),
    ('*[box="practise"]', "practise", "practise_border", 3, 12),
    ('*[box="field"]', "field", "", 0, 12),
    ('*[box="mark"]', "brand", "", 0, 12),
    ('*[box="panel"]', "panel", "", 0, 0),
    ('*[box="thin"]', "thin", "", 0, 0),
    ('*[box="parting"]', "control", "", 0, 0),
    ('*[box="done-line"]', "done_line", "", 0, 0),
    ('*[box="frame"]', "brand", "", 0, 12),
    ('*[box="world"]', "page", "", 0, 8),
    ('Button[kind="primary"]', "primary", "", 0, 12),
    ('Button[kind="primary"]:hover', "primary_hover", "", 0, 12),
    ('Button[kind="primary"]:pressed', "primary_pressed", "", 0, 12),
    ('Button[kind="secondary"]', "plain", "control_bar", 2, 12),
    ('Button[kind="secondary"]:hover', "card_hover", "control_bar", 2, 12),
    ('Button[kind="secondary"]:pressed', "touched", "control_bar", 2, 12),
    ('Button[kind="help"]', "help", "help_border", 2, 12),
    ('Button[kind="help"]:hover', "help_hover", "help_border", 2, 12),
    ("ReadAloud", "brand", "", 0, 0),
    ("ReadAloud:hover", "primary_hover", "", 0, 0),
    ("ReadAloud:pressed", "primary", "", 0, 0),
    ('Button[kind="bare"]:hover, Tool:hover', "touched", "", 0, 12),
    ("Card", "card", "control", 2, 12),
    ("Card:hover", "card_hover", "control_bar", 2, 12),
    ("Card:pressed", "touched", "control_bar", 2, 12),
    ('Card[accent="true"]', "accent", "accent_border", 2, 12),
    ('Card[accent="true"]:hover', "accent_hover", "accent_border", 2, 12),
    ("Card:checked", "selected", "selected_border", 4, 12),
    ("QLineEdit", "page", "control", 2, 8),
)


def style_sheet(look: Look) -> str:
    """Write the style sheet of a look."""
    rules = [
        *(rule(look, *box) for box in (*BOXES, *WORLD_BOXES, *KEY_BOXES)),
        not_yet(look),
        bars(look),
        fields(look),
        world_rules(look),
        key_rules(look),
    ]
    return "\n".join(rules)


def rule(look: Look, selector: str, fill: str, border: str, *sizes: int) -> str:
    """Write one box; high contrast widens the borders and draws those the fill stood for."""
    width, corner = sizes
    colour = getattr(look.palette, border) if border else ""
    edge = f"border: {border_px(look, width)}px solid {colour};" if colour else "border: none;"
    fill_colour = getattr(look.palette, fill)
    return f"{selector} {{ background: {fill_colour}; {edge} border-radius: {look.px(corner)}px; }}"


def border_px(look: Look, width: int) -> int:
    """Give a border's px in this theme; a thicker one takes them from the padding."""
    known = {2: look.palette.control_width, 4: look.palette.selected_width}
    plain = 0 if look.palette.control_width == LIGHT_WIDTH else look.palette.control_width
    return look.px(known.get(width, width or plain))


LIGHT_WIDTH = 2


def not_yet(look: Look) -> str:
    """Write the button that waits for something: no fill, a dashed border, whatever points at it."""
    # As many conditions as the rules of a kind have, or those would fill it again.
    waits = ", ".join(f'Button[kind="primary"][ready="false"]{state}' for state in ("", ":hover", ":pressed"))
    edge = f"{look.px(2)}px dashed {look.palette.waiting}"
    return f"{waits} {{ background: transparent; border: {edge}; border-radius: {look.px(12)}px; }}"


def bars(look: Look) -> str:
    """Write the two bars, each with a thin line towards the content."""
    colours = look.palette
    line = f"{look.px(1)}px solid {colours.thin}"
    return (
        f"#topBar {{ background: {colours.quiet}; border: none; border-bottom: {line}; }}"
        f"#bottomBar {{ background: {colours.quiet}; border: none; border-top: {line}; }}"
    )


def fields(look: Look) -> str:
    """Write the inside of a field to type in."""
    colours = look.palette
    return (
        f"QLineEdit {{ color: {colours.text}; padding: 0 {look.px(14)}px;"
        f" selection-background-color: {colours.brand}; selection-color: {colours.brand_text}; }}"
        f"QLineEdit:focus {{ border: {look.px(colours.selected_width)}px solid {colours.selected_border};"
        f" padding: 0 {look.px(12)}px; }}"
    )
