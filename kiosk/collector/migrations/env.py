"""Runs the steps on the connection that `database.migrate` gives; alembic loads it."""

from __future__ import annotations

from alembic import context

from kiosk.collector.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True
)
context.run_migrations()
