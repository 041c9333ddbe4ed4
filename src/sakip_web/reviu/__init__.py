"""Review of any report."""
