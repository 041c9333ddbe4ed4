"""One module per section; each has ``build(*, hasil, opsi)``."""
