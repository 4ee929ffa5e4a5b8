"""Which voice of espeak-ng speaks a language, and how fast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CALM = 140
"""Words a minute; most people talk at 160 to 180. espeak-ng counts in words of English length."""


@dataclass(frozen=True, slots=True)
class EspeakVoice:
    """A voice by espeak-ng's name; `rate` is what `-s` is given, so that it comes out calm."""

    name: str
    rate: int = CALM

    @property
    def language(self) -> str:
        """The language that it speaks, without its region."""
        return self.name.partition("-")[0]


# Measured on forty sentences of our screens: 140 words a minute in Dutch, 141 in English, 138 in French.
# Arabic words are long: 140 gives 91 a minute, and its voice is hard to follow, so it stays there.
ESPEAK_VOICES: Mapping[str, EspeakVoice] = {
    "nl": EspeakVoice("nl"),
    "en": EspeakVoice("en-gb", 130),
    "fr": EspeakVoice("fr-be", 132),
    "de": EspeakVoice("de"),
    "ar": EspeakVoice("ar"),
    "tr": EspeakVoice("tr"),
    "bg": EspeakVoice("bg"),
    "uk": EspeakVoice("uk"),
    "ru": EspeakVoice("ru"),
    "es": EspeakVoice("es"),
    "pl": EspeakVoice("pl"),
    "ro": EspeakVoice("ro"),
    # Dari is read by the voice for the Persian of Iran; there is none for Pashto.
    "fa": EspeakVoice("fa"),
}


def espeak_voice(language: str) -> EspeakVoice | None:
    """Give the voice for a locale code ("nl", "fr_BE"); None where there is none."""
    return ESPEAK_VOICES.get(language.partition("_")[0])
