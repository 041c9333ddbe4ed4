"""Converters of addresses: the kode of an office, a year."""

from __future__ import annotations


class KodeInstansi:
    """A kode such as ``35.02.11``: it begins with a digit, so that no page of the system is taken for an office."""

    regex = r"[0-9][0-9a-z.\-]{1,39}"

    def to_python(self, value: str) -> str:
        """The kode as it is."""
        return value

    def to_url(self, value: str) -> str:
        """The kode as it is."""
        return value


class TahunAlamat:
    """Four digits."""

    regex = r"20[0-9]{2}"

    def to_python(self, value: str) -> int:
        """The year."""
        return int(value)

    def to_url(self, value: int) -> str:
        """The year."""
        return str(value)
