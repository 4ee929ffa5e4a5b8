from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError

import pytest

from kiosk.showcase.asked import add_jobs, jobs_of


def test_so_many_processes_work_as_are_asked_for() -> None:
    command = ArgumentParser()
    add_jobs(command)
    assert command.parse_args(["--jobs", "3"]).jobs == 3
    assert command.parse_args([]).jobs == os.cpu_count()


@pytest.mark.parametrize("told", ["", "0", "-1", "two", "1.5", "²", "٢"])
def test_no_number_of_processes_is_told(told: str) -> None:
    with pytest.raises(ArgumentTypeError, match="number of processes"):
        jobs_of(told)
