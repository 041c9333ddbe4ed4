"""Time and memory of the library, measured and printed, never asserted: ``python -m bench``."""
