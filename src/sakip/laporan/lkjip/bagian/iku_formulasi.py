"""The sheet of the IKU (T-IKU-FORMULASI): indicator, formula, source, who answers for it.

Dasar: PER/09/M.PAN/5/2007 on IKU (MEMORY); LKE 2.a-2 asks for the definition (VERIFIED-2). ``kepala: true`` prints
the block with office, visi, misi, tujuan, tugas and fungsi above it (SEED 000); SEED 001 prints the table alone.
"""

from __future__ import annotations

from sakip.data.berlaku import kepala as kepala_instansi
from sakip.data.organisasi import JenisTugas
from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.pilihan import kolom
from sakip.laporan.tabel_fakta import Fakta, baris_teks, fakta_rencana, tabel_fakta
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The heading block, when asked for, and the table."""
    tabel = tabel_indikator(
        hasil=hasil,
        opsi=opsi,
        jenis="T-IKU-FORMULASI",
        judul="Indikator Kinerja Utama (IKU) {instansi}",
        bawaan=(
            kolom("sasaran", "Kinerja Utama/Sasaran"),
            kolom("indikator", "Indikator Kinerja Utama"),
            kolom("formulasi", "Penjelasan/Formulasi Penghitungan"),
            "sumber_data",
            "penanggung_jawab",
        ),
        himpunan="iku",
    )
    return [*([tabel_fakta(_fakta(hasil), jenis="N-VISI")] if opsi.ya("kepala") else []), tabel]


def _fakta(hasil: Hasil) -> list[Fakta]:
    puncak = kepala_instansi(organisasi=hasil.data.organisasi)
    milik = [t for t in hasil.data.organisasi.tugas if puncak and t.jabatan == puncak.id]
    fakta: list[Fakta] = [("Instansi", teks(hasil.data.organisasi.instansi.nama)), *fakta_rencana(hasil)]
    for jenis in JenisTugas:
        isi = [t.teks for t in milik if t.jenis is jenis]
        if isi:
            fakta.append((jenis.value.capitalize(), baris_teks(isi)))
    return fakta
