"""The records of a year: one row each, with a version; everything else is computed from them."""
