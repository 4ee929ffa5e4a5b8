"""The facts that every exercise carries, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.core.competences import COMPETENCES, PRE
from kiosk.core.model import AiLabel, Ksa, Level, Reading, Theme, Use
from kiosk.kinds import KINDS
from kiosk.kinds.facts import Wrong
from kiosk.worlds.facts import Picture, Text

Name = Annotated[
    str,
    Meta(
        pattern=r"^(?:pre|[1-5]\.\d)-[a-z0-9]+(?:-[a-z0-9]+)*$",
        max_length=60,
        description="an id such as 4.1-bank-belt or pre-dubbelklik",
    ),
]


class Can(Struct, frozen=True, forbid_unknown_fields=True):
    """What someone can do who does this alone: said to them, and by them on paper."""

    you: Text
    me: Text


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """The common keys; `why` is for authors and is not kept."""

    id: Name
    revision: Annotated[int, Meta(ge=1, description="a whole number from 1")]
    kind: str
    competence: Annotated[str, Meta(description='a competence in quotes such as "4.1", or pre')]
    level: Level
    ksa: Ksa
    ai: AiLabel
    difficulty: Annotated[int, Meta(ge=0, le=5, description="a whole number from 0 to 5")]
    use: Use
    themes: tuple[Theme, ...]
    siblings: tuple[Name, ...]
    reading: Reading
    since: Annotated[str, Meta(pattern=r"^\d+\.\d+$", description='a version in quotes such as "0.1"')]
    picture: Picture
    why: Annotated[str, Meta(min_length=1, description="a sentence: why it exists")]
    title: Text
    can: Can
    hints: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=3, description="one to three hints")]
    remember: Text


def head_faults(head: Head) -> Iterator[Wrong]:
    """Find what is not right between the common keys."""
    if head.kind not in KINDS:
        yield Wrong("kind", f"expected one of {', '.join(KINDS)}")
    if head.competence not in COMPETENCES:
        yield Wrong("competence", f"expected one of {', '.join(sorted(COMPETENCES))}")
    if not head.themes and head.competence != PRE:
        yield Wrong("themes", f"expected at least one of {', '.join(Theme)}")
    for key, named in (("themes", head.themes), ("siblings", head.siblings)):
        if len(set(named)) != len(named):
            yield Wrong(key, "expected each of them once")
    if head.id in head.siblings:
        yield Wrong("siblings", "expected other exercises, not itself")
