"""Printing the annual report: built once, written in every format asked for, replaced only when all are complete."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.jenis_dokumen import FORMAT, JENIS, LKJIP, periksa_format
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.nama_berkas import nama_dokumen
from sakip.kerja.tulis import periksa_folder, tulis_semua
from sakip.kernel.temuan import Temuan

if TYPE_CHECKING:
    from sakip.dokumen.node import Dokumen
    from sakip.laporan.kekurangan import Kekurangan

NAMA_LAMPIRAN: Final = "data.json"
FORMAT_BAWAAN: Final = JENIS[LKJIP].format

Lapor = Callable[[str], None]


def diam(_: str, /) -> None:
    """The callback of those who need no progress."""


@dataclass(frozen=True, slots=True)
class BerkasCetak:
    """One printed file."""

    letak: Path
    format: str
    ukuran: int


@dataclass(frozen=True, slots=True)
class HasilCetak:
    """What was printed.

    temuan      what loading found; printing goes on, as a draft while any is ``salah``
    kekurangan  gaps of the document
    tahap       seconds of each stage, in order
    """

    instansi: str
    tahun: int
    berkas: tuple[BerkasCetak, ...]
    temuan: tuple[Temuan, ...]
    kekurangan: tuple[Kekurangan, ...]
    draf: bool
    jumlah_halaman: int | None
    tahap: Mapping[str, float]


def cetak_lkjip(
    *,
    sumber: str,
    folder: Path,
    format: Sequence[str] = FORMAT_BAWAAN,
    per_tanggal: date | None = None,
    hari: date | None = None,
    lapor: Lapor = diam,
) -> HasilCetak:
    """Print the annual report of a source into a folder."""
    diminta = periksa_format(diminta=format)
    jam = Tahap(lapor)
    with jam.tahap("membaca", f"Membaca {sumber}"):
        muatan = muat(sumber=sumber, hari=hari)
        muatan.wajib()
    periksa_folder(folder=folder)
    return cetak_muatan(muatan=muatan, folder=folder, format=diminta, per_tanggal=per_tanggal, jam=jam)


@dataclass(slots=True)
class Tahap:
    """Tells what is being done and keeps how long it took."""

    lapor: Lapor = diam
    detik: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def tahap(self, nama: str, pesan: str) -> Iterator[None]:
        """One stage."""
        self.lapor(pesan)
        mulai = perf_counter()
        yield
        self.detik[nama] = self.detik.get(nama, 0) + perf_counter() - mulai


def cetak_muatan(
    *, muatan: Muatan, folder: Path, format: Sequence[str], per_tanggal: date | None, jam: Tahap
) -> HasilCetak:
    """Print a year that is loaded already."""
    from sakip.kerja.letak_kurang import tempatkan_kurang
    from sakip.laporan.kekurangan import daftar_kekurangan

    tahun = muatan.wajib()
    with jam.tahap("menyusun", "Menghitung dan menyusun"):
        hasil = hasil_dari(muatan=muatan, per_tanggal=per_tanggal)
        dokumen = dokumen_dari(muatan=muatan, hasil=hasil, jenis=LKJIP)
    lampiran = {NAMA_LAMPIRAN: isi_lampiran(muatan=muatan)} if "pdf" in format else {}
    isi, halaman = render(dokumen=dokumen, format=format, lampiran=lampiran, jam=jam)
    instansi = tahun.organisasi.instansi.nama
    letak = {
        f: folder / nama_dokumen(jenis=LKJIP, instansi=instansi, tahun=tahun.tahun, akhiran=FORMAT[f]) for f in format
    }
    with jam.tahap("menyimpan", "Menyimpan"):
        tulis_semua(berkas={letak[f]: isi[f] for f in format})
    return HasilCetak(
        instansi=instansi,
        tahun=tahun.tahun,
        berkas=tuple(BerkasCetak(letak[f], f, len(isi[f])) for f in format),
        temuan=muatan.temuan,
        kekurangan=tempatkan_kurang(kurang=daftar_kekurangan(dokumen), muatan=muatan),
        draf=dokumen.draf,
        jumlah_halaman=halaman,
        tahap=jam.detik,
    )


def render(
    *, dokumen: Dokumen, format: Sequence[str], lampiran: Mapping[str, bytes], jam: Tahap
) -> tuple[dict[str, bytes], int | None]:
    """Every format; the PDF first, for its page numbers stand in the contents of the DOCX. And the number of pages."""
    isi: dict[str, bytes] = {}
    halaman: Mapping[str, int] = {}
    jumlah: int | None = None
    if "pdf" in format:
        with jam.tahap("pdf", "Mencetak PDF"):
            from sakip.renderers.pdf import render_pdf

            pdf = render_pdf(dokumen=dokumen, lampiran=lampiran)
            isi["pdf"], halaman, jumlah = pdf.isi, pdf.halaman, pdf.jumlah_halaman
    if "docx" in format:
        with jam.tahap("docx", "Mencetak DOCX"):
            from sakip.renderers.docx import render_docx

            isi["docx"] = render_docx(dokumen=dokumen, halaman=halaman)
    if "html" in format:
        with jam.tahap("html", "Mencetak HTML"):
            from sakip.renderers.html import render_html

            isi["html"] = render_html(dokumen=dokumen)
    if "teks" in format:
        with jam.tahap("teks", "Mencetak teks"):
            from sakip.dokumen.dump import dump

            isi["teks"] = dump(dokumen=dokumen).encode()
    return isi, jumlah


def isi_lampiran(*, muatan: Muatan) -> bytes:
    """The data that travels inside the PDF: only what anybody may read, for a report is published."""
    from sakip.data.publik import publik
    from sakip.tukar.json_tukar import write_json

    return write_json(publik(muatan.wajib()))
