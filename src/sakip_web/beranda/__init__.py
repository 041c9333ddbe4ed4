"""Home: what is to be done and by when."""
