"""The walk of a year through the browser, step by step, at an office small enough to see through."""
