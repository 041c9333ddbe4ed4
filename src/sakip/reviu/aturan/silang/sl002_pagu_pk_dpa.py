"""Anggaran program dalam PK berbeda dari DPA.

Mengapa: PK menjanjikan hasil dengan sumber daya tertentu; sumber daya itu adalah pagu DPA yang berlaku pada hari PK
ditandatangani.

Contoh salah: PK perubahan 1 Oktober mencantumkan program Rp900.000.000, DPPA yang berlaku Rp950.000.000.

Contoh benar: PK perubahan 1 Oktober mencantumkan program Rp950.000.000, DPPA yang berlaku Rp950.000.000.

Keterbatasan: bila hari berlaku DPA tidak diketahui, pagu versi mana pun diterima.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan


@aturan(
    kode="SL002",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-1",),
    sejak=2015,
    butuh=(JenisFakta.PAGU,),
)
def pagu_pk_sama_dengan_dpa(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every amount of the agreement against the budget in force on its day."""
    del konteks
    # What a report states of the agreement is held against its other tables by SL001, against other files by SR005.
    for pk in (f for f in berkas.dari(Asal.PK, JenisFakta.PAGU) if not f.bagian):
        semua = [f for f in berkas.tentang(JenisFakta.PAGU, pk.objek) if f.asal is Asal.DPA]
        dpa = _berlaku(berkas, semua, berkas.tanggal(pk.versi) or berkas.tanggal(f"{pk.versi}/berlaku"))
        nilai, acuan = Selang.dari(pk), [(f, s) for f in dpa if (s := Selang.dari(f)) is not None]
        if nilai is None or not acuan:
            kurang = "anggaran dalam PK" if nilai is None else "pagu DPA"
            yield Lewat(f"{sebut(pk)} dalam PK tidak dibandingkan: {kurang} tidak terbaca.", (pk,))
        elif not any(nilai.bertemu(s) for _, s in acuan):
            f, seharusnya = acuan[-1]
            yield Konsep(
                fakta=(pk, f),
                pokok=f"{sebut(pk)} dalam PK",
                tertulis=pk.tertulis,
                seharusnya=f.tertulis,
                sebutan="dalam DPA yang berlaku",
                selang=(seharusnya.bawah, seharusnya.atas),
                saran="Samakan lampiran PK dengan DPA, atau sebutkan versi anggaran yang dipakai.",
                simpang=abs(nilai.titik - seharusnya.titik) / max(abs(seharusnya.titik), Decimal(1)),
            )


def _berlaku(berkas: Berkas, pagu: Sequence[Fakta], hari: date | None) -> list[Fakta]:
    """The statements of the budget in force on a day; all of them when the days are not known."""
    bertanggal = [(t, f) for f in pagu if (t := berkas.tanggal(f.versi)) is not None]
    terakhir = max((t for t, _ in bertanggal if hari is not None and t <= hari), default=None)
    return [f for t, f in bertanggal if t == terakhir] if terakhir else list(pagu)
