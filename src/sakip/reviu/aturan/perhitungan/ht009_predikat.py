"""Predikat tertulis tidak sesuai dengan skala yang dipakai.

Mengapa: setiap nilai mempunyai tepat satu predikat; predikat yang lebih tinggi dari nilainya menyesatkan pembaca.

Contoh salah: nilai evaluasi AKIP 69,50 ditulis BB.

Contoh benar: nilai evaluasi AKIP 69,50 ditulis B.

Keterbatasan: skala capaian diambil dari profil; laporan tanpa profil hanya diperiksa terhadap skala nasional AKIP,
SKM, dan IPP. Predikat yang tidak ada dalam skala itu tidak diperiksa.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.model import Ambang, VersiSkala
from sakip.peraturan.skala import klasifikasi
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan


@aturan(
    kode="HT009",
    kelas=Kelas.KATEGORI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.PREDIKAT,),
)
def predikat_sesuai_skala(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Classify the figure beside every predicate."""
    for predikat in berkas.semua(JenisFakta.PREDIKAT):
        dari = berkas.sebaris(predikat, predikat.atas or JenisFakta.CAPAIAN)
        angka = Selang.dari(dari) if dari else None
        if dari is None or angka is None:
            yield Lewat(f"{sebut(predikat)} tidak diperiksa: nilainya tidak terbaca.", (predikat,))
            continue
        skala = _skala(berkas, konteks, predikat)
        if skala is None:
            yield Lewat(f"{sebut(predikat)} tidak diperiksa: skalanya tidak diketahui.", (predikat,))
            continue
        kelas = _kelas(konteks, skala, angka, predikat)
        if not any(_dikenal(predikat.tertulis, a) for a in skala.ambang):
            sebab = f"“{predikat.tertulis}” tidak ada dalam {skala.judul}"
            yield Lewat(f"{sebut(predikat)} tidak diperiksa: {sebab}.", (predikat,))
        elif not any(_dikenal(predikat.tertulis, a) for a in kelas):
            yield _temuan(predikat, dari, kelas[0], skala)


def _skala(berkas: Berkas, konteks: Konteks, predikat: Fakta) -> VersiSkala | None:
    kegunaan = predikat.rincian or ("capaian" if predikat.atas in (None, JenisFakta.CAPAIAN) else "")
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
