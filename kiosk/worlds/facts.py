"""The types that authors' facts are made of: words, picture names and keys."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

WORDS = "words"
PICTURE = "picture"

Text = Annotated[
    str,
    Meta(
        pattern=r"^\S(?:[^\n\t]*\S)?$",
        max_length=400,
        description="one line of words, without spaces around it",
        extra={"mark": WORDS},
    ),
]
"""Words that a person reads; translators find each by its dotted field."""

Picture = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
        max_length=60,
        description="the name of a picture, such as phone-call",
        extra={"mark": PICTURE},
    ),
]
"""The name of a shipped picture, without its ending."""

Key = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9][a-z0-9_-]*$",
        max_length=40,
        description="a key of small letters, digits, _ and -",
    ),
]
"""The name an author gives to an option, a step, a field, a mail; never shown."""

Plain = Annotated[
    str,
    Meta(
        pattern=r"^\S(?:[^\n\t]*\S)?$",
        max_length=120,
        description="one line of plain characters in quotes",
    ),
]
"""Characters that are the same in every language: an address, a file's name, something to type."""
