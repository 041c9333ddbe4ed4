"""Laporan satu unit berbicara tentang unit lain sebagai dirinya.

Mengapa: kalimat yang menyebut capaian atau tugas unit lain sebagai milik laporan ini tertinggal dari laporan yang
disalin; isinya bukan tentang jabatan yang melapor.

Contoh salah: laporan Kasi Pelayanan menulis “capaian kinerja Kasi Pemberdayaan Masyarakat”.

Contoh benar: laporan Kasi Pelayanan menulis “capaian kinerja Kasi Pelayanan”.

Keterbatasan: unit yang dikenal adalah unit pada sampul dan tanda tangan berkas itu. Unit lain yang disebut sebagai
rekan kerja, atasan, atau penerima laporan tidak dinilai; laporan pimpinan dan sekretaris, yang membawahkan semuanya,
tidak diperiksa.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_SENDIRI, _DIRI = "sendiri", "diri"


@aturan(
    kode="SN001",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.UNIT,),
)
def unit_sendiri(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every unit that a report calls its own against the unit of the one who signs it."""
    del konteks
    unit = berkas.semua(JenisFakta.UNIT)
    sendiri = {f.kelompok: f for f in unit if f.rincian == _SENDIRI}
    for f in unit:
        if f.rincian != _DIRI:
            continue
        milik = sendiri.get(f.kelompok)
        if milik is None:
            yield Lewat(f"Sebutan {f.tertulis} tidak diperiksa: unit pemilik laporannya tidak terbaca.", (f,))
        elif f.objek != milik.objek:
            yield Konsep(
                fakta=(f,),
                pokok="Unit pemilik laporan",
                tertulis=f"“{f.tertulis}”",
                seharusnya=milik.tertulis,
                sebutan="padahal laporan ini milik",
                saran="Ganti nama unitnya, dan periksa apakah kalimat itu benar untuk unit ini.",
            )
