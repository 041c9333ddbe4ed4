"""One quantity stated in two places."""
