"""Builders of documents: sections over the figures of a year, put together by the layout of the profil."""
