"""Values and pure functions, made of the standard library and Python's own typing extensions."""
