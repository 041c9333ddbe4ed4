"""Targets as cells of a form: what stands there, at which version, under which name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import ButirPerjanjian, VersiPerjanjian
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Nilai
from sakip_web.perencanaan.selectors.himpunan import PERJANJIAN, TARGET_RENSTRA, TARGET_RKT
from sakip_web.perencanaan.selectors.isian import tulis_nilai
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import Terbaca, daftar, versi

_AWALAN = {TARGET_RENSTRA: "renstra", TARGET_RKT: "rkt"}


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell. ``nama`` is the name of its input, ``versi`` that of the record (0: none), ``teks`` what it shows."""

    nama: str
    himpunan: str
    indikator: str
    tahun: int
    judul: str
    versi: int
    teks: str

    @property
    def kunci(self) -> str:
        """The key of its record."""
        return f"{self.indikator}:{self.tahun}"


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """An indicator with its cells, and texts that are shown beside them."""

    indikator: Indikator
    sel: tuple[Sel, ...]
    acuan: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GolonganTarget:
    """Rows under one heading."""

    judul: str
    baris: tuple[BarisTarget, ...]


@dataclass(frozen=True, slots=True)
class SelPerjanjian:
    """A target in the agreement: ``urut`` 0 is the year, 1 to 4 the quarters."""

    nama: str
    judul: str
    urut: int
    teks: str
    versi: int = 0


def tahun_renstra(*, data: TahunKinerja) -> range:
    """The years of the Renstra."""
    r = data.perencanaan.renstra
    return range(r.tahun_awal, r.tahun_akhir + 1)


class PembuatSel:
    """Cells of one year, with the targets and versions read once."""

    def __init__(self, *, tahun: Tahun, data: TahunKinerja) -> None:
        p = data.perencanaan
        self._nilai: dict[tuple[str, str, int], Nilai] = {}
        for himpunan, target in ((TARGET_RENSTRA, p.target_renstra), (TARGET_RKT, p.target_rkt)):
            self._nilai |= {(himpunan, t.indikator, t.tahun): t.nilai for t in target}
        self._versi = versi(tahun=tahun, himpunan=_AWALAN)

    def sel(self, himpunan: str, indikator: Indikator, tahun: int) -> Sel:
        """The cell of an indicator in a year."""
        nomor = self._versi.get((himpunan, f"{indikator.id}:{tahun}"), 0)
        judul = f"Target {'RKT' if himpunan == TARGET_RKT else 'Renstra'} {tahun}"
        nama = f"{_AWALAN[himpunan]}:{indikator.id}:{tahun}"
        return Sel(nama, himpunan, indikator.id, tahun, judul, nomor, self.teks(himpunan, indikator.id, tahun))

    def teks(self, himpunan: str, indikator: str, tahun: int) -> str:
        """What stands in a cell, empty where there is no target."""
        return tulis_nilai(nilai=self._nilai.get((himpunan, indikator, tahun)))


def sel_indikator(*, tahun: Tahun, data: TahunKinerja, indikator: Indikator) -> tuple[Sel, ...]:
    """All targets of an indicator: each year of the Renstra, and the RKT of this year."""
    pembuat = PembuatSel(tahun=tahun, data=data)
    renstra = (pembuat.sel(TARGET_RENSTRA, indikator, t) for t in tahun_renstra(data=data))
    return (*renstra, pembuat.sel(TARGET_RKT, indikator, data.tahun))


def perjanjian_akhir(*, tahun: Tahun) -> Terbaca | None:
    """The last version of the agreement of the whole office, or None."""
    semua = [t for t in daftar(tahun=tahun, himpunan=[PERJANJIAN]) if not _versi(t).jabatan]
    return semua[-1] if semua else None


def _versi(baris: Terbaca) -> VersiPerjanjian:
    assert isinstance(baris.butir.objek, VersiPerjanjian)
    return baris.butir.objek


def butir_pk(*, baris: Terbaca | None, indikator: str) -> ButirPerjanjian | None:
    """The line of an indicator in a version of the agreement."""
    return next((b for b in _versi(baris).butir if b.indikator == indikator), None) if baris else None


def sel_perjanjian(*, baris: Terbaca | None, indikator: str) -> tuple[SelPerjanjian, ...]:
    """The targets of an indicator in the agreement; none where there is no agreement yet."""
    if baris is None:
        return ()
    butir = butir_pk(baris=baris, indikator=indikator)
    nilai: list[Nilai | None] = [butir.target, *butir.triwulan] if butir else []
    nilai += [None] * (5 - len(nilai))
    judul = ("Target PK setahun", *(f"Target triwulan {r}" for r in ("I", "II", "III", "IV")))
    return tuple(SelPerjanjian(f"pk:{n}", j, n, tulis_nilai(nilai=nilai[n])) for n, j in enumerate(judul))


def grid_iku(*, tahun: Tahun, data: TahunKinerja) -> tuple[GolonganTarget, ...]:
    """The IKU with a cell for each year of the Renstra."""
    pembuat, rentang = PembuatSel(tahun=tahun, data=data), tahun_renstra(data=data)
    iku = [i for i in data.perencanaan.indikator if i.iku]
    return _golongkan(
        data,
        [
            BarisTarget(
                i,
                tuple(pembuat.sel(TARGET_RENSTRA, i, t) for t in rentang),
                (("Kondisi awal", tulis_nilai(nilai=i.dasar)),),
            )
            for i in iku
        ],
    )


def grid_rkt(*, tahun: Tahun, data: TahunKinerja) -> tuple[GolonganTarget, ...]:
    """All indicators with the RKT cell of this year beside the targets of Renstra and agreement."""
    pembuat, baris = PembuatSel(tahun=tahun, data=data), perjanjian_akhir(tahun=tahun)
    pk = {b.indikator: tulis_nilai(nilai=b.target) for b in _versi(baris).butir} if baris else {}
    rows = [
        BarisTarget(
            i,
            (pembuat.sel(TARGET_RKT, i, data.tahun),),
            (
                (f"Renstra {data.tahun}", pembuat.teks(TARGET_RENSTRA, i.id, data.tahun)),
                (f"PK {data.tahun}", pk.get(i.id, "")),
            ),
        )
        for i in data.perencanaan.indikator
    ]
    return _golongkan(data, rows)


def _golongkan(data: TahunKinerja, baris: Sequence[BarisTarget]) -> tuple[GolonganTarget, ...]:
    nama = _nama_milik(data)
    hasil: dict[str, list[BarisTarget]] = {}
    for b in baris:
        hasil.setdefault(nama.get(b.indikator.milik, "Belum bersambung"), []).append(b)
    return tuple(GolonganTarget(judul, tuple(isi)) for judul, isi in hasil.items())


def _nama_milik(data: TahunKinerja) -> Mapping[str, str]:
    p = data.perencanaan
    jabatan = {j.id: j.nama for j in data.organisasi.jabatan}
    return (
        {t.id: f"Tujuan: {t.teks}" for t in p.tujuan}
        | {s.id: f"Sasaran: {s.teks}" for s in p.sasaran}
        | {s.id: f"{s.jenjang.value}: {s.nama}" for s in p.simpul}
        | {s.id: f"{jabatan.get(s.jabatan, s.jabatan)}: {s.teks}" for s in p.sasaran_jabatan}
    )
