"""Nomor baris tabel atau nomor butir daftar melompat, kembar, atau hilang.

Mengapa: nomor yang melompat menandakan baris yang terhapus atau terlewat; pembaca tidak tahu apakah isinya lengkap.

Contoh salah: sasaran bernomor 1 lalu 3; daftar masalah yang dimulai dari nomor 2.

Contoh benar: sasaran bernomor 1, 2, 3.

Keterbatasan: hanya satu nomor yang terlewat yang ditanyakan; lompatan lebih jauh biasanya kolom lain. Dari daftar dalam
teks hanya nomor pertamanya yang diperiksa; daftar yang melanjutkan daftar sebelumnya dalam subbab yang sama diterima.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import menurut_kelompok

# Further up it is the rest of a list whose beginning was read otherwise.
_AWAL = 3
_SARAN = "Urutkan nomornya, atau lengkapi yang terlewat."


@aturan(
    kode="SJ144",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.NOMOR,),
)
def nomor_baris_berurutan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Count the rows of every table and the items of every list."""
    del konteks
    for baris in menurut_kelompok(berkas, "nomor baris").values():
        yield from _baris(baris)
    akhir: dict[str, Fakta] = {}
    for butir in menurut_kelompok(berkas, "butir").values():
        yield from _butir(butir, akhir.get(butir[0].induk))
        akhir[butir[0].induk] = butir[-1]


def _nomor(f: Fakta) -> int | None:
    return None if f.nilai is None else int(f.nilai)


def _baris(baris: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    lalu: Fakta | None = None
    for ke, f in enumerate(baris):
        nomor, sebelum = _nomor(f), _nomor(lalu) if lalu else None
        berikut = _nomor(baris[ke + 1]) if ke + 1 < len(baris) else None
        if nomor is None:
            if sebelum is not None and berikut == sebelum + 2:
                yield _temuan(f, f"Nomor baris “{f.nama}” hilang; menurut urutannya {sebelum + 1}", str(sebelum + 1))
            else:
                yield Lewat(f"Nomor baris “{f.nama}” tidak diperiksa: tidak terbaca.", (f,))
        elif lalu is not None and sebelum is not None and nomor == sebelum + 2 and berikut != sebelum + 1:
            kalimat = f"Sesudah nomor {sebelum} (“{lalu.nama}”) langsung nomor {nomor} (“{f.nama}”)"
            yield _temuan(f, kalimat, str(sebelum + 1), lalu)
        lalu = f


def _butir(butir: Sequence[Fakta], sebelum: Fakta | None) -> Iterator[Konsep]:
    """A list that does not begin with 1, unless it goes on with the one before in the same section."""
    pertama = _nomor(butir[0]) or 0
    menyambung = sebelum is not None and _nomor(sebelum) == pertama - 1
    if len(butir) > 1 and 1 < pertama <= _AWAL and _nomor(butir[1]) == pertama + 1 and not menyambung:
        yield _temuan(butir[0], f"Daftar dimulai dari nomor {pertama} (“{butir[0].nama}”)", "1")


def _temuan(f: Fakta, kalimat: str, seharusnya: str, *lain: Fakta) -> Konsep:
    return Konsep(fakta=(f, *lain), kalimat=f"{kalimat}.", tertulis=f.tertulis, seharusnya=seharusnya, saran=_SARAN)
