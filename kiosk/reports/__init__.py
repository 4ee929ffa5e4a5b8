"""Values become PDF bytes; the same values always become the same bytes."""
