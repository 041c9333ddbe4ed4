"""Yang diperjanjikan tidak ada di tabel pengukuran.

Mengapa: laporan kinerja menjawab perjanjian kinerja baris demi baris. Indikator yang hilang dari pengukuran tidak dapat
dinilai, dan capaian rata-rata dihitung dari indikator yang tersisa saja.

Contoh salah: perjanjian memuat sembilan indikator, tabel capaian memuat enam.

Contoh benar: setiap indikator perjanjian mempunyai realisasi, walaupun nol.

Keterbatasan: hanya perjanjian yang sedikitnya separuh isinya diukur di laporan yang sama; nama yang ditulis sangat
berbeda di kedua tabel tidak dihitung hilang bila tabel pengukuran memuat sebanyak itu baris lain.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4


@aturan(
    kode="SL020",
    kelas=Kelas.HITUNGAN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KLAIM,),
)
def diperjanjikan_tidak_diukur(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for every row of an agreement among the measured rows of its report."""
    del konteks
    terukur: dict[str, dict[str, Fakta]] = defaultdict(dict)
    for f in berkas.semua(JenisFakta.REALISASI, JenisFakta.CAPAIAN):
        if f.objek != TOTAL:
            terukur[f.bagian].setdefault(f.objek.partition("~")[0], f)
    perjanjian: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.KLAIM):
        if f.rincian == Pernyataan.DIPERJANJIKAN.name:
            perjanjian[f.kelompok].append(f)
    for baris in perjanjian.values():
        yield from _periksa(baris, terukur.get(baris[0].bagian, {}))


def _periksa(baris: Sequence[Fakta], terukur: dict[str, Fakta]) -> Iterator[Konsep | Lewat]:
    if not terukur:
        yield Lewat(f"Perjanjian “{baris[0].sebutan}” tidak dibandingkan: tidak ada pengukuran.", (baris[0],))
        return
    hilang = [f for f in baris if f.objek not in terukur]
    ada = [terukur[f.objek] for f in baris if f.objek in terukur]
    if not hilang or 2 * len(ada) < len(baris):
        return
    (utama, _), *_ = Counter(f.kelompok for f in ada).most_common()
    # A row under another name may be the one that seems to be missing.
    dijanjikan = {f.objek for f in baris}
    asing = [f for objek, f in terukur.items() if f.kelompok == utama and objek not in dijanjikan]
    if len(asing) >= len(hilang):
        return
    nama = "; ".join(f"“{f.sebutan}”" for f in hilang[:_TERBANYAK])
    yield Konsep(
        fakta=(ada[0], *hilang[:_TERBANYAK]),
        kalimat=f"{len(hilang)} dari {len(baris)} baris perjanjian tidak ada di tabel pengukuran: {nama}.",
        tertulis=str(len(baris) - len(hilang)),
        seharusnya=str(len(baris)),
        saran="Tambahkan baris yang hilang beserta realisasinya, walaupun nol.",
    )
