"""What must survive a power cut, and nothing that should not."""
