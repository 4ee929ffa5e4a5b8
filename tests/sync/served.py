"""The collector of the tests behind a real address of this machine, as whoever runs one would have it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from typing_extensions import override

from kiosk.sync.asking import Question
from tests.sync.an import MemoryCollector, ended, enrolment


class Server(ThreadingHTTPServer):
    """Asks a collector in memory, one question at a time."""

    daemon_threads = True

    def __init__(self, collector: MemoryCollector) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.collector = collector

    @override
    def handle_error(self, *_whose: object) -> None:
        """Say nothing of whoever hung up in the middle."""


class Handler(BaseHTTPRequestHandler):
    """Takes a question from the wire and puts the answer on it."""

    protocol_version = "HTTP/1.1"
    server: Server

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        question = Question(self.command, self.path, body, dict(self.headers.items()))
        answer = ended(self.server.collector(question))
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    do_PUT = do_POST = answer  # noqa: N815 - the library's own names

    @override
    def log_message(self, *_told: object) -> None:
        """Say nothing."""


@contextmanager
def served(collector: MemoryCollector) -> Iterator[str]:
    """Give the address where it can be reached."""
    server = Server(collector)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def main() -> None:
    """Serve a collector that knows the enrolment of the tests; its address is the first line it says."""
    collector = MemoryCollector()
    collector.know(enrolment())
    with served(collector) as address:
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
