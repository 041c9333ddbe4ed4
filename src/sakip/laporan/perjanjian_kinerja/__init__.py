"""The performance agreement of a position and the sheet of its indicators (IKI)."""
