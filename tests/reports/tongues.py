"""Two languages for sheets under test, as translators might write them, and sheets to set in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Statement, Sureness
from kiosk.core.model import Exercise, Level
from kiosk.core.sheet import CanDo, Sheet
from kiosk.core.site import Site

DUTCH = {
    "My sheet": "Mijn blad",
    "This is what I can do": "Dit kan ik al",
    "I tried things on a computer.": "Ik probeerde dingen op een computer.",
    "I am between {low} and {high}.": "Ik zit tussen {low} en {high}.",
    "My level is {level}.": "Mijn niveau is {level}.",
    "I do not know my level yet.": "Ik weet mijn niveau nog niet.",
    "That is fine. More exercises tell more.": "Dat is goed. Meer oefeningen vertellen meer.",
    "First steps": "Eerste stappen",
    "Basics": "Basis",
    "Independent": "Zelfstandig",
    "Fluent": "Vlot",
    "first steps": "eerste stappen",
    "basics": "basis",
    "independent": "zelfstandig",
    "fluent": "vlot",
    "This is quite sure.": "Dat is vrij zeker.",
    "This is fairly sure. More exercises make it surer.": (
        "Dat is redelijk zeker. Meer oefenen maakt het zekerder."
    ),
    "This is a first impression. More exercises tell more.": (
        "Dat is een eerste indruk. Meer oefeningen vertellen meer."
    ),
    "I practise this now": "Dit oefen ik nu",
    "Done 3 times?": "3 keer gelukt?",
    "Then I can do it.": "Dan kan ik het.",
    "Remember": "Onthoud",
    "I may always ask for help.": "Ik mag altijd hulp vragen.",
    "Where am I strong?": "Waar ben ik sterk?",
    "Search and read": "Zoeken en lezen",
    "Mail and call": "Mailen en bellen",
    "Make something myself": "Zelf iets maken",
    "Stay safe": "Veilig zijn",
    "Solve problems": "Problemen oplossen",
    "strong": "sterk",
    "practise": "oefenen",
    "not yet known": "nog niet bekend",
    "Someone helps me here": "Hier helpt iemand mij",
    "{click} on Ask for help.": "{click} op Vraag hulp.",
    "Click": "Klik",
    "{call} {phone}.": "{call} {phone}.",
    "Call": "Bel",
    "{come} to {place}.": "{come} in {place}.",
    "Come": "Kom langs",
    "Appointment:": "Afspraak:",
    "On my own device": "Op mijn eigen toestel",
    "Larger letters suit me.": "Grotere letters passen bij mij.",
    "Very large letters suit me.": "Heel grote letters passen bij mij.",
    "A dark screen suits me.": "Een donker scherm past bij mij.",
    "Strong contrast suits me.": "Sterk contrast past bij mij.",
    "Calm clicking suits me.": "Rustig klikken past bij mij.",
    "More time suits me.": "Meer tijd past bij mij.",
    "I want to ask this": "Dit wil ik vragen",
    "This sheet is mine. My name is not on it.": "Dit blad is van mij. Mijn naam staat er niet op.",
}
ARABIC = {
    "My sheet": "ورقتي",
    "This is what I can do": "هذا ما أستطيع فعله",
    "I tried things on a computer.": "جرّبتُ أشياء على الحاسوب.",
    "I am between {low} and {high}.": "أنا بين {low} و{high}.",
    "My level is {level}.": "مستواي هو {level}.",
    "I do not know my level yet.": "لا أعرف مستواي بعد.",
    "That is fine. More exercises tell more.": "هذا جيد. التمارين الأخرى تخبرني أكثر.",
    "First steps": "الخطوات الأولى",
    "Basics": "الأساس",
    "Independent": "وحدي",
    "Fluent": "بسهولة",
    "first steps": "الخطوات الأولى",
    "basics": "الأساس",
    "independent": "وحدي",
    "fluent": "بسهولة",
    "This is quite sure.": "هذا مؤكد إلى حد كبير.",
    "This is fairly sure. More exercises make it surer.": "هذا مؤكد نوعًا ما. مزيد من التمارين يجعله أدق.",
    "This is a first impression. More exercises tell more.": "هذا انطباع أول. التمارين الأخرى تخبرني أكثر.",
    "I practise this now": "أتدرّب الآن على",
    "Done 3 times?": "نجحت 3 مرات؟",
    "Then I can do it.": "إذن أستطيع ذلك.",
    "Remember": "تذكّر",
    "I may always ask for help.": "يمكنني دائمًا أن أطلب المساعدة.",
    "Where am I strong?": "أين أنا قوي؟",
    "Search and read": "البحث والقراءة",
    "Mail and call": "البريد والاتصال",
    "Make something myself": "صنع شيء بنفسي",
    "Stay safe": "الأمان",
    "Solve problems": "حل المشكلات",
    "strong": "قوي",
    "practise": "أتدرّب",
    "not yet known": "غير معروف بعد",
    "Someone helps me here": "هنا من يساعدني",
    "{click} on Ask for help.": "{click} على «اطلب المساعدة».",
    "Click": "انقر",
    "{call} {phone}.": "{call} {phone}.",
    "Call": "اتصل على",
    "{come} to {place}.": "{come} إلى {place}.",
    "Come": "تعال",
    "Appointment:": "الموعد:",
    "On my own device": "على جهازي",
    "Larger letters suit me.": "الحروف الأكبر تناسبني.",
    "Very large letters suit me.": "الحروف الكبيرة جدًا تناسبني.",
    "A dark screen suits me.": "الشاشة الداكنة تناسبني.",
    "Strong contrast suits me.": "التباين القوي يناسبني.",
    "Calm clicking suits me.": "النقر الهادئ يناسبني.",
    "More time suits me.": "الوقت الأطول يناسبني.",
    "I want to ask this": "أريد أن أسأل عن",
    "This sheet is mine. My name is not on it.": "هذه الورقة لي. اسمي غير مكتوب عليها.",
}
MONTHS = {"nl": "oktober", "ar": "أكتوبر"}


@dataclass(frozen=True)
class Tongue:
    """One of the two; every message must be known."""

    language: str
    sentences: Mapping[str, str]
    right_to_left: bool = False

    def __call__(self, english: str, /, **values: object) -> str:
        return self.sentences[english].format(**values)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        return self(one if count == 1 else many, count=count, **values)

    def day(self, day: date, /) -> str:
        return f"{day.day} {MONTHS[self.language]} {day.year}"

    def list(self, items: Sequence[str], /) -> str:
        return ", ".join(items)

    def texts(self, exercise: Exercise[object], /) -> Mapping[str, str]:
        return exercise.texts


NL = Tongue("nl", DUTCH)
AR = Tongue("ar", ARABIC, right_to_left=True)
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
