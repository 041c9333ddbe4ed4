"""Rows that say exactly the same: pasted twice, they would be printed and counted twice.

Rows of a thing with a name are compared by that name (``identitas``), values of one fact by their path
(``Konteks.daftarkan``); here are the others, such as steps of an action plan and awards.
"""

from __future__ import annotations

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.identitas import Terbaca
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.narasi import LEMBAR as NARASI
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Tingkat


def report_kembar(*, terbaca: Terbaca, konteks: Konteks) -> None:
    """Report each row that repeats an earlier one of its sheet; both are kept, for only a person knows."""
    sudah = {frozenset(_baris(t) for t in temuan.lokasi) for temuan in konteks.temuan if len(temuan.lokasi) > 1}
    for lembar, isi in terbaca:
        # Rows of Narasi stand ready for several texts of one kind, most of them empty.
        if lembar.nama_baris is not None or lembar is NARASI:
            continue
        ada: dict[tuple[tuple[str, object], ...], Baris] = {}
        for b in isi.baris:
            asal = ada.setdefault(tuple(sorted(b.isi.items(), key=lambda x: x[0])), b)
            tempat = (_baris(asal.lokasi("")), _baris(b.lokasi("")))
            if asal is not b and frozenset(tempat) not in sudah:
                _lapor(konteks, tempat)


def _lapor(konteks: Konteks, tempat: tuple[Lokasi, Lokasi]) -> None:
    pesan, saran = "kedua baris ini sama persis; keduanya dipakai.", "Hapus salah satu bila tidak disengaja."
    konteks.lapor("KL011", tempat, pesan, tingkat=Tingkat.PERINGATAN, saran=saran)


def _baris(tempat: Lokasi) -> Lokasi:
    return Lokasi(berkas=tempat.berkas, lembar=tempat.lembar, baris=tempat.baris)
