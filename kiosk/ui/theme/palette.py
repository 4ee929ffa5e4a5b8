"""The colours of the three themes, by what they are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.core.preferences import Contrast


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One theme; every colour is "#rrggbb", every width is px before scaling.

    A picture's fill may be "" for none.
    """

    page: str
    quiet: str
    quiet_border: str
    text: str
    secondary: str
    waiting: str
    """What cannot go on yet: the secondary colour, dark enough to be read on a bar too."""
    thin: str
    touched: str
    """Behind what is pressed, or pointed at within a bar; its words stay in the text's colour."""
    brand: str
    brand_text: str
    control: str
    """The border of what can be pressed."""
    control_bar: str
    """The border of what can be pressed inside a bar."""
    primary: str
    primary_text: str
    primary_arrow: str
    primary_hover: str
    primary_pressed: str
    plain: str
    """The fill of a secondary button."""
    help: str
    help_text: str
    help_border: str
    help_hover: str
    accent: str
    accent_text: str
    accent_border: str
    accent_hover: str
    soft: str
    """A light tone of the accent: quotes, notices."""
    soft_border: str
    soft_hover: str
    card: str
    card_hover: str
    selected: str
    selected_border: str
    selected_sign: str
    done: str
    done_border: str
    done_sign: str
    done_line: str
    practise: str
    practise_border: str
    practise_fill: str
    info: str
    """The tint of a panel that helps."""
    info_border: str
    picture_line: str
    picture_fill: str
    field: str
    """Behind a picture on a card."""
    now: str
    """The dot of the step someone is at, and the flag at the end."""
    ring_gap: str
    ring: str
    control_width: int = 2
    selected_width: int = 4
    ring_width: int = 4
    panel: str
    """The welcome's own panel."""
    skyline: tuple[str, str, str, str]
    """Its towers, low houses, high houses and windows."""


LIGHT = Palette(
    page="#ffffff",
    quiet="#f0f1f2",
    quiet_border="#f0f1f2",
    text="#001823",
    secondary="#687278",
    waiting="#636c72",
    thin="#e6e8ea",
    touched="#e6e8ea",
    brand="#0058a3",
    brand_text="#ffffff",
    control="#687278",
    control_bar="#001823",
    primary="#001823",
    primary_text="#ffffff",
    primary_arrow="#ffdb5a",
    primary_hover="#1b3644",
    primary_pressed="#0058a3",
    plain="#ffffff",
    help="#7ed9ff",
    help_text="#001823",
    help_border="#0058a3",
    help_hover="#a5e5ff",
    accent="#ffdb5a",
    accent_text="#001823",
    accent_border="#001823",
    accent_hover="#ffec93",
    soft="#fff8d4",
    soft_border="#fff8d4",
    soft_hover="#ffec93",
    card="#ffffff",
    card_hover="#f0f1f2",
    selected="#e6f8ff",
    selected_border="#0058a3",
    selected_sign="#ffffff",
    done="#e1fde1",
    done_border="#e1fde1",
    done_sign="#2c8726",
    done_line="#b6dcb4",
    practise="#fff2e5",
    practise_border="#d86700",
    practise_fill="#ffb873",
    info="#e6f8ff",
    info_border="#e6f8ff",
    picture_line="#001823",
    picture_fill="#ffdb5a",
    field="#f0f1f2",
    now="#ffdb5a",
    ring_gap="#ffdb5a",
    ring="#001823",
    panel="#ffec93",
    skyline=("#ffe27a", "#ffdb5a", "#fbd040", "#fff8d4"),
)
DARK = Palette(
    page="#001823",
    quiet="#0c2735",
    quiet_border="#0c2735",
    text="#ffffff",
    secondary="#9fb0ba",
    waiting="#9fb0ba",
    thin="#173645",
    touched="#173645",
    brand="#7ed9ff",
    brand_text="#001823",
    control="#9fb0ba",
    control_bar="#ffffff",
    primary="#ffdb5a",
    primary_text="#001823",
    primary_arrow="#001823",
    primary_hover="#ffec93",
    primary_pressed="#ffffff",
    plain="#0c2735",
    help="#7ed9ff",
    help_text="#001823",
    help_border="#7ed9ff",
    help_hover="#a5e5ff",
    accent="#ffdb5a",
    accent_text="#001823",
    accent_border="#ffdb5a",
    accent_hover="#ffec93",
    soft="#173645",
    soft_border="#173645",
    soft_hover="#24495c",
    card="#0c2735",
    card_hover="#173645",
    selected="#0b3d63",
    selected_border="#7ed9ff",
    selected_sign="#001823",
    done="#12391f",
    done_border="#12391f",
    done_sign="#8fd48b",
    done_line="#2c5a38",
    practise="#40270c",
    practise_border="#ffb066",
    practise_fill="#8a4a00",
    info="#0c2735",
    info_border="#0c2735",
    picture_line="#ffffff",
    picture_fill="#005ba9",
    field="#001823",
    now="#ffdb5a",
    ring_gap="#001823",
    ring="#ffffff",
    panel="#0c2735",
    skyline=("#123040", "#173645", "#1f4355", "#ffdb5a"),
)
HIGH = Palette(
    page="#000000",
    quiet="#000000",
    quiet_border="#ffffff",
    text="#ffffff",
    secondary="#ffffff",
    waiting="#ffffff",
    thin="#ffffff",
    touched="#333333",
    brand="#7ed9ff",
    brand_text="#000000",
    control="#ffffff",
    control_bar="#ffffff",
    primary="#ffdb5a",
    primary_text="#000000",
    primary_arrow="#000000",
    primary_hover="#ffffff",
    primary_pressed="#7ed9ff",
    plain="#000000",
    help="#000000",
    help_text="#ffffff",
    help_border="#7ed9ff",
    help_hover="#333333",
    accent="#000000",
    accent_text="#ffffff",
    accent_border="#ffdb5a",
    accent_hover="#333333",
    soft="#000000",
    soft_border="#ffdb5a",
    soft_hover="#333333",
    card="#000000",
    card_hover="#333333",
    selected="#000000",
    selected_border="#ffdb5a",
    selected_sign="#000000",
    done="#000000",
    done_border="#ffffff",
    done_sign="#ffffff",
    done_line="#ffffff",
    practise="#000000",
    practise_border="#ffdb5a",
    practise_fill="",
    info="#000000",
    info_border="#7ed9ff",
    picture_line="#ffffff",
    picture_fill="",
    field="#000000",
    now="#ffdb5a",
    ring_gap="#000000",
    ring="#7ed9ff",
    control_width=3,
    selected_width=8,
    ring_width=6,
    panel="#000000",
    skyline=("#1a1a1a", "#262626", "#333333", "#ffdb5a"),
)
PALETTES: Mapping[Contrast, Palette] = {Contrast.LIGHT: LIGHT, Contrast.DARK: DARK, Contrast.HIGH: HIGH}
