"""A sheet of paper on the screen, drawn from the bytes of its PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme.look import Look

A4_WIDTH, A4_HEIGHT = 210, 297


class Paper(QWidget):
    """The first page, as high as there is room; its corners are square, as paper's are."""

    def __init__(self, pdf: bytes, name: str, look: Look) -> None:
        """Read a PDF; bytes that hold none show an empty page."""
        super().__init__()
        self._image = QImage()
        self.setProperty("box", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        height = look.room - look.px(48)
        if look.portrait:
            height = min(look.px(1180), (look.width - 2 * look.margin) * A4_HEIGHT // A4_WIDTH)
        self.setFixedSize(height * A4_WIDTH // A4_HEIGHT, height)
        self._draw(pdf)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = 2
        painter.drawImage(self.rect().adjusted(edge, edge, -edge, -edge), self._image)

    def _draw(self, pdf: bytes) -> None:
        """Draw the first page at the device's own pixels."""
        content = QByteArray(pdf)
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        if document.status() is QPdfDocument.Status.Ready:
            ratio = self.devicePixelRatio()
            size = QSize(round((self.width() - 4) * ratio), round((self.height() - 4) * ratio))
            page = document.render(0, size)
            self._image = QImage(page.size(), QImage.Format.Format_RGB32)
            self._image.fill(Qt.GlobalColor.white)
            painter = QPainter(self._image)
            painter.drawImage(0, 0, page)
            painter.end()
        document.close()
        buffer.close()
