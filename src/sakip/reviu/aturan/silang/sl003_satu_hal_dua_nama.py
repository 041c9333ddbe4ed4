"""Satu sasaran atau program disebut dengan dua nama.

Mengapa: sasaran dalam analisis harus sasaran yang diperjanjikan. Nama yang berganti kata (“pasar desa” untuk “pasar
kota”, “Program Pendukung” untuk “Program Penunjang”) membuat pembaca mengira ada dua hal.

Contoh salah: PK memuat sasaran “penataan pasar kota”, tabel capaian “penataan pasar desa” untuk indikator yang sama.

Contoh benar: nama sasaran sama di semua tabel dan uraian.

Keterbatasan: salah ketik, singkatan, dan kata pembuka (Meningkatnya, Tercapainya) tidak dipersoalkan. Nama program
resmi yang dikenal baru program kecamatan dan program penunjang.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.sebutan import pokok
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.nomenklatur import PANJANG_PROGRAM, muat_nomenklatur
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import sisa_judul

_SASARAN, _PROGRAM, _TEKS = "nama sasaran", "nama program", "sasaran dalam teks"
_SARAN = "Pakai nama yang sama dengan perjanjian kinerja di semua tabel dan uraian."
_KATA_TERSEDIKIT = 4


@aturan(
    kode="SL003",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.SEBUTAN,),
)
def satu_hal_satu_nama(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold names of one indicator or one amount against each other, and names in sentences against the tables."""
    del konteks
    semua = berkas.semua(JenisFakta.SEBUTAN)
    for nama in _menurut_objek(semua, _SASARAN).values():
        yield from _ganti([f for f in nama if not f.nama.casefold().startswith("program")])
    for nama in _menurut_objek(semua, _PROGRAM).values():
        yield from _ganti([f for f in nama if f.nama.casefold().startswith("program")])
    yield from _resmi([f for f in semua if f.rincian == _PROGRAM])
    yield from _teks(semua)


def _menurut_objek(semua: Sequence[Fakta], rincian: str) -> Mapping[str, list[Fakta]]:
    hasil: dict[str, list[Fakta]] = defaultdict(list)
    for f in semua:
        if f.rincian == rincian:
            hasil[f.objek].append(f)
    return hasil


def _ganti(nama: Sequence[Fakta]) -> Iterator[Konsep]:
    """Names that differ in a word or two from the first, which is that of the agreement."""
    if len(nama) < 2:
        return
    acuan = nama[0]
    simpang = [(f, b) for f in nama[1:] if (b := _beda(acuan.nama, f.nama))]
    for beda in dict.fromkeys(b for _, b in simpang):
        fakta = tuple(f for f, b in simpang if b == beda)
        yield _temuan(fakta, acuan, *beda)


def _beda(a: str, b: str) -> tuple[str, str] | None:
    """The words that two long names have instead of each other; None when they are one name or two things."""
    sisa_a, sisa_b = sisa_judul(" ".join(pokok(a)), " ".join(pokok(b)))
    sama = len(pokok(a)) - len(sisa_a)
    if not sisa_a or not sisa_b or len(sisa_a) > 2 or len(sisa_b) > 2 or sama < max(_KATA_TERSEDIKIT, 2 * len(sisa_a)):
        return None
    return " ".join(sisa_a), " ".join(sisa_b)


def _temuan(fakta: tuple[Fakta, ...], acuan: Fakta, benar: str, tertulis: str) -> Konsep:
    # A piece of a word is a word cut off, not another name.
    terpotong = tertulis in benar
    return Konsep(
        fakta=(*fakta[:4], acuan),
        kalimat=f"“{fakta[0].nama}” dan “{acuan.nama}” adalah satu hal; “{tertulis}” menggantikan “{benar}”.",
        tertulis=fakta[0].nama,
        seharusnya=acuan.nama,
        saran=_SARAN,
        kelas=Kelas.STRUKTUR if terpotong else None,
    )


def _resmi(program: Sequence[Fakta]) -> Iterator[Konsep]:
    """Programs that differ in one word from an official program."""
    resmi = [b.nama for b in muat_nomenklatur().isi.values() if b.kode.count(".") == PANJANG_PROGRAM - 1]
    for f in program:
        if not f.nama.casefold().startswith("program") or any(_sama(f.nama, r) for r in resmi):
            continue
        for r in resmi:
            beda = _beda(r, f.nama)
            if beda is not None and " " not in "".join(beda[1]):
                yield Konsep(
                    fakta=(f,),
                    pokok="Nama program",
                    tertulis=f"“{f.nama}”",
                    seharusnya=f"“{r}”",
                    sebutan="dalam nomenklatur",
                    saran="Pakai nama program menurut nomenklatur.",
                )
                break


def _sama(a: str, b: str) -> bool:
    kiri, kanan = sisa_judul(a, b)
    return not kiri or not kanan


# -- sasaran in sentences -----------------------------------------------------


def _teks(semua: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    dikenal = _sasaran(semua)
    asing: dict[tuple[str, tuple[str, ...]], list[Fakta]] = defaultdict(list)
    for f in semua:
        if f.rincian != _TEKS or len(pokok(f.nama)) < _KATA_TERSEDIKIT:
            continue
        if f.bagian not in dikenal:
            yield Lewat(f"Sasaran “{f.nama}” tidak dicocokkan: tabel sasaran tidak terbaca.", (f,))
        elif not any(_mungkin(f.nama, x) for x in dikenal[f.bagian]):
            asing[f.bagian, pokok(f.nama)[:_KATA_TERSEDIKIT]].append(f)
    for (bagian, _), fakta in asing.items():
        yield Konsep(
            fakta=tuple(fakta[:5]),
            kalimat=f"Sasaran “{fakta[0].nama}” tidak ada di antara {len(dikenal[bagian])} sasaran laporan ini.",
            tertulis=fakta[0].nama,
            saran=_SARAN,
        )


def _sasaran(semua: Sequence[Fakta]) -> Mapping[str, tuple[str, ...]]:
    """The sasaran of each report: those that more than one of its tables name, else those of its only table."""
    tabel: dict[str, dict[frozenset[str], set[str]]] = defaultdict(lambda: defaultdict(set))
    nama: dict[frozenset[str], str] = {}
    for f in semua:
        if f.rincian == _SASARAN:
            kunci = frozenset(pokok(f.nama))
            nama.setdefault(kunci, f.nama)
            tabel[f.bagian][kunci].add(f.kelompok)
    hasil = {}
    for bagian, isi in tabel.items():
        berulang = [k for k, di in isi.items() if len(di) > 1]
        hasil[bagian] = tuple(nama[k] for k in berulang or isi)
    return hasil


def _mungkin(a: str, b: str) -> bool:
    """Whether one of two names has half of the words of the other."""
    kiri, kanan = pokok(a), pokok(b)
    sisa_a, sisa_b = sisa_judul(" ".join(kiri), " ".join(kanan))
    return 2 * len(sisa_a) <= len(kiri) or 2 * len(sisa_b) <= len(kanan)
