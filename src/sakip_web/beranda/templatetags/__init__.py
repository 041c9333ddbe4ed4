"""Template tags of the home pages."""
