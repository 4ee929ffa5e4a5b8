"""Reading aloud: what a screen says, in which order, and a reader that says it and marks where it is."""
