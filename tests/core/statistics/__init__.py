"""Tests of what is counted for policy."""
