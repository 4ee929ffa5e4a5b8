"""That a decision can be named by its number."""

from __future__ import annotations

import re

from kiosk import paths

DECISIONS = (paths.ROOT / "docs" / "decisions.md").read_text("utf-8")


def test_decisions_are_numbered_from_one_on() -> None:
    numbers = [int(number) for number in re.findall(r"^## (\d+)\. .+\?$", DECISIONS, re.MULTILINE)]
    assert numbers == [*range(1, len(numbers) + 1)]
    assert len(numbers) == DECISIONS.count("\n## ")
