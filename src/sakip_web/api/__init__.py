"""Reading by other programs."""
