"""The matrix of the Rencana Kerja: programs down to sub kegiatan with place, targets, ceilings and the year after.

Dasar: Permendagri 86/2017 (MEMORY for the form). In the layout ``versi: murni`` shows the first ceiling, ``perubahan``
the one in force, ``banding`` both; the matrix of an office whose budget was not revised has no column of a revision.

Keterbatasan: the target of the year after is that of the Renstra. A matrix whose nodes have no indicators, or no
place, has no column of targets, or of places.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_simpul import BarisSimpul, baris_simpul, kolom_target
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pilihan import kolom, satu_dari
from sakip.laporan.tabel_simpul import tabel_simpul
from sakip.peraturan.profil import Opsi, OpsiNilai

VERSI = ("banding", "murni", "perubahan")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, or a placeholder while there is no program."""
    if not hasil.indeks.pohon.program:
        cara = "Isi pohon program dalam perencanaan."
        return bila_wajib(opsi=opsi, kunci="perencanaan.simpul", judul="Matriks rencana kerja", cara=cara)
    return [
        tabel_simpul(
            hasil=hasil,
            opsi=opsi,
            jenis="T-MATRIKS-RENJA",
            judul="Matriks Rencana Kerja Tahun {tahun}",
            bawaan=(
                *("kode", "uraian", "indikator", *_lokasi(hasil), *kolom_target(baris_simpul(hasil))),
                *_kolom_pagu(hasil, satu_dari(opsi, "versi", VERSI)),
                kolom("sumber_dana", "Sumber Dana"),
                *_kolom_maju(hasil),
            ),
            kolom_tambahan=_kolom(hasil),
        )
    ]


def _lokasi(hasil: Hasil) -> tuple[OpsiNilai, ...]:
    """The column of places, where one is recorded."""
    return ("lokasi",) if any(s.lokasi for s in hasil.indeks.pohon.simpul.values()) else ()


def _kolom_pagu(hasil: Hasil, versi: str) -> tuple[OpsiNilai, ...]:
    if len(hasil.data.anggaran.versi) < 2 or versi == "murni":
        return ("pagu_murni",)
    return ("pagu_perubahan",) if versi == "perubahan" else ("pagu_murni", "pagu_perubahan")


def _kolom_maju(hasil: Hasil) -> tuple[OpsiNilai, ...]:
    """The forecast, each column only where something is recorded for it."""
    simpul, tahun = hasil.indeks.pohon.simpul, hasil.tahun + 1
    program = {i.id for i in hasil.data.perencanaan.indikator if i.milik in simpul}
    target = any(t.tahun == tahun and t.indikator in program for t in hasil.data.perencanaan.target_renstra)
    return (*(["target_maju"] if target else []), *(["pagu_maju"] if hasil.data.anggaran.prakiraan_maju else []))


def _kolom(hasil: Hasil) -> Mapping[str, KolomLaporan[BarisSimpul]]:
    def uang(judul: str, versi: str) -> KolomLaporan[BarisSimpul]:
        return KolomLaporan(
            judul, lambda b: angka(hasil[f"pagu_versi/{versi}/simpul/{b.simpul.id}"]), 13, Rata.KANAN, _id
        )

    semua = hasil.data.anggaran.versi
    awal, akhir = (semua[0].id, semua[-1].id) if semua else (hasil.indeks.versi_anggaran,) * 2
    return {
        "lokasi": KolomLaporan("Lokasi", lambda b: teks(b.simpul.lokasi), 12, gabung=_id),
        "pagu_murni": uang("Pagu (Rp)" if len(semua) < 2 else "Pagu Murni (Rp)", awal),
        "pagu_perubahan": uang("Pagu Perubahan (Rp)", akhir),
        "target_maju": KolomLaporan(f"Target {hasil.tahun + 1}", lambda b: _target_maju(hasil, b), 9, Rata.KANAN),
        "pagu_maju": KolomLaporan(
            f"Prakiraan Maju {hasil.tahun + 1} (Rp)", lambda b: _pagu_maju(hasil, b.simpul.id), 13, Rata.KANAN, _id
        ),
    }


def _id(b: BarisSimpul) -> str:
    return b.simpul.id


def _target_maju(h: Hasil, b: BarisSimpul) -> tuple[Sebaris, ...]:
    if b.indikator is None or (b.indikator.id, h.tahun + 1) not in h.indeks.target_renstra:
        return ()
    return angka(h[f"target_renstra/{b.indikator.id}/{h.tahun + 1}"])


def _pagu_maju(h: Hasil, simpul: str) -> tuple[Sebaris, ...]:
    """What is entered or summed from below; nothing where no forecast is recorded in the branch."""
    figur = h[f"prakiraan_maju/{simpul}"]
    return angka(figur) if isinstance(figur.nilai, Angka) else ()
