"""The action plan of a position, and the working paper in which its targets were agreed."""
