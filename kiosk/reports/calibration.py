"""What calibration found, on paper for who decides about items: figures, and drawings where they matter."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.calibrated import WELL_KNOWN, Calibrating, Gap, LanguageGap, Recalibrated, Seen
from kiosk.reports.letters import load
from kiosk.reports.page import MARGIN, ORANGE, QUIET, THIN
from kiosk.reports.plots import HEAVY, LETTERS, Dot, Frame, Style, scatter, shares, write

WIDTH, HEIGHT = A4
INNER = WIDTH - 2 * MARGIN
LINE = 14.0
ENDS = (-5.0, 4.0)
PER_PAGE = 4
BLOCK = 176.0
ROWS = 48
COLUMNS = (
    (0.0, "item"),
    (190.0, "rev."),
    (216.0, "asked"),
    (256.0, "expert"),
    (296.0, "found"),
    (336.0, "±"),
)
MORE = ((364.0, "slope"), (398.0, "help"), (430.0, "don't know"), (478.0, "remark"))
NOTE = (
    "Difficulties are in logits: someone of ability 0 does a task of difficulty 0 right half the time. A dot",
    "on the dashed line is as its expert thought; the lines show one standard error. Orange items keep their",
    "expert's figures, until somebody has looked at them. How this is found: docs/calibration.md.",
)
MORE_ANSWERS_HELP = (
    f"?: not known well enough yet, with an error above {WELL_KNOWN}. It is used; more answers help."
)
RAREST = 0.0001
"""Nothing is said to be rarer: so often answers are drawn."""
LEGEND = (
    "Dot: the share that did it right, with its 95% interval. Grey: expected. Below: how many were asked."
)


def report_pdf(found: Calibrating, assets: Path) -> bytes:
    """Draw the report; the same findings always give the same bytes. Raises AssetError without fonts."""
    for font in (LETTERS, HEAVY):
        load(assets / "fonts", font)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1, lang="en")
    canvas.setTitle("Calibration of the items")
    canvas.setAuthor("Digipunt")
    _summary(canvas, found)
    told = [item for item in found.items if item.told]
    for start in range(0, len(told), PER_PAGE):
        _flagged(canvas, told[start : start + PER_PAGE])
    for start in range(0, len(found.items), ROWS):
        _listed(canvas, found.items[start : start + ROWS])
    canvas.save()
    return buffer.getvalue()


def summary(found: Calibrating) -> Iterator[str]:
    """Say in sentences what was found."""
    misfits = sum(not item.fits and not item.steeper for item in found.items)
    looked = sum(item.usable and (item.steeper or item.easier) for item in found.items)
    unfair = sum(not item.fair for item in found.items)
    some = sum(any(gap.size is Gap.MODERATE for gap in item.gaps) for item in found.items)
    yield f"{found.answers} answers to {len(found.items)} items, from {found.files} files of counters"
    yield f"and {found.screenings} whole screenings. Answers to items as they are no more: {found.left_out}."
    yield f"Items that do not fit: {misfits}. Items that differ much by language (class C): {unfair}."
    yield f"Items that differ somewhat by language (class B), which are used: {some}."
    yield f"Items that are steeper or much easier than supposed, which are used: {looked}. Look at them."
    yield f"Items not known well enough yet (an error above {WELL_KNOWN}), which are used: {found.unsure}."


def remarks(item: Recalibrated) -> Iterator[str]:
    """Say of one item what stands out."""
    if item.flat:
        yield "Does not fit: ability seems to have little to do with it."
    elif not item.fits:
        often = f"so far from its curve by chance alone once in {_once_in(item.misfit)}"
        yield f"Steeper than supposed, and used: {often}." if item.steeper else f"Does not fit: {often}."
    if item.easier:
        yield "Much easier than its expert thought: can it be guessed? It is used."
    for gap in item.gaps:
        if gap.size is not Gap.NEGLIGIBLE:
            yield gap_sentence(gap)


def gap_sentence(gap: LanguageGap) -> str:
    """Say how a language differs."""
    how = "harder" if gap.delta < 0 else "easier"
    found = f"{abs(gap.delta):.1f} ± {gap.error:.1f} delta, {gap.asked} answers"
    return f"Class {gap.size}: {how} in {gap.language} than in {gap.beside} ({found})."


def _once_in(chance: float) -> str:
    return f"{1 / chance:,.0f}" if chance > RAREST else f"{1 / RAREST:,.0f} or more"


def _summary(canvas: Canvas, found: Calibrating) -> None:
    top = _title(canvas, "Calibration of the items")
    for line in summary(found):
        write(canvas, line, (MARGIN, top), Style(10))
        top -= LINE
    side = INNER - 60
    frame = Frame(MARGIN + 40, top - side - 20, side, side, ENDS, ENDS)
    dots = [
        Dot(one.expert.difficulty, one.found.difficulty, one.found.error, not one.usable)
        for one in found.items
    ]
    scatter(canvas, frame, dots, ("difficulty, as the expert thought", "difficulty, as found"))
    for place, line in enumerate(NOTE):
        write(canvas, line, (MARGIN, frame.low - 54 - place * LINE), Style(9.5))
    canvas.showPage()


def _flagged(canvas: Canvas, items: Sequence[Recalibrated]) -> None:
    top = _title(canvas, "Items to look at")
    write(canvas, LEGEND, (MARGIN, top), Style(9))
    for place, item in enumerate(items):
        _block(canvas, item, top - 24 - place * BLOCK)
    canvas.showPage()


def _block(canvas: Canvas, item: Recalibrated, top: float) -> None:
    write(canvas, item.item, (MARGIN, top), Style(11, heavy=True))
    shares(canvas, Frame(MARGIN + 26, top - 128, 220, 112), _groups(item))
    for place, line in enumerate(_told(item)):
        write(canvas, line, (MARGIN + 264, top - 20 - place * 12), Style(8.5))


def _groups(item: Recalibrated) -> list[Sequence[Seen]]:
    """Give what to draw: all together, or two languages that differ much beside each other."""
    if (gap := item.worst) is None:
        return [item.levels]
    return [item.spoken.get(language, ()) for language in (gap.beside, gap.language)]


def _told(item: Recalibrated) -> Iterator[str]:
    """Give the lines beside a drawing, cut to its width."""
    before, now = item.expert.difficulty, item.found
    yield f"Difficulty: expert {before:.2f}, found {now.difficulty:.2f} ± {now.error:.2f}"
    yield f"Slope found: {now.slope:.2f}"
    yield f"{item.asked} asked, {item.helped} with help, {item.unknown} “I don't know”"
    for remark in remarks(item):
        yield from _cut(remark, 52)
    if (gap := item.worst) is not None:
        yield f"Blue: {gap.beside}. Orange: {gap.language}."


def _cut(text: str, most: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and len(line) + len(word) >= most:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def _listed(canvas: Canvas, items: Sequence[Recalibrated]) -> None:
    top = _title(canvas, "All items")
    write(canvas, MORE_ANSWERS_HELP, (MARGIN, top + LINE), Style(9))
    for start, name in (*COLUMNS, *MORE):
        write(canvas, name, (MARGIN + start, top), Style(heavy=True))
    for place, item in enumerate(items, start=1):
        _row(canvas, item, top - place * 14)
    canvas.showPage()


def _row(canvas: Canvas, item: Recalibrated, height: float) -> None:
    canvas.setStrokeColor(HexColor(THIN))
    canvas.line(MARGIN, height + 10, MARGIN + INNER, height + 10)
    cells = (
        item.item,
        f"{item.revision}",
        f"{item.asked}",
        f"{item.expert.difficulty:.2f}",
        f"{item.found.difficulty:.2f}",
        f"{item.found.error:.2f}{' ?' * item.unsure}",
        f"{item.found.slope:.2f}",
        f"{item.helped / item.asked:.0%}",
        f"{item.unknown / item.asked:.0%}",
    )
    for (start, _), cell in zip((*COLUMNS, *MORE), cells, strict=False):
        write(canvas, cell, (MARGIN + start, height))
    remark = " ".join(filter(None, (_marked(item), _worst(item))))
    write(canvas, remark, (MARGIN + MORE[-1][0], height), Style(colour=QUIET if item.usable else ORANGE))


def _marked(item: Recalibrated) -> str:
    if not item.fits:
        return "steeper" if item.steeper else "no fit"
    return "easier" if item.easier else ""


def _worst(item: Recalibrated) -> str:
    sizes = sorted((gap.size for gap in item.gaps if gap.size is not Gap.NEGLIGIBLE), reverse=True)
    return f"class {sizes[0]}" if sizes else ""


def _title(canvas: Canvas, text: str) -> float:
    """Write a page's title; gives where its text may begin."""
    write(canvas, text, (MARGIN, HEIGHT - MARGIN - 12), Style(18, heavy=True))
    return float(HEIGHT) - MARGIN - 40
