"""The steps that made the database what it is: appended, never edited.

Each step leaves a frozen file behind in tests/storage/old, which the newest program must open.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlite_utils.migrations import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("kiosk")


@migrations()
def keep_one_visit(db: Database) -> None:
    """Keep the answers and the half-done rest of a visit, and when they were given.

    Times are milliseconds since 1970 in UTC, by the wall clock. An answer's table is its own
    index, so that an answer costs one page.
    """
    db.conn.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT")
    db.conn.execute("INSERT INTO meta VALUES ('epoch', ?)", (secrets.token_hex(16),))
    db.conn.execute(
        "CREATE TABLE visits (id TEXT PRIMARY KEY, at INTEGER NOT NULL, snapshot BLOB) WITHOUT ROWID, STRICT"
    )
    db.conn.execute(
        "CREATE TABLE answers (visit TEXT NOT NULL REFERENCES visits ON DELETE CASCADE,"
        " number INTEGER NOT NULL, at INTEGER NOT NULL, purpose TEXT NOT NULL, exercise TEXT NOT NULL,"
        " revision INTEGER NOT NULL, actions TEXT NOT NULL, hints_used INTEGER NOT NULL,"
        " helped INTEGER NOT NULL, unknown INTEGER NOT NULL, outcome TEXT NOT NULL,"
        " PRIMARY KEY (visit, number)) WITHOUT ROWID, STRICT"
    )


@migrations()
def count_items(db: Database) -> None:
    """Count how often items were asked and went right, by language and level; what was told of it beside."""
    sums = ("asked", "alone", "helped", "unknown")
    columns = (f"{name} INTEGER NOT NULL" for name in (*sums, *(f"told_{one}" for one in sums)))
    db.conn.execute(
        "CREATE TABLE counters (item TEXT NOT NULL, revision INTEGER NOT NULL, figures TEXT NOT NULL,"
        f" language TEXT NOT NULL, level TEXT NOT NULL, {', '.join(columns)},"
        " PRIMARY KEY (item, revision, figures, language, level)) WITHOUT ROWID, STRICT"
    )


@migrations()
def count_visits_since_told(db: Database) -> None:
    """Keep how many visits were counted since counters were told last; of those before, nobody knows."""
    db.conn.execute("INSERT INTO meta VALUES ('visits_since_told', '0')")


@migrations()
def count_statistics(db: Database) -> None:
    """Count for policy in a span that is open, and keep the batches of those that closed.

    Weeks and days are written as ISO 8601 has them. A batch belongs to the epoch it was made in.
    """
    db.conn.execute(
        "CREATE TABLE span (one INTEGER PRIMARY KEY CHECK (one = 1), first TEXT NOT NULL,"
        " latest TEXT NOT NULL, threshold INTEGER NOT NULL, key BLOB NOT NULL, doubted TEXT NOT NULL,"
        " doubts INTEGER NOT NULL) STRICT"
    )
    db.conn.execute("CREATE TABLE contributors (name BLOB PRIMARY KEY) WITHOUT ROWID, STRICT")
    db.conn.execute(
        "CREATE TABLE counts (name TEXT NOT NULL, category TEXT NOT NULL, visits INTEGER NOT NULL,"
        " PRIMARY KEY (name, category)) WITHOUT ROWID, STRICT"
    )
    db.conn.execute(
        "CREATE TABLE outbox (epoch TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB NOT NULL,"
        " state TEXT NOT NULL, why TEXT NOT NULL, receipt TEXT NOT NULL, PRIMARY KEY (epoch, seq))"
        " WITHOUT ROWID, STRICT"
    )


@migrations()
def forget_counters_of_few(db: Database) -> None:
    """Forget counters of a language and level that may be of fewer than ten visits; none are kept now."""
    group = "figures, language, level"
    db.conn.execute(
        f"DELETE FROM counters WHERE ({group}) NOT IN"  # noqa: S608 - our own words
        f" (SELECT {group} FROM counters GROUP BY {group} HAVING max(asked) >= 10)"
    )


@migrations()
def tell_doubted_from_parked(db: Database) -> None:
    """Give batches that may have arrived under another enrolment a state of their own."""
    db.conn.execute(
        "UPDATE outbox SET state = 'doubted' WHERE state = 'parked'"
        " AND why LIKE 'It may have arrived under the enrolment before, and would then be counted twice;%'"
    )


STEPS = (
    keep_one_visit.__name__,
    count_items.__name__,
    count_visits_since_told.__name__,
    count_statistics.__name__,
    forget_counters_of_few.__name__,
    tell_doubted_from_parked.__name__,
)
"""The steps this program knows, in order; a database with others is newer."""
