"""The page for those who run the collector names only what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.collector.buckets import BATCHES, DEVICE, ENROLMENTS
from kiosk.collector.cli import parser
from kiosk.collector.devices import CODE_LIVES
from kiosk.collector.forms import SiteType
from kiosk.collector.routes import OPERATIONS, PAGES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "run-the-collector.md").read_text("utf-8")


def named(pattern: str) -> list[str]:
    found = sorted(set(re.findall(pattern, PAGE)))
    assert found
    return found


def test_every_file_that_is_named_is_there() -> None:
    files = named(r"packaging/[\w/.-]+\w")
    links = [name for name in named(r"\]\(([^)#]+)\)") if not name.startswith("..")]
    assert not [name for name in files if not (ROOT / name).is_file()]
    assert not [name for name in links if not (ROOT / "docs" / name).is_file()]


def test_every_harness_and_bench_that_is_named_is_there() -> None:
    places = [ROOT / name.replace(".", "/") for name in named(r"-m (tests\.[\w.]+)")]
    assert all(place.with_suffix(".py").is_file() or (place / "__main__.py").is_file() for place in places)


@pytest.mark.parametrize("command", named(r"(?:`|\n +)(?:collector|\S+ -m kiosk\.collector) ([a-z-]+)"))
def test_every_command_that_is_named_is_there(command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([command, "--help"])
    assert ended.value.code == 0


def test_every_option_that_is_named_is_there() -> None:
    programs = [
        *(ROOT / "kiosk" / "collector").glob("cli.py"),
        *(ROOT / "kiosk" / "commands").glob("sync.py"),
        *(ROOT / "tests" / "bench" / "collector").glob("__main__.py"),
        *(ROOT / "tests" / "bench").glob("page.py"),
        *(ROOT / "tests" / "harness").glob("collector_requests.py"),
        *(ROOT / "tests" / "harness").glob("administrator.py"),
        *(ROOT / "tests" / "harness" / "fleet").glob("__main__.py"),
    ]
    known = "".join(program.read_text("utf-8") for program in programs)
    of_others = {"--system", "--group", "--home", "--now", "--collector", "--test"}
    of_others |= {"--set", "--single-transaction", "--file"}  # of psql
    asked = {*named(r"(?<![\w-])--[a-z][a-z-]+")} - of_others
    assert not [option for option in asked if f'"{option}"' not in known]


def test_every_address_that_is_named_is_answered() -> None:
    paths = {operation.path for operation in OPERATIONS} | {getattr(page, "path", "") for page in PAGES}
    assert not [name for name in named(r"`(/(?:health|metrics|openapi)[\w.]*)`") if name not in paths]


def test_the_limits_are_those_of_the_program() -> None:
    assert f"more than {DEVICE.rate} a second after {DEVICE.burst} at once" in PAGE
    assert f"more than {round(60 * ENROLMENTS.rate)} codes a minute" in PAGE
    assert (
        f"{BATCHES.burst} new batches of one device at once and then {round(86_400 * BATCHES.rate)} a day"
        in PAGE
    )
    assert CODE_LIVES.days == 8
    assert "for seven days" in PAGE
    assert not [kind for kind in SiteType if f"`{kind.value}`" not in PAGE]
