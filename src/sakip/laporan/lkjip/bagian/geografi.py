"""The area in facts (N-GEOGRAFI): size in km² and hectares, villages, subdivisions, altitude, borders.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I asks for the organisation and its setting (VERIFIED-2). Hectares are
computed from km², so the two cannot disagree (the report of SEED 000 prints two sizes). ``bentuk: tabel`` prints a
table; ``wajib: false`` leaves it out for an office without villages.
"""

from __future__ import annotations

from sakip.data.desa import BagianDesa
from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Sebaris, Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Kosong
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.isian import isi_teks
from sakip.laporan.kalimat import kalimat, sebut
from sakip.laporan.pilihan import satu_dari
from sakip.laporan.tabel_fakta import Fakta, tabel_fakta
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Sentences, or a table of facts. What is not recorded is not spoken of, except the size."""
    if not opsi.ya("wajib", bawaan=True) and hasil.data.desa == BagianDesa():
        return []
    if satu_dari(opsi, "bentuk", ("kalimat", "tabel")) == "tabel":
        judul = isi_teks(opsi.teks("judul_tabel", "Keadaan Wilayah {instansi}"), hasil=hasil)
        return [tabel_fakta(_fakta(hasil), jenis="N-GEOGRAFI", judul=judul)]
    return [Paragraf(_luas(hasil)), *([Paragraf(_batas(hasil))] if _arah(hasil) else [])]


def _luas(hasil: Hasil) -> tuple[Sebaris, ...]:
    isi = kalimat(f"Luas wilayah {hasil.data.organisasi.instansi.nama} ", hasil["luas"])
    if not isinstance(hasil["luas"].nilai, Kosong):
        isi += kalimat(" atau ", hasil["luas_hektare"])
    bagian = _bagian_wilayah(hasil)
    for n, (nama, figur) in enumerate(bagian):
        hubung = " yang terbagi atas " if n == 0 else ", dan " if n == len(bagian) - 1 and n > 1 else ", "
        hubung = " dan " if n == len(bagian) - 1 and n == 1 else hubung
        isi += (Teks(hubung), *figur, Teks(f"\u00a0{nama}"))
    if tinggi := hasil.data.desa.wilayah.ketinggian:
        isi += teks(f", pada ketinggian {tinggi}")
    return (*isi, Teks("."))


def _bagian_wilayah(hasil: Hasil) -> list[tuple[str, tuple[Sebaris, ...]]]:
    nama = {"desa": "desa", "dusun": isi_teks("{dusun}", hasil=hasil).lower(), "rw": "RW", "rt": "RT"}
    figur = {unsur: hasil[f"wilayah/{unsur}"] for unsur in nama}
    return [(nama[u], angka(f)) for u, f in figur.items() if not isinstance(f.nilai, Kosong)]


def _arah(hasil: Hasil) -> list[tuple[str, str]]:
    w = hasil.data.desa.wilayah
    semua = (("utara", w.batas_utara), ("timur", w.batas_timur), ("selatan", w.batas_selatan), ("barat", w.batas_barat))
    return [(arah, batas) for arah, batas in semua if batas]


def _batas(hasil: Hasil) -> tuple[Sebaris, ...]:
    return teks(f"Wilayahnya berbatasan dengan {sebut([f'{batas} di {arah}' for arah, batas in _arah(hasil)])}.")


def _fakta(hasil: Hasil) -> list[Fakta]:
    fakta: list[Fakta] = [("Luas wilayah", bersatuan(hasil["luas"]))]
    if not isinstance(hasil["luas"].nilai, Kosong):
        fakta = [("Luas wilayah", (*bersatuan(hasil["luas"]), *kalimat(" (", hasil["luas_hektare"], ")")))]
    if tinggi := hasil.data.desa.wilayah.ketinggian:
        fakta.append(("Ketinggian", teks(tinggi)))
    fakta += [(f"Jumlah {nama}", figur) for nama, figur in _bagian_wilayah(hasil)]
    return fakta + [(f"Batas {arah}", teks(batas)) for arah, batas in _arah(hasil)]
