"""The locks pin everything by hash and tie nobody to an address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "packaging" / "locks"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def canonical(requirement: str) -> str:
    """Give a requirement's name as registries compare it."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def pinned(lock: str) -> dict[str, str]:
    """Give each pinned requirement of a lock with all its hashes: "click==8.5.1" -> "--hash=..."."""
    entries = (LOCKS / f"{lock}.txt").read_text("utf-8").replace("\\\n", " ").splitlines()
    requirements = [entry.partition(" ") for entry in entries if not entry.startswith("#")]
    return {requirement: rest for requirement, _, rest in requirements}


@pytest.mark.parametrize("lock", ["run", "test", "bench", "collector"])
def test_a_lock_names_no_address(lock: str) -> None:
    text = (LOCKS / f"{lock}.txt").read_text("utf-8")
    assert "://" not in text
    assert "index" not in text.replace("import", "")
    assert "find-links" not in text


@pytest.mark.parametrize("lock", ["run", "test", "bench", "collector"])
def test_every_requirement_is_pinned_and_hashed(lock: str) -> None:
    entries = pinned(lock)
    assert entries
    assert not [entry for entry, rest in entries.items() if "==" not in entry or "--hash=sha256:" not in rest]


def test_what_the_project_asks_for_is_locked() -> None:
    asked = {canonical(requirement) for requirement in PROJECT["project"]["dependencies"]}
    assert asked <= {canonical(requirement) for requirement in pinned("run")}


def test_what_the_tests_ask_for_is_locked() -> None:
    asked = {canonical(requirement) for requirement in PROJECT["dependency-groups"]["test"]}
    assert asked <= {canonical(requirement) for requirement in pinned("test")}


def test_the_oracle_is_locked_alone() -> None:
    asked = {canonical(requirement) for requirement in PROJECT["dependency-groups"]["bench"]}
    locked = {canonical(requirement) for requirement in pinned("bench")}
    assert asked <= locked
    assert "pyside6-essentials" not in locked


def test_the_collector_is_locked_without_the_window() -> None:
    asked = {canonical(requirement) for requirement in PROJECT["dependency-groups"]["collector"]}
    locked = {canonical(requirement) for requirement in pinned("collector")}
    assert asked <= locked
    assert not [name for name in locked if name.startswith(("pyside6", "shiboken6", "qasync", "reportlab"))]


def test_a_kiosk_runs_without_what_the_collector_serves_with() -> None:
    locked = {canonical(requirement) for requirement in pinned("run")}
    assert not locked & {"alembic", "aiosqlite", "asyncpg", "sqlalchemy", "starlette", "uvicorn"}


@pytest.mark.parametrize("lock", ["run", "collector"])
def test_the_tests_run_on_the_versions_that_people_run(lock: str) -> None:
    assert pinned(lock).keys() <= pinned("test").keys()
