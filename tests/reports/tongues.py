"""The two languages that sheets under test are set in, and sheets to set in them."""

from __future__ import annotations

from datetime import date

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.sheet import CanDo, Sheet
from kiosk.core.site import Site

NL = load_catalogue(SHIPPED, "nl")
AR = load_catalogue(SHIPPED, "ar")
SITE = Site(
    name="Digipunt Brugse Poort",
    address="Brugse Poortplein 1, Stad Veerle",
    hours="dinsdag van 14 tot 16 uur",
    phone="09 000 00 00",
)
AREAS = {
    Area.INFORMATION: AreaWord.STRONG,
    Area.COMMUNICATION: AreaWord.STRONG,
    Area.CREATION: AreaWord.TO_PRACTISE,
    Area.SAFETY: AreaWord.TO_PRACTISE,
    Area.PROBLEMS: AreaWord.STRONG,
}
SHEET = Sheet(
    can_do=(
        CanDo("magnifying-glass", "Ik vind een adres op een website."),
        CanDo("envelope-open", "Ik lees een mail en ik antwoord."),
        CanDo("speaker-high", "Ik kijk het geluid en de wifi na."),
    ),
    statement=Statement(Level.FIRST_STEPS, Level.FOUNDATION, Sureness.FAIRLY),
    areas=AREAS,
    practise="Valse mails herkennen",
    remember="Geef je pincode aan niemand.",
    site=SITE,
    day=date(2025, 10, 21),
)
ARABIC_SHEET = Sheet(
    can_do=(
        CanDo("magnifying-glass", "أجد عنوانًا على موقع إلكتروني."),
        CanDo("envelope-open", "أقرأ رسالة (بريدًا) من post@pakjesdienst.example وأجيب عليها."),
        CanDo("speaker-high", "أتحقق من الصوت والواي فاي بنسبة 50%."),
    ),
    statement=SHEET.statement,
    areas=AREAS,
    practise="التعرّف على الرسائل المزيّفة",
    remember="لا تُعطِ رقمك السري لأحد.",
    site=SITE,
    day=SHEET.day,
)
