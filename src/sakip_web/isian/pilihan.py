"""What a field may name: the records that exist, by their ids, with the names that people know them by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from sakip.data.kanonik import bidang
from sakip.data.tahun_kinerja import TahunKinerja
from sakip_web.rekaman.himpunan import KUNCI, semua_himpunan

# The field by which people know a record, the first that it has.
_SEBUTAN = ("nama", "teks", "dokumen")


def pilihan_rujukan(*, tahun: TahunKinerja, himpunan: Iterable[str]) -> dict[str, str]:
    """The names of all records of some sets by id, in their order."""
    return {id_: nama for h in himpunan for id_, nama in _daftar(tahun, h)}


def _daftar(tahun: TahunKinerja, himpunan: str) -> Iterable[tuple[str, str]]:
    h = semua_himpunan()[himpunan]
    tanda = KUNCI[himpunan][0]
    for objek in getattr(getattr(tahun, h.bagian), h.bidang):
        yield getattr(objek, tanda), sebutan(objek)


def sebutan(objek: Any) -> str:
    """What people call a record.

    >>> from sakip.data.perencanaan import Tujuan
    >>> sebutan(Tujuan("T1", "Meningkatnya pelayanan"))
    'Meningkatnya pelayanan'
    """
    ada = {b.nama for b in bidang(cast(type, type(objek)))}
    nama = next((n for n in _SEBUTAN if n in ada), None)
    if nama is None:
        return ""
    kode = f"{objek.kode} " if "kode" in ada and objek.kode and nama == "nama" else ""
    return f"{kode}{getattr(objek, nama)}"


class NamaRujukan:
    """Names by set, each set read once."""

    def __init__(self, tahun: TahunKinerja) -> None:
        self._tahun = tahun
        self._isi: dict[str, Mapping[str, str]] = {}

    def nama(self, himpunan: tuple[str, ...], id_: str) -> str:
        """The name of what a field names; the text itself where it names nothing."""
        for h in himpunan:
            if h not in self._isi:
                self._isi[h] = pilihan_rujukan(tahun=self._tahun, himpunan=(h,))
            if id_ in self._isi[h]:
                return self._isi[h][id_]
        return id_

    def pilihan(self, himpunan: tuple[str, ...]) -> dict[str, str]:
        """All names of some sets by id."""
        return {i: n for h in himpunan for i, n in self._satu(h).items()}

    def _satu(self, h: str) -> Mapping[str, str]:
        if h not in self._isi:
            self._isi[h] = pilihan_rujukan(tahun=self._tahun, himpunan=(h,))
        return self._isi[h]
