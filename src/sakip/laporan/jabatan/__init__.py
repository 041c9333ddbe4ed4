"""Reports of one position on a quarter or a year, and what only they print."""
