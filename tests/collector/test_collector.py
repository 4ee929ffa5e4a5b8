"""What the collector is made of: the statistics, the errors, and nothing else of the kiosk."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "kiosk"
KNOWN = ("kiosk.collector", "kiosk.core.errors", "kiosk.core.statistics")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_it_knows_the_statistics_and_the_errors_only() -> None:
    named = {name for path in (ROOT / "collector").rglob("*.py") for name in imported(path)}
    ours = {name for name in named if name.startswith("kiosk.")}
    assert ours
    assert not [name for name in ours if not name.startswith(KNOWN)]
