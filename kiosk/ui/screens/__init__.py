"""The table of views: which one shows which screen value."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

from kiosk.ui.view import View
from kiosk.visit import screens
from kiosk.visit.screens import Screen

VIEWS: Mapping[type[Screen], str] = {
    screens.Welcome: "welcome:WelcomeView",
    screens.GoOnWhereYouWere: "go_on_where_you_were:GoOnWhereYouWereView",
    screens.HowItWorks: "how_it_works:HowItWorksView",
    screens.Menu: "menu:MenuView",
    screens.SelfReport: "self_report:SelfReportView",
    screens.Doing: "doing:DoingView",
    screens.Feedback: "feedback:FeedbackView",
    screens.Result: "result:ResultView",
    screens.Review: "review:ReviewView",
    screens.Themes: "themes:ThemesView",
    screens.PracticeDone: "practice_done:PracticeDoneView",
    screens.TakeHome: "take_home:TakeHomeView",
    screens.Help: "help:HelpView",
    screens.StopHere: "stop_here:StopHereView",
    screens.ChooseLanguage: "choose_language:ChooseLanguageView",
    screens.More: "more:MoreView",
    screens.StillThere: "still_there:StillThereView",
    screens.Goodbye: "goodbye:GoodbyeView",
    screens.StaffPin: "staff_pin:StaffPinView",
}
"""Module and class of each view: the first picture must not wait for the imports of the others."""


def view_for(screen: Screen) -> type[View[Any]]:
    """Give the view of a screen, imported when it is first shown."""
    module, name = VIEWS[type(screen)].split(":")
    return cast("type[View[Any]]", getattr(import_module(f"{__name__}.{module}"), name))
