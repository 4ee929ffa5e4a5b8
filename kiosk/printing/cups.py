"""Printing by CUPS, with the commands that come with it.

`lp` takes the PDF on its input, so no file of ours ever holds a sheet; what CUPS itself keeps is
purged when `clear` is called.
"""

from __future__ import annotations

import asyncio
import logging
import os
import pwd
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from kiosk.core.errors import PrintingError
from kiosk.core.printing import SheetState

log = logging.getLogger(__name__)
TITLE = "Digipunt"
"""The job's title: queues and logs show it, so it says nothing about anybody."""

JOB = re.compile(r"request id is (\S+)")
STOPPED = re.compile(r"^printer \S+ disabled since[^\n]*\n?\s*([^\n]*)", re.MULTILINE)
STATE = re.compile(r"job-state \(enum\) = (\S+)")
QUESTION = """{{
    OPERATION Get-Job-Attributes
    GROUP operation-attributes-tag
    ATTR charset attributes-charset utf-8
    ATTR language attributes-natural-language en
    ATTR uri printer-uri $uri
    ATTR integer job-id {number}
    ATTR keyword requested-attributes job-state
    DISPLAY job-state
}}
"""
"""What `ipptool` is to ask of a job: `lpstat` tells only that it left the queue, not how."""

ENDED = {"completed": SheetState.PRINTED, "aborted": SheetState.FAILED, "canceled": SheetState.FAILED}
PACKAGES = {"ipptool": "cups-ipp-utils"}
"""Where a command comes from, when not from `cups-client`."""

POLL = 0.25
"""Seconds between two looks at the queue."""

