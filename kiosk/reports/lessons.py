"""The list of what can be practised, for whoever prepares a lesson: a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kiosk.core.model import Exercise, Level
from kiosk.core.names import LEVEL_NAMES
from kiosk.core.words import Words, message

LESSON_INTRODUCTION = (
    message("This list is for whoever prepares a lesson."),
    message("The themes stand as on the screen."),
    message("In each theme the kiosk begins with the first exercise."),
    message("After each exercise comes the next one."),
    message("What somebody did alone in this visit comes last."),
    message("Some exercises belong to more than one theme."),
)
LESSON_COLUMNS = (message("Exercise"), message("What it is about"), message("Level"), message("To remember"))


def lessons_page(themes: Mapping[str, Sequence[Exercise[object]]], words: Words) -> str:
    """Give the page: each theme by its name, with its exercises in the order in which they come."""
    different = {one.id for lesson in themes.values() for one in lesson}
    count = words("Number of exercises: {count}.", count=len(different))
    levels = words.list([words(LEVEL_NAMES[level]) for level in Level])
    lines = [
        f"# {words('All exercises')}",
        "",
        " ".join(map(words, LESSON_INTRODUCTION)),
        "",
        f"{count} {words('The levels, from easy to hard: {levels}.', levels=levels)}",
        *(line for name, lesson in themes.items() for line in _theme(name, lesson, words)),
    ]
    return "\n".join(lines)


def _theme(name: str, lesson: Sequence[Exercise[object]], words: Words) -> Iterator[str]:
    yield from ("", f"## {name}", "")
    yield _row(["", *map(words, LESSON_COLUMNS)])
    yield _row(["---"] * (len(LESSON_COLUMNS) + 1))
    for number, one in enumerate(lesson, 1):
        said = words.texts(one)
        level = words(LEVEL_NAMES[one.level])
        yield _row([str(number), said["title"], said["can.you"], level, said.get("remember", "")])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
