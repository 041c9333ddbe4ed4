"""Yang disebut sudah atau belum terlaksana berbeda dari tabelnya.

Mengapa: pembaca memakai daftar "yang sudah" dan "yang belum" untuk memutuskan tindak lanjut. Daftar yang disalin dari
triwulan lalu menyuruh melaksanakan lagi yang sudah selesai.

Contoh salah: “belum terlaksana yaitu (1) Pembinaan kader”, padahal tabel memuat realisasi 4 dari 4 laporan.

Contoh benar: “sudah tercapai yaitu (1) Pembinaan kader”, dan tabel memuat capaian 100.

Keterbatasan: nama dalam kalimat harus dikenali sebagai nama baris tabel; nama yang menunjuk dua hal tidak diperiksa.
"Terlaksana" cukup dengan realisasi sebagian, "tercapai" harus penuh. Bila tabel-tabelnya sendiri berbeda, pernyataannya
tidak dinilai.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.keadaan import Baris, DaftarBaris, daftar_baris, sebut_baris
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4
_DIPERIKSA = frozenset(
    p.name
    for p in (
        Pernyataan.TUNTAS,
        Pernyataan.BELUM_TUNTAS,
        Pernyataan.MULAI,
        Pernyataan.BELUM_MULAI,
        Pernyataan.AKAN,
        Pernyataan.ANGGARAN_TUNTAS,
        Pernyataan.ANGGARAN_NIHIL,
    )
)
_UANG = (Pernyataan.ANGGARAN_TUNTAS, Pernyataan.ANGGARAN_NIHIL)


@aturan(
    kode="SL018",
    kelas=Kelas.KLAIM,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KLAIM,),
)
def pernyataan_bernama(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every claim about named things against the rows that bear their names."""
    del konteks
    daftar = berkas.sekali(daftar_baris)
    kalimat: dict[tuple[object, ...], list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.KLAIM):
        if f.objek != TOTAL and f.rincian in _DIPERIKSA:
            kalimat[f.bagian, f.lokasi, f.tertulis, f.rincian].append(f)
    for klaim in kalimat.values():
        yield from _periksa(klaim, daftar)


def _periksa(klaim: Sequence[Fakta], daftar: DaftarBaris) -> Iterator[Konsep | Lewat]:
    isi = Pernyataan[klaim[0].rincian]
    bantah: list[Baris] = []
    terjawab = False
    for nama in dict.fromkeys(f.nama for f in klaim):
        baris = [b for f in klaim if f.nama == nama and (b := daftar.cari(f.kelompok, f.objek)) is not None]
        putusan = [_dibantah(isi, b) for b in baris]
        terjawab = terjawab or any(p is not None for p in putusan)
        if True in putusan and False not in putusan:
            bantah.append(baris[putusan.index(True)])
    if not terjawab:
        yield Lewat(f"Pernyataan “{klaim[0].tertulis}” tidak diperiksa: tabelnya tidak memuat angka.", (klaim[0],))
    if bantah:
        yield Konsep(
            fakta=(klaim[0], *(b.tumpu for b in bantah[:_TERBANYAK])),
            kalimat=f"“{klaim[0].tertulis}” menyatakan {isi.value}, tetapi menurut tabel "
            f"{'; '.join(sebut_baris(b, uang=isi in _UANG) for b in bantah[:_TERBANYAK])}.",
            tertulis=klaim[0].tertulis,
            tingkat=Tingkat.PERINGATAN if isi is Pernyataan.AKAN and not any(b.tuntas for b in bantah) else None,
            saran="Sesuaikan kalimatnya dengan tabel, atau perbaiki tabelnya.",
        )


def _dibantah(isi: Pernyataan, baris: Baris) -> bool | None:
    """Whether a row contradicts a claim; None when its figures do not tell."""
    match isi:
        case Pernyataan.BELUM_MULAI | Pernyataan.AKAN:
            return baris.mulai
        case Pernyataan.BELUM_TUNTAS:
            return baris.tuntas
        case Pernyataan.MULAI:
            return None if baris.mulai is None else not baris.mulai
        case Pernyataan.TUNTAS:
            return None if baris.tuntas is None else not baris.tuntas
        case Pernyataan.ANGGARAN_TUNTAS:
            return None if baris.terserap is None else not baris.terserap
        case Pernyataan.ANGGARAN_NIHIL:
            return baris.terbayar
        case _:
            return None
