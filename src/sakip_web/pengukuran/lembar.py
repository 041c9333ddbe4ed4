"""The grid of a position in a quarter, as values: groups, rows, cells, texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sakip.data.perencanaan import Indikator
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Keadaan, Kosong, Nilai
from sakip.kernel.periode import Periode, Triwulan
from sakip_web.alur.selectors import Kedudukan
from sakip_web.pengukuran.models import Pengembalian


@dataclass(frozen=True, slots=True)
class Bentrokan:
    """Somebody saved something else meanwhile: what stands, in which version, who and when; and what was typed here."""

    saya: str
    tersimpan: str
    versi: int
    oleh: str
    waktu: datetime | None


@dataclass(frozen=True, slots=True)
class Sel:
    """One input: the record it writes, the version that was read, and its text.

    ``asal`` is the text as it was read, so that a cell nobody touched is never taken for a change.
    """

    kunci: str
    himpunan: str
    rekaman: str
    nama: str
    satuan: str
    nilai: Nilai | None
    versi: int
    tulisan: str
    asal: str
    jangkar: str
    objek: object | None = None
    galat: str = ""
    tanya: str = ""
    bentrok: Bentrokan | None = None

    @property
    def bermasalah(self) -> bool:
        """Whether something of it was not saved or cannot be read."""
        return bool(self.galat or self.tanya or self.bentrok)


@dataclass(frozen=True, slots=True)
class Baris:
    """One indicator. ``masukan`` says in words where its figure comes from when nothing can be typed.

    ``asal`` is state, reason and source as they were read.
    """

    nomor: int
    indikator: Indikator
    sel: tuple[Sel, ...]
    rumus: str
    target: Hitungan
    realisasi: Hitungan
    capaian: Hitungan
    setahun: bool
    masukan: str = ""
    keadaan: Keadaan | None = None
    alasan: str = ""
    sumber: str = ""
    asal: str = ""
    galat: str = ""
    bukti: int = 0
    kembali: tuple[Pengembalian, ...] = ()

    @property
    def kosong(self) -> bool:
        """Whether there is no number for realisasi."""
        return isinstance(self.realisasi.nilai, Kosong)

    @property
    def tanpa_target(self) -> bool:
        """Whether no target was set for this time; the one place where a bare dash stands."""
        return isinstance(self.target.nilai, Kosong)

    @property
    def pecahan(self) -> bool:
        """Whether it is typed as two numbers, one of the other."""
        return len(self.sel) == 2

    @property
    def belum_diisi(self) -> bool:
        """Whether a figure is owed that nobody gave."""
        nilai = self.realisasi.nilai
        return bool(self.sel) and isinstance(nilai, Kosong) and nilai.keadaan is Keadaan.BELUM_DIISI

    @property
    def tak_terbaca(self) -> bool:
        """Whether a text stands there that is no number."""
        return any(isinstance(s.nilai, Kosong) and s.nilai.keadaan is Keadaan.TAK_TERBACA for s in self.sel)

    @property
    def dikembalikan(self) -> bool:
        """Whether a return waits for an answer."""
        return any(not p.selesai and not p.jawaban for p in self.kembali)

    @property
    def siap(self) -> bool:
        """Whether it stands in the way of nothing."""
        return not (self.belum_diisi or self.tak_terbaca or self.dikembalikan)


@dataclass(frozen=True, slots=True)
class Golongan:
    """The rows of one sasaran."""

    judul: str
    baris: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class Narasi:
    """One kind of text beside the figures: an item a line. ``versi`` names the records that were read."""

    kunci: str
    judul: str
    petunjuk: str
    isi: str
    asal: str
    rekaman: tuple[tuple[str, int], ...]
    bentrok: Bentrokan | None = None

    @property
    def versi(self) -> str:
        """The records that were read, as a hidden field."""
        return ",".join(f"{k}:{v}" for k, v in self.rekaman)


@dataclass(frozen=True, slots=True)
class Kendala:
    """One thing to mend before handing in: where, and the sentence."""

    jangkar: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Lembar:
    """The whole page; ``tetap``: what was handed in cannot be drawn back."""

    jabatan: str
    nama: str
    atasan: str
    orang: str
    periode: Periode
    golongan: tuple[Golongan, ...]
    narasi: tuple[Narasi, ...]
    kedudukan: Kedudukan
    larangan: str
    tetap: bool = False

    @property
    def triwulan(self) -> int:
        """1 to 4."""
        return int(self.periode.triwulan or 0)

    @property
    def romawi(self) -> str:
        """I to IV."""
        return Triwulan(self.triwulan).name

    @property
    def baris(self) -> tuple[Baris, ...]:
        """All rows in order."""
        return tuple(b for g in self.golongan for b in g.baris)

    @property
    def siap(self) -> int:
        """How many rows are ready."""
        return sum(b.siap for b in self.baris)

    @property
    def di_bawah(self) -> tuple[int, ...]:
        """The numbers of the rows whose capaian is under 100."""
        return tuple(b.nomor for b in self.baris if _kurang(b.capaian.nilai))

    def kendala(self, *, penuh: bool) -> Iterator[Kendala]:
        """What to mend; with ``penuh`` also what nobody has filled yet."""
        for b in self.baris:
            jangkar = b.sel[0].jangkar if b.sel else f"baris-{b.nomor}"
            for p in b.kembali:
                if not p.selesai and not p.jawaban:
                    yield Kendala(jangkar, f"Baris {b.nomor} dikembalikan {p.oleh}: {p.pesan}")
            if b.galat:
                yield Kendala(f"keadaan-{b.nomor}", f"Baris {b.nomor}: {b.galat}")
            for s in b.sel:
                for teks in (s.galat, s.tanya, _kata_bentrok(s.bentrok)):
                    if teks:
                        yield Kendala(s.jangkar, f"Baris {b.nomor}, {s.nama}: {teks}")
            if penuh and b.belum_diisi and not b.galat:
                yield Kendala(
                    jangkar,
                    f"Baris {b.nomor} belum diisi: tulis {b.sel[0].nama}, atau pilih keadaan dengan alasannya",
                )
        for n in self.narasi:
            if n.bentrok:
                yield Kendala(f"narasi-{n.kunci}", f"{n.judul}: {_kata_bentrok(n.bentrok)}")


def _kata_bentrok(b: Bentrokan | None) -> str:
    return f"{b.oleh} menyimpan “{b.tersimpan}”; isian Anda “{b.saya}”. Pilih yang benar." if b else ""


def _kurang(nilai: Nilai) -> bool:
    angka = getattr(nilai, "nilai", None)
    return angka is not None and angka < 100
