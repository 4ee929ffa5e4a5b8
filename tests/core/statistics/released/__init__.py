"""A body of each version of the tables that was ever released, as a kiosk of that version writes it.

Kiosks that nobody upgrades go on sending these for years, and what waits in one that is upgraded is of its
old version. So none of these files is ever changed, and for each new version one is added.
"""

from __future__ import annotations

from pathlib import Path

BODIES = {int(file.stem.removeprefix("version_")): file for file in Path(__file__).parent.glob("*.json")}
