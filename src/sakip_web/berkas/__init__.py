"""Files: evidence, scans, and what was made valid."""
