"""Predikat tertulis tidak sesuai dengan skala yang dipakai.

Mengapa: setiap nilai mempunyai tepat satu predikat; predikat yang lebih tinggi dari nilainya menyesatkan pembaca.

Contoh salah: nilai evaluasi AKIP 69,50 ditulis BB.

Contoh benar: nilai evaluasi AKIP 69,50 ditulis B.

Keterbatasan: yang dipakai adalah skala yang dicetak laporan itu sendiri; tanpa itu skala profil, atau skala nasional
AKIP, SKM, IPP, dan status desa. Sebutan di luar skala hanya ditegur bila laporan mencetak skalanya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.angka_ekor import is_predikat
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.nilai import Predikat
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.model import Ambang, VersiSkala
from sakip.peraturan.skala import klasifikasi
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan
from sakip.reviu.skala_dinyatakan import KelasDinyatakan, SkalaDinyatakan, kumpulkan_skala, skala_untuk

# Reached or not, efficient or not: a judgement without a scale.
_TANPA_SKALA = re.compile(r"tercapai|efektif|efisien", re.IGNORECASE)
_KOLOM = re.compile(r"predikat|kategori|kriteria|interpretasi|notifikasi", re.IGNORECASE)


@aturan(
    kode="HT009",
    kelas=Kelas.KATEGORI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.PREDIKAT,),
)
def predikat_sesuai_skala(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Classify the figure beside every predicate, or within its sentence."""
    skala_laporan = kumpulkan_skala(berkas)
    tabel_skala = {s.kelompok for s in skala_laporan}
    for predikat in berkas.semua(JenisFakta.PREDIKAT):
        if predikat.kelompok in tabel_skala:
            continue
        sendiri = skala_untuk(skala_laporan, kegunaan=_kegunaan(predikat), bagian=predikat.bagian)
        if sendiri is not None:
            yield from _menurut_laporan(berkas, predikat, sendiri)
        else:
            yield from _menurut_aturan(berkas, konteks, predikat)


def _menurut_laporan(berkas: Berkas, predikat: Fakta, skala: SkalaDinyatakan) -> Iterator[Konsep | Lewat]:
    """Judge a predicate by the scale that the report itself prints."""
    dari, angka = _dari(berkas, predikat)
    kelas = skala.cari(predikat.tertulis)
    if kelas is None:
        if is_predikat(predikat.tertulis) and not _TANPA_SKALA.search(predikat.tertulis):
            yield _bukan_kelas(predikat, angka, skala)
        return
    if angka is None:
        # A sentence that states no figure was only to use a word of the scale.
        if not isinstance(predikat.isi, Predikat):
            yield Lewat(f"{sebut(predikat)} tidak diperiksa: nilainya tidak terbaca.", (predikat,))
        return
    cocok = [k for n in (angka.titik, angka.bawah, angka.atas) for k in skala.golongkan(n)]
    if cocok and kelas not in cocok:
        yield _temuan_laporan(predikat, dari, angka, cocok[0])


def _menurut_aturan(berkas: Berkas, konteks: Konteks, predikat: Fakta) -> Iterator[Konsep | Lewat]:
    """Judge a predicate by the scale of the profil, or by one that is the same everywhere."""
    dari, angka = _dari(berkas, predikat)
    if angka is None:
        yield Lewat(f"{sebut(predikat)} tidak diperiksa: nilainya tidak terbaca.", (predikat,))
        return
    skala = _skala(berkas, konteks, predikat)
    if skala is None:
        yield Lewat(f"{sebut(predikat)} tidak diperiksa: skalanya tidak diketahui.", (predikat,))
        return
    kelas = _kelas(konteks, skala, angka, predikat)
    if not any(_dikenal(predikat.tertulis, a) for a in skala.ambang):
        sebab = f"“{predikat.tertulis}” tidak ada dalam {skala.judul}"
        yield Lewat(f"{sebut(predikat)} tidak diperiksa: {sebab}.", (predikat,))
    elif not any(_dikenal(predikat.tertulis, a) for a in kelas):
        yield _temuan(predikat, dari, kelas[0], skala)


def _dari(berkas: Berkas, predikat: Fakta) -> tuple[Fakta, Selang | None]:
    """The fact with the figure that a predicate speaks of, and the figure: in its row, or in its own sentence."""
    if isinstance(predikat.isi, Predikat) and predikat.isi.nilai is not None:
        return predikat, Selang.tercetak(predikat)
    dari = berkas.sebaris(predikat, predikat.atas or JenisFakta.CAPAIAN)
    return (predikat, None) if dari is None else (dari, Selang.dari(dari))


