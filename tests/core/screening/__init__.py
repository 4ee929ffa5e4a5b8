"""Tests of the screening engine."""
