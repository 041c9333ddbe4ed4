"""Sheet *Penduduk*: people by village and year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.desa import Penduduk
from sakip.data.tahun_kinerja import TahunKinerja

_B = Jenis.BILANGAN
KOLOM = (
    Kolom("desa", "Desa/kelurahan", Jenis.RUJUKAN, 30, ranah=(Ranah.DESA,), longgar=True, contoh="Sumberejo",
        bantuan="Kosong berarti seluruh kecamatan."),
    Kolom("tahun", "Tahun", Jenis.TAHUN, 9, Wajib.MUTLAK, contoh=2026),
    Kolom("laki_laki", "Laki-laki", _B, 12, Wajib.MUTLAK, contoh=1512),
    Kolom("perempuan", "Perempuan", _B, 12, Wajib.MUTLAK, contoh=1547),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for p in tahun.desa.penduduk:
        yield {"desa": p.desa, "tahun": p.tahun, "laki_laki": p.laki_laki, "perempuan": p.perempuan}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        desa = konteks.rujuk(b, "desa", Ranah.DESA, longgar=True)
        tahun, laki, perempuan = b.bilangan("tahun"), b.bilangan("laki_laki"), b.bilangan("perempuan")
        if tahun is None or laki is None or perempuan is None:
            continue
        if konteks.daftarkan(f"penduduk/{desa}/{tahun}", b.lokasi("tahun")):
            konteks.catat(f"penduduk/{desa}/{tahun}", b)
            yield Penduduk(tahun, laki, perempuan, desa)


LEMBAR = Lembar(
    "Penduduk",
    "Jumlah penduduk menurut desa dan tahun; jumlahnya dihitung saat dicetak.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    mendatar=False,
    beku=1,
)
