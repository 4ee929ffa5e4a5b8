"""The shipped drawings as pixmaps, their colour slots filled in and drawn at the device's pixels."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.core.errors import AssetError

SMALL = 88
"""Below this many px a picture is drawn with a heavier line."""


def picture(name: str, size: int, line: QColor, fill: QColor) -> QPixmap:
    """Draw a picture, one accent fill under one line, on a square of `size` px.

    A fill without opacity leaves the line alone. Raises AssetError for a name that is not shipped.
    """
    folder = "pictures/small" if size < SMALL else "pictures"
    return drawn(f"{folder}/{name}.svg", size, (line.rgba(), fill.rgba()), False, screen_ratio())  # noqa: FBT003


def icon(name: str, size: int, colour: QColor, *, mirrored: bool = False) -> QPixmap:
    """Draw an icon in one colour on a square of `size` px; raises AssetError for an unknown name."""
    return drawn(f"icons/{name}.svg", size, (colour.rgba(), 0), mirrored, screen_ratio())


def screen_ratio() -> float:
    """Tell how many of the device's pixels stand for one px."""
    return QGuiApplication.primaryScreen().devicePixelRatio()


@lru_cache(maxsize=512)
def drawn(name: str, size: int, colours: tuple[int, int], mirrored: bool, ratio: float) -> QPixmap:  # noqa: FBT001
    """Render one drawing, named by its file among the assets; `colours` are its line and its fill."""
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(filled(paths.ASSETS / name, *map(QColor.fromRgba, colours))))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    if mirrored:
        pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def filled(file: Path, line: QColor, fill: QColor) -> bytes:
    """Give the text of a drawing with its slots filled in; Qt would draw an open one black."""
    try:
        text = file.read_text("utf-8")
    except OSError as error:
        message = f"The drawing {file.name} is missing from {file.parent}: install the kiosk again."
        raise AssetError(message) from error
    return (
        text.replace("{line}", line.name())
        .replace("{fill}", fill.name() if fill.alpha() else "none")
        .encode()
    )
