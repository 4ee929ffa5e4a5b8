"""Tests of the values and pure functions."""
