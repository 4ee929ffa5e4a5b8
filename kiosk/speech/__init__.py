"""Words become sound: recorded or synthesised, kept in memory only, and played by a program of the system."""
