"""The staff's door, and the count of the tries at it."""
