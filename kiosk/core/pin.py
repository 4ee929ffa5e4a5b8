"""How long a staff PIN is: what is made with a command must also fit the pad."""

from __future__ import annotations

SHORTEST_PIN = 6
LONGEST_PIN = 12
