"""The table as Parquet, for programs that read large tables."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pyarrow as pa
from pyarrow import parquet

from kiosk.collector.published.tidy import COLUMNS, Line

TYPES = {"string": pa.dictionary(pa.int16(), pa.string()), "integer": pa.int64()}


def as_parquet(rows: Sequence[Line]) -> bytes:
    """Write the table as Parquet; each column tells what it means."""
    fields = [
        pa.field(
            column.name,
            TYPES[column.datatype],
            nullable=not column.required,
            metadata={"meaning": column.meaning},
        )
        for column in COLUMNS
    ]
    columns = list(zip(*(row.values for row in rows), strict=True)) or [()] * len(COLUMNS)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, fields, strict=True)]
    written = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), written, compression="zstd")
    return written.getvalue()
