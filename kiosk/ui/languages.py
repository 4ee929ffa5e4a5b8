"""The languages by their own names and greetings, as their speakers write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Own:
    """What a language calls itself, and how it says welcome."""

    name: str
    welcome: str


LANGUAGES: Mapping[str, Own] = {
    "nl": Own("Nederlands", "Welkom"),
    "en": Own("English", "Welcome"),
    "fr": Own("Français", "Bienvenue"),
    "tr": Own("Türkçe", "Hoş geldiniz"),
    "ar": Own("العربية", "أهلًا وسهلًا"),
    "bg": Own("Български", "Добре дошли"),
    "uk": Own("Українська", "Вітаємо"),
    "ps": Own("پښتو", "ښه راغلاست"),
    "fa_AF": Own("دری", "خوش آمدید"),
    "ru": Own("Русский", "Добро пожаловать"),
    "es": Own("Español", "Bienvenido"),
    "pl": Own("Polski", "Witamy"),
    "ro": Own("Română", "Bun venit"),
}


def own(language: str) -> Own:
    """Give a language's own words; one that is not in the table goes by its code."""
    return LANGUAGES.get(language, Own(language, LANGUAGES["en"].welcome))
