"""Plays a fleet of kiosks behind a lying network, and compares what arrived with what they released."""
