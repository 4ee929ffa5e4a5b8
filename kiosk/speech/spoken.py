"""Words as they must be given to a voice, which differs a little from how they are shown."""

from __future__ import annotations

import re
import unicodedata

from kiosk.speech.pronounced import pronounced

JOINERS = {"\u200c", "\u200d"}
"""They change how Persian is read; all other signs without a shape only steer how text is shown."""

TATWEEL = "\u0640"
"""It stretches an Arabic word on paper; a voice stumbles over it."""

SILENT = {"Cc", "Cf", "Cn", "Co", "Cs"}
LINE_END = re.compile(r"(?<![.!?:;,،؛؟…\s])[^\S\n]*\n")
ORDERS = re.compile(r"\[(?=\[)")


def plain(text: str) -> str:
    """Give the words of a text without what only steers how they are shown; lines stay lines."""
    kept = "".join(sign for sign in text.replace("\t", " ") if sign == "\n" or _heard(sign))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", kept).split("\n"))
    return "\n".join(line for line in lines if line)


def for_espeak(text: str, language: str) -> str:
    """Give a text so that espeak-ng pauses after each line, says it in words, and obeys nothing.

    In its input, "[[" begins sounds in its own notation, and control signs change the voice.
    """
    paused = LINE_END.sub(".\n", plain(text))
    return ORDERS.sub("[ ", pronounced(paused, language))


def _heard(sign: str) -> bool:
    return sign in JOINERS or (sign != TATWEEL and unicodedata.category(sign) not in SILENT)
