"""What stands wrong in a file that is no TOML, in words for who does not know TOML."""

from __future__ import annotations

import re
from pathlib import Path

WHERE = re.compile(r"\(at line (\d+), column \d+\)$")
LOOK_FOR = {
    "Illegal character": "a quote is missing: a text stands between two of them, on one line",
    "Unterminated": "a quote is missing: a text stands between two of them, on one line",
    'Expected "\'"': "a quote is missing: a text stands between two of them, on one line",
    "Invalid value": 'a text stands between straight quotes, as in name = "Park"',
    "Expected newline": "there is something behind the value, or a quote too many",
    "Expected '=' after": "there is no = behind the name of the option, or the name has a space in it",
    "Expected ']'": "a bracket is missing: a table is written as [site]",
    "Unclosed": "a bracket is missing: each [ needs a ], each { a }, and a comma stands between two values",
    "Cannot": "what stands here stands in the file already; keep one of the two",
    "Duplicate": "what stands here stands in the file already; keep one of the two",
    "Unescaped": "a \\ within quotes is written twice",
}
"""What may be meant, by how tomllib's sentence begins."""
ELSE = "look for a quote, a bracket or an = that is missing"


def not_toml(file: Path, text: str, error: Exception) -> str:
    """Say on which line a text stops being TOML, and what to look for; `error` is what tomllib raised."""
    said = str(error)
    hint = next((hint for begin, hint in LOOK_FOR.items() if said.startswith(begin)), ELSE)
    where = WHERE.search(said)
    line = int(where[1]) if where else max(1, len(text.splitlines()))
    return f"{file}:{line}: this line is not TOML: {hint}."


def not_utf8(file: Path, error: UnicodeDecodeError) -> str:
    """Say on which line a file stops being text that the kiosk can read."""
    line = error.object[: error.start].count(b"\n") + 1
    return (
        f"{file}:{line}: this line is not UTF-8 text: save the file as UTF-8 in your editor, and try again."
    )
