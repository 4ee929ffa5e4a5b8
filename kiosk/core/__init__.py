"""Values and pure functions, made of the standard library only."""
