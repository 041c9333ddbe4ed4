"""Lists and forms for any set of records."""
