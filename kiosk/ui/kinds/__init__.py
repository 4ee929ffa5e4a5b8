"""The table of exercise kinds on the screen, each the visible half of a pure module."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.ui.kinds.choice import ChoiceView
from kiosk.ui.kinds.form import FormView
from kiosk.ui.kinds.inbox import InboxView
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.kinds.order import OrderView
from kiosk.ui.kinds.pointer import PointerView

KIND_VIEWS: Mapping[str, type[KindView]] = MappingProxyType(
    {
        "choice": ChoiceView,
        "order": OrderView,
        "pointer": PointerView,
        "form": FormView,
        "inbox": InboxView,
    }
)
