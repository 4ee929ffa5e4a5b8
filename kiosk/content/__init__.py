"""Exercises and catalogues, from the files authors and translators write to what a visit needs."""
