"""Use cases that join the layers: load, compute, print, take texts back. No clock, no printing to the screen."""
