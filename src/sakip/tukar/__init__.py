"""Exchange of data with other systems: JSON and its published schema."""
