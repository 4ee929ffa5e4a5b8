"""Records the golden visits anew: `python -m tests.core.screening.golden`, and look at what git says."""

from __future__ import annotations

import sys

from tests.core.screening.golden import GATES, VISITS, gates, traced, written


def main() -> None:
    """Write each visit's trace, and name the files."""
    for visit in VISITS:
        visit.file.write_text(written(traced(visit)), "utf-8")
        sys.stdout.write(f"{visit.file.name}\n")
    GATES.write_text(written(gates()), "utf-8")
    sys.stdout.write(f"{GATES.name}\n")


if __name__ == "__main__":
    main()
