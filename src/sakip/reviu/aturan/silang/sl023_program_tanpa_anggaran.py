"""Program dalam rencana tidak ada di tabel anggaran laporan yang sama.

Mengapa: daftar program yang lebih panjang dari anggarannya biasanya tersalin dari rencana lama; pembaca tidak tahu
program mana yang sungguh dijalankan.

Contoh salah: matriks rencana memuat dua belas program, tabel anggaran lima.

Contoh benar: kedua tabel memuat lima program yang sama.

Keterbatasan: hanya bila sedikitnya tiga program sama di kedua tabel dan sedikitnya dua tidak; program satu urusan yang
berganti nama di tengah masa rencana perlu dijelaskan, bukan dihapus, maka hanya diperingatkan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4


@aturan(
    kode="SL023",
    kelas=Kelas.HITUNGAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KLAIM,),
)
def program_tanpa_anggaran(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Name the programs of a plan that no budget of its report has."""
    del konteks
    asing: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.KLAIM):
        if f.rincian == Pernyataan.BUKTI.name:
            asing[f.kelompok].append(f)
    for rencana in berkas.semua(JenisFakta.KLAIM):
        if rencana.rincian != Pernyataan.DIRENCANAKAN.name:
            continue
        lain = asing[rencana.kelompok]
        if rencana.nilai is None:
            yield Lewat(f"Program di {rencana.nama} tidak dibandingkan: tidak ada tabel anggaran program.", (rencana,))
        elif len(lain) > 1:
            yield Konsep(
                fakta=(rencana, *lain[:_TERBANYAK]),
                kalimat=f"{len(lain)} dari {rencana.nilai} program di {rencana.nama} tidak ada di tabel anggaran: "
                f"{'; '.join(f'“{f.tertulis}”' for f in lain[:_TERBANYAK])}.",
                tertulis=str(rencana.nilai),
                saran="Pakai daftar program yang sama, atau jelaskan program mana yang sudah tidak berlaku.",
            )
