"""Drives the real window: to show it, to look at it, to prove that it holds."""
