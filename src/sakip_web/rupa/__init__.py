"""How pages look: templates, components, style."""
