"""Rules SN."""
