"""Deadlines of a budget year, computed from the rules of ``peraturan`` and the working days of ``kernel``."""
