"""The cover (F-COVER): kind of report, year, office, pemda, each on lines that the layout chooses.

Dasar: PermenPANRB 53/2014, Lampiran II names no cover; it is practice (SEED 000, 001). In the layout ``baris`` is a
list of ``{teks: "{instansi}", ukuran: "1.6", tebal: true, jarak: 10}``; names in braces are filled in, ``kapital``
writes capitals.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.node import BarisSampul, Blok, Sampul
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.peraturan.profil import Opsi, OpsiNilai, ProfilSalah

_BAWAAN: tuple[Mapping[str, OpsiNilai], ...] = (
    {"teks": "{laporan_kinerja}", "ukuran": "2", "tebal": True},
    {"teks": "({laporan_singkat})", "ukuran": "1.4", "tebal": True, "jarak": 2},
    {"teks": "Tahun {tahun}", "ukuran": "1.8", "tebal": True, "jarak": 8},
    {"teks": "{instansi}", "ukuran": "1.6", "tebal": True, "jarak": 60},
    {"teks": "{pemda}", "ukuran": "1.6", "tebal": True, "jarak": 2},
    {"teks": "Provinsi {provinsi}", "ukuran": "1.2", "jarak": 2},
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The cover page. A line whose name has no content (no province recorded) is left out."""
    kapital = opsi.ya("kapital", bawaan=True)
    baris: list[BarisSampul] = []
    for satu in opsi.daftar("baris") or _BAWAAN:
        if not isinstance(satu, Mapping):
            raise ProfilSalah(f'{opsi.tempat}: baris sampul harus berbentuk {{teks: "..."}}, tertulis {satu!r}.')
        pilihan = Opsi(satu, opsi.tempat)
        if pilihan.teks("teks") == "Provinsi {provinsi}" and not hasil.data.acuan.pemda.provinsi:
            continue
        teks = isi_teks(pilihan.teks("teks"), hasil=hasil)
        baris.append(
            BarisSampul(
                teks=teks.upper() if kapital and not teks.startswith("(") else teks,
                ukuran=pilihan.teks("ukuran", "1"),
                tebal=pilihan.ya("tebal"),
                jarak_atas=pilihan.bilangan("jarak", 0),
            )
        )
    return [Sampul(tuple(baris))]
