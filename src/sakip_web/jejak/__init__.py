"""The log: who changed what and when, append-only, one hash chain for each office and year."""
