"""What code says: every marked message, found by reading the code's own grammar."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PLURAL = "plural"
KEYWORDS = frozenset({"words", "message", PLURAL})
"""What a message is marked by: see kiosk.core.words."""


@dataclass(slots=True)
class Found:
    """A message, its plural if it counts, and the files that say it."""

    one: str
    many: str | None
    files: list[str] = field(default_factory=list)

    @property
    def id(self) -> str | tuple[str, str]:
        """What catalogues know it by."""
        return self.one if self.many is None else (self.one, self.many)


def messages_in(code: Path) -> tuple[Found, ...]:
    """Give every message below a folder of code, in the order of files and lines."""
    found: dict[str, Found] = {}
    for file in sorted(code.rglob("*.py")):
        name = file.relative_to(code.parent).as_posix()
        for one, many in _said(ast.parse(file.read_text(encoding="utf-8"))):
            entry = found.setdefault(one, Found(one, many))
            entry.many = entry.many or many
            if name not in entry.files:
                entry.files.append(name)
    return tuple(found.values())


def _said(tree: ast.Module) -> Iterator[tuple[str, str | None]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and (name := _name(node.func)) in KEYWORDS:
            if name == PLURAL:
                yield from _counted(node)
            else:
                yield from ((one, None) for one in _literals(node.args[0]))


def _counted(node: ast.Call) -> Iterator[tuple[str, str | None]]:
    if len(node.args) > 1:
        yield from zip(_literals(node.args[0]), _literals(node.args[1]), strict=False)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr.removeprefix("_")
    return function.id if isinstance(function, ast.Name) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """Give the words of an argument, of both sides of `a if so else b`, and none of a variable."""
    if isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
