from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.errors import StorageError
from kiosk.storage.folder import try_folder
from kiosk.storage.trouble import sentence_of
from tests.storage.an import Place, an_answer
from tests.storage.own_disk import run_on_a_disk

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
OPEN = """
import os, sys
from pathlib import Path
from kiosk.core.errors import StorageError
from tests.storage.an import Place
# Everything is imported by now: the other user need not reach the program.
if sys.argv[2:]:
    os.setgroups([])
    os.setgid(int(sys.argv[2]))
    os.setuid(int(sys.argv[2]))
try:
    Place(Path(sys.argv[1])).open()
except StorageError as error:
    sys.stdout.write(str(error))
"""


@pytest.fixture
def shared() -> Iterator[Path]:
    """Give a folder that another user can reach, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def opened_by_nobody(folder: Path) -> str:
    """Open the store as a user without any rights, when we are root; as ourselves otherwise."""
    nobody = [str(NOBODY)] if os.geteuid() == 0 else []
    return said_by([sys.executable, "-c", OPEN, str(folder), *nobody])


def said_by(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603
    assert not done.stderr
    return done.stdout


def test_what_is_kept_is_for_this_user_only_in_a_folder_that_everybody_may_read(shared: Path) -> None:
    before = os.umask(0o022)
    try:
        store = Place(shared).open()
        store.begin("a")
        store.save_answer("a", an_answer(1))
        kept = {file.name: file.stat().st_mode & 0o777 for file in shared.iterdir()}
        store.close()
    finally:
        os.umask(before)
    assert {kept[name] for name in ("kiosk.db", "kiosk.db-journal", "reserve")} == {0o600}


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    place = Place(tmp_path / "far" / "away")
    place.open().close()
    assert (place.folder / "kiosk.db").exists()


def test_a_folder_that_is_tried_leaves_nothing_behind(tmp_path: Path) -> None:
    try_folder(tmp_path / "far" / "away")
    assert not [*tmp_path.iterdir()]
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "kept").touch()
    try_folder(tmp_path / "kiosk")
    assert [path.name for path in tmp_path.rglob("*")] == ["kiosk", "kept"]


def test_a_folder_that_cannot_be_made_leaves_no_half_of_its_path(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        try_folder(tmp_path / "far" / ("x" * 300))
    assert not [*tmp_path.iterdir()]


def test_a_folder_that_is_tried_leaves_an_open_kiosk_alone(tmp_path: Path) -> None:
    store = Place(tmp_path).open()
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    try_folder(tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before
    store.close()


@pytest.mark.parametrize("folder", ["/proc/kiosk", "/proc/far/away"])
def test_a_folder_that_is_tried_in_vain_is_told(folder: str) -> None:
    with pytest.raises(StorageError, match="/proc takes no new folder"):
        try_folder(Path(folder))


@pytest.mark.parametrize("below", ["", "below"])
def test_a_file_in_the_way_is_named(tmp_path: Path, below: str) -> None:
    (tmp_path / "kiosk").touch()
    with pytest.raises(
        StorageError, match=r"The file .*/kiosk stands where a folder should be\. Move the file away"
    ):
        Place(tmp_path / "kiosk" / below).open()


@pytest.mark.parametrize("name", ["kiosk.db", "kiosk.db-journal"])
def test_a_folder_in_the_place_of_the_database_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(StorageError, match=rf"A folder stands where the file .*/{name} should be"):
        Place(tmp_path).open()


def test_a_link_that_leads_nowhere_has_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").symlink_to(tmp_path / "gone" / "far")
    with pytest.raises(StorageError, match=r"cannot be read and written"):
        Place(tmp_path).open()


def test_a_file_in_the_place_of_the_log_is_named_and_not_the_data_folder(tmp_path: Path) -> None:
    error = FileExistsError(errno.EEXIST, "no", str(tmp_path / "log"))
    (tmp_path / "log").touch()
    assert f"The file {tmp_path / 'log'} stands" in sentence_of(error, tmp_path)
    assert "read-only" in sentence_of(OSError(errno.EROFS, "no"), tmp_path)


def test_a_folder_that_cannot_be_made_is_named(shared: Path) -> None:
    (shared / "locked").mkdir(mode=0o555)
    assert "cannot be made by" in opened_by_nobody(shared / "locked" / "kiosk")


def test_a_read_only_folder_is_named(shared: Path) -> None:
    folder = shared / "kiosk"
    folder.mkdir()
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    folder.chmod(0o555)
    said = opened_by_nobody(folder)
    assert said.startswith(f"{folder} cannot be read and written by")
    assert "--data-dir" in said


def test_another_users_folder_is_named() -> None:
    folder = Path("/etc")  # root's on every machine
    said = opened_by_nobody(folder)
    assert said.startswith(f"{folder} belongs to root, but the kiosk runs as ")
    assert "--data-dir" in said


def test_a_database_that_may_not_be_read_is_named_and_not_its_folder(shared: Path) -> None:
    place = Place(shared / "kiosk")
    place.open().close()
    database = place.folder / "kiosk.db"
    if os.geteuid() == 0:
        os.chown(place.folder, NOBODY, NOBODY)
        os.chown(database, NOBODY, NOBODY)
    database.chmod(0)
    assert opened_by_nobody(place.folder).startswith(f"{database} cannot be read and written by")


def test_a_folder_that_takes_no_byte_is_named(shared: Path) -> None:
    nothing = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n{OPEN}"
    said = said_by([sys.executable, "-B", "-c", nothing, str(shared)])
    assert said.startswith(f"{shared} cannot be read and written by ")


@pytest.mark.parametrize(("options", "said"), [("size=4k", "is full"), ("size=4m,ro", "read-only")])
def test_a_disk_that_takes_nothing_is_named(shared: Path, options: str, said: str) -> None:
    assert said in run_on_a_disk(options, shared, OPEN)
