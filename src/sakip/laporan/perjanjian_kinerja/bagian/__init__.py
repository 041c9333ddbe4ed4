"""Sections of the agreement of one position, one a file."""
