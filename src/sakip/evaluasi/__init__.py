"""Evaluation by the Inspektorat: what the LHE says, and its arithmetic."""
