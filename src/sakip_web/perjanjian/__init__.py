"""Performance agreements."""
