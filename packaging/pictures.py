"""Compose the kiosk's pictures and icons from an unpacked Phosphor core package (2.1, MIT licence).

Run it as `python packaging/pictures.py PACKAGE [NAME ...]`. It writes every picture that an exercise or
`kiosk/ui/theme/picture_names.py` names, those given by hand, and nothing else; what nobody names goes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk.ui.theme.picture_names import ICONS, PICTURES  # noqa: E402  the path must be set first

NAMED = re.compile(r"\b(?:picture|after): *[\"']?([a-z0-9-]+)")
PATH_WITH_FILL = re.compile(r'<path d="([^"]+)" opacity="0\.2"/>')
PATH = re.compile(r'<path d="([^"]+)"/>')
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">'
FILL = '<path fill="{{fill}}" d="{}"/>'
LINE = '<path fill="{{line}}" d="{}"/>'

SPEAKER = "M30,88H80L152,32V224L80,168H30a6,6,0,0,1-6-6V94A6,6,0,0,1,30,88Z"
WIFI_HIGH = "M24,93A164,164,0,0,1,232,93L128,204Z"
WIFI_MEDIUM = "M56,129A116,116,0,0,1,200,129L128,204Z"
WIFI_LOW = "M88,165A68,68,0,0,1,168,165L128,204Z"
WIFI_CROSSED = "M24,93A164,164,0,0,1,128,56L200,128L128,204Z"
AT = "M224,128A96,96,0,1,0,184,206L222,165A60,60,0,0,0,224,128Z"
BATTERY = "M32,64H{0}V192H32A16,16,0,0,1,16,176V80A16,16,0,0,1,32,64Z"
REDRAWN = {
    "at": AT,
    "battery-high": BATTERY.format(156),
    "battery-low": BATTERY.format(76),
    "battery-medium": BATTERY.format(116),
    "speaker-high": SPEAKER,
    "speaker-low": SPEAKER,
    "speaker-none": SPEAKER,
    "speaker-slash": SPEAKER,
    "speaker-x": SPEAKER,
    "wifi-high": WIFI_HIGH,
    "wifi-low": WIFI_LOW,
    "wifi-medium": WIFI_MEDIUM,
    "wifi-slash": WIFI_HIGH,
    "wifi-x": WIFI_CROSSED,
}
"""Fills drawn anew, because Phosphor's do not follow their own line: it fills every battery whole."""

SMALLER = {"leaf": 0.72}
"""Parts of their size that pictures are drawn at, on the same ground: the leaf is the smallest plant."""
HEAVIER = {"light": "regular", "regular": "bold"}
"""The line that a smaller drawing begins with, to end as thick as the others."""
GROUND = 222
"""Where Phosphor's plants stand, of 256."""
SCALED = '<g transform="translate({} {}) scale({})">{}</g>'

WEIGHTS = {".": "light", "small": "regular"}
"""Which line stands in which folder of pictures: the small ones are shown below 88 px."""


def named_pictures(exercises: Path) -> frozenset[str]:
    """Find every picture an exercise names, also for afterwards, and those the code names."""
    files = sorted(exercises.glob("**/*.yaml"))
    return frozenset(PICTURES).union(*(NAMED.findall(file.read_text("utf-8")) for file in files))


def compose(package: Path, name: str, weight: str) -> str:
    """Put the accent fill of a picture under its line; raises SystemExit when Phosphor lacks it."""
    fill = REDRAWN.get(name) or one_path(package / "assets/duotone" / f"{name}-duotone.svg", PATH_WITH_FILL)
    size = SMALLER.get(name, 1)
    weight = HEAVIER[weight] if size < 1 else weight
    suffix = "" if weight == "regular" else f"-{weight}"
    line = one_path(package / "assets" / weight / f"{name}{suffix}.svg", PATH)
    return HEAD + scaled(FILL.format(fill) + LINE.format(line), size) + "</svg>\n"


def scaled(drawing: str, size: float) -> str:
    """Draw it smaller, in the middle of the ground that it stood on."""
    if size == 1:
        return drawing
    return SCALED.format(round(128 * (1 - size), 1), round(GROUND * (1 - size), 1), size, drawing)


def compose_icon(package: Path, name: str) -> str:
    """Give the bold drawing of an icon, or the filled one of a name that ends in `-fill`."""
    weight, file = ("fill", name) if name.endswith("-fill") else ("bold", f"{name}-bold")
    return HEAD + LINE.format(one_path(package / "assets" / weight / f"{file}.svg", PATH)) + "</svg>\n"


def one_path(file: Path, pattern: re.Pattern[str]) -> str:
    """Read the outline that `pattern` finds in one of Phosphor's drawings."""
    if not file.is_file():
        sys.exit(f"Phosphor has no {file.name}: choose another name.")
    return " ".join(pattern.findall(file.read_text("utf-8")))


def write(folder: Path, drawings: Iterable[tuple[str, str]]) -> None:
    """Make a folder hold exactly these drawings."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = set()
    for name, drawing in drawings:
        file = folder / f"{name}.svg"
        file.write_text(drawing, "utf-8")
        kept.add(file)
    for stale in set(folder.glob("*.svg")) - kept:
        stale.unlink()


def main(package: Path, more: Iterable[str]) -> None:
    """Compose everything that is named, and copy the licence beside it."""
    pictures = sorted(named_pictures(ROOT / "exercises").union(more))
    for folder, weight in WEIGHTS.items():
        write(
            ROOT / "assets/pictures" / folder, [(name, compose(package, name, weight)) for name in pictures]
        )
    write(ROOT / "assets/icons", [(name, compose_icon(package, name)) for name in sorted(ICONS)])
    for folder in ("pictures", "icons"):
        (ROOT / "assets" / folder / "LICENSE").write_text((package / "LICENSE").read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
