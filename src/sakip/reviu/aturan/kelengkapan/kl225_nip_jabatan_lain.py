"""Di bawah satu jabatan tertulis nama atau NIP pejabat jabatan lain.

Mengapa: yang menandatangani sebagai atasan harus pemegang jabatan itu; nama atau NIP pejabat lain biasanya tertinggal
dari dokumen yang disalin.

Contoh salah: di bawah “Sekretaris Kecamatan” tertulis NIP camat, padahal di laporan lain sekretarisnya orang lain.

Contoh benar: di bawah setiap jabatan nama dan NIP pemegangnya.

Keterbatasan: hanya jabatan yang dipegang satu orang, dan hanya bila kedua orang itu memegang jabatan masing-masing di
tempat lain dalam berkas yang sama. Plt. dan Plh. memegang dua jabatan sekaligus dan tidak diperiksa.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.jabatan import is_pelaksana, is_tunggal, kunci_jabatan
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_isi, pegangan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="KL225",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.JABATAN,),
)
def pemegang_jabatan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Find for every post who holds it in the file, and every mention of the holder of another."""
    del konteks
    for f in berkas.semua(JenisFakta.JABATAN):
        if not kunci_jabatan(f.tertulis):
            yield Lewat(f"Jabatan {f.sebutan} tidak diperiksa: belum diisi.", (f,))
    jabatan = [
        f
        for f in berkas.semua(JenisFakta.JABATAN)
        if f.objek and is_tunggal(f.tertulis) and not is_pelaksana(f.tertulis)
    ]
    menurut = menurut_isi(jabatan, lambda f: kunci_jabatan(f.tertulis))
    pemegang = {j: pegangan(menurut_isi(tempat, lambda f: f.objek)) for j, tempat in menurut.items()}
    milik = defaultdict(set)
    for j, objek in pemegang.items():
        milik[objek].add(j)
    identitas = _identitas(berkas)
    for j, tempat in menurut.items():
        for f in tempat:
            if f.objek != pemegang[j] and milik.get(f.objek, set()) - {j}:
                benar = next(t for t in tempat if t.objek == pemegang[j])
                yield _konsep(f, benar, identitas)


def _identitas(berkas: Berkas) -> Mapping[str, Fakta]:
    """By mention the NIP, or where there is none the name."""
    return {f.kelompok: f for f in berkas.semua(JenisFakta.ORANG, JenisFakta.NIP)}


def _konsep(f: Fakta, benar: Fakta, identitas: Mapping[str, Fakta]) -> Konsep:
    ini, itu = identitas.get(f.kelompok, f), identitas.get(benar.kelompok, benar)
    return Konsep(
        fakta=(ini, itu),
        pokok=f"Pejabat {f.tertulis}",
        tertulis=ini.tertulis,
        seharusnya=f"{benar.nama} ({itu.tertulis})" if itu.tertulis != benar.nama else benar.nama,
        sebutan="di tempat lain dalam berkas ini",
        uraian=f"{f.nama} memegang jabatan lain",
        saran="Tulis nama dan NIP pemegang jabatan itu.",
    )
