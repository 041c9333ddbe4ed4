"""Sections of the reports of one position, one a file."""
