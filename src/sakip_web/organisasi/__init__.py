"""Offices, who has which role where, positions and their holders."""
