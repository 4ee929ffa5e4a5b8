"""The screening's engine beside its bound, chance, the textbook and its peers, on simulated people."""
