"""Reading plans for pages."""
