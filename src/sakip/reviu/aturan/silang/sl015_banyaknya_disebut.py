"""Banyaknya yang disebut dalam kalimat berbeda dari tabel atau rinciannya.

Mengapa: "dari 12 indikator" adalah dasar setiap kesimpulan di belakangnya; bila tabelnya memuat 15, tiga
indikator tidak ikut disimpulkan.

Contoh salah: “dari 3 (tiga) indikator kinerja tersebut”, tabelnya memuat 2.

Contoh benar: “terdiri dari 5 program”, tabel anggarannya memuat 5 program.

Keterbatasan: bila laporan memuat beberapa tabel, cukup satu yang cocok, menurut baris, nama yang berbeda, bagian tabel
atau sasarannya. Banyaknya untuk tahun lain dan untuk tiap bagian ("masing-masing dua indikator") tidak diperiksa.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4


@aturan(
    kode="SL015",
    kelas=Kelas.HITUNGAN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.CACAH,),
)
def banyaknya_disebut(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every stated number of things against the tables and lists that hold them."""
    del konteks
    kelompok: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.CACAH):
        kelompok[f.kelompok].append(f)
    for semua in kelompok.values():
        for disebut in (f for f in semua if f.rincian == "disebut"):
            yield from _periksa(disebut, [f for f in semua if f is not disebut])


def _periksa(disebut: Fakta, bukti: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    if disebut.nilai is None or not bukti:
        yield Lewat(f"“{disebut.tertulis}” tidak diperiksa: tidak ada angka atau daftarnya.", (disebut,))
        return
    termuat = [f for f in bukti if f.rincian == "termuat"]
    if not termuat or any(f.nilai == disebut.nilai for f in bukti):
        return
    rinci = "; ".join(dict.fromkeys(f"{f.nama} {f.tertulis}" for f in termuat))
    (terbanyak, kali), *sisa = Counter(f.nilai for f in termuat).most_common()
    # One number that more tables give than any other is the one to expect.
    pasti = terbanyak is not None and (not sisa or kali > sisa[0][1])
    yield Konsep(
        fakta=(disebut, *termuat[:_TERBANYAK]),
        kalimat=f"Disebut “{disebut.tertulis}”, tetapi {rinci}.",
        tertulis=disebut.tertulis,
        seharusnya=str(terbanyak) if pasti else "",
        tingkat=None if pasti else Tingkat.PERINGATAN,
        simpang=abs(disebut.nilai - (terbanyak or disebut.nilai)) / max(disebut.nilai, Decimal(1)),
        saran="Hitung kembali, lalu samakan kalimat, tabel dan rinciannya.",
    )
