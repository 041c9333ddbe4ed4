"""The lines of a cover as the layout writes them; a line about something that is not recorded is left out.

A line is ``{teks: "{instansi}", ukuran: "1.6", tebal: true, jarak: 10}``; names in braces are filled in. ``kapital``
of the section writes capitals; ``asli: true`` keeps one line as it is (names of persons with their titles).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sakip.dokumen.node import BarisSampul, Sampul
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.peraturan.profil import Opsi, OpsiNilai, ProfilSalah

_NAMA = re.compile(r"\{[^{}]+\}")


def susun_sampul(*, hasil: Hasil, opsi: Opsi, bawaan: Sequence[Mapping[str, OpsiNilai]]) -> Sampul:
    """The cover from the lines of the layout, else from ``bawaan``."""
    kapital = opsi.ya("kapital", bawaan=True)
    baris: list[BarisSampul] = []
    for satu in opsi.daftar("baris") or bawaan:
        if not isinstance(satu, Mapping):
            raise ProfilSalah(f'{opsi.tempat}: baris sampul harus berbentuk {{teks: "..."}}, tertulis {satu!r}.')
        pilihan = Opsi(satu, opsi.tempat)
        pola = pilihan.teks("teks")
        if not all(isi_teks(nama, hasil=hasil) for nama in _NAMA.findall(pola)):
            continue
        teks = isi_teks(pola, hasil=hasil)
        asli = not kapital or teks.startswith("(") or pilihan.ya("asli")
        baris.append(
            BarisSampul(
                teks=teks if asli else teks.upper(),
                ukuran=pilihan.teks("ukuran", "1"),
                tebal=pilihan.ya("tebal"),
                jarak_atas=pilihan.bilangan("jarak", 0),
            )
        )
    return Sampul(tuple(baris))
