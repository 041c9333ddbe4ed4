"""The cascade as a tree: tujuan, sasaran, program to sub kegiatan, sasaran of positions, with their indicators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sakip.data.berlaku import kepala, pemilik_simpul
from sakip.data.perencanaan import Indikator
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.periode import Periode
from sakip_web.organisasi.konteks import nama_pemegang
from sakip_web.rakitan.selectors import hasil
from sakip_web.rekaman.models import Tahun

# The style has an indent for each depth up to here.
TERDALAM: Final = 7


@dataclass(frozen=True, slots=True)
class Ukur:
    """An indicator of a branch with its figures; None where only the plan is shown."""

    indikator: Indikator
    target: Hitungan | None = None
    realisasi: Hitungan | None = None
    capaian: Hitungan | None = None


@dataclass(frozen=True, slots=True)
class Cabang:
    """A branch. ``jenis`` names it in addresses, ``sebutan`` for people; ``lepas`` hangs on nothing above it."""

    jenis: str
    kunci: str
    sebutan: str
    nama: str
    kode: str
    jabatan: str
    orang: str
    tingkat: int
    lepas: bool
    ukur: tuple[Ukur, ...]
    anak: tuple[Cabang, ...]

    @property
    def semua(self) -> Iterator[Cabang]:
        """The branch and all below it."""
        yield self
        for a in self.anak:
            yield from a.semua


@dataclass(frozen=True, slots=True)
class _Simpul:
    jenis: str
    kunci: str
    sebutan: str
    nama: str
    kode: str
    induk: str
    jabatan: str


def pohon(*, tahun: Tahun, data: TahunKinerja, hari: date, triwulan: int | None, angka: bool) -> tuple[Cabang, ...]:
    """The roots. What hangs on nothing, or only on itself, stands beside the goals, so that nothing is hidden."""
    periode = Periode(data.tahun, triwulan) if triwulan else None
    h = hasil(tahun=tahun, periode=periode) if angka else None
    return _Pohon(data, hari, triwulan, h).akar()


class _Pohon:
    def __init__(self, data: TahunKinerja, hari: date, triwulan: int | None, h: Hasil | None) -> None:
        self.data, self.hari, self.triwulan, self.hasil = data, hari, triwulan, h
        self.nama_jabatan = {j.id: j.nama for j in data.organisasi.jabatan}
        self.simpul = {s.kunci: s for s in _simpul(data)}
        self.anak: Mapping[str, list[_Simpul]] = defaultdict(list)
        for s in self.simpul.values():
            self.anak[s.induk].append(s)
        self.ukuran: Mapping[str, list[Indikator]] = defaultdict(list)
        for i in data.perencanaan.indikator:
            self.ukuran[i.milik].append(i)
        self.sudah: set[str] = set()

    def akar(self) -> tuple[Cabang, ...]:
        """Goals, then what has no known parent, then what is left of circles."""
        daftar = [s for s in self.simpul.values() if s.induk not in self.simpul]
        cabang = [self._cabang(s, 0, s.jenis != "tujuan") for s in daftar]
        for s in self.simpul.values():
            if s.kunci not in self.sudah:
                cabang.append(self._cabang(s, 0, True))
        return tuple(cabang)

    def _cabang(self, s: _Simpul, tingkat: int, lepas: bool) -> Cabang:
        self.sudah.add(s.kunci)
        anak = [self._cabang(a, tingkat + 1, False) for a in self.anak[s.kunci] if a.kunci not in self.sudah]
        return Cabang(
            jenis=s.jenis,
            kunci=s.kunci,
            sebutan=s.sebutan,
            nama=s.nama,
            kode=s.kode,
            jabatan=self.nama_jabatan.get(s.jabatan, s.jabatan),
            orang=nama_pemegang(self.data, s.jabatan, self.hari) if s.jabatan else "",
            tingkat=min(tingkat, TERDALAM),
            lepas=lepas,
            ukur=tuple(self._ukur(i) for i in self.ukuran[s.kunci]),
            anak=tuple(anak),
        )

    def _ukur(self, i: Indikator) -> Ukur:
        if self.hasil is None:
            return Ukur(i)
        tahun = self.data.tahun
        if self.triwulan is None:
            macam = (f"target/{i.id}/{tahun}", f"realisasi/{i.id}/{tahun}", f"capaian/{i.id}/{tahun}")
        else:
            ekor = f"{i.id}/{tahun}/TW{self.triwulan}"
            macam = (f"target/{ekor}", f"realisasi_kumulatif/{ekor}", f"capaian/{ekor}")
        return Ukur(i, *(self.hasil[m] for m in macam))


def _simpul(data: TahunKinerja) -> Iterator[_Simpul]:
    p, puncak = data.perencanaan, kepala(organisasi=data.organisasi)
    atas = puncak.id if puncak else ""
    pemilik = pemilik_simpul(organisasi=data.organisasi, perencanaan=p)
    for t in p.tujuan:
        yield _Simpul("tujuan", t.id, "Tujuan", t.teks, "", "", atas)
    for s in p.sasaran:
        yield _Simpul("sasaran", s.id, "Sasaran strategis", s.teks, "", s.tujuan, atas)
    for n in p.simpul:
        pejabat = n.penanggung_jawab or pemilik.get(n.id, "")
        yield _Simpul("simpul", n.id, n.jenjang.value, n.nama, n.kode, n.induk or n.sasaran, pejabat)
    for j in p.sasaran_jabatan:
        yield _Simpul("sasaran-jabatan", j.id, "Sasaran jabatan", j.teks, "", j.induk, j.jabatan)
