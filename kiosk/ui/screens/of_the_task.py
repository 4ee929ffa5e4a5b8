"""What of a task stays in sight where there is no room for all of it."""

from __future__ import annotations

import re

from kiosk.core.isolates import ISOLATE, left_to_right
from kiosk.ui.widgets.marked import plain

COPIED = re.compile(r"\S*(?:\d|@|\w\.\w)\S*(?:\s\d+)*")
"""What is copied letter by letter: a number, also in groups, or an address."""

AROUND_COPIED = ".,:;!?()\u060c\u061f\u061b\u2066\u2069"
"""Signs around it that are not copied: of a sentence, also in Arabic, and of the direction of letters."""
BETWEEN = re.compile(r"(?<=[.!?\u061f])\s+")
"""Where a sentence ends and another one begins, also in Arabic."""


def copied(asked: str) -> str:
    """Give the numbers and addresses in what is asked, each once; "" for none."""
    found: dict[str, str] = {}
    for one in COPIED.findall(plain(asked)):
        bare = one.strip(AROUND_COPIED)
        found.setdefault(bare, left_to_right(bare) if ISOLATE in one else bare)
    return " · ".join(found.values())


def endings(asked: str) -> tuple[str, ...]:
    """Give what is asked, then the same without its first sentence, and so on to the last sentence alone."""
    sentences = BETWEEN.split(plain(asked).strip())
    return tuple(" ".join(sentences[index:]) for index in range(len(sentences)))
