"""The table of views: which one shows which screen value."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from kiosk.ui.view import View

if TYPE_CHECKING:
    from kiosk.visit.screens import Screen

VIEWS: Mapping[str, str] = {
    "Welcome": "welcome:WelcomeView",
    "GoOnWhereYouWere": "go_on_where_you_were:GoOnWhereYouWereView",
    "HowItWorks": "how_it_works:HowItWorksView",
    "Menu": "menu:MenuView",
    "SelfReport": "self_report:SelfReportView",
    "Doing": "doing:DoingView",
    "Feedback": "feedback:FeedbackView",
    "Result": "result:ResultView",
    "Review": "review:ReviewView",
    "Themes": "themes:ThemesView",
    "PracticeDone": "practice_done:PracticeDoneView",
    "TakeHome": "take_home:TakeHomeView",
    "Help": "help:HelpView",
    "StopHere": "stop_here:StopHereView",
    "ChooseLanguage": "choose_language:ChooseLanguageView",
    "More": "more:MoreView",
    "WhatWeShare": "what_we_share:WhatWeShareView",
    "StillThere": "still_there:StillThereView",
    "Goodbye": "goodbye:GoodbyeView",
    "StaffPin": "staff_pin:StaffPinView",
}
"""Module and class of each screen's view: the first picture must not wait for the imports of the others."""


def view_for(screen: Screen) -> type[View[Any]]:
    """Give the view of a screen, imported when it is first shown."""
    module, name = VIEWS[type(screen).__name__].split(":")
    return cast("type[View[Any]]", getattr(import_module(f"{__name__}.{module}"), name))
