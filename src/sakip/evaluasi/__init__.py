"""Evaluation by the Inspektorat: what the LHE says, its arithmetic, and the instruments it is done with."""
