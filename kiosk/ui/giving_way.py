"""The buttons of a bar that get narrower for a while, for words that stand between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from kiosk.ui.bars import AIR, BottomBar, leads_back
from kiosk.ui.widgets.button import Arranged, Button


class GivingWay:
    """Each way to leave words more room, from the least; the way on stays as it is."""

    def __init__(self, bar: BottomBar) -> None:
        """Take a bar whose buttons all stand as wide as they like."""
        self._bar = bar
        self._before: dict[Button, Arranged] = {}

    def ways(self) -> tuple[Callable[[], None], ...]:
        """Give what to try, one after the other, until the words fit."""
        beside = [one for one in self._bar.findChildren(Button) if one.kind != "primary"]
        helps = [one for one in beside if one.kind == "help"]
        aside = [one for one in beside if one not in helps and not leads_back(one)]
        ways = (
            (Button.slim, beside),
            (Button.shrink_icon, beside),
            (Button.fold, aside),
            (Button.fold, helps),
            (Button.leave_icon_away, (*aside, *helps)),
        )
        return tuple(partial(self._change, change, buttons) for change, buttons in ways)

    def take_back(self) -> None:
        """Let the buttons that gave way stand as they stood."""
        for button, before in self._before.items():
            button.arrange(before)
        self._before.clear()

    def _change(self, change: Callable[[Button], None], buttons: Sequence[Button]) -> None:
        """Change those that the bar is high enough for, and let all of its buttons stand alike."""
        most = self._bar.height() - 2 * self._bar.around.look.px(AIR)
        for button in buttons:
            before = button.arranged
            change(button)
            if button.height_needed > most:
                button.arrange(before)
            else:
                self._before.setdefault(button, before)
        self._even()

    def _even(self) -> None:
        buttons = self._bar.findChildren(Button)
        highest = max(max(one.height_needed, one.minimumHeight()) for one in buttons)
        for button in buttons:
            self._before.setdefault(button, button.arranged)
            button.setMinimumHeight(highest)
        layout = self._bar.layout()
        if layout is not None:
            layout.activate()
