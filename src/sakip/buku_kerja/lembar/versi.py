"""Sheet *Versi*: versions of the agreement (PK) and of the budget, with dates, parties and reasons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib, pilihan_dari, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.nama_banyak import join_nama, rujuk_banyak
from sakip.data.anggaran import VersiAnggaran
from sakip.data.perjanjian import AlasanPerubahan, JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.tahun_kinerja import TahunKinerja

PK, ANGGARAN = "PK ", "Anggaran "
_PK = re.compile(r"PK (?:murni|perubahan|reviu)(?: \d+)?", re.IGNORECASE)
_ANGGARAN = re.compile(r"Anggaran (.+)", re.IGNORECASE)
KOLOM = (
    Kolom("versi", "Versi", lebar=20, wajib=Wajib.MUTLAK, contoh="PK murni",
        bantuan="PK murni, PK perubahan, PK perubahan 2; Anggaran murni, Anggaran perubahan. Kata ini menjadi "
        "judul kolom di lembar Target dan Program Anggaran."),
    Kolom("berlaku_sejak", "Berlaku sejak", Jenis.TANGGAL, 18, Wajib.YA, contoh="2 Januari 2026"),
    Kolom("tanggal", "Tanggal ditandatangani", Jenis.TANGGAL, 18, contoh="2 Januari 2026", bantuan="Hanya untuk PK."),
    Kolom("versi_anggaran", "Memakai versi anggaran", lebar=18, contoh="murni",
        bantuan="Hanya untuk PK: murni atau perubahan."),
    Kolom("pihak_pertama", "Pihak pertama", Jenis.RUJUKAN, 28, ranah=(Ranah.JABATAN,), longgar=True, contoh="Camat"),
    Kolom("pihak_kedua", "Pihak kedua", Jenis.RUJUKAN, 28, ranah=(Ranah.JABATAN,), longgar=True, contoh="Bupati"),
    Kolom("alasan", "Alasan perubahan", Jenis.PILIHAN, 40, pilihan=pilihan_dari(AlasanPerubahan),
        bantuan="Wajib untuk PK perubahan."),
    Kolom("uraian_alasan", "Uraian alasan", Jenis.PARAGRAF, 40),
    Kolom("dokumen", "Dokumen anggaran", Jenis.PARAGRAF, 30,
        bantuan="Hanya untuk anggaran, misalnya DPA-SKPD Tahun 2026."),
    Kolom("sumber_dana", "Sumber dana", lebar=14, bantuan="Hanya untuk anggaran. Kosong berarti APBD."),
    Kolom("jabatan", "Hanya untuk jabatan", Jenis.PARAGRAF, 34, boleh_tiada=True,
        bantuan="Hanya untuk PK yang tidak berlaku bagi semua: nama jabatan, dipisah titik koma. Kosong berarti semua "
        "jabatan."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VersiPk:
    """A version as this sheet knows it; its indicators stand in Target and Indikator Program."""

    label: str
    versi: VersiPerjanjian


def nama_versi(teks: str) -> str:
    """The id of a budget version; the two usual ones are recognised in any case."""
    return teks.lower() if teks.lower() in ("murni", "perubahan") else teks


def jenis_versi(label: str) -> JenisPerjanjian:
    """The kind that a label names: its second word."""
    return JenisPerjanjian(rapikan(label).split()[1])


def label_versi(perjanjian: Perjanjian) -> tuple[str, ...]:
    """What the versions are called in this workbook: PK murni, PK perubahan, PK perubahan 2."""
    banyak: Counter[JenisPerjanjian] = Counter()
    hasil = []
    for v in perjanjian.versi:
        banyak[v.jenis] += 1
        hasil.append(f"{PK}{v.jenis.value}" + (f" {banyak[v.jenis]}" if banyak[v.jenis] > 1 else ""))
    return tuple(hasil)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for label, v in zip(label_versi(tahun.perjanjian), tahun.perjanjian.versi, strict=True):
        yield {
            "versi": label, "berlaku_sejak": v.berlaku_sejak, "tanggal": v.tanggal, "versi_anggaran": v.versi_anggaran,
            "pihak_pertama": kamus.label(v.pihak_pertama, Ranah.JABATAN),
            "pihak_kedua": kamus.label(v.pihak_kedua, Ranah.JABATAN),
            "alasan": v.alasan, "uraian_alasan": v.uraian_alasan,
            "jabatan": join_nama(kamus.label(j, Ranah.JABATAN) for j in v.jabatan),
        }  # fmt: skip
    for a in tahun.anggaran.versi:
        yield {
            "versi": f"{ANGGARAN}{a.id}",
            "berlaku_sejak": a.berlaku_sejak,
            "dokumen": a.dokumen,
            "sumber_dana": a.sumber_dana or "-",
        }


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        label = " ".join(b.teks("versi").split())
        if not konteks.daftarkan(f"versi/{rapikan(label)}", b.lokasi("versi")):
            continue
        if cocok := _ANGGARAN.fullmatch(label):
            yield _versi_anggaran(b, konteks, nama_versi(cocok[1]))
        elif _PK.fullmatch(label):
            konteks.versi[rapikan(label)] = nomor = len(konteks.versi) + 1
            konteks.catat(f"perjanjian/{nomor}", b)
            yield VersiPk(label, _versi_pk(b, konteks, label))
        else:
            konteks.lapor(
                "SJ009",
                b.lokasi("versi"),
                f'"{label}" bukan nama versi; baris ini belum dipakai.',
                tertulis=label,
                saran="Tulis misalnya PK murni, PK perubahan, PK perubahan 2, atau Anggaran perubahan.",
            )


def _versi_anggaran(b: Baris, konteks: Konteks, id_: str) -> VersiAnggaran:
    konteks.catat(f"anggaran/versi/{id_}", b)
    dana = b.teks("sumber_dana") or "APBD"
    return VersiAnggaran(id_, b.teks("dokumen"), _berlaku(b, konteks, id_ == "murni"), "" if dana == "-" else dana)


def _versi_pk(b: Baris, konteks: Konteks, label: str) -> VersiPerjanjian:
    jenis = jenis_versi(label)
    return VersiPerjanjian(
        jenis=jenis,
        berlaku_sejak=_berlaku(b, konteks, jenis is JenisPerjanjian.MURNI),
        butir=(),
        tanggal=b.tanggal("tanggal"),
        versi_anggaran=b.teks("versi_anggaran"),
        pihak_pertama=konteks.rujuk(b, "pihak_pertama", Ranah.JABATAN, longgar=True),
        pihak_kedua=konteks.rujuk(b, "pihak_kedua", Ranah.JABATAN, longgar=True),
        alasan=b.pilihan("alasan", AlasanPerubahan),
        uraian_alasan=b.teks("uraian_alasan"),
        jabatan=rujuk_banyak(b, "jabatan", konteks, Ranah.JABATAN),
    )


def _berlaku(b: Baris, konteks: Konteks, murni: bool) -> date:
    """Without a date the first version holds from the first day, a later one from the last, judging nothing early."""
    hari = b.tanggal("berlaku_sejak")
    tahun = konteks.tahun_periode
    return hari or (date(tahun, 1, 1) if murni else date(tahun, 12, 31))


LEMBAR = Lembar(
    "Versi",
    "Tanggal, para pihak, dan alasan setiap versi PK dan anggaran.",
    Golongan.POKOK,
    KOLOM,
    _tulis,
    _baca,
)
