"""All figures of a year by id, computed when asked for and once."""
