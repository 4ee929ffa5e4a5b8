"""What the bars say and offer while an exercise is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kiosk.core.model import Purpose
from kiosk.core.words import Words
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.screens.step_here import step_said
from kiosk.ui.theme_names import THEMES
from kiosk.ui.view import Bars, Primary, Secondary
from kiosk.visit.screens import Doing

if TYPE_CHECKING:
    from kiosk.visit.visit import Visit


def doing_bars(screen: Doing, kind: KindView, visit: Visit) -> Bars:
    """Give the way on and the way to help; both take what `kind` has not reported yet along."""
    words = kind.words
    return Bars(
        place=place(screen, words),
        step=shortly(screen, words),
        primary=Primary(
            words("Next"), partial(after_all, kind, visit.next), ready=screen.ready, still=kind.to_do()
        ),
        secondary=(help_offered(screen, kind, visit),),
        back=screen.purpose is Purpose.PRACTICE,
    )


def after_all(kind: KindView, act: Callable[[], None]) -> None:
    """Act once all that was done is reported: what takes the answer takes the last letters too."""
    kind.settle()
    act()


def place(screen: Doing, words: Words) -> str:
    """Say where someone is."""
    if screen.purpose is not Purpose.PRACTICE:
        return words("What can I do already?")
    return words("Practise: {theme}", theme=words(THEMES[screen.theme][0]))


def shortly(screen: Doing, words: Words) -> str:
    """Say where someone is in as few words as the largest letters leave room for."""
    if screen.step is not None:
        return step_said(screen.step, words)
    practising = screen.purpose is Purpose.PRACTICE
    return words(THEMES[screen.theme][0]) if practising else ""


def help_offered(screen: Doing, kind: KindView, visit: Visit) -> Secondary:
    """Offer a hint, or to be shown how, to who practises; else to say that one does not know."""
    words = kind.words
    if screen.purpose is not Purpose.PRACTICE:
        give_up = partial(after_all, kind, visit.dont_know)
        return Secondary("dont-know", words("I don't know"), "question", give_up)
    said = words("Give me a hint") if screen.hints_left else words("Show me how")
    return Secondary("hint", said, "lightbulb", partial(after_all, kind, visit.hint))
