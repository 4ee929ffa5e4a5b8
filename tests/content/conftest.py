"""The tree of content that these tests read and break."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.tree import Tree, plant


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A tree in which nothing is wrong."""
    return plant(tmp_path)
