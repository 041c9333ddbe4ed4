"""Settings, addresses and the clock of the system."""
