"""Jobs that take longer than a request: printing many papers, reading a long report."""
