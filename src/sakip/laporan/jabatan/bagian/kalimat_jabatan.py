"""What a position reached in a period, in one sentence (N-PERIODE): the months and the counts of its indicators.

Dasar: PermenPANRB 53/2014, Lampiran II (VERIFIED-2). Months and counts are generated: reports that type them show days
that do not exist and counts that are not those of their table.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur_periode import rentang_bulan
from sakip.laporan.kalimat_jabatan import kalimat_banyak
from sakip.laporan.kolom_jabatan import indikator_dokumen
from sakip.laporan.tanpa_isi import TANPA_INDIKATOR, kalimat_kosong
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The sentence; without indicators the sentence that says so."""
    if not indikator_dokumen(hasil):
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_INDIKATOR)
    awal = f"Dalam kurun waktu bulan {rentang_bulan(hasil.lingkup.periode)}, "
    return [Paragraf((Teks(awal), *kalimat_banyak(hasil=hasil)))]
