"""One exercise of each kind: those that authors are shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from kiosk.content.exercise import COMMON
from kiosk.kinds import KINDS

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "exercises.md"
SHOWN = {
    found["kind"]: found["file"]
    for found in re.finditer(
        r"```yaml\n(?P<file>id: .*?kind: (?P<kind>\w+)\n.*?)```", GUIDE.read_text("utf-8"), re.DOTALL
    )
}
"""As they stand in the guide."""
FILES = {kind: re.sub(r"siblings: .*", "siblings: []", shown) for kind, shown in SHOWN.items()}
"""Without the siblings that they have among the shipped exercises."""


class AsWritten(yaml.CSafeLoader):
    """Takes keys such as `false` as they are written."""


def construct(loader: Any, node: Any) -> dict[str, Any]:
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


AsWritten.add_constructor("tag:yaml.org,2002:map", construct)


def facts(kind: str) -> dict[str, Any]:
    """Give the facts of a kind's example, without the common keys; new ones each time."""
    whole = yaml.load(FILES[kind], Loader=AsWritten)  # noqa: S506 - it is a safe loader
    return {key: value for key, value in whole.items() if key not in COMMON}


def spec(kind: str, **changes: object) -> Any:
    """Parse a kind's example, with other facts in the place of some."""
    return KINDS[kind].parse({**facts(kind), **changes})
