"""Target and realisasi of programs, kegiatan and sub kegiatan (T-CAPAIAN-PROGRAM).

Dasar: PermenPANRB 53/2014, Lampiran II, analyses 1 and 7 (VERIFIED-2). The closing rows hold one mean per level; the
layout leaves them out with ``ringkas: false``.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.tabel import BarisRingkas
from sakip.laporan.tabel_simpul import pilih_jenjang, tabel_simpul
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table."""
    return [
        tabel_simpul(
            hasil=hasil,
            opsi=opsi,
            jenis="T-CAPAIAN-PROGRAM",
            judul="Capaian Kinerja Program, Kegiatan, dan Sub Kegiatan Tahun {tahun}",
            bawaan=("no", "uraian", "hasil", "indikator", "target", "realisasi", "capaian"),
            ringkas=_rata(hasil, opsi) if opsi.ya("ringkas", bawaan=True) else (),
        )
    ]


def _rata(hasil: Hasil, opsi: Opsi) -> tuple[BarisRingkas, ...]:
    baris = []
    for jenjang in pilih_jenjang(opsi):
        nama = jenjang.name.lower()
        if any(s.jenjang is jenjang and hasil.indeks.milik.get(s.id) for s in hasil.indeks.pohon.simpul.values()):
            rata = hasil[f"rata_capaian_simpul/{nama}/{hasil.tahun}"]
            baris.append(BarisRingkas(f"Rata-rata capaian {jenjang.value.lower()}", {"capaian": angka(rata)}))
    return tuple(baris)
