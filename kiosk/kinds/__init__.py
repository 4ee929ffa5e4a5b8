"""The table of exercise kinds: each a pure module that parses, plays and marks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.kinds import choice, form, inbox, order, pointer
from kiosk.kinds.kind import Kind

KINDS: Mapping[str, Kind] = MappingProxyType(
    {"choice": choice, "order": order, "pointer": pointer, "form": form, "inbox": inbox}
)

AnySpec = choice.Spec | order.Spec | pointer.Spec | form.Spec | inbox.Spec
"""The facts of an exercise of any kind."""
