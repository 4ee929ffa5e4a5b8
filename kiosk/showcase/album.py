"""Writes pictures to their files beside the work: drawing the next need not wait for it."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtGui import QImage

from kiosk.core.errors import KioskError
from kiosk.showcase.unwritten import unwritten

WAITING = 8
"""Pictures that may wait to be written; one of a large window takes 33 MB."""


class Album:
    """Use it as a context: what was put in is written when it ends."""

    def __init__(self) -> None:
        """Begin with nothing to write."""
        self._writer = ThreadPoolExecutor(1, "album")
        self._waiting: deque[tuple[Path, Future[bool]]] = deque()

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what waits; raises KioskError where that fails and nothing else did."""
        self._writer.shutdown(cancel_futures=kind is not None)
        if kind is None:
            self._see_to_it(0)

    def put(self, image: QImage, file: Path) -> None:
        """Write a picture soon; raises KioskError when one before it could not be written."""
        self._waiting.append((file, self._writer.submit(image.save, str(file))))
        self._see_to_it(WAITING)

    def _see_to_it(self, left: int) -> None:
        """Wait until no more than so many are left to write."""
        while len(self._waiting) > left:
            file, written = self._waiting.popleft()
            if not written.result():
                raise KioskError(unwritten(file))
