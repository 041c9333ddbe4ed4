"""Realisasi tercatat berbeda dari hasil rumus indikatornya.

Mengapa: definisi operasional menetapkan rumus; bila angka yang tercatat tidak keluar dari rumus itu, salah satu dari
keduanya keliru. Angka resmi dari pihak lain tetap menjadi realisasi, dan hasil rumus berdiri sebagai pengujinya.

Contoh salah: dokumen tepat waktu 11 dari 12 (91,67), realisasi tercatat 96,67.

Contoh benar: dokumen tepat waktu 11 dari 12, realisasi tercatat 91,67.

Keterbatasan: hanya indikator yang punya rumus dan semua isian rumusnya ada.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut, tulis
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan


@aturan(
    kode="HT004",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.RUMUS,),
)
def rumus_indikator_dihitung(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every recorded value against the formula of its indicator."""
    del konteks
    for rumus in berkas.semua(JenisFakta.RUMUS):
        tercatat = berkas.sebaris(rumus, JenisFakta.REALISASI)
        hasil, isian = Selang.dari(rumus), Selang.tercetak(tercatat) if tercatat else None
        if tercatat is None or hasil is None or isian is None:
            sebab = f"rumusnya {rumus.alasan_kosong}" if hasil is None else "realisasi tidak terbaca"
            yield Lewat(f"{sebut(rumus)} tidak dihitung: {sebab}.", (rumus,))
            continue
        if not isian.bertemu(hasil):
            siapa = "pihak yang memberi angka resmi" if tercatat.resmi else "pengisinya"
            yield Konsep(
                fakta=(tercatat, rumus),
                pokok=sebut(tercatat),
                tertulis=tercatat.tertulis,
                seharusnya=tulis(hasil.titik, seperti=rumus),
                sebutan="menurut rumusnya",
                uraian=rumus.rincian,
                selang=(hasil.bawah, hasil.atas),
                saran=f"Cocokkan isian rumus dengan {siapa}, lalu perbaiki yang keliru.",
                simpang=abs(isian.titik - hasil.titik) / max(abs(hasil.titik), Decimal(1)),
            )
