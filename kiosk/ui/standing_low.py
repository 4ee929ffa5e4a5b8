"""The lower bar while somebody types: as low as its words allow, for what is copied above the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.ui.bars import AIR, BottomBar, leads_back
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import Arranged, Button


class StandingLow:
    """A bar of the largest letters whose words stand on one line, without icons where that takes it.

    Where that gains less than half a line, the icons are worth more. The way on stays as it is: its words
    may change meanwhile.
    """

    def __init__(self) -> None:
        """Have no bar yet."""
        self._bar: BottomBar | None = None
        self._height = 0
        self._before: dict[Button, Arranged] = {}

    def follow(self, bar: BottomBar, *, typing: bool) -> None:
        """Let the bar that is shown now stand low while somebody types, and then as it stood."""
        if bar is not self._bar:
            self._bar, self._height = None, bar.minimumHeight()
            self._before.clear()
        look = bar.around.look
        if not typing and self._bar is not None:
            self._take_back(bar)
            self._bar = None
        elif typing and self._bar is None and look.largest and not look.portrait:
            self._bar = bar
            self._stand(bar)

    def _stand(self, bar: BottomBar) -> None:
        buttons = bar.findChildren(Button)
        self._before = {one: one.arranged for one in buttons}
        others = [one for one in buttons if one.kind != "primary"]
        back = [one for one in others if leads_back(one)]
        aside = [one for one in others if one.kind == "secondary" and one not in back]
        helps = [one for one in others if one.kind == "help"]
        ways = ((unfold, others), *((Button.leave_icon_away, some) for some in (aside, helps, back)))
        fits = any(self._fits_after(change, some, bar) for change, some in ways)
        highest, look = max((one.height_needed for one in buttons), default=0), bar.around.look
        low = highest + 2 * look.px(AIR)
        if not fits or self._height - low < look.line(Role.BODY) // 2:
            self._take_back(bar)
            return
        for one in buttons:
            one.setMinimumHeight(highest)
        bar.setFixedHeight(low)

    def _take_back(self, bar: BottomBar) -> None:
        for button, before in self._before.items():
            if button.kind == "primary":
                button.setMinimumHeight(before[-1])
            else:
                button.arrange(before)
        self._before.clear()
        bar.setFixedHeight(self._height)

    @staticmethod
    def _fits_after(change: Callable[[Button], None], buttons: Sequence[Button], bar: BottomBar) -> bool:
        """Change some buttons; tell whether all of the bar stand in one row then."""
        for one in buttons:
            change(one)
        look = bar.around.look
        return bar.asked(bar.findChildren(Button)) <= look.width - 2 * look.margin


def unfold(button: Button) -> None:
    """Put the words on one line, with little beside them."""
    button.slim()
    if button.text():
        button.say(button.text())
