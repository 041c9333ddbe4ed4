"""What the evaluation says of the office, and what is done about it."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.data.evaluasi import Lhe, StatusTindakLanjut, TindakLanjut
from sakip.kernel.hitungan import Hitungan
from sakip_web.organisasi.konteks import Konteks
from sakip_web.rakitan.selectors import hasil
from sakip_web.rekaman.selectors import daftar

HIMPUNAN = "evaluasi.tindak_lanjut"


@dataclass(frozen=True, slots=True)
class Baris:
    """A recommendation with the key and version to name when it is saved."""

    kunci: str
    versi: int
    isi: TindakLanjut
    penanggung_jawab: str

    @property
    def status(self) -> str:
        """How far it is, as the form names it."""
        return self.isi.status.name.lower() if self.isi.status else ""


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """The page. ``nilai`` is the official value, ``jumlah`` our sum of its components."""

    lhe: Lhe | None
    nilai: Hitungan
    predikat: Hitungan
    jumlah: Hitungan
    selesai: Hitungan
    semua: Hitungan
    baris: tuple[Baris, ...]


def susun_evaluasi(*, k: Konteks) -> Evaluasi:
    """LHE with its follow-up."""
    h = hasil(tahun=k.tahun)
    jabatan = {j.id: j.nama for j in k.data.organisasi.jabatan}
    baris = tuple(
        Baris(t.butir.kunci, t.versi, isi, jabatan.get(isi.penanggung_jawab, isi.penanggung_jawab))
        for t in daftar(tahun=k.tahun, himpunan=(HIMPUNAN,))
        if isinstance(isi := t.butir.objek, TindakLanjut)
    )
    return Evaluasi(
        lhe=k.data.evaluasi.lhe,
        nilai=h["lhe/nilai"],
        predikat=h["lhe/predikat"],
        jumlah=h["lhe/jumlah"],
        selesai=h["tindak_lanjut/selesai"],
        semua=h["tindak_lanjut/semua"],
        baris=baris,
    )


def pilihan_status() -> tuple[tuple[str, str], ...]:
    """The states of a recommendation: its name in forms, and its word."""
    return tuple((s.name.lower(), s.value) for s in StatusTindakLanjut)
