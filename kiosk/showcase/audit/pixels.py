"""The colours of a picture, read many at a time: asking Qt for each px takes most of an audit."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

RGB = 0xFFFFFF
FORMATS = frozenset({QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied})
"""What Qt draws windows in; of what nothing shines through, both have the same values."""


class Pixels:
    """The colours of one picture, each as 0xrrggbb."""

    def __init__(self, picture: QImage) -> None:
        """Read a picture, of which nothing may be drawn over while this is in use."""
        fit = picture.format() in FORMATS
        # The memory that is looked at is the picture's own.
        self._picture = picture if fit else picture.convertToFormat(QImage.Format.Format_RGB32)
        self.rect = picture.rect()
        self._stride = self._picture.bytesPerLine() // 4
        self._values = memoryview(self._picture.constBits()).cast("I")

    def has(self, x: int, y: int) -> bool:
        """Tell whether there is a px at this place."""
        return self.rect.contains(x, y)

    def at(self, x: int, y: int) -> int:
        """Give the colour of a px that is there."""
        return self._values[y * self._stride + x] & RGB

    def count(self, place: QRect, step: int = 1) -> Counter[int]:
        """Count the px of each colour in a part that is there whole, of every so manieth row."""
        left, wide = place.left(), place.width()
        counted: Counter[int] = Counter()
        for row in range(place.top(), place.bottom() + 1, step):
            start = row * self._stride + left
            counted.update(self._values[start : start + wide])
        return Counter({value & RGB: count for value, count in counted.items()})
