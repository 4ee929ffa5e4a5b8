"""A sheet of paper on the screen, drawn from the bytes of its PDF."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.core.sheet import SheetWords
from kiosk.ui.heard import PICTURE, heard_as, tells
from kiosk.ui.theme.look import Look

A4_WIDTH, A4_HEIGHT = 210, 297
EDGE = 2


class Paper(QWidget):
    """The first page, as high as there is room; its corners are square, as paper's are.

    `pressed` when someone presses it, to see it larger; keys have a button for that.
    """

    pressed = Signal()

    def __init__(self, pdf: bytes, name: str, look: Look, part: float = 1, told: SheetWords = ()) -> None:
        """Read a PDF; bytes that hold none show an empty page.

        `part` of its height is taken; `told` is what the page says.
        """
        super().__init__()
        self.setProperty("box", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        heard_as(self, PICTURE)
        tells(self, chain.from_iterable(told))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        height = look.room - look.px(48)
        if look.portrait:
            height = min(look.px(1140), (look.width - 2 * look.margin) * A4_HEIGHT // A4_WIDTH)
        height = round(height * part)
        self.setFixedSize(height * A4_WIDTH // A4_HEIGHT, height)
        self._image = page_of(pdf, round((height - 2 * EDGE) * self.devicePixelRatio())) or QImage()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE), self._image)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


def page_of(pdf: bytes, height: int) -> QImage | None:
    """Draw a PDF's first page `height` pixels high, on white; None where the bytes hold none."""
    with opened(pdf) as document:
        if document.status() is not QPdfDocument.Status.Ready:
            return None
        page = document.render(0, QSize(height * A4_WIDTH // A4_HEIGHT, height))
    image = QImage(page.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, page)
    painter.end()
    return image


@contextmanager
def opened(pdf: bytes) -> Iterator[QPdfDocument]:
    """Open the bytes of a PDF for a moment; its status says whether they hold one."""
    content = QByteArray(pdf)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()
        buffer.close()
