"""The forms of measurement: per quarter, for the office or for one position."""
