"""Services of the office: how many of those asked for were given."""
