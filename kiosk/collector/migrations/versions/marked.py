"""A mark of the secret, so that another one beside this database is noticed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; whoever next opens the database takes the secret that is there for the right one."""
    mark = sa.Column(
        "secret_mark", sa.String(64), comment="by which the secret that goes with it is known again"
    )
    op.add_column("admin", mark)


def downgrade() -> None:
    """Refuse: another secret would go unnoticed again."""
    message = "Another secret would go unnoticed. Put a backup back."
    raise NotImplementedError(message)
