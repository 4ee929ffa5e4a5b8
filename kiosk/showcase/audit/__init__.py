"""Measures every screen against the rules that make it usable by everyone, a module for each rule."""
