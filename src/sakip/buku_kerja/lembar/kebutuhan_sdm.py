"""Sheet *Kebutuhan SDM*: staff needed by workload analysis and staff in post, for each sasaran."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.sumber_daya import KebutuhanSdm
from sakip.data.tahun_kinerja import TahunKinerja

_B = Jenis.BILANGAN
KOLOM = (
    Kolom("sasaran", "Sasaran", Jenis.RUJUKAN, 60, Wajib.YA, ranah=(Ranah.SASARAN,),
        contoh="Meningkatnya kualitas pelayanan kepada masyarakat"),
    Kolom("kebutuhan", "Kebutuhan menurut ABK", _B, 16, Wajib.MUTLAK, contoh=20),
    Kolom("tersedia", "Tersedia", _B, 12, Wajib.MUTLAK, contoh=15),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for k in tahun.sumber_daya.kebutuhan:
        nama = kamus.label(k.sasaran, Ranah.SASARAN)
        yield {"sasaran": nama, "kebutuhan": k.kebutuhan, "tersedia": k.tersedia}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        kebutuhan, tersedia = b.bilangan("kebutuhan"), b.bilangan("tersedia")
        if kebutuhan is not None and tersedia is not None:
            sasaran = konteks.rujuk(b, "sasaran", Ranah.SASARAN)
            konteks.catat(f"kebutuhan/{sasaran}", b)
            yield KebutuhanSdm(sasaran, kebutuhan, tersedia)


LEMBAR = Lembar(
    "Kebutuhan SDM",
    "Kebutuhan pegawai menurut analisis beban kerja (ABK) dan yang tersedia.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
)