def _kegunaan(predikat: Fakta) -> str:
    return predikat.rincian or ("capaian" if predikat.atas in (None, JenisFakta.CAPAIAN) else "")


def _skala(berkas: Berkas, konteks: Konteks, predikat: Fakta) -> VersiSkala | None:
    kegunaan = _kegunaan(predikat)
    tahun = predikat.periode.tahun if predikat.periode else berkas.tahun
    pada = date(tahun, 12, 31)
    if predikat.rincian == "akip":
        # The clock of the AKIP scale is the day of the evaluation.
        pada = berkas.tanggal("lhe") or pada
    return konteks.skala(kegunaan, pada=pada) if kegunaan else None


def _kelas(konteks: Konteks, skala: VersiSkala, angka: Selang, predikat: Fakta) -> tuple[Ambang, ...]:
    """The classes that the figure may have, likeliest first; a capaian within the cap where the profil says so."""
    if predikat.rincian in ("", "capaian") and konteks.metode and predikat.periode:
        batas = konteks.versi_metode("batas", konteks.metode.batas, pada=date(predikat.periode.tahun, 12, 31))
        if batas.pilihan.get("lingkup") in ("predikat", "keduanya"):
            angka = angka.jepit(batas.angka.get("min"), batas.angka.get("maks"))
    return tuple(klasifikasi(skala=skala, nilai=n) for n in (angka.titik, angka.bawah, angka.atas))


def _dikenal(tertulis: str, kelas: Ambang) -> bool:
    """Whether a text names a class: its code, its name, or both."""
    kata = _rapikan(tertulis)
    kode, sebutan = _rapikan(kelas.kode), _rapikan(kelas.sebutan)
    return kata in (kode, sebutan, f"{kode} {sebutan}", f"{sebutan} {kode}")


def _rapikan(teks: str) -> str:
    return " ".join(re.findall(r"\w+", teks.casefold()))


def _bukan_kelas(predikat: Fakta, angka: Selang | None, skala: SkalaDinyatakan) -> Konsep:
    cocok = skala.golongkan(angka.titik) if angka else ()
    nama = ", ".join(k.nama for k in skala.kelas)
    return Konsep(
        fakta=(predikat,),
        kalimat=f"“{predikat.tertulis}” bukan kategori dalam skala laporan ini ({nama}).",
        tertulis=predikat.tertulis,
        seharusnya=cocok[0].nama if cocok else "",
        saran="Pakai sebutan dari skala yang dinyatakan.",
    )


def _temuan_laporan(predikat: Fakta, dari: Fakta, angka: Selang, kelas: KelasDinyatakan) -> Konsep:
    """A predicate that the printed scale contradicts; of a column that is not called one, only asked about."""
    tertulis = format_angka(angka.titik) if dari is predikat else dari.tertulis
    bernama = dari is predikat or not predikat.lokasi.kolom or _KOLOM.search(predikat.lokasi.kolom)
    return Konsep(
        fakta=tuple(dict.fromkeys((predikat, dari))),
        pokok=sebut(predikat),
        tertulis=predikat.tertulis,
        seharusnya=kelas.nama,
        sebutan="menurut skala laporan ini seharusnya",
        uraian=f"nilai {tertulis}, rentang {kelas.fakta.tertulis}",
        saran="Perbaiki predikatnya, atau angka yang dinilai.",
        tingkat=None if bernama else Tingkat.PERINGATAN,
    )


def _temuan(predikat: Fakta, dari: Fakta, kelas: Ambang, skala: VersiSkala) -> Konsep:
    seharusnya = kelas.kode if kelas.kode == kelas.sebutan else f"{kelas.kode} ({kelas.sebutan})"
    return Konsep(
        fakta=(predikat, dari),
        pokok=sebut(predikat),
        tertulis=predikat.tertulis,
        seharusnya=seharusnya,
        sebutan="seharusnya",
        uraian=f"nilai {dari.tertulis}, skala {kelas.cetak}" if kelas.cetak else f"nilai {dari.tertulis}",
        saran="Perbaiki predikatnya, atau sebutkan skala yang dipakai.",
        tumpuan=(skala.dasar,),
    )
