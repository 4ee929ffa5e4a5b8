from __future__ import annotations

import json

from kiosk.showcase.audit.rules import Breach, Fault, Rule

BREACH = Breach("nl", "light-normal-1280x800", "menu", Fault(Rule.TARGET, "help", "25 px", "44 px"))


def test_a_breach_is_told_in_one_line_with_all_that_is_needed_to_find_it() -> None:
    assert BREACH.line == "nl light-normal-1280x800 menu | help | target: 25 px, should be 44 px"


def test_a_breach_is_told_by_name_too() -> None:
    assert json.loads(json.dumps(BREACH.told)) == {
        "language": "nl",
        "look": "light-normal-1280x800",
        "screen": "menu",
        "widget": "help",
        "rule": "target",
        "value": "25 px",
        "limit": "44 px",
    }
