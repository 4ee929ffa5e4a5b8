"""One of every screen around the exercises, with values as a visit gives them."""

from __future__ import annotations

from datetime import date

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Findings, Statement, Sureness
from kiosk.core.model import Level, Theme
from kiosk.core.preferences import Preferences
from kiosk.core.site import Site
from kiosk.visit import screens

SITE = Site("Digipunt Brugse Poort", "Kerkstraat 1, 9000 Gent", "Dinsdag van 14 tot 16 uur", "09 000 00 00")
FINDINGS = Findings(
    statement=Statement(Level.FIRST_STEPS, Level.FOUNDATION, Sureness.FAIRLY),
    areas=dict(
        zip(
            Area,
            [AreaWord.STRONG, AreaWord.TO_PRACTISE, AreaWord.NOT_YET_KNOWN, AreaWord.STRONG, AreaWord.STRONG],
            strict=True,
        )
    ),
    can_do=("address", "mail", "sound"),
    practise="false-mail",
    asked=12,
    said=(1, 1),
    more_than_thought=True,
)
TEXTS = {
    "address": {"title": "Adres vinden", "can.you": "Je vindt een adres op een website."},
    "mail": {"title": "Mail", "can.you": "Je leest een mail en je antwoordt."},
    "sound": {"title": "Geluid", "can.you": "Je kijkt het geluid en de wifi na."},
    "false-mail": {"title": "Valse mails herkennen", "can.you": "Je herkent een valse mail."},
}
PICTURES = {
    "address": "magnifying-glass",
    "mail": "envelope-open",
    "sound": "speaker-high",
    "false-mail": "shield-warning",
}
NOTHING_YET = Findings(None, {}, (), None, 0, said=None, more_than_thought=False)
OFFERED = ("nl", "en", "fr", "ar")
TWELVE = ("nl", "en", "fr", "tr", "ar", "bg", "uk", "ps", "fa_AF", "ru", "es", "pl", "ro")
DAY = date(2026, 12, 1)

SCREENS: tuple[screens.Screen, ...] = (
    screens.Welcome(OFFERED, "nl"),
    screens.Welcome(TWELVE, "nl"),
    screens.GoOnWhereYouWere(),
    screens.HowItWorks(),
    screens.Menu(screening_offered=True, found=False),
    screens.Menu(screening_offered=True, found=True),
    screens.SelfReport(1, None),
    screens.SelfReport(3, 2),
    screens.Result(FINDINGS, TEXTS, PICTURES, SITE),
    screens.Result(NOTHING_YET, {}, {}, Site("", "", "", "")),
    screens.Themes((None, *Theme), "Valse mails herkennen"),
    screens.Themes((None, Theme.MONEY), None),
    screens.PracticeDone(Theme.MONEY, {"address": True, "mail": False}, TEXTS, PICTURES),
    screens.PracticeDone(Theme.MONEY, {}, {}, {}),
    screens.TakeHome(FINDINGS, DAY, screens.SheetState.SHOWN, printer=True),
    screens.TakeHome(FINDINGS, DAY, screens.SheetState.SHOWN, printer=False),
    screens.Help(SITE, helped=True),
    screens.StopHere(result_next=True),
    screens.ChooseLanguage(OFFERED, "nl"),
    screens.More(Preferences()),
    screens.WhatWeShare(),
    screens.WhatWeShare(counted=False),
    screens.StillThere(25),
    screens.Goodbye(),
    screens.Goodbye(did=True, sheet=True),
    screens.StaffPin(wrong=True, wait=0),
)
SIZES = ((1280, 800), (1024, 768), (1920, 1080), (1080, 1920))
