"""Banyaknya yang disebut tercapai atau terlaksana berbeda dari tabelnya.

Mengapa: "tiga (3) sub kegiatan sudah terealisasi" adalah ukuran kemajuan; angka lama yang terbawa menyembunyikan
kemajuan, atau menambahnya.

Contoh salah: “tiga (3) sub kegiatan sudah terealisasi”, padahal lima baris memuat realisasi.

Contoh benar: “baru satu sasaran yang tercapai”, dan satu baris bercapaian 100.

Keterbatasan: bila laporan memuat beberapa tabel capaian, cukup satu yang cocok. "Terlaksana" boleh berarti ada
realisasi maupun selesai seluruhnya; baris yang angkanya saling berbeda boleh dihitung atau tidak.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.keadaan import Baris, DaftarBaris, daftar_baris
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4
_Batas = tuple[int, int]


@aturan(
    kode="SL016",
    kelas=Kelas.HITUNGAN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.CACAH,),
)
def banyaknya_tercapai(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Count the rows that have come as far as a sentence says, and compare the numbers."""
    del konteks
    daftar = berkas.sekali(daftar_baris)
    kalimat: dict[tuple[object, ...], list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.CACAH):
        if f.rincian in Pernyataan.__members__:
            kalimat[f.bagian, f.lokasi, f.tertulis, f.rincian].append(f)
    for disebut in kalimat.values():
        yield from _periksa(disebut, daftar)


def _periksa(disebut: Sequence[Fakta], daftar: DaftarBaris) -> Iterator[Konsep | Lewat]:
    utama, isi = disebut[0], Pernyataan[disebut[0].rincian]
    tabel = [t for t in (daftar.tabel(f.kelompok) for f in disebut) if any(_sampai(isi, b) is not None for b in t)]
    if utama.nilai is None or not tabel:
        yield Lewat(
            f"“{utama.tertulis}” tidak diperiksa: tabelnya tidak memuat capaian, atau lebih dari satu.", (utama,)
        )
        return
    bermakna_dua = "laksana" in utama.tertulis.lower()
    batas = [b for baris in tabel for b in _batas(isi, baris, bermakna_dua=bermakna_dua)]
    if any(bawah <= utama.nilai <= atas for bawah, atas in batas):
        return
    cocok = [b for b in tabel[0] if _sampai(isi, b)]
    banyak = " atau ".join(dict.fromkeys(str(bawah) for bawah, _ in batas))
    yield Konsep(
        fakta=(utama, *(b.tumpu for b in cocok[:_TERBANYAK])),
        kalimat=f"Disebut “{utama.tertulis}”; menurut tabel {banyak}.",
        tertulis=utama.tertulis,
        seharusnya=banyak if banyak.isdigit() else "",
        simpang=abs(utama.nilai - batas[0][0]) / max(utama.nilai, Decimal(1)),
        saran="Hitung kembali dari tabelnya, dan sebut semuanya dengan nama.",
    )


def _batas(isi: Pernyataan, baris: Sequence[Baris], *, bermakna_dua: bool) -> Iterator[_Batas]:
    """The numbers that may be given: at least those that are sure, at most with those that are open."""
    for arti in (isi, *(_ARTI_LAIN.get(isi, ()) if bermakna_dua else ())):
        pasti = sum(_sampai(arti, b) is True for b in baris)
        yield pasti, pasti + sum(_sampai(arti, b) is None for b in baris)


# "Terlaksana" may mean begun or finished.
_ARTI_LAIN = {
    Pernyataan.MULAI: (Pernyataan.TUNTAS,),
    Pernyataan.BELUM_MULAI: (Pernyataan.BELUM_TUNTAS,),
    Pernyataan.BELUM_TUNTAS: (Pernyataan.BELUM_MULAI,),
}


def _sampai(isi: Pernyataan, baris: Baris) -> bool | None:
    nilai = baris.mulai if isi in (Pernyataan.MULAI, Pernyataan.BELUM_MULAI) else baris.tuntas
    if nilai is None:
        return None
    return nilai if isi in (Pernyataan.MULAI, Pernyataan.TUNTAS) else not nilai
