"""A print service of the tests' own: a real cupsd in a folder of its own, with a printer that keeps paper.

Filters and commands are the machine's; only the last step differs: a backend that puts what the
filters made in a drawer. It needs no rights beyond those of whoever runs the tests. What a
service writes within half a minute it writes at once here.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PARTS = ("filter", "daemon", "driver", "cgi-bin", "notifier", "monitor")
BACKEND = """#!/bin/sh
[ $# -ge 5 ] || exit 0
while [ -e "{drawer}/slow" ]; do sleep 0.05; done
cat > "{drawer}/job-$1.txt"
printf '%s' "$3" > "{drawer}/title-$1.txt"
"""
FILES = """
ServerRoot {root}/etc
CacheDir {root}/cache
StateDir {root}/state
RequestRoot {root}/spool
TempDir {root}/tmp
ServerBin {root}/bin
DataDir /usr/share/cups
DocumentRoot {root}/etc
User {user}
Group {group}
SystemGroup {system}
ErrorLog {root}/error
AccessLog {root}/access
PageLog {root}/page
"""
SERVICE = """
Listen {root}/socket
Browsing No
WebInterface No
DefaultAuthType None
DirtyCleanInterval 0
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
PPD = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"


def asking(server: str) -> dict[str, str]:
    """Give the environment in which CUPS's commands ask this server, in English."""
    return {**os.environ, "CUPS_SERVER": server, "LC_ALL": "C"}


@dataclass(frozen=True)
class PaperCups:
    """The service: where it listens, and the drawer that paper falls in."""

    root: Path

    @property
    def environment(self) -> dict[str, str]:
        """Give what CUPS's commands must run in to find it."""
        return asking(str(self.root / "socket"))

    @property
    def drawer(self) -> Path:
        return self.root / "drawer"

    def kept_files(self) -> list[Path]:
        """Give the documents that the service still holds."""
        return list((self.root / "spool").glob("d*"))

    def command(self, *words: str) -> str:
        """Run one of CUPS's commands against it."""
        done = subprocess.run(  # noqa: S603 - the words are the tests' own
            words, env=self.environment, capture_output=True, text=True, timeout=10, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def queue(self, name: str) -> None:
        """Make a queue that takes jobs."""
        self.command("lpadmin", "-p", name, "-v", f"drawer:{self.drawer}", "-P", PPD, "-E")


def write(root: Path, settings: str) -> None:
    """Lay the service's folders and settings out."""
    for name in ("etc", "cache", "state", "spool", "tmp", "drawer", "bin/backend"):
        (root / name).mkdir(parents=True)
    for name in PARTS:
        (root / "bin" / name).symlink_to(Path("/usr/lib/cups") / name)
    backend = root / "bin" / "backend" / "drawer"
    backend.write_text(BACKEND.format(drawer=root / "drawer"))
    backend.chmod(0o755)
    own_group = grp.getgrgid(os.getgid()).gr_name
    user, group = ("lp", "lp") if os.getuid() == 0 else (pwd.getpwuid(os.getuid()).pw_name, own_group)
    root.chmod(0o755)
    if os.getuid() == 0:
        for name in ("tmp", "drawer"):
            shutil.chown(root / name, user, group)
    (root / "files.conf").write_text(FILES.format(root=root, user=user, group=group, system=own_group))
    (root / "cupsd.conf").write_text(SERVICE.format(root=root) + settings)


def wait_for(path: Path) -> None:
    """Wait until a file is there."""
    for _ in range(200):
        if path.exists():
            return
        time.sleep(0.05)
    message = f"cupsd did not start: {(path.parent / 'error').read_text()[-500:]}"
    raise AssertionError(message)


@contextmanager
def paper_cups(settings: str = "") -> Iterator[PaperCups]:
    """Run the service, with these settings too; afterwards nothing of it is left."""
    with laid_out(settings) as cups, running(cups):
        yield cups


@contextmanager
def laid_out(settings: str = "") -> Iterator[PaperCups]:
    """Give a service that does not run yet; afterwards nothing of it is left.

    Its folder is right under the temporary one, as a socket's path may have 107 signs.
    """
    with tempfile.TemporaryDirectory(prefix="cups-") as folder:
        write(Path(folder), settings)
        yield PaperCups(Path(folder))


@contextmanager
def running(cups: PaperCups, ending: signal.Signals = signal.SIGTERM) -> Iterator[None]:
    """Let it run, and end it."""
    program, root = shutil.which("cupsd") or "/usr/sbin/cupsd", cups.root
    (root / "socket").unlink(missing_ok=True)
    service = subprocess.Popen(  # noqa: S603 - the command is the tests' own
        [program, "-f", "-c", root / "cupsd.conf", "-s", root / "files.conf"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(root / "socket")
        yield
    finally:
        service.send_signal(ending)
        service.wait(timeout=10)
