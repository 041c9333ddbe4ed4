"""States of a paper or a set of figures, and who may move it from one to the next."""
