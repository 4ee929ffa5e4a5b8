"""The parts of a form's page: a field of each kind, and what some of them open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.words import Words
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.keyboard.delivery import HINTS
from kiosk.ui.keyboard.keys import Hint
from kiosk.ui.kinds.form_questions import ADDRESS, AROUND_ADDRESS
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.abreast import ASIDE, room_for
from kiosk.ui.worlds.choosing import ChooseEntry
from kiosk.ui.worlds.entries import Entry, Labels, OpenEntry, TickEntry, WriteEntry
from kiosk.ui.worlds.month import MONTHS, Month, height_of_month
from kiosk.ui.worlds.panel import Panel, height_around
from kiosk.ui.worlds.row import Row
from kiosk.worlds.form import Dates, FieldKind, Writing

if TYPE_CHECKING:
    from kiosk.ui.kinds.form import FormView

FILE_ICONS: Mapping[str, str] = {"jpg": "image", "jpeg": "image", "png": "image"}
FILE_SIGN = 32
TAKES: Mapping[Writing | None, Hint] = {
    Writing.EMAIL: Hint.MAIL,
    Writing.WEB: Hint.WEB,
    Writing.NUMBER: Hint.NUMBER,
    Writing.PHONE: Hint.PHONE,
}
"""What a keyboard on the screen shows first for what a field takes."""


def to_do_on(view: FormView) -> str:
    """Say what is to do before Next; no form is sent on a page that searches or saves."""
    if not view.spec.must_send:
        return view.words("Let us do the task first.")
    if view.spec.page.sent:
        return view.words("Let us do the task first. Then choose: {button}", button=view.texts["page.send"])
    return view.words(view.still)


def build_entry(view: FormView, key: str, labels: Labels) -> Entry:
    """Build the field of this key."""
    field = view.spec.page.fields[key]
    report = view.filler(key)
    match field.kind:
        case FieldKind.CHOOSE:
            return ChooseEntry(labels, view.look, view.questions.options(key), report)
        case FieldKind.TEXT:
            entry = WriteEntry(labels, view.look, report)
            if field.text in TAKES:
                entry.line.setInputMethodHints(HINTS[TAKES[field.text]])
            return entry
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


def titled(view: FormView) -> tuple[QWidget, tuple[QWidget, ...]]:
    """Give the page's title, and where fields have a star what it means: beside it, or below it.

    Where it is crowded it is given for below the fields: above them it would push the first out of sight.
    """
    look, holder = view.look, QWidget()
    title = TextBlock(view.texts["page.title"], look, Role.OPTION)
    if not any(field.required for field in view.spec.page.fields.values()):
        column(holder).addWidget(title)
        return holder, ()
    star = TextBlock(view.words("* = must be filled in"), look)
    star.setObjectName("star")
    star.setAccessibleName(view.words("A star means: this must be filled in."))
    wide = title.sizeHint().width() + look.px(ASIDE) + star.sizeHint().width()
    if wide > room_for(look, tight=view.tight):
        if look.crowded:
            column(holder).addWidget(title)
            return holder, (star,)
        layout: QVBoxLayout | QHBoxLayout = column(holder, gap=look.px(4))
    else:
        layout = row(holder, gap=look.px(ASIDE))
    layout.addWidget(title, 1)
    layout.addWidget(star)
    return holder, ()


def address_bar(address: str, look: Look) -> QWidget:
    """Give the address of a page, as a browser shows it."""
    px = look.px
    band = Box("band")
    above = px(AROUND_ADDRESS)
    outer = row(band, gap=px(12), margins=(px(24), above, px(24), above))
    pill = Box("address")
    pill.setMinimumHeight(px(ADDRESS))
    inner = row(pill, gap=px(12), margins=(px(16), px(4), px(16), px(4)))
    inner.addWidget(drawing(look.icon("lock-simple", 24, look.palette.text)))
    inner.addWidget(TextBlock(address, look), 1, Qt.AlignmentFlag.AlignVCenter)
    outer.addWidget(pill, 1)
    return band


def month_panel(view: FormView, key: str) -> tuple[Panel, Month]:
    """Build the month that a date field opens."""
    dates = view.spec.page.fields[key].date or Dates(month="2027-01", open=())
    days = dates.days()
    month = Month(((day, dates.is_open(day)) for day in days), view.words, view.look)
    title = view.words(MONTHS[days[0].month - 1], year=days[0].year)
    return Panel(title, month, view.words, view.look, words_first=True), month


def height_of_months(view: FormView) -> int:
    """Give the px of height of the highest month that a field opens; 0 where none does."""
    dates = (field.date for field in view.spec.page.fields.values())
    highs = [height_of_month(one.days(), view.look) for one in dates if one is not None]
    return max(highs) + height_around(view.look) if highs else 0


def folder_panel(view: FormView, key: str) -> tuple[Panel, Mapping[str, Row]]:
    """Build the folder that an upload opens, and its rows by file."""
    content = QWidget()
    layout = column(content, gap=view.look.px(8))
    rows = {}
    for name, file in view.spec.folder.items():
        icon = view.look.icon(FILE_ICONS.get(file.ending, "file"), FILE_SIGN, view.look.palette.text)
        rows[name] = Row(view.name_of(name), view.look, "option", icon=icon)
        rows[name].setObjectName(f"file-{key}-{name}")
        heard_as(rows[name], ONE_OF_SEVERAL)
        layout.addWidget(rows[name])
    layout.addStretch()
    return Panel(view.words("Your files"), content, view.words, view.look), rows
