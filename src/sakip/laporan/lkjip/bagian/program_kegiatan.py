"""The program tree as a nested list (L-PROGRAM-KEGIATAN): program, kegiatan, sub kegiatan.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab II asks for a summary of the plan (VERIFIED-2); levels and names follow
Permendagri 90/2019 (VERIFIED-2). In the layout: ``jenjang: [program, kegiatan]`` cuts the list, ``kode: true`` prints
the codes of the nomenclature.
"""

from __future__ import annotations

from collections.abc import Sequence

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.tabel_simpul import pilih_jenjang
from sakip.peraturan.profil import Opsi

_PENANDA = (JenisDaftar.ANGKA, JenisDaftar.HURUF, JenisDaftar.BULIR)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The list, or a placeholder while no program is recorded."""
    jenjang = pilih_jenjang(opsi)
    daftar = _daftar(hasil, hasil.indeks.pohon.program, jenjang, 0, opsi.ya("kode"))
    if daftar is None:
        cara = "Isi pohon program, kegiatan dan sub kegiatan dalam perencanaan."
        return bila_wajib(opsi=opsi, kunci="perencanaan.simpul", judul="Program dan kegiatan", cara=cara)
    return [daftar]


def _daftar(
    hasil: Hasil, simpul: Sequence[str], jenjang: Sequence[JenjangSimpul], dalam: int, kode: bool
) -> Daftar | None:
    pohon = hasil.indeks.pohon
    butir = []
    for id_simpul in simpul:
        s = pohon.simpul[id_simpul]
        if s.jenjang in jenjang:
            isi: tuple[Sebaris, ...] = (
                *((Teks(f"{s.kode} "),) if kode and s.kode else ()),
                Teks(s.nama, tebal=s.jenjang is JenjangSimpul.PROGRAM),
            )
            butir.append(Butir(isi, _daftar(hasil, pohon.anak.get(id_simpul, ()), jenjang, dalam + 1, kode)))
    return Daftar(tuple(butir), _PENANDA[min(dalam, 2)]) if butir else None