TRIES = 12
"""How often to look whether a job that was taken back has stopped."""


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """One fixed queue.

    `seconds` is how long a job may take, `command_seconds` how long CUPS may take to answer;
    `environment` is what CUPS's commands run in.
    """

    queue: str
    seconds: float = 60.0
    command_seconds: float = 10.0
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))

    async def print(self, pdf: bytes, /) -> SheetState:
        """Print one PDF and wait until CUPS says it is out; CUPS may hold a copy until `clear`.

        Where CUPS forgets a job at once it is known only that it was sent. Raises PrintingError when CUPS
        does not run, the queue is absent, stopped or refuses, or the job is given up or takes too long;
        then nothing stays in the queue to come out later.
        """
        await self.look()
        job, ended = await self._send(pdf), SheetState.FAILED
        try:
            async with asyncio.timeout(self.seconds):
                await self._finish(job)
            ended = await self._end_of(job)
        except TimeoutError as problem:
            message = (
                f"The printer {self.queue!r} did not finish within {self.seconds:.0f} seconds; "
                "look at its paper, ink and cable, then print again."
            )
            raise PrintingError(message) from problem
        finally:
            if ended is SheetState.FAILED:
                await self._take_back()
        return ended

    async def clear(self) -> None:
        """Take back every sheet of ours in this queue, and have CUPS throw their documents away.

        A job on its way to a printer needs a moment to stop. The order of the options counts:
        `-u` chooses our own jobs, `-x` throws their documents away.
        """
        user = own_name()
        if user in (await self._waiting()).values():
            await self._run("cancel", "-u", user, "-a", self.queue)
        for _ in range(TRIES):
            if user not in (await self._waiting()).values():
                break
            await asyncio.sleep(POLL)
        if said := (await self._run("cancel", "-u", user, "-x", "-a", self.queue)).strip():
            message = (
                f"CUPS may still hold a sheet in the queue {self.queue!r} ({said}); look with `lpstat -t`. "
                "The kiosk tries again when it opens and after each visitor."
            )
            raise PrintingError(message)

    async def look(self) -> None:
        """Raise PrintingError where CUPS does not run, or the queue cannot print now."""
        said = await self._run("lpstat", "-r", "-p", self.queue)
        if "scheduler is running" not in said:
            message = "CUPS, the print service, does not run; start it with `systemctl start cups`."
            raise PrintingError(message)
        if "Invalid destination" in said:
            message = (
                f"The queue {self.queue!r} is not on this machine; "
                "make it, or change `queue` under [printer] in the settings."
            )
            raise PrintingError(message)
        if stopped := STOPPED.search(said):
            reason = stopped[1].strip() or "no reason given"
            message = (
                f"The printer {self.queue!r} is stopped ({reason}); start it with `cupsenable {self.queue}`."
            )
            raise PrintingError(message)

    async def _send(self, pdf: bytes) -> str:
        """Hand the PDF over; gives the job's name."""
        said = await self._run("lp", "-d", self.queue, "-t", TITLE, "-o", "media=A4", "-", given=pdf)
        accepted = JOB.search(said)
        if accepted is None:
            message = (
                f"The queue {self.queue!r} did not take the sheet ({said.strip()}); look with `lpstat -t`, "
                f"or let it take jobs with `cupsaccept {self.queue}`."
            )
            raise PrintingError(message)
        return accepted[1]

    async def _finish(self, job: str) -> None:
        """Wait until a job has left the queue; a printer that stops meanwhile ends the wait."""
        while job in await self._waiting():
            await self.look()
            await asyncio.sleep(POLL)

    async def _end_of(self, job: str) -> SheetState:
        """Tell how a job ended that left the queue; raises PrintingError where it was given up."""
        state = await self._state_of(job)
        ended = ENDED.get(state, SheetState.SENT)
        if ended is SheetState.FAILED:
            message = (
                f"A sheet did not come out of the printer {self.queue!r} (CUPS says: {state}); "
                "look with `lpstat -l -W completed`, and at the printer."
            )
            raise PrintingError(message)
        return ended

    async def _state_of(self, job: str) -> str:
        """Give a job's state in the words of IPP; "" where CUPS does not know it any more."""
        try:
            server = (await self._run("lpstat", "-H")).strip()
            address = f"ipp://{quote(server, safe='[]:')}/printers/{quote(self.queue)}"
            question = QUESTION.format(number=job.rpartition("-")[2]).encode()
            said = await self._run("ipptool", "-t", address, "/dev/stdin", given=question)
        except PrintingError as error:
            log.warning("%s", error)
            return ""
        state = STATE.search(said)
        return state[1] if state else ""

    async def _waiting(self) -> dict[str, str]:
        """Give the jobs that are still in the queue, each with whose it is."""
        said = await self._run("lpstat", "-W", "not-completed", "-o", self.queue)
        return {words[0]: words[1] for line in said.splitlines() if len(words := line.split()) > 1}

    async def _take_back(self) -> None:
        """Clear after a job that did not come out; where that fails too, what went wrong first is raised."""
        try:
            await self.clear()
        except PrintingError as error:
            log.warning("%s", error)

    async def _run(self, command: str, *arguments: str, given: bytes = b"") -> str:
        """Run one of CUPS's commands; gives all that it said, in English."""
        try:
            process = await asyncio.create_subprocess_exec(
                command,
                *arguments,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
                env={**self.environment, "LC_ALL": "C"},
            )
        except OSError as problem:
            package = PACKAGES.get(command, "cups-client")
            message = f"The command {command!r} cannot be run ({problem}); install CUPS (`{package}`)."
            raise PrintingError(message) from problem
        return await self._answer(process, given)

    async def _answer(self, process: asyncio.subprocess.Process, given: bytes) -> str:
        """Wait for a command's answer; one that does not come is ended."""
        try:
            async with asyncio.timeout(self.command_seconds):
                said, _ = await process.communicate(given)
        except TimeoutError as problem:
            message = (
                f"CUPS did not answer within {self.command_seconds:.0f} seconds; "
                "restart it with `systemctl restart cups`."
            )
            raise PrintingError(message) from problem
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return said.decode(errors="replace")


def own_name() -> str:
    """Give the name under which CUPS knows our jobs: that of the account, whatever the environment says."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return "unknown"
