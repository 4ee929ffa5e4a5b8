"""The page of the documentation and the example file, both made from the options."""

from __future__ import annotations

from itertools import groupby

from kiosk import paths
from kiosk.settings.options import OPTIONS, Option

HEAD = f"""# Settings

The kiosk reads one file, written in TOML: the one named with `--settings`, else `{paths.SETTINGS}`,
else none. What the file does not say has its default. `python -m kiosk settings` shows the effective
settings and where each comes from, tries the data folder and asks CUPS for the queue. A key that does not
exist, a value that does not fit or a data folder that cannot be used stops that command and the kiosk with
exit code 2; all that is wrong is said at once, by file, line, key and what was expected. A queue that cannot
print, and a language that is not complete, are only told: the kiosk opens without them.

This page is made by `python -m kiosk.settings`; a test holds it true.
"""


def page() -> str:
    """Give docs/settings.md."""
    rows = [
        f"| `{option.key}` | `{option.written}` | {option.kind.expected} | {option.sentence} |"
        for option in OPTIONS
    ]
    table = "\n".join(["| option | default | takes | what it is for |", "| --- | --- | --- | --- |", *rows])
    return f"{HEAD}\n{table}\n\n## An example, with every default\n\n```toml\n{example()}```\n"


def example() -> str:
    """Give a file that says every default, with a comment above each."""
    blocks = [
        "\n".join([*([f"[{table}]"] if table else []), *map(_lines, options)])
        for table, options in groupby(OPTIONS, lambda option: option.key.rpartition(".")[0])
    ]
    return "\n\n".join(blocks) + "\n"


def _lines(option: Option[object]) -> str:
    return f"# {option.sentence}\n{option.key.rpartition('.')[2]} = {option.written}"
