"""The page for accessibility officers names only measures that there are, and every rule of the audit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.cli import cli
from kiosk.showcase.audit.rules import Rule

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
AUDIT = re.compile(r"audit ((?:`\w+`(?:, )?)+)")
CLAUSES = (
    *("5.1.3.1", "5.1.3.4", "5.1.3.5", "5.1.3.6", "5.1.3.8", "5.1.3.9", "5.1.3.11", "5.1.3.12", "5.1.3.13"),
    *("5.1.3.14", "5.1.3.15", "5.1.3.16", "5.1.4", "5.2", "1.4.3", "1.4.4", "1.4.10", "1.4.11", "1.4.12"),
    *("2.1.1", "2.1.2", "2.2.1", "2.4.7", "2.4.11", "2.5.5", "2.5.7", "3.2.6", "3.3.1", "3.3.7", "3.3.8"),
    "4.1.2",
)
"""Those that the kiosk was built by."""


def test_every_test_that_is_named_is_there() -> None:
    named = re.findall(r"(tests/[\w/]+\.py)(?:::(\w+))?", PAGE)
    assert len(named) > 30
    for file, test in named:
        assert f"def {test}" in (ROOT / file).read_text("utf-8"), f"{file}::{test}"


def test_every_rule_of_the_audit_is_named_and_no_other() -> None:
    named = {rule for rules in AUDIT.findall(PAGE) for rule in re.findall(r"\w+", rules)}
    assert named == {rule.value for rule in Rule}


def test_every_clause_has_its_row() -> None:
    clauses = "".join(row.split("|")[1] for row in PAGE.splitlines() if row.startswith("| "))
    asked = set(re.findall(r"\d+(?:\.\d+)+", clauses))
    assert not {*CLAUSES} - asked


def test_every_row_says_whether_it_is_met() -> None:
    rows = [row for row in PAGE.splitlines() if re.match(r"\| (EN|WCAG|our own)", row)]
    said = [row.split("|")[-2] for row in rows]
    assert len(said) > 25
    assert not [words for words in said if not re.match(r" \**(met|not met|not known)\b", words)]


@pytest.mark.parametrize("command", sorted(set(re.findall(r"-m kiosk ((?:content )?\w+)", PAGE))))
def test_every_command_that_is_named_is_there(command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli([*command.split(), "--help"])
    assert ended.value.code == 0


def test_every_bench_and_script_that_is_named_is_there() -> None:
    benches = [f"{name.replace('.', '/')}.py" for name in re.findall(r"-m (tests\.[\w.]+)", PAGE)]
    files = [*benches, *re.findall(r"packaging/[\w.-]+\w", PAGE)]
    assert files
    assert not [name for name in files if not (ROOT / name).is_file()]


def test_every_page_that_is_linked_is_there() -> None:
    links = re.findall(r"\]\(([\w-]+\.md)\)", PAGE)
    assert links
    assert not [name for name in links if not (ROOT / "docs" / name).is_file()]
