"""PK ditandatangani lebih dari satu bulan setelah DPA.

Mengapa: perjanjian kinerja disusun paling lambat satu bulan setelah dokumen anggaran disahkan, supaya ada sebelum
kegiatan berjalan.

Contoh salah: DPA 2 Januari 2024, PK ditandatangani 15 Maret 2024.

Contoh benar: DPA 2 Januari 2024, PK ditandatangani 15 Januari 2024.

Keterbatasan: memakai hari berlaku DPA; hanya PK murni.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Tanggal
from sakip.kernel.tanggal import format_tanggal, tambah_bulan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="AN003",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-1",),
    sejak=2015,
    butuh=(JenisFakta.TANGGAL,),
)
def pk_sebulan_setelah_dpa(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Count one month from the first budget of the year."""
    del konteks
    hari = berkas.semua(JenisFakta.TANGGAL)
    pk = [f for f in hari if f.rincian == "pk murni"]
    dpa = [f for f in hari if f.rincian == "dpa"]
    for f in pk:
        awal = min((d for d in dpa if isinstance(d.isi, Tanggal)), key=_tanggal, default=None)
        if not isinstance(f.isi, Tanggal) or awal is None or not isinstance(awal.isi, Tanggal):
            kurang = "tanggal PK" if not isinstance(f.isi, Tanggal) else "tanggal DPA"
            yield Lewat(f"Waktu penandatanganan {f.sebutan} tidak diperiksa: {kurang} tidak diketahui.", (f,))
            continue
        batas = tambah_bulan(awal.isi.tanggal, bulan=1)
        if f.isi.tanggal > batas:
            yield Konsep(
                fakta=(f, awal),
                pokok=f"Tanggal {f.sebutan}",
                tertulis=format_tanggal(f.isi.tanggal),
                seharusnya=format_tanggal(batas),
                sebutan="paling lambat",
                uraian=f"satu bulan setelah DPA {format_tanggal(awal.isi.tanggal)}",
                saran="Periksa tanggalnya, atau jelaskan keterlambatannya.",
            )


def _tanggal(f: Fakta) -> str:
    assert isinstance(f.isi, Tanggal)
    return f.isi.tanggal.isoformat()
