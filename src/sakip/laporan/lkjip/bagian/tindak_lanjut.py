"""What was done about the recommendations of the evaluation (T-TINDAK-LANJUT-LHE), with how many are finished.

Dasar: PermenPANRB 88/2021, criterion 4.c-1 of the LKE (VERIFIED-2).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sakip.data.evaluasi import TindakLanjut
from sakip.dokumen.node import Blok, Paragraf, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka
from sakip.laporan.kalimat import Potongan, kalimat
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import nama_jabatan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi


@dataclass(frozen=True, slots=True)
class _Baris:
    hasil: Hasil
    nomor: int
    isi: TindakLanjut


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The sentence and the matrix; a placeholder while no recommendation is recorded."""
    daftar = hasil.data.evaluasi.tindak_lanjut
    if not daftar:
        cara = "Isi rekomendasi laporan hasil evaluasi beserta rencana aksi dan statusnya."
        return bila_wajib(opsi=opsi, kunci="evaluasi.tindak_lanjut", judul="Tindak lanjut hasil evaluasi", cara=cara)
    tabel = susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-TINDAK-LANJUT-LHE",
            judul="Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP",
            kolom=_KOLOM,
            bawaan=("no", "rekomendasi", "rencana_aksi", "target", "waktu", "status_progres"),
            baris=[_Baris(hasil, n, t) for n, t in enumerate(daftar, 1)],
        ),
    )
    return [Paragraf(_kalimat(hasil)), tabel]


def _kalimat(hasil: Hasil) -> tuple[Sebaris, ...]:
    bagian: list[Potongan] = [
        "Dari ", hasil["tindak_lanjut/semua"], ", ", hasil["tindak_lanjut/selesai"], " selesai ditindaklanjuti (",
        hasil["tindak_lanjut/persen"], ")",
    ]  # fmt: skip
    for kelompok, kata in (
        ("proses", "dalam proses"),
        ("belum", "belum dikerjakan"),
        ("tanpa_status", "belum berstatus"),
    ):
        figur = hasil[f"tindak_lanjut/{kelompok}"]
        if isinstance(figur.nilai, Angka) and figur.nilai.nilai:
            bagian += [", ", figur, f" {kata}"]
    return kalimat(*bagian, ".")


def _status(t: TindakLanjut) -> str:
    status = t.status.value if t.status else "status belum diisi"
    return f"{status[:1].upper()}{status[1:]}"


def _status_progres(t: TindakLanjut) -> str:
    return f"{_status(t)}: {t.progres}" if t.progres else _status(t)


def _teks(judul: str, isi: Callable[[TindakLanjut], str], lebar: int) -> KolomLaporan[_Baris]:
    return KolomLaporan(judul, lambda b: teks(isi(b.isi) or "belum diisi"), lebar)


_KOLOM: Mapping[str, KolomLaporan[_Baris]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 4, Rata.TENGAH),
    "rekomendasi": _teks("Rekomendasi", lambda t: t.rekomendasi, 26),
    "rencana_aksi": _teks("Rencana Aksi Tindak Lanjut", lambda t: t.rencana_aksi, 24),
    "target": _teks("Target", lambda t: t.target, 12),
    "waktu": _teks("Waktu Pelaksanaan", lambda t: t.waktu, 13),
    "status": _teks("Status", _status, 10),
    "progres": _teks("Progres", lambda t: t.progres, 20),
    "status_progres": _teks("Status/Progres Penyelesaian", _status_progres, 24),
    "penanggung_jawab": KolomLaporan(
        "Penanggung Jawab", lambda b: teks(nama_jabatan(b.hasil, b.isi.penanggung_jawab) or "belum diisi"), 16
    ),
}
