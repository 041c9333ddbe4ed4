"""The sections of the annual report: a file each, with ``build(*, hasil, opsi) -> list[Blok]``; none knows another."""
