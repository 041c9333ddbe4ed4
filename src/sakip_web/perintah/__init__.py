"""Commands that the web adds to the command line."""
