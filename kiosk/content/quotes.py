"""One kind of quotes and apostrophes everywhere, however an author typed them."""

from __future__ import annotations

import re

SHORTENED = re.compile(r"(?<![^\s(>])'(?=[stnk]\b)")
"""What stands for letters left out before a word: 's morgens, 't."""
OPENING = re.compile(r"(?<![^\s(\[«>\u2066\u2068])(?<!</b>)(['\"])(?=\S)")
"""Before the first of the words that are quoted."""
OPENED = {"'": "\u2018", '"': "\u201c"}
CLOSED = str.maketrans({"'": "\u2019", '"': "\u201d"})


def curled(words: str) -> str:
    """Give words with curly quotes and apostrophes; those that are curly already stay as they are."""
    if "'" not in words and '"' not in words:
        return words
    kept = SHORTENED.sub("\u2019", words)
    return OPENING.sub(lambda found: OPENED[found[1]], kept).translate(CLOSED)
