"""The screening's engine: what to ask next, when to stop, and what may be said then."""

from kiosk.core.screening.change import Change, changed, parallel
from kiosk.core.screening.choice import Candidate, Choice, choose, explain
from kiosk.core.screening.estimate import Estimate, estimate
from kiosk.core.screening.gate import GateVerdict, gate_verdict
from kiosk.core.screening.item import Item, Response, item_of, response_of
from kiosk.core.screening.self_report import more_than_thought, said_of_oneself, start_from
from kiosk.core.screening.statement import area_words, statement
from kiosk.core.screening.stopping import enough
from kiosk.core.screening.table import ENGINE_VERSION, FEWEST_ITEMS, MOST_ITEMS

__all__ = [
    "ENGINE_VERSION",
    "FEWEST_ITEMS",
    "MOST_ITEMS",
    "Candidate",
    "Change",
    "Choice",
    "Estimate",
    "GateVerdict",
    "Item",
    "Response",
    "area_words",
    "changed",
    "choose",
    "enough",
    "estimate",
    "explain",
    "gate_verdict",
    "item_of",
    "more_than_thought",
    "parallel",
    "response_of",
    "said_of_oneself",
    "start_from",
    "statement",
]
