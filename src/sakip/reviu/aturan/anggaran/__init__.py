"""Budget and spending along the tree of programs."""
