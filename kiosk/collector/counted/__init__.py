"""What sums of noisy counts say, and how sure they are; pure."""
