"""The open data: one tidy table a year, and what describes it to machines."""
