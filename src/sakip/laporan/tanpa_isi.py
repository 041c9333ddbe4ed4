"""What a section of a position says where there is nothing to put into a table."""

from __future__ import annotations

from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.peraturan.profil import Opsi


def kalimat_kosong(*, hasil: Hasil, opsi: Opsi, kalimat: str) -> list[Blok]:
    """The sentence, or nothing at all (and no heading) where the layout says ``kosong: false``."""
    return [Paragraf((Teks(isi_teks(kalimat, hasil=hasil)),))] if opsi.ya("kosong", bawaan=True) else []


TANPA_INDIKATOR = "{nama_jabatan} belum mempunyai indikator dalam perjanjian kinerja {tahun}."
TANPA_ANGGARAN = "Tidak ada anggaran {tahun} yang pelaksanaannya ditanggung {nama_jabatan}."
