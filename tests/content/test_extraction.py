from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.extraction import messages_in

CODE = """
TABLE = {1: message("Of a table")}

def show(words, around, self, name, so):
    words("One" " line")
    around.words("Of another", n=1)
    self._words("Of its own")
    words("Yes" if so else "No")
    words.plural("{count} thing", "{count} things", 2)
    words(name)
    words(f"{name} is no message")
    words()
    other("Not marked")
    words("Of a table")
"""


def test_marked_messages_are_found_and_others_are_not(tmp_path: Path) -> None:
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "one.py").write_text(CODE)
    found = [message.id for message in messages_in(tmp_path / "kiosk")]
    assert sorted(map(str, found)) == sorted(
        map(
            str,
            [
                "Of a table",
                "One line",
                "Of another",
                "Of its own",
                "Yes",
                "No",
                ("{count} thing", "{count} things"),
            ],
        )
    )


def test_a_message_said_twice_names_both_files(tmp_path: Path) -> None:
    (tmp_path / "kiosk").mkdir()
    for name in ("one.py", "two.py"):
        (tmp_path / "kiosk" / name).write_text('words("Hello")')
    (found,) = messages_in(tmp_path / "kiosk")
    assert found.files == ["kiosk/one.py", "kiosk/two.py"]


SPEAKS = {"words", "plural"}


def names_in(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def unmarked(node: ast.AST) -> Iterator[str]:
    """Give what reads as words in an expression and is not marked: a capital first, or a space within."""
    if isinstance(node, ast.Call) and called(node) in {"message", "cast", *SPEAKS}:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if node.value[:1].isupper() or " " in node.value.strip():
            yield node.value
        return
    for child in ast.iter_child_nodes(node):
        yield from unmarked(child)


def called(call: ast.Call) -> str:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name.removeprefix("_")


def bindings(scope: ast.AST) -> Iterator[tuple[set[str], ast.AST]]:
    """Give the names that are bound anywhere in a scope, with what they are bound to."""
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=targets, value=value):
                yield set().union(*map(names_in, targets)), value
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                yield names_in(target), value
            case ast.NamedExpr(target=target, value=value):
                yield names_in(target), value
            case ast.For(target=target, iter=source) | ast.comprehension(target=target, iter=source):
                yield names_in(target), source
            case _:
                pass


def spoken(module: ast.Module) -> Iterator[ast.expr]:
    """Give every expression that is spoken and is no literal itself."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and called(node) in SPEAKS:
            yield from (said for said in node.args[:2] if not isinstance(said, ast.Constant))


def given(module: ast.Module, name: str) -> Iterator[ast.AST]:
    """Give what callers in the same module hand over for a parameter of this name."""
    for function in (one for one in ast.walk(module) if isinstance(one, ast.FunctionDef)):
        places = [one.arg for one in function.args.args if one.arg != "self"]
        if name not in places:
            continue
        for call in (one for one in ast.walk(module) if isinstance(one, ast.Call)):
            if called(call) == function.name.removeprefix("_"):
                yield from call.args[places.index(name) :][:1]


def never_marked(house: Mapping[str, ast.Module]) -> set[tuple[str, str]]:
    """Give (file, words) of what is spoken through a variable but marked nowhere."""
    tables = {
        name: value
        for module in house.values()
        for statement in module.body
        for names, value in bindings(statement)
        for name in names
        if name.isupper()
    }
    found = set()
    for file, module in house.items():
        local = [*bindings(module)]
        todo, seen = set().union(*map(names_in, spoken(module))), set[str]()
        while todo:
            name = todo.pop()
            seen.add(name)
            sources = [value for names, value in local if name in names] + [*given(module, name)]
            sources += [tables[name]] if name in tables else []
            found |= {(file, said) for source in sources for said in unmarked(source)}
            todo |= set().union(*map(names_in, sources)) - seen if sources else set()
    return found


def test_what_is_spoken_through_a_variable_comes_from_marked_words() -> None:
    house = {str(file): ast.parse(file.read_text("utf-8")) for file in paths.CODE.rglob("*.py")}
    assert not never_marked(house)


@pytest.mark.parametrize(
    "code",
    [
        'TABLE = {1: "Hello you"}\ndef show(words):\n    words(TABLE[1])',
        'def show(words):\n    said = "Hello you"\n    words(said)',
        'TABLE = ("Hello you",)\ndef show(words):\n    for one in TABLE:\n        words(one)',
        'def show(words, said):\n    words(said)\nshow(None, "Hello you")',
        'TABLE = (("x", "Hello you"),)\ndef show(words):\n    [words(said) for _, said in TABLE]',
    ],
)
def test_words_that_were_not_marked_are_found(code: str) -> None:
    assert never_marked({"one.py": ast.parse(code)}) == {("one.py", "Hello you")}
    marked = code.replace('"Hello you"', 'message("Hello you")')
    assert not never_marked({"one.py": ast.parse(marked)})
