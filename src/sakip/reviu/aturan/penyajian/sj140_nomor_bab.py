"""Nomor bab atau subbab tidak berurutan.

Mengapa: nomor bab dan subbab adalah alamat dalam laporan. Bab yang melompat, dipakai dua kali, atau tidak bernomor
biasanya sisa dari laporan lain, dan rujukan kepadanya tidak menunjuk ke mana pun.

Contoh salah: BAB I Pendahuluan, BAB IV Akuntabilitas Kinerja, BAB IV Penutup; subbab pertama sebuah bab berhuruf D.

Contoh benar: BAB I Pendahuluan, BAB II Akuntabilitas Kinerja, BAB III Penutup; subbab A, B, C.

Keterbatasan: subbab berhuruf yang melanjutkan huruf bab sebelumnya diterima. Judul yang tidak terbaca sebagai judul
tidak dihitung; bab yang hilang dari teks tampak seperti nomor yang melompat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import menurut_bagian, romawi

_BAB, _HURUF, _ANGKA = "bab", "subbab huruf", "subbab angka"
_SARAN = "Urutkan nomornya, lalu sesuaikan daftar isi dan rujukan yang menyebutnya."


@aturan(
    kode="SJ140",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.NOMOR,),
)
def nomor_bab_berurutan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Count the chapters of every report, and the sub-headings of every chapter."""
    del konteks
    semua_bab = menurut_bagian(berkas, _BAB)
    for bab in semua_bab.values():
        yield from _bab(bab)
    for bagian, subbab in menurut_bagian(berkas, _HURUF).items():
        yield from _huruf(subbab, semua_bab.get(bagian, ()))
    for bagian, subbab in menurut_bagian(berkas, _ANGKA).items():
        yield from _angka(subbab, semua_bab.get(bagian, ()))


def _nomor(f: Fakta) -> int | None:
    return None if f.nilai is None else int(f.nilai)


def _bab(bab: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    sebelum: Fakta | None = None
    for ke, f in enumerate(bab, 1):
        nomor, lalu = _nomor(f), _nomor(sebelum) if sebelum else 0
        if isinstance(f.isi, Kosong):
            yield Lewat(f"Nomor “{f.tertulis}” tidak diperiksa: tidak terbaca.", (f,))
        elif nomor is None:
            yield _temuan(f, f"Bab ke-{ke}, “{f.tertulis}”, tidak bernomor", f"BAB {romawi(ke)}")
        elif lalu is not None and nomor == lalu and sebelum is not None:
            yield _temuan(f, f"{f.versi} dipakai dua kali, juga pada “{sebelum.nama}”", f"BAB {romawi(ke)}", sebelum)
        elif lalu is not None and nomor != lalu + 1:
            di = f"sesudah {sebelum.versi}" if sebelum else "sebagai bab pertama"
            yield _temuan(f, f"{f.versi} “{f.nama}” berdiri {di}", f"BAB {romawi(ke)}")
        sebelum = f


def _huruf(subbab: Sequence[Fakta], bab: Sequence[Fakta]) -> Iterator[Konsep]:
    akhir: Fakta | None = None
    kini: Fakta | None = None
    for f in subbab:
        nomor = _nomor(f) or 0
        if kini is None or f.induk != kini.induk:
            akhir, kini = kini, None
        if kini is None:
            if nomor != 1 and (akhir is None or nomor != (_nomor(akhir) or 0) + 1) and bab:
                yield _temuan(f, f"Subbab pertama bab ini, “{f.tertulis}”, tidak berhuruf A", "A")
        elif nomor == _nomor(kini):
            yield _temuan(f, f"Huruf {f.versi} dipakai dua kali: “{kini.tertulis}” dan “{f.tertulis}”", "", kini)
        kini = f


def _angka(subbab: Sequence[Fakta], bab: Sequence[Fakta]) -> Iterator[Konsep]:
    urut = {b.objek: (ke, b) for ke, b in enumerate(bab, 1)}
    for induk in dict.fromkeys(f.induk for f in subbab):
        milik = [f for f in subbab if f.induk == induk]
        ke, b = urut.get(induk, (0, None))
        if b is not None:
            asing = [f for f in milik if int(f.versi.split(".")[0]) not in (ke, _nomor(b))]
            if asing:
                yield _temuan(
                    asing[0],
                    f"Subbab {asing[0].versi} “{asing[0].nama}” berada dalam bab ke-{ke} ({b.tertulis})",
                    f"{ke}.{asing[0].versi.partition('.')[2]}",
                    *asing[1:5],
                )
        yield from _kembar(milik)


def _kembar(subbab: Sequence[Fakta]) -> Iterator[Konsep]:
    dikenal: dict[str, Fakta] = {}
    for f in subbab:
        lama = dikenal.setdefault(f.versi, f)
        if lama is not f and lama.nama.casefold() != f.nama.casefold():
            yield _temuan(f, f"Nomor {f.versi} dipakai dua kali: “{lama.nama}” dan “{f.nama}”", "", lama)


def _temuan(f: Fakta, kalimat: str, seharusnya: str, *lain: Fakta) -> Konsep:
    akhir = f"; menurut urutannya {seharusnya}." if seharusnya else "."
    return Konsep(
        fakta=(f, *lain), kalimat=kalimat + akhir, tertulis=f.versi or f.tertulis, seharusnya=seharusnya, saran=_SARAN
    )
