"""What stands on the keys that are no letters, and what each key is called."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.words import Words, message
from kiosk.ui.keyboard.keys import Act, Key, State

WORDS: Mapping[Act, str] = {
    Act.SPACE: message("Space"),
    Act.DELETE: message("Delete"),
    Act.SHIFT: message("Shift"),
    Act.DONE: message("Done"),
}
"""They stand on their keys, and are their names."""
NAMES: Mapping[Act, str] = {
    Act.LETTERS: message("Back to the letters"),
    Act.SIGNS: message("Numbers and signs"),
    Act.MORE: message("More letters"),
}
"""Names of keys that show what they lead to."""
SIGNS: Mapping[str, str] = {
    "@": message("At sign"),
    ".": message("Dot"),
    "-": message("Dash"),
    "_": message("Underscore"),
    "/": message("Slash"),
    ":": message("Colon"),
    ",": message("Comma"),
    "'": message("Apostrophe"),
    "+": message("Plus"),
}
"""Signs that are easily taken for another, or that no voice says by themselves."""


def on_key(key: Key, words: Words) -> str:
    """Give what stands on a key."""
    return words(WORDS[key.act]) if key.act in WORDS else key.text


def name_of(key: Key, state: State, words: Words) -> str:
    """Give what a key is called by who cannot see it, and what stands on it where that says less."""
    if key.act is Act.TYPE:
        return words(SIGNS[key.text]) if key.text in SIGNS else key.text
    if key.act in WORDS:
        return words(WORDS[key.act])
    if key.act is Act.LATIN:
        leads = words("Letters of your language") if state.latin else words("Latin letters")
    else:
        leads = words(NAMES[key.act])
    return f"{leads}: {key.text}"


def identifier(key: Key) -> str:
    """Give the name that a robot finds a key by: "key-a", "key-done"."""
    return f"key-{key.text if key.act is Act.TYPE else key.act}"
