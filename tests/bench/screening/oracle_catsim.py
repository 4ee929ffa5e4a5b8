"""What catsim says of the same items and people; run by the interpreter that has it, fed and read as JSON.

Stands by itself: it is not imported, and may import nothing of this repository.
"""

from __future__ import annotations

import importlib
import json
import sys


def main() -> None:
    """Read items, abilities and people from standard input; print curves and estimates."""
    asked = json.load(sys.stdin)
    numpy = importlib.import_module("numpy")
    irt = importlib.import_module("catsim.irt")
    package = importlib.import_module("catsim")
    bank = package.ItemBank(numpy.array([[a, b, c, 1.0] for a, b, c in asked["items"]]))
    simulator = importlib.import_module("catsim.simulation").Simulator(
        bank, numpy.array(asked["people"]), seed=asked["seed"]
    )
    simulator.simulate(
        importlib.import_module("catsim.initialization").FixedPointInitializer(asked["start"]),
        importlib.import_module("catsim.selection").MaxInfoSelector(),
        importlib.import_module("catsim.estimation").NumericalSearchEstimator(),
        importlib.import_module("catsim.stopping").MinErrorStopper(1e-9, max_items=asked["length"]),
    )
    curves = [[float(irt.icc(at, *item)) for at in asked["abilities"]] for item in asked["items"]]
    told = [[float(irt.inf(at, *item)) for at in asked["abilities"]] for item in asked["items"]]
    found = [float(one) for one in simulator.latest_estimations]
    lengths = {len(items) for items in simulator.administered_items}
    answer = {"curves": curves, "information": told, "found": found, "lengths": sorted(lengths)}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
