"""Tugas satu pejabat dikutip dari pasal yang berbeda-beda.

Mengapa: satu peraturan mengatur tugas satu pejabat dalam satu pasal; dua nomor pasal berarti salah satunya tersalin
dari laporan pejabat lain.

Contoh salah: “pasal 10 mengatur tugas Kepala Seksi Satu”, lalu “pasal 11 mengatur tugas Kepala Seksi Satu”.

Contoh benar: di semua tempat pasal 10.

Keterbatasan: isi peraturannya tidak diketahui, maka hanya dikatakan bahwa kutipannya berbeda; yang ditunjuk ialah yang
lebih jarang, atau yang belakangan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="KL238",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def satu_pasal_tugas(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the articles that are quoted for the duties of one official against each other."""
    del konteks
    kelompok: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.tentang(JenisFakta.WAKTU, "pasal/tugas"):
        if f.rincian:
            kelompok[f.kelompok].append(f)
        else:
            yield Lewat(
                f"Kutipan {f.tertulis} tentang tugas {f.nama} tidak diperiksa: peraturannya tidak disebut.", (f,)
            )
    for isi in kelompok.values():
        yield from _satu(isi)


def _satu(isi: Sequence[Fakta]) -> Iterator[Konsep]:
    hitung = Counter(_baku(f) for f in isi)
    umum = hitung.most_common(1)[0][0]
    saksi = next(f for f in isi if _baku(f) == umum)
    for pasal in hitung:
        if pasal != umum:
            f = next(f for f in isi if _baku(f) == pasal)
            yield Konsep(
                fakta=(f, saksi),
                pokok=f"Tugas {f.nama} menurut {f.rincian}",
                tertulis=f.tertulis,
                seharusnya=saksi.tertulis,
                sebutan="di tempat lain",
                saran="Cocokkan nomor pasalnya dengan naskah peraturan.",
            )


def _baku(f: Fakta) -> str:
    return "".join(h for h in f.tertulis.lower() if h.isalnum())
