"""The parts of a form's page: a field of each kind, and what some of them open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.core.words import Words
from kiosk.ui.widgets.box import column
from kiosk.ui.worlds.choosing import ChooseEntry
from kiosk.ui.worlds.entries import Entry, OpenEntry, TickEntry, WriteEntry
from kiosk.ui.worlds.month import MONTHS, Month
from kiosk.ui.worlds.panel import Panel
from kiosk.ui.worlds.row import Row
from kiosk.worlds.form import Dates, FieldKind

if TYPE_CHECKING:
    from kiosk.ui.kinds.form import FormView

FILE_ICONS: Mapping[str, str] = {"jpg": "image", "jpeg": "image", "png": "image"}
FILE_SIGN = 32


def build_entry(view: FormView, key: str) -> Entry:
    """Build the field of this key, with a star on its label when it must be filled in."""
    field = view.spec.page.fields[key]
    labels = (label_of(view, key), view.texts.get(f"page.fields.{key}.hint", ""))
    report = view.filler(key)
    match field.kind:
        case FieldKind.CHOOSE:
            path = f"page.fields.{key}.choose"
            options = {option: view.texts[f"{path}.{option}"] for option in field.choose or ()}
            return ChooseEntry(labels, view.look, options, report)
        case FieldKind.TEXT:
            return WriteEntry(labels, view.look, report)
        case FieldKind.TICK:
            return TickEntry(labels, view.look, report)
        case FieldKind.DATE:
            asking = (view.words("Choose a day"), partial(day_said, view.words))
            return OpenEntry(labels, view.look, "calendar-blank", asking)
        case FieldKind.UPLOAD:
            return OpenEntry(labels, view.look, "upload-simple", (view.words("Choose a file"), view.name_of))


def day_said(words: Words, iso: str) -> str:
    """Say a date, given as YYYY-MM-DD, in full."""
    return words.day(date.fromisoformat(iso))


def label_of(view: FormView, key: str) -> str:
    """Give a field's label."""
    star = " *" if view.spec.page.fields[key].required else ""
    return view.texts[f"page.fields.{key}.label"] + star


def month_panel(view: FormView, key: str) -> tuple[Panel, Month]:
    """Build the month that a date field opens."""
    dates = view.spec.page.fields[key].date or Dates(month="2027-01", open=())
    days = dates.days()
    month = Month(((day, dates.is_open(day)) for day in days), view.words, view.look)
    title = view.words(MONTHS[days[0].month - 1], year=days[0].year)
    return Panel(title, month, view.words, view.look), month


def folder_panel(view: FormView, key: str) -> tuple[Panel, Mapping[str, Row]]:
    """Build the folder that an upload opens, and its rows by file."""
    content = QWidget()
    layout = column(content, gap=view.look.px(8))
    rows = {}
    for name, file in view.spec.folder.items():
        icon = view.look.icon(FILE_ICONS.get(file.ending, "file"), FILE_SIGN, view.look.palette.text)
        rows[name] = Row(view.name_of(name), view.look, "option", icon=icon)
        rows[name].setObjectName(f"file-{key}-{name}")
        layout.addWidget(rows[name])
    layout.addStretch()
    return Panel(view.words("Your files"), content, view.words, view.look), rows
