"""What items are really like, learned from counters of many kiosks."""
