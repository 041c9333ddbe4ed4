"""People by year and sex with the sex ratio (T-PENDUDUK-TAHUN).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2); the table is practice (SEED 002). The ratio is men per
hundred women, as statistics define it; the report of SEED 002 divides the other way round.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.pilihan import kelompok
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi


@dataclass(frozen=True, slots=True)
class _Baris:
    hasil: Hasil
    nomor: int
    tahun: int


def _orang(judul: str, jenis: str) -> KolomLaporan[_Baris]:
    return KolomLaporan(judul, lambda b: angka(b.hasil[f"penduduk/{b.tahun}/{jenis}"]), 16, Rata.KANAN)


_KOLOM: Mapping[str, KolomLaporan[_Baris]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 5, Rata.TENGAH),
    "tahun": KolomLaporan("Tahun", lambda b: teks(str(b.tahun)), 10, Rata.TENGAH),
    "laki_laki": _orang("Laki-laki", "laki_laki"),
    "perempuan": _orang("Perempuan", "perempuan"),
    "jumlah": _orang("Jumlah", "jumlah"),
    "rasio": KolomLaporan(
        "Rasio Jenis Kelamin", lambda b: angka(b.hasil[f"rasio_jenis_kelamin/{b.tahun}"]), 14, Rata.KANAN
    ),
}


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table of the last years recorded (``banyak``, two unless the layout says more)."""
    semua = sorted({p.tahun for p in hasil.data.desa.penduduk if p.tahun <= hasil.tahun})
    tahun = semua[-opsi.bilangan("banyak", 2) :]
    if not tahun:
        return []
    rentang = f"{tahun[0]}–{tahun[-1]}" if len(tahun) > 1 else f"{tahun[0]}"
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-PENDUDUK-TAHUN",
                judul=f"Jumlah Penduduk dan Rasio Jenis Kelamin Tahun {rentang}",
                kolom=_KOLOM,
                bawaan=("tahun", kelompok("Jenis Kelamin", ("laki_laki", "perempuan")), "jumlah", "rasio"),
                baris=[_Baris(hasil, n, t) for n, t in enumerate(tahun, 1)],
                catatan=(teks("Rasio jenis kelamin: banyaknya laki-laki tiap 100 perempuan."),),
            ),
        )
    ]
