from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.audit.auditor import chosen
from kiosk.showcase.audit.contrast import BODY, SHAPE, ratio
from kiosk.showcase.audit.pixels import RGB, Pixels
from kiosk.showcase.samples import samples_in
from kiosk.showcase.scenes import scenes
from kiosk.showcase.stage import Stage
from kiosk.ui.reading.marker import Marker
from kiosk.ui.reading.passages import passages
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.reveal import reveal

SHOWN = (
    "welcome",
    "inbox-mails-practice-looking",
    "order-words-screening-half",
    "choice-words-feedback-to-practise",
    "result-between",
    "take-home-large",
)
"""Words and buttons on every colour that there is, in the frame of an exercise and at the window's edges."""
THICK = 2
"""Px of a line around what is marked, were all that can be seen of the mark such a line."""
AROUND = 12
"""Px beside what is marked in which the mark lies; at the window's edge it lies within."""
ROUND = 2
"""Px by which the round corners of the mark reach into a place, where no letters stand."""

pytestmark = pytest.mark.no_cover  # hundreds of pictures: to trace them takes longer, and shows nothing new

Marked = tuple[str, QRect, QImage, QImage]
"""What is said and where it stands, with the window before it was marked and while it is."""


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(("language", "look"), [("nl", Look()), ("ar", Look(1024, 768, TextSize.LARGEST))])
def test_what_is_read_aloud_is_marked_so_that_it_is_plain_to_see(
    qapp: QApplication, language: str, look: Look, contrast: Contrast
) -> None:
    assert qapp is not None
    thin = {
        said: round(thickness, 1)
        for said, place, before, after in marked(language, look, contrast)
        if (thickness := px_that_stand_out(place, before, after) / perimeter(place)) < THICK
    }
    assert thin == {}


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_words_that_are_marked_can_be_read_as_well_as_before(
    qapp: QApplication, language: str, contrast: Contrast
) -> None:
    assert qapp is not None
    for said, place, before, after in marked(language, Look(), contrast, TextBlock):
        words = place.adjusted(ROUND, ROUND, -ROUND, -ROUND)
        colours = Pixels(after).count(words)
        assert colours == Pixels(before).count(words), said
        [(behind, _), *_] = colours.most_common(1)
        assert max(ratio(colour, behind) for colour in colours) >= BODY, said


def marked(language: str, look: Look, contrast: Contrast, kind: type[QWidget] = QWidget) -> Iterator[Marked]:
    """Give all that is read aloud on some screens, each marked by itself."""
    words = samples_in(language).equipment.words(language)
    look = Look(look.width, look.height, look.text_size, contrast, right_to_left=words.right_to_left)
    stage = Stage(words, look)
    for scene in chosen(scenes(language), SHOWN):
        stage.show(scene)
        marker = Marker(stage.window, look)
        for passage in passages(stage.window.parts, words):
            widget = passage.widget
            reveal(widget)
            QApplication.processEvents()
            # A row that says that there is more goes once all is in sight.
            if not widget.isVisible() or not isinstance(widget, kind):
                continue
            place = QRect(widget.mapTo(stage.window, QPoint(0, 0)), widget.size())
            before = seen(stage)
            marker.mark(widget, look)
            after = seen(stage)
            marker.mark(None, look)
            yield f"{scene.name}: {passage.words[:30]}", place.intersected(stage.window.rect()), before, after
        marker.hide()
        marker.deleteLater()
    stage.close()


def seen(stage: Stage) -> QImage:
    return stage.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def px_that_stand_out(place: QRect, before: QImage, after: QImage) -> int:
    """Count the px around a place that change with the contrast that a sign needs."""
    around = place.adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(before.rect())
    within = place.adjusted(AROUND, AROUND, -AROUND, -AROUND)
    changes = changed(around, before, after) - changed(within, before, after)
    return sum(count for (one, other), count in changes.items() if ratio(one & RGB, other & RGB) >= SHAPE)


def changed(place: QRect, before: QImage, after: QImage) -> Counter[tuple[int, int]]:
    """Count the px of a place that have another colour, by both; what lies too near together has none."""
    counted: Counter[tuple[int, int]] = Counter()
    for row in range(place.top(), place.bottom() + 1):
        one, other = (
            cast(memoryview, picture.constScanLine(row)).cast("I")[place.left() : place.right() + 1]
            for picture in (before, after)
        )
        counted.update(pair for pair in zip(one, other, strict=True) if pair[0] != pair[1])
    return counted


def perimeter(place: QRect) -> int:
    """Give the px around a place."""
    return 2 * (place.width() + place.height())
