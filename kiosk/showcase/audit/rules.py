"""The rules that screens are measured by, and what is told of one that is not kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """What is measured; the comment of each says by which clause."""

    CONTRAST = "contrast"
    """Words stand out from what is behind them (WCAG 1.4.3, and 1.4.6 for its higher aim)."""
    PARTS = "parts"
    """Pictures, fields and states stand out (WCAG 1.4.11)."""
    LETTERS = "letters"
    """Letters are large enough (EN 301 549, 5.1.4)."""
    TARGET = "target"
    """What is pressed measures enough px (WCAG 2.5.5)."""
    TOUCH = "touch"
    """What is pressed measures enough mm for a finger."""
    APART = "apart"
    """Two things to press have air between them."""
    NAME = "name"
    """Everything to press and every meaningful picture has a name and a role (WCAG 4.1.2)."""
    FOCUS = "focus"
    """Where the keys are is plain to see (WCAG 2.4.7, measured as 2.4.13 does)."""
    HIDDEN = "hidden"
    """What the keys have reached is in sight (WCAG 2.4.11)."""
    TAB = "tab"
    """Tab reaches everything and leaves everything (WCAG 2.1.1, 2.1.2)."""
    CLIPPED = "clipped"
    """No letter is cut off, no line ends in dots, nothing lies beside the window (WCAG 1.4.4, 1.4.10)."""
    OVERLAP = "overlap"
    """Nothing lies over words (WCAG 1.4.12)."""
    BROKEN = "broken"
    """No word is broken where a reader would not break it."""
    SPEECH = "speech"
    """All that is written is said (EN 301 549, 5.1.3)."""
    LANGUAGE = "language"
    """What is said is said in its own language (EN 301 549, 5.1.3.14)."""
    MIRRORED = "mirrored"
    """Each corner keeps its meaning from screen to screen, and from either side (WCAG 3.2.6)."""
    UNMARKED = "unmarked"
    """All words are translated: seen in the pseudo-language."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A measure that misses its limit: of which widget, what it is, what it should be."""

    rule: Rule
    widget: str
    value: str
    limit: str


@dataclass(frozen=True, slots=True)
class Breach:
    """A fault, with the screen that it was found on and how that looked."""

    language: str
    dress: str
    screen: str
    fault: Fault

    @property
    def told(self) -> dict[str, str]:
        """All of it by name."""
        fault = self.fault
        where = {"language": self.language, "look": self.dress, "screen": self.screen}
        return {
            **where,
            "widget": fault.widget,
            "rule": fault.rule.value,
            "value": fault.value,
            "limit": fault.limit,
        }

    @property
    def line(self) -> str:
        """All of it in one line."""
        fault = self.fault
        measured = f"{fault.rule}: {fault.value}, should be {fault.limit}"
        return f"{self.language} {self.dress} {self.screen} | {fault.widget} | {measured}"
