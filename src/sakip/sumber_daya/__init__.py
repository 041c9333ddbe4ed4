"""Staff and facilities: how much of the need is there."""
