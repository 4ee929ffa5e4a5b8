"""A sheet goes to a queue, and how that ended comes back."""
