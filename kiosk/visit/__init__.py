"""One person's visit, as values: what is on the screen and what happens next."""
