"""The note of a review: what was found, what a person lets stand, and the form that a person answers.

It is made of findings, not of the figures of a year, so it has no sections for the layout of a profil.
"""
