"""Bagian yang seharusnya ada dalam laporan tidak ada, atau laporan yang ikut dijilid tidak disebut daftar isi.

Mengapa: laporan kinerja tahunan memuat pendahuluan, perencanaan kinerja, akuntabilitas kinerja, dan penutup. Dalam
jilid laporan berjenjang, subbab yang dimiliki semua laporan lain (misalnya tanggapan atasan) hilang karena terlupa.

Contoh salah: sebelas laporan memuat subbab “Tanggapan Atasan Langsung”, laporan keduabelas berhenti sebelum subbab itu.

Contoh benar: setiap laporan dalam satu jilid memuat subbab yang sama.

Keterbatasan: laporan dibandingkan hanya dengan laporan yang subbabnya sama selain satu. Bab yang berjudul lain dari
pedoman diterima bila ada satu kata pokok yang sama.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import kata_judul, menurut_bagian

_SUBBAB = ("subbab huruf", "subbab angka")
# PermenPANRB 53/2014 Lampiran II, as listed in guides to it: the chapters of an annual report.
_WAJIB = {
    "Pendahuluan": {"pendahuluan"},
    "Perencanaan Kinerja": {"perencanaan", "perjanjian"},
    "Akuntabilitas Kinerja": {"akuntabilitas", "capaian", "realisasi"},
    "Penutup": {"penutup", "simpulan", "kesimpulan"},
}
_LAPORAN_TERSEDIKIT = 4
_SUBBAB_TERSEDIKIT = 3


@aturan(
    kode="SJ148",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.NOMOR,),
)
def bagian_laporan_lengkap(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for the chapters of an annual report, and for the sub-headings that all other reports of a file have."""
    del konteks
    bab = menurut_bagian(berkas, "bab")
    yield from _bab(bab)
    yield from _subbab(menurut_bagian(berkas, *_SUBBAB))
    yield from _terjilid(bab, berkas)


def _bab(bab: Mapping[str, Sequence[Fakta]]) -> Iterator[Konsep | Lewat]:
    """The first report of a file, when it has four chapters or more: those of individuals have their own outline."""
    for isi in list(bab.values())[:1]:
        if any(not f.nama for f in isi):
            yield Lewat("Kelengkapan bab tidak diperiksa: ada judul bab yang tidak terbaca.", tuple(isi[:1]))
            continue
        ada = {k for f in isi for k in kata_judul(f.nama)}
        kurang = [nama for nama, kata in _WAJIB.items() if not kata & ada]
        if len(isi) >= len(_WAJIB) and kurang:
            yield _temuan(isi[-1], f"Bab {' dan '.join(kurang)} tidak ada dalam laporan", "; ".join(kurang))


def _subbab(subbab: Mapping[str, Sequence[Fakta]]) -> Iterator[Konsep]:
    """A report that has every sub-heading of its fellows but one."""
    judul = {bagian: {frozenset(kata_judul(f.nama)): f for f in isi} for bagian, isi in subbab.items()}
    banyak = Counter(k for isi in judul.values() for k in isi)
    lazim = {k for k, n in banyak.items() if n >= _LAPORAN_TERSEDIKIT and 5 * n >= 4 * len(judul)}
    for bagian, isi in judul.items():
        kurang = lazim - set(isi)
        if len(kurang) == 1 and len(lazim & set(isi)) >= _SUBBAB_TERSEDIKIT:
            hilang = next(iter(kurang))
            contoh = next(f for lain in judul.values() for k, f in lain.items() if k == hilang)
            akhir = subbab[bagian][-1]
            kalimat = f"Subbab “{contoh.nama}”, yang ada dalam {banyak[hilang]} laporan lain, tidak ada di sini"
            yield _temuan(akhir, kalimat, contoh.tertulis)


def _terjilid(bab: Mapping[str, Sequence[Fakta]], berkas: Berkas) -> Iterator[Konsep]:
    """Reports bound behind the first one, whose list of contents ends with its own annexes."""
    pertama = next(iter(bab), "")
    lampiran = menurut_bagian(berkas, "lampiran disebut").get(pertama, ())
    lain = [b for b in bab if b != pertama]
    kepala = menurut_bagian(berkas, "bagian lampiran").get(pertama, ())
    if not lain or not lampiran or not kepala:
        return
    if not any({"laporan", "individu", "sekretariat"} & set(kata_judul(f.nama)) for f in lampiran):
        kalimat = f"Daftar isi tidak menyebut {len(lain)} laporan lain yang ikut dijilid dalam berkas ini"
        yield _temuan(kepala[0], kalimat, "", bab[lain[0]][0])


def _temuan(f: Fakta, kalimat: str, seharusnya: str, *lain: Fakta) -> Konsep:
    return Konsep(
        fakta=(f, *lain),
        kalimat=f"{kalimat}.",
        tertulis=f.tertulis,
        seharusnya=seharusnya,
        saran="Lengkapi bagian itu, atau sebutkan dalam daftar isi mengapa tidak ada.",
    )
