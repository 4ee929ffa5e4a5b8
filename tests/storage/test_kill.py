from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random
from time import sleep

from tests.storage.an import IDLE, Place, an_answer

ROOT = Path(__file__).resolve().parents[2]
WRITING = """
import sys
from pathlib import Path
from tests.storage.an import Place, an_answer
store = Place(Path(sys.argv[1])).open()
store.begin("v")
for number in range(1, 100000):
    store.save_answer("v", an_answer(number, "x" * (number % 3000)))
    print(number, flush=True)
    store.save_snapshot("v", b"y" * (number * 37 % 9000))
"""


def test_no_acknowledged_answer_is_lost_to_a_kill(tmp_path: Path) -> None:
    moments = Random(20)  # noqa: S311 - moments, not secrets
    for kill in range(20):
        place = Place(tmp_path / str(kill))
        command = [sys.executable, "-c", WRITING, str(place.folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writing:  # noqa: S603
            assert writing.stdout is not None
            writing.stdout.readline()
            sleep(moments.uniform(0, 0.05))
            writing.kill()
            acknowledged = 1 + len([line for line in writing.stdout if line.endswith("\n")])
        store = place.open()
        unfinished = store.unfinished(IDLE)
        store.close()
        assert not place.told
        assert unfinished is not None
        assert acknowledged <= len(unfinished.answers) <= acknowledged + 1
        assert list(unfinished.answers) == [
            an_answer(number, "x" * (number % 3000)) for number in range(1, len(unfinished.answers) + 1)
        ]
