"""Taking programs, kegiatan and sub kegiatan over from the nomenclature, several at once."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.data.perencanaan import JenjangSimpul, Simpul
from sakip_web.organisasi.konteks import Konteks
from sakip_web.perencanaan.selectors.himpunan import JENIS
from sakip_web.perencanaan.selectors.nomenklatur import leluhur, rapikan
from sakip_web.perencanaan.services.tulis import tulis
from sakip_web.rekaman.selectors import versi
from sakip_web.rekaman.ubah import HasilSimpan, Ubah

_JENJANG = dict(zip((3, 5, 6), JenjangSimpul, strict=True))


def ambil_nomenklatur(*, k: Konteks, kode: Sequence[str]) -> HasilSimpan:
    """Add nodes for codes and for what stands above them, where the office does not have them yet."""
    himpunan = JENIS["simpul"].himpunan
    ada = {rapikan(kode=s.kode): s.id for s in k.data.perencanaan.simpul if s.kode}
    pernah = {kunci for _, kunci in versi(tahun=k.tahun, himpunan=[himpunan])}
    ubah: list[Ubah] = []
    for satu in sorted(set(kode)):
        induk = ""
        for b in leluhur(kode=satu):
            if b.kode not in ada:
                # The code is a speaking key; of one that was taken back a second life gets another.
                kunci = next(x for x in (b.kode, *(f"{b.kode}-{n}" for n in range(2, 999))) if x not in pernah)
                ada[b.kode] = kunci
                simpul = Simpul(kunci, _JENJANG[b.kode.count(".") + 1], b.nama, b.kode, induk)
                ubah.append(Ubah(himpunan, kunci, simpul, 0))
            induk = ada[b.kode]
    return tulis(k=k, ubah=ubah)
