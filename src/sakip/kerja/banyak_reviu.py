"""The review of every report of a folder: in several processes, each result on the disk as soon as it is there.

A process reads and reviews; this one writes, so that a process may be ended at any time. What has a result from the
same content, kertas kerja and program version is not reviewed again: a run that was stopped goes on where it was.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Final

from sakip.kerja.banyak import Batas, Selesai, kerjakan
from sakip.kerja.cari_laporan import Laporan, cari_laporan
from sakip.kerja.jejak_reviu import Asal, Ringkas, baca_jejak, sidik_asal, tulis_jejak
from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.keluaran_reviu import nama_keluaran, rencana_nama
from sakip.kerja.kemajuan import Kemajuan
from sakip.kerja.kertas_laporan import letak_kertas, terapkan_kertas
from sakip.kerja.nama_berkas import nama_tampil
from sakip.kerja.ringkasan_reviu import NAMA, tulis_ringkasan
from sakip.kerja.tulis import TulisGagal, tulis, tulis_semua
from sakip.kernel.galat import SakipError
from sakip.kernel.temuan import Tingkat

JSON: Final = "json"
# A process ends after so many reports: what libraries of formats keep does not grow without end.
PER_PROSES: Final = 50
_MEMORI: Final = 2 << 30
_LEBIH: Final = 30
_MATI = "Pemeriksaannya berhenti sendiri, mungkin karena memori habis. Reviu berkas ini sendiri, atau pecah dahulu."


@dataclass(frozen=True, slots=True)
class PermintaanBanyak:
    """What to review and where to put it; ``format`` beside JSON, which is always written."""

    sumber: tuple[Path, ...]
    folder: Path
    tanggal: date
    format: tuple[str, ...] = (JSON,)
    pekerja: int = 2
    detik: int = 120
    ulang: bool = False


@dataclass(frozen=True, slots=True)
class Tugas:
    """One report for a process."""

    letak: Path
    tanggal: date
    format: tuple[str, ...]
    detik: int
    asal: Asal


@dataclass(frozen=True, slots=True)
class HasilTugas:
    """The content of its outputs by format, and the result in numbers."""

    isi: dict[str, bytes]
    ringkas: Ringkas


@dataclass(frozen=True, slots=True)
class HasilBanyak:
    """The result of each report by its name, None when it was not reached; how many were there before."""

    baris: tuple[tuple[Path, Ringkas | None], ...]
    sudah: int
    lain: tuple[str, ...]
    tertutup: tuple[str, ...]
    ringkasan: Path

    def cacah(self, nama: str) -> int:
        """The sum of a figure over all reports."""
        return sum(getattr(r, nama) for _, r in self.baris if r is not None)

    @property
    def gagal(self) -> int:
        """How many could not be read, folders too."""
        return sum(r is None or bool(r.galat) for _, r in self.baris) + len(self.tertutup)


def reviu_banyak(*, permintaan: PermintaanBanyak, lapor: Callable[[str], None]) -> HasilBanyak:
    """Review all reports; raises PermintaanSalah when there are none."""
    ada = cari_laporan(sumber=permintaan.sumber, kecuali=permintaan.folder)
    for folder in ada.tertutup:
        lapor(f"Folder {folder} tidak boleh dibuka, jadi dilewati. Minta hak bacanya.")
    if not ada.laporan:
        raise PermintaanSalah(
            f"Tidak ada laporan di {', '.join(map(str, permintaan.sumber))}. "
            "Yang dapat diperiksa: .docx, .pdf, .xlsx, .txt dan .md."
        )
    jalan = _Jalan(permintaan, ada.laporan, lapor)
    ringkasan = permintaan.folder / NAMA
    try:
        jalan.jalankan()
    finally:
        tulis(letak=ringkasan, isi=tulis_ringkasan(baris=jalan.baris()))
    return HasilBanyak(tuple(jalan.baris()), jalan.sudah, ada.lain, ada.tertutup, ringkasan)


class _Jalan:
    """One run over a list of reports."""

    def __init__(self, permintaan: PermintaanBanyak, laporan: Sequence[Laporan], lapor: Callable[[str], None]) -> None:
        self.permintaan, self.laporan, self.lapor = permintaan, laporan, lapor
        self.format = tuple(dict.fromkeys((*(f for f in permintaan.format if f != JSON), JSON)))
        kembar = rencana_nama(sumber=[x.nama for x in laporan])
        self.tujuan = [self._tujuan(x, k) for x, k in zip(laporan, kembar, strict=True)]
        self.hasil: dict[int, Ringkas] = {}
        self.sudah = 0

    def _tujuan(self, laporan: Laporan, kembar: bool) -> dict[str, Path]:
        folder = self.permintaan.folder / laporan.nama.parent
        return {f: folder / nama_keluaran(sumber=laporan.nama, format=f, kembar=kembar) for f in self.format}

    def baris(self) -> list[tuple[Path, Ringkas | None]]:
        return [(x.nama, self.hasil.get(n)) for n, x in enumerate(self.laporan)]

    def jalankan(self) -> None:
        urut, tugas = self._perlu()
        self.sudah = len(self.hasil)
        if self.sudah:
            self.lapor(f"{self.sudah} dari {len(self.laporan)} laporan sudah ada hasilnya dan tidak diulang.")
        maju = Kemajuan(len(self.laporan), self.lapor, self.sudah)
        batas = Batas(
            PER_PROSES,
            self.permintaan.detik,
            _MATI,
            f"Belum selesai dalam {self.permintaan.detik} detik, jadi dihentikan. "
            "Tambah waktunya dengan --batas-waktu, atau pecah berkasnya.",
        )
        siapkan = partial(siapkan_reviu, _MEMORI)
        jalan = kerjakan(tugas=tugas, siapkan=siapkan, pekerja=max(1, self.permintaan.pekerja), batas=batas)
        try:
            for selesai in jalan:
                self._simpan(urut[selesai.urut], selesai)
                maju.maju()
        finally:
            jalan.close()

    def _perlu(self) -> tuple[list[int], list[Tugas]]:
        """The reports without a result that still holds."""
        urut, tugas = [], []
        for n, laporan in enumerate(self.laporan):
            asal = sidik_asal(letak=laporan.letak, kertas_kerja=letak_kertas(laporan=laporan.letak))
            lengkap = not self.permintaan.ulang and all(t.is_file() for f, t in self.tujuan[n].items() if f != JSON)
            ringkas = baca_jejak(letak=self.tujuan[n][JSON], asal=asal)
            # A report that could not be read has no other outputs.
            if ringkas is not None and not self.permintaan.ulang and (lengkap or ringkas.galat):
                self.hasil[n] = ringkas
                continue
            urut.append(n)
            p = self.permintaan
            tugas.append(Tugas(laporan.letak, p.tanggal, self.format, p.detik, asal or Asal("")))
        return urut, tugas

    def _simpan(self, n: int, selesai: Selesai[HasilTugas]) -> None:
        """Put a result on the disk; what failed for a reason that may pass leaves none."""
        nama = _satu_baris(self.laporan[n].nama.as_posix())
        if selesai.hasil is None:
            self._gagal(n, nama, selesai.galat)
            return
        self.hasil[n] = selesai.hasil.ringkas
        if selesai.hasil.ringkas.galat:
            self.lapor(f"{nama}: {selesai.hasil.ringkas.galat}")
        try:
            # JSON comes last: it says that the others are there.
            tulis_semua(berkas={self.tujuan[n][f]: isi for f, isi in selesai.hasil.isi.items()})
        except TulisGagal as galat:
            self._gagal(n, nama, str(galat))

    def _gagal(self, n: int, nama: str, galat: str) -> None:
        kalimat = _satu_baris(galat)
        self.hasil[n] = Ringkas(galat=kalimat)
        self.lapor(f"{nama}: {kalimat}")


def _satu_baris(teks: str) -> str:
    """A sentence on one line, without bytes of file names that are no text."""
    return " ".join(teks.split()).encode("utf-8", "replace").decode()


def siapkan_reviu(memori: int) -> Callable[[Tugas], HasilTugas]:
    """Prepare a process: a limit of memory where the system knows one."""
    try:
        import resource
    except ImportError:
        return reviu_satu
    _, paling = resource.getrlimit(resource.RLIMIT_AS)
    batas = memori if paling == resource.RLIM_INFINITY else min(memori, paling)
    resource.setrlimit(resource.RLIMIT_AS, (batas, paling))
    return reviu_satu


def reviu_satu(tugas: Tugas) -> HasilTugas:
    """Review one report; one that cannot be read is a result too, for it will be the same next time."""
    if hasattr(signal, "alarm"):
        # Should nobody be left who ends this process, it ends itself.
        signal.alarm(tugas.detik + _LEBIH)
    mulai = perf_counter()
    try:
        return _reviu(tugas, mulai)
    except MemoryError:
        raise SakipError(_MATI) from None
    except SakipError as galat:
        ringkas = Ringkas(detik=perf_counter() - mulai, galat=_satu_baris(str(galat)))
        isi = {"berkas": nama_tampil(letak=tugas.letak), "galat": ringkas.galat}
        return HasilTugas({JSON: tulis_jejak(isi=isi, asal=tugas.asal, ringkas=ringkas)}, ringkas)
    finally:
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def _reviu(tugas: Tugas, mulai: float) -> HasilTugas:
    from sakip.kerja.json_reviu import polos
    from sakip.kerja.keluaran_reviu import Bahan, buat_keluaran
    from sakip.kerja.periksa import periksa_berkas

    dipilah = terapkan_kertas(hasil=periksa_berkas(letak=tugas.letak), laporan=tugas.letak)
    hasil = dipilah.hasil
    lain = [f for f in tugas.format if f != JSON]
    isi = dict(buat_keluaran(bahan=Bahan(hasil, tugas.tanggal, dipilah.kertas), format=lain))
    tingkat = [t.tingkat for t in hasil.temuan]
    ringkas = Ringkas(
        salah=tingkat.count(Tingkat.SALAH),
        peringatan=tingkat.count(Tingkat.PERINGATAN),
        catatan=tingkat.count(Tingkat.CATATAN),
        tidak_diperiksa=len(hasil.tidak_diperiksa),
        angka=hasil.cacah.angka,
        detik=round(perf_counter() - mulai, 3),
    )
    isi[JSON] = tulis_jejak(isi=polos(hasil=hasil), asal=tugas.asal, ringkas=ringkas)
    return HasilTugas(isi, ringkas)
