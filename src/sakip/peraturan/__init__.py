"""Dated legal parameters and profils: what a regulation or a kabupaten fixes, as data with source and validity."""
