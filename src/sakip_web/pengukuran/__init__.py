"""Measuring: the grid of a quarter, returns, closing a quarter."""
