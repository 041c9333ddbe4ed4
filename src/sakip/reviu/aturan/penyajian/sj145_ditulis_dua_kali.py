"""Paragraf yang sama ditulis dua kali berdekatan, atau baris yang sama dua kali dalam satu tabel.

Mengapa: salinan yang tertinggal membuat pembaca mencari perbedaannya, dan indikator yang terdaftar dua kali terhitung
dua kali dalam rata-rata dan banyaknya indikator.

Contoh salah: indikator “Jumlah dokumen tagihan” dengan target 12 dokumen pada baris 2 dan baris 8 tabel yang sama.

Contoh benar: setiap indikator satu baris.

Keterbatasan: paragraf yang sama di bawah sasaran yang berbeda diterima; begitu pula baris bernama sama dengan target
yang berbeda. Baris ganda yang tersalin ke tabel lain laporan itu menjadi satu temuan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_DEKAT = 3


@aturan(
    kode="SJ145",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.NOMOR, JenisFakta.TARGET),
)
def tidak_ditulis_dua_kali(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for long paragraphs and for rows of targets that stand twice."""
    del konteks
    yield from _paragraf(berkas)
    yield from _baris(berkas)


def _paragraf(berkas: Berkas) -> Iterator[Konsep]:
    terakhir: dict[str, Fakta] = {}
    for f in berkas.semua(JenisFakta.NOMOR):
        if f.rincian != "paragraf":
            continue
        lama = terakhir.get(f.objek)
        terakhir[f.objek] = f
        if lama is not None and f.nilai is not None and lama.nilai is not None and f.nilai - lama.nilai <= _DEKAT:
            yield Konsep(
                fakta=(f, lama),
                kalimat=f"Paragraf “{f.nama}…” ditulis dua kali.",
                tertulis=f.nama,
                saran="Hapus salah satunya.",
            )


def _baris(berkas: Berkas) -> Iterator[Konsep | Lewat]:
    ganda: dict[tuple[object, ...], list[list[Fakta]]] = defaultdict(list)
    for (_, nama, periode), target in _target(berkas).items():
        for f in target:
            if isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA and len(target) > 1:
                yield Lewat(f"Baris “{f.sebutan}” tidak dibandingkan: targetnya tidak terbaca.", (f,))
        sama = list(
            # Versions of a target stand side by side in one row, and are one.
            {_tempat(f): f for f in target if f.nilai is not None and f.nilai == target[0].nilai}.values()
        )
        if len(sama) > 1:
            # A plan is copied from table to table with all its rows.
            ganda[sama[0].bagian, nama, periode, sama[0].nilai, len(sama)].append(sama)
    for tabel in ganda.values():
        yield _temuan(tabel[0], lain=tabel[1:])


def _temuan(sama: Sequence[Fakta], *, lain: Sequence[Sequence[Fakta]]) -> Konsep:
    banyak = "dua kali" if len(sama) == 2 else f"{len(sama)} kali"
    juga = f", begitu pula dalam {len(lain)} tabel lain" if lain else ""
    return Konsep(
        fakta=(sama[-1], *sama[:-1], *(f for isi in lain for f in isi)),
        kalimat=f"“{sama[0].sebutan}” dengan target {sama[0].tertulis} terdaftar {banyak} dalam satu tabel{juga}.",
        tertulis=sama[-1].sebutan,
        saran="Gabungkan menjadi satu baris, atau bedakan namanya bila memang hal yang berbeda.",
    )


def _tempat(f: Fakta) -> tuple[object, ...]:
    return (f.lokasi.baris_tabel, f.lokasi.baris) if f.lokasi.baris_tabel or f.lokasi.baris else (id(f),)


def _target(berkas: Berkas) -> Mapping[tuple[str, str, object], list[Fakta]]:
    """The targets of rows of one name in one table and period; the second row of a name carries "~2"."""
    hasil: dict[tuple[str, str, object], list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.TARGET):
        if f.kelompok and f.lokasi.tabel and f.objek != TOTAL:
            hasil[f.kelompok, f"{f.objek.partition('~')[0]}|{f.nama.casefold()}", f.periode].append(f)
    return {k: v for k, v in hasil.items() if len(v) > 1}
