"""How a command is added to the command line, and how it speaks."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

Add = Callable[..., ArgumentParser]
"""Adds a command to a group of them."""


def command(add: Add, name: str, does: Callable[..., None]) -> ArgumentParser:
    """Add a command; its sentence is its function's own."""
    sentence = does.__doc__
    made = add(name, help=sentence, description=sentence)
    made.set_defaults(does=does)
    return made


def add_settings(made: ArgumentParser) -> None:
    """Let a command be told where data and settings are."""
    made.add_argument("--data-dir", type=Path, metavar="DIR", help="The folder visits are kept in.")
    made.add_argument("--settings", type=Path, metavar="FILE", help="The settings file (TOML).")


def add_settings_of_run(made: ArgumentParser) -> None:
    """Let a command be told what `run` can be told."""
    add_settings(made)
    made.add_argument("--language", metavar="CODE", help="The language to begin in, such as nl.")


def say(line: str) -> None:
    """Print a line for whoever gave the command."""
    sys.stdout.write(f"{line}\n")


def as_json(value: object) -> str:
    """Write a value as one line of JSON."""
    return json.dumps(value)
