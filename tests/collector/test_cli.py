"""The command line, typed as an administrator types it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.collector.cli import main
from kiosk.collector.serving import PlaceError, Where, listening
from tests.collector.asked import EPOCH

Typed = Callable[..., str]
NOBODY = "0" * 32


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    """Gives a way to type a command; gives what it printed."""

    main(["rotate-admin-token", "--folder", str(tmp_path / "kept")])
    capsys.readouterr()

    def run(*words: str) -> str:
        main([*words, "--folder", str(tmp_path / "kept")])
        return capsys.readouterr().out

    return run


def refused(typed: Typed, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Type a command that is refused; gives the sentence."""
    with pytest.raises(SystemExit) as ended:
        typed(*words)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_sites_and_codes_are_made_and_listed(typed: Typed) -> None:
    typed("add-site", "school-1", "School One", "school")
    assert typed("sites") == "site: school-1  name: School One  type: school\n"
    made = json.loads(typed("new-code", "--site", "school-1", "--json"))
    assert len(made["code"]) == 9
    (told,) = json.loads(typed("codes", "--json"))
    assert (told["site"], "code" in told) == ("school-1", False)


@pytest.mark.parametrize("words", [["sites"], ["codes"], ["devices"], ["devices", "--site", "nowhere"]])
def test_a_list_of_nothing_is_said_in_words_and_an_empty_list_to_programs(
    typed: Typed, words: list[str]
) -> None:
    said = typed(*words)
    assert said.startswith(("There are no sites yet", "No code is open", "No device is enrolled here"))
    assert said.endswith(".\n")
    assert typed(*words, "--json") == "[]\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["add-site", "Has Spaces", "n", "school"], "small letters, digits and dashes"),
        (["add-site", "a", "", "school"], "1 to 100 characters"),
        (["new-code", "--device", "short"], "32 characters"),
        (["retract", NOBODY, EPOCH], "one batch"),
        (["retract", NOBODY], "or say INSTALL --since"),
        (["retract", NOBODY, EPOCH, "1", "--since", "2026-01-01"], "one batch"),
        (["retract", NOBODY, "--since", "2026-01-01"], "none of this name"),
        (["new-code", "--site", "nowhere"], "no such site"),
        (["new-code", "--device", NOBODY], "no such site or device"),
        (["revoke", NOBODY], "none of this name"),
        (["retract", NOBODY, EPOCH, "1"], "none of this name"),
        (["add-site", "a", "n", "pub"], "invalid choice"),
        (["sites", "--database", "mysql://a"], "SQLite and PostgreSQL"),
        (["batches", NOBODY], "none of this name"),
        (["retract", NOBODY, "--since", "01/06/2027"], "no day such as 2027-06-01"),
        (["sites", "--date", "1/6/2027"], "no day such as 2027-06-01"),
        (["serve", "--port", "99999"], "1 to 65535"),
        (["serve", "--port", "-5"], "1 to 65535"),
        (["sites", "--database", "sqlite://"], "a file that stays"),
        (["rotate-admin-token", "--database", "sqlite:///:memory:"], "a file that stays"),
        (["sites", "--database", "sqlite:////proc"], "it is a folder"),
        (["rotate-admin-token", "--database", "sqlite:////no/c.db"], "the folder /no is not there"),
        (["serve", "--port", "0", "--database", "sqlite:////proc/c.db"], "may this user write"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_code_2(
    typed: Typed, capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    said = refused(typed, capsys, *words)
    assert says in said
    assert "Traceback" not in said


def test_a_first_start_on_a_port_in_use_makes_nothing_and_shows_no_token(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with listening("127.0.0.1", 0) as taken, pytest.raises(SystemExit) as ended:
        main(["serve", "--port", str(taken.getsockname()[1]), "--folder", str(tmp_path / "new")])
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "somebody does already, perhaps this collector" in said.err
    assert not (tmp_path / "new").exists()


def test_what_it_makes_is_its_owners_only(typed: Typed, tmp_path: Path) -> None:
    typed("sites")
    kept = tmp_path / "kept"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept.iterdir()} == {0o600}


def test_another_token_is_printed_once(typed: Typed) -> None:
    tokens = [json.loads(typed("rotate-admin-token", "--json"))["token"] for _ in range(2)]
    assert len({*tokens}) == 2
    assert {len(token) for token in tokens} == {43}


def test_a_copy_holds_all_and_never_writes_over_anything(
    typed: Typed, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    typed("add-site", "school-1", "School One", "school")
    copy = tmp_path / "copy.db"
    assert typed("backup", str(copy)) == f"The whole database is in {copy}, for its owner only.\n"
    missing = tmp_path / "nowhere"
    assert f"folder {missing} is not there" in refused(typed, capsys, "backup", str(missing / "copy.db"))
    rows = sqlite3.connect(copy)
    assert rows.execute("SELECT id FROM sites").fetchall() == [("school-1",)]
    rows.close()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert "is there already" in refused(typed, capsys, "backup", str(copy))


def test_the_folder_can_stand_in_the_environment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGIPUNT_COLLECTOR_FOLDER", str(tmp_path / "there"))
    main(["rotate-admin-token"])
    assert capsys.readouterr().out.startswith("token: ")
    assert (tmp_path / "there" / "collector.db").is_file()


def test_no_command_makes_an_empty_collector_by_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["devices"], ["add-site", "a", "A", "school"], ["backup", str(tmp_path / "copy.db")]):
        with pytest.raises(SystemExit) as ended:
            main([*words, "--folder", str(tmp_path / "wrong")])
        assert ended.value.code == 2
        assert "There is no collector" in capsys.readouterr().err
    assert not (tmp_path / "wrong").exists()


def test_the_folder_says_to_service_and_commands_alike_where_the_database_is(
    typed: Typed, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    typed("add-site", "school-1", "School One", "school")
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy2(tmp_path / "kept" / "secret", other)
    (other / "database").write_text(f"sqlite:///{tmp_path / 'kept' / 'collector.db'}\n")
    (other / "database").chmod(0o640)
    with pytest.raises(SystemExit):
        main(["sites", "--folder", str(other)])
    assert "Others can read" in capsys.readouterr().err
    (other / "database").chmod(0o600)
    main(["sites", "--folder", str(other)])
    assert capsys.readouterr().out == "site: school-1  name: School One  type: school\n"
    assert Where(other).url == Where(tmp_path / "kept").url
    assert Where(other, "sqlite:////elsewhere").url == "sqlite:////elsewhere"
    (other / "database").write_text("\n")
    with pytest.raises(PlaceError, match="no address"):
        _ = Where(other).url
