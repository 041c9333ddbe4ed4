"""Villages: people and the village index."""
