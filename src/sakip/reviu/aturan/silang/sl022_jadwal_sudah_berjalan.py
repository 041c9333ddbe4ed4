"""Dijadwalkan sesudah masa laporan, padahal sudah ada realisasinya.

Mengapa: jadwal yang dimulai bulan Oktober di laporan triwulan II berarti belum ada pekerjaan; realisasi di tabel lain
membantahnya, dan rencana triwulan berikutnya menjadi keliru.

Contoh salah: laporan triwulan II, jadwal "Oktober s.d. Desember", realisasi sudah 55,56.

Contoh benar: jadwal "Januari s.d. Desember", realisasi 55,56; atau jadwal Oktober dengan realisasi nol.

Keterbatasan: hanya laporan triwulanan dengan tabel berkolom bulan; pekerjaan yang memang terbagi dua tahap perlu
dijelaskan di tabelnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.keadaan import daftar_baris, sebut_baris
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="SL022",
    kelas=Kelas.KLAIM,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KLAIM,),
)
def jadwal_sudah_berjalan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Compare the first month planned with the end of the period and with what has been done."""
    del konteks
    daftar = berkas.sekali(daftar_baris)
    ditegur = set()
    for f in berkas.semua(JenisFakta.KLAIM):
        if f.rincian != Pernyataan.DIJADWALKAN.name or not _sesudah(f):
            continue
        baris = daftar.cari(f.kelompok, f.objek)
        if baris is None or baris.mulai is None:
            yield Lewat(f"Jadwal “{f.sebutan}” tidak diperiksa: realisasinya tidak terbaca.", (f,))
        elif baris.mulai and f.lokasi not in ditegur:
            ditegur.add(f.lokasi)
            yield Konsep(
                fakta=(f, baris.tumpu),
                kalimat=f"“{f.sebutan}” dijadwalkan {f.tertulis}, padahal sudah berjalan: {sebut_baris(baris)}.",
                tertulis=f.tertulis,
                saran="Sesuaikan jadwalnya dengan pelaksanaan, atau periksa realisasinya.",
            )


def _sesudah(jadwal: Fakta) -> bool:
    """Whether work is to begin after the end of the quarter that the report is about."""
    periode = jadwal.periode
    if periode is None or periode.triwulan is None or jadwal.nilai is None:
        return False
    return jadwal.nilai > 3 * int(periode.triwulan)
