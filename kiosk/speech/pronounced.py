"""How words, signs, hours and codes are spelled for a voice of espeak-ng that would misread them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

HOUR = r"(?<![\d.,:/])([01]?\d|2[0-4])"
MINUTES = r"([0-5]\d)(?![\d.,:/]*\d)"
AMOUNT = r"(?! ?(?:euro|€|%|°|(?:k?g|gram|kilo|[kcm]?m|meter|met(?:er|re)s|[cm]?l|lit(?:er|re)s?|[KMG]B)\b))"
"""What follows neither a time nor a code: a price and measures."""
PHONE = re.compile(r"(?<![\d/.,-])(?:\+|0)\d(?: ?\d){6,}(?!\d)")
CODE = re.compile(rf"(?<![\d.,/+-])(?<!\d )\d{{3}} (?!000)\d{{3}}(?![.,]?\d| \d){AMOUNT}")
REFERENCE = re.compile(r"(?<![\d/])\d{3}/\d{4}/\d{5}(?![\d/])")
"""What a bank transfer in Belgium is known by."""
WORD = re.compile(r"\w+°?")
BY_DIGITS = (PHONE, CODE, REFERENCE)

RUN = re.compile(r"(?<![A-Za-z0-9._@-])[A-Za-z0-9_](?:[A-Za-z0-9._@/-]*[A-Za-z0-9])?")
END = re.compile(r"(?<![\w-])-(?=[A-Za-z])")
"""The dash before the end of an address that is told alone: '-nu'."""
ADDRESS = re.compile(r"[^@]@|[A-Za-z0-9_-]{2}\.[A-Za-z]{2}")
"""What a run of Latin letters and signs holds that is an address, or the name of a file."""

IN_ADDRESSES: Mapping[str, Mapping[str, str]] = {
    "nl": {".": "punt", "-": "streepje", "_": "laag streepje", "/": "schuine streep"},
    "en": {".": "dot", "-": "dash", "_": "underscore", "/": "slash"},
    "fr": {".": "point", "-": "tiret", "_": "tiret bas", "/": "barre oblique"},
    "de": {".": "Punkt", "-": "Bindestrich", "_": "Unterstrich", "/": "Schrägstrich"},
    "ar": {".": "نقطة", "-": "شرطة", "_": "شرطة سفلية", "/": "شرطة مائلة", "@": "آت"},
    "tr": {".": "nokta", "-": "tire", "_": "alt tire", "/": "eğik çizgi", "@": "et"},
    "bg": {".": "точка", "-": "тире", "_": "долна черта", "/": "наклонена черта"},
    "uk": {".": "крапка", "-": "дефіс", "_": "нижнє підкреслення", "/": "скісна риска"},
    "ru": {".": "точка", "-": "дефис", "_": "нижнее подчёркивание", "/": "косая черта"},
    "es": {".": "punto", "-": "guion", "_": "guion bajo", "/": "barra"},
    "pl": {".": "kropka", "-": "myślnik", "_": "podkreślnik", "/": "ukośnik"},
    "ro": {".": "punct", "-": "liniuță", "_": "liniuță de subliniere", "/": "bară oblică"},
    "fa": {".": "نقطه", "-": "خط تیره", "_": "زیرخط", "/": "ممیز", "@": "ات"},
}
"""Signs that the voices mostly leave out, though who types an address needs each."""

ANYWHERE: Mapping[str, Mapping[str, str]] = {
    "ar": {"@": "آت", "%": "بالمئة", "=": "يساوي", "*": "نجمة", "×": "إكس"},
    "tr": {"@": "et işareti"},
}
"""Signs that a voice leaves out wherever they stand."""

RESPELLED: Mapping[str, Mapping[str, str]] = {
    "nl": {"job": "djob", "jobs": "djobs", "badge": "bedzj", "Digipunt": "Diedzjipunt"},
    "fr": {
        "IA": "I A",
        "PIN": "pinn",
        "wifi": "ouifi",
        "n°": "numéro",
        "Veerle": "Vérle",
        "Noor": "Nor",
    },
}
"""Words as they sound, where a voice takes them for others."""


def pronounced(text: str, language: str) -> str:
    """Spell a text so that it is said as a person would say it; of an unknown language only numbers."""
    for pattern in BY_DIGITS:
        text = pattern.sub(_digits, text)
    for pattern, said in HOURS.get(language, ()):
        text = pattern.sub(said, text)
    signs = IN_ADDRESSES.get(language, {})
    text = RUN.sub(lambda run: _spelled(run[0], signs), text)
    text = END.sub(f"{signs['-']} ", text) if signs else text
    for sign, word in ANYWHERE.get(language, {}).items():
        text = text.replace(sign, f" {word} ")
    words = RESPELLED.get(language, {})
    return WORD.sub(lambda word: words.get(word[0], words.get(word[0].lower(), word[0])), text)


def _digits(number: re.Match[str]) -> str:
    """Spell a number, with a pause between its groups."""
    return ", ".join(" ".join(group) for group in re.split("[ /]", number[0]))


def _spelled(run: str, signs: Mapping[str, str]) -> str:
    if not ADDRESS.search(run):
        return run
    return "".join(f" {signs[sign]} " if sign in signs else sign for sign in run)


def _dutch(time: re.Match[str]) -> str:
    hours, minutes, end = time.groups()
    return f"{int(hours)} uur{_more(minutes)}{end or ''}"


def _english(time: re.Match[str]) -> str:
    hours, minutes = time.groups()
    if minutes == "00":
        return f"{int(hours)} o'clock"
    return f"{int(hours)} {minutes}" if minutes > "09" else f"{int(hours)} oh {int(minutes)}"


def _french(time: re.Match[str]) -> str:
    hours, minutes = time.groups()
    feminine = {1: "une", 21: "vingt et une"}.get(int(hours), str(int(hours)))
    return f"{feminine} heure{'s' if int(hours) > 1 else ''}{_more(minutes)}"


def _arabic(time: re.Match[str]) -> str:
    hours, minutes = time.groups()
    return str(int(hours)) if minutes == "00" else f"{int(hours)} و{int(minutes)} دقيقة"


def _more(minutes: str | None) -> str:
    return f" {int(minutes)}" if minutes and minutes != "00" else ""


HOURS: Mapping[str, tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = {
    "nl": (
        (re.compile(rf"{HOUR}(?:[.:]| ?u ?){MINUTES}(?: ?(?:uur\b|u\b(\.?)))?{AMOUNT}"), _dutch),
        (re.compile(rf"{HOUR}() u\b(\.?)"), _dutch),
    ),
    "en": ((re.compile(rf"{HOUR}[.:]{MINUTES}{AMOUNT}"), _english),),
    "fr": ((re.compile(rf"{HOUR}(?:(?: ?h ?|:){MINUTES}| ?h\b)"), _french),),
    "ar": (
        (re.compile(rf"{HOUR}:{MINUTES}"), _arabic),
        (re.compile(r"(?<!\d)(\d+),(\d{1,2})(?!\d)"), lambda number: " فاصلة ".join(number.groups())),
    ),
}
"""Times of the day as they are written in a language, and how they are said."""
