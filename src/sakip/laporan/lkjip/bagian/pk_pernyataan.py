"""The statement of the performance agreement (F-PK-PERNYATAAN): parties, two promises, place, date, signatures.

Dasar: PermenPANRB 53/2014, Lampiran I. Its wording is prescribed; it is known from quotations only (VERIFIED-2), so
it stands as data in ``peraturan/kalimat_baku.yaml`` and a layout may replace a sentence: ``kalimat: {pk_janji_kedua:
"..."}``. ``versi`` chooses the version (berlaku, murni, perubahan, semua); ``judul_naskah`` is its title, in which
``{versi}`` is the name of the version ("-" for none, where a heading of the layout already says it).
``alasan: true`` prints below the title why the agreement was changed.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, GayaParagraf, Paragraf, TeksPenulis
from sakip.dokumen.sebaris import GantiBaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks, sebutan_perjanjian
from sakip.laporan.pejabat import BELUM, pemegang_jabatan, sebutan_pejabat
from sakip.laporan.perjanjian import (
    Versi,
    belum_berjanji,
    kalimat_alasan,
    para_pihak,
    pilih_versi,
    ttd_para_pihak,
)
from sakip.peraturan.kalimat_baku import muat_kalimat_baku
from sakip.peraturan.profil import Opsi, ProfilSalah


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The statement of each version asked for."""
    versi = pilih_versi(hasil=hasil, opsi=opsi)
    if not versi and opsi.teks("versi", "berlaku") != "perubahan":
        return belum_berjanji(hasil=hasil, opsi=opsi)
    return [b for v in versi for b in _pernyataan(hasil, opsi, v)]


def _pernyataan(hasil: Hasil, opsi: Opsi, versi: Versi) -> list[Blok]:
    pertama, kedua = para_pihak(hasil, versi)
    sebutan = sebutan_perjanjian(hasil, versi.isi)
    judul = isi_teks(
        opsi.teks("judul_naskah", "{versi} Tahun {tahun}").replace("{versi}", sebutan), hasil=hasil
    ).upper()
    kalimat = _kalimat(opsi)
    return [
        *([Paragraf((Teks(judul, tebal=True),), GayaParagraf.TENGAH)] if judul != "-" else []),
        *_alasan(opsi, versi),
        Paragraf((Teks(kalimat["pk_pembuka"]),)),
        _pihak(hasil, versi, pertama),
        Paragraf((Teks(kalimat["pk_sebutan_pertama"]),)),
        _pihak(hasil, versi, kedua),
        Paragraf((Teks(kalimat["pk_sebutan_kedua"]),)),
        Paragraf((Teks(kalimat["pk_janji_pertama"]),)),
        Paragraf((Teks(kalimat["pk_janji_kedua"]),)),
        ttd_para_pihak(hasil=hasil, versi=versi, pangkat=opsi.ya("pangkat", bawaan=True)),
    ]


def _alasan(opsi: Opsi, versi: Versi) -> list[Blok]:
    alasan = kalimat_alasan(versi) if opsi.ya("alasan") else ""
    return [Paragraf((Teks(alasan),), GayaParagraf.TENGAH)] if alasan else []


def _kalimat(opsi: Opsi) -> dict[str, str]:
    baku = {k: s.teks for k, s in muat_kalimat_baku().items() if k.startswith("pk_")}
    ganti = opsi.anak("kalimat")
    asing = sorted(ganti.isi.keys() - baku.keys())
    if asing:
        raise ProfilSalah(f"{ganti.tempat}: {', '.join(asing)} tidak dikenal. Yang ada: {', '.join(sorted(baku))}.")
    return {k: ganti.teks(k, teks) for k, teks in baku.items()}


def _pihak(hasil: Hasil, versi: Versi, jabatan: str) -> Blok:
    """Name and position of a party; a position that nobody held on the day is a gap."""
    tanggal = versi.isi.tanggal or versi.isi.berlaku_sejak
    p = pemegang_jabatan(hasil=hasil, jabatan=jabatan, tanggal=tanggal)
    sebutan = sebutan_pejabat(hasil=hasil, jabatan=jabatan, tanggal=tanggal) or BELUM
    nama = Teks(p.nama if p else BELUM, tebal=True)
    isi = Paragraf((Teks("Nama: "), nama, GantiBaris(), Teks("Jabatan: "), Teks(sebutan)))
    return isi if p else TeksPenulis(f"data:pemegang.{jabatan}", f"Pemegang jabatan {sebutan}", (isi,), kosong=True)
