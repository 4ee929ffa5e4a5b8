"""How well one colour stands out from another, by the formula of WCAG 2.2; colours are "#rrggbb"."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

READ = 4.5
SEEN = 3.0


def linear(part: float) -> float:
    """Undo the gamma of one part of a colour."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def light_of(colour: str) -> float:
    """Give the relative luminance."""
    one = QColor(colour)
    red, green, blue = (linear(part) for part in (one.redF(), one.greenF(), one.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Give the contrast of two colours, 1 to 21."""
    lights = sorted((light_of(one), light_of(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def colours_of(image: QImage, part: QRect) -> Counter[str]:
    """Count the px of each colour in a part of a picture."""
    piece = image.copy(part).convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(piece.constBits()).cast("I"))
    return Counter({f"#{value & 0xFFFFFF:06x}": count for value, count in counted.items()})


def read_in(image: QImage, part: QRect) -> float:
    """Give the contrast of what is written in a part of a picture with what lies behind it."""
    counted = colours_of(image, part)
    behind = counted.most_common(1)[0][0]
    return max(ratio(colour, behind) for colour in counted)
