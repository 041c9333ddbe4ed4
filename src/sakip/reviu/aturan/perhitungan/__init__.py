"""Figures recomputed from the figures that stand beside them."""
