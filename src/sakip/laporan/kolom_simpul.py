"""The catalogue of columns over the program tree: a row is a node with one of its indicators (or none).

Cells of a node merge over its indicators; money stands once per node.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import Indikator, JenjangSimpul, Simpul
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.kolom import KolomLaporan
from sakip.peraturan.profil import OpsiNilai


@dataclass(frozen=True, slots=True)
class BarisSimpul:
    """A node in a table with one of its indicators; ``nomor`` is its running number ("1", "1.2", "1.2.3")."""

    hasil: Hasil
    simpul: Simpul
    indikator: Indikator | None
    nomor: str


Kolom = KolomLaporan[BarisSimpul]


def baris_simpul(
    hasil: Hasil, *, jenjang: Sequence[JenjangSimpul] = tuple(JenjangSimpul), akar: Sequence[str] | None = None
) -> list[BarisSimpul]:
    """The nodes of the given levels in print order, one row per indicator."""
    pohon = hasil.indeks.pohon
    baris: list[BarisSimpul] = []

    def tambah(id_simpul: str, nomor: str) -> None:
        s = pohon.simpul[id_simpul]
        if s.jenjang in jenjang:
            milik: Sequence[Indikator | None] = hasil.indeks.milik.get(id_simpul) or (None,)
            baris.extend(BarisSimpul(hasil, s, i, nomor) for i in milik)
        for n, anak in enumerate(pohon.anak.get(id_simpul, ()), 1):
            tambah(anak, f"{nomor}.{n}")

    for n, program in enumerate(pohon.program if akar is None else akar, 1):
        tambah(program, str(n))
    return baris


def kolom_target(baris: Sequence[BarisSimpul], bawaan: OpsiNilai = "target") -> tuple[OpsiNilai, ...]:
    """The column of targets as asked for; none where no node has an indicator, for it would stay empty."""
    return (bawaan,) if any(b.indikator is not None for b in baris) else ()


def _simpul(b: BarisSimpul) -> str:
    return b.simpul.id


def _per_simpul(judul: str, isi: Callable[[BarisSimpul], str], lebar: int) -> Kolom:
    return KolomLaporan(judul, lambda b: teks(isi(b)), lebar, gabung=_simpul)


def _uang(judul: str, pola: str, lebar: int = 15) -> Kolom:
    return KolomLaporan(
        judul, lambda b: angka(b.hasil[pola.format(s=b.simpul.id, t=b.hasil.tahun)]), lebar, Rata.KANAN, gabung=_simpul
    )


def _indikator(judul: str, isi: Callable[[Hasil, Indikator], tuple[Sebaris, ...]], lebar: int, rata: Rata) -> Kolom:
    return KolomLaporan(judul, lambda b: isi(b.hasil, b.indikator) if b.indikator else (), lebar, rata)


def _angka(judul: str, pola: str, lebar: int = 10, *, satuan: bool = False) -> Kolom:
    tulis = bersatuan if satuan else angka
    return _indikator(judul, lambda h, i: tulis(h[pola.format(i=i.id, t=h.tahun)]), lebar, Rata.KANAN)


def _sumber_dana(b: BarisSimpul) -> str:
    isi = b.hasil.indeks.pagu.get((b.simpul.id, b.hasil.indeks.versi_anggaran))
    versi = next((v for v in b.hasil.data.anggaran.versi if v.id == b.hasil.indeks.versi_anggaran), None)
    return (isi[1] if isi else "") or (versi.sumber_dana if versi else "")


def nama_berjenjang(simpul: Simpul) -> str:
    """The name behind its level; official names that begin with the level ("Program Penunjang ...") stand alone."""
    jenjang, nama = simpul.jenjang.value, simpul.nama
    return nama if nama.lower().startswith(f"{jenjang.lower()} ") else f"{jenjang}: {nama}"


def _penanggung_jawab(b: BarisSimpul) -> str:
    pj = b.simpul.penanggung_jawab
    return next((j.nama for j in b.hasil.data.organisasi.jabatan if j.id == pj), pj)


def _teks_hasil(b: BarisSimpul) -> str:
    """The result a node is for: its own statement, else the sasaran it supports."""
    sasaran = b.hasil.indeks.sasaran.get(b.hasil.indeks.pohon.sasaran.get(b.simpul.id, ""))
    return b.simpul.hasil or (sasaran.teks if sasaran else "belum ditetapkan")


KOLOM_SIMPUL: Mapping[str, Kolom] = MappingProxyType(
    {
        "no": KolomLaporan("No", lambda b: teks(b.nomor), 5, Rata.TENGAH, gabung=_simpul),
        "kode": _per_simpul("Kode", lambda b: b.simpul.kode, 12),
        "program": _per_simpul("Program", lambda b: b.simpul.nama, 30),
        "uraian": _per_simpul("Program/Kegiatan/Sub Kegiatan", lambda b: nama_berjenjang(b.simpul), 30),
        "hasil": _per_simpul("Sasaran", _teks_hasil, 22),
        "penanggung_jawab": _per_simpul("Penanggung Jawab", _penanggung_jawab, 14),
        "indikator": KolomLaporan(
            "Indikator", lambda b: teks(b.indikator.nama if b.indikator else "belum ditetapkan"), 24
        ),
        "formulasi": _indikator(
            "Formulasi", lambda _h, i: teks(i.rumus_kata or i.definisi or "belum ditetapkan"), 22, Rata.KIRI
        ),
        "satuan": _indikator("Satuan", lambda _h, i: teks(i.satuan), 8, Rata.TENGAH),
        "target": _angka("Target", "target/{i}/{t}", satuan=True),
        "realisasi": _angka("Realisasi", "realisasi/{i}/{t}", satuan=True),
        "capaian": _angka("Capaian (%)", "capaian/{i}/{t}"),
        "capaian_simpul": _uang("Capaian Kinerja (%)", "capaian_simpul/{s}/{t}", 10),
        "pagu": _uang("Anggaran (Rp)", "pagu/simpul/{s}"),
        "belanja": _uang("Realisasi (Rp)", "belanja/simpul/{s}"),
        "sisa": _uang("Selisih (Rp)", "sisa/simpul/{s}", 14),
        "serapan": _uang("Capaian (%)", "serapan/simpul/{s}", 9),
        "porsi": _uang("% Anggaran", "porsi/simpul/{s}", 9),
        "sumber_dana": _per_simpul("Keterangan", _sumber_dana, 12),
        "menunjang": _per_simpul(
            "Menunjang atau Kurang", lambda b: b.simpul.menunjang.value if b.simpul.menunjang else "belum dinilai", 15
        ),
        "analisis": _per_simpul("Analisis", lambda b: b.simpul.analisis, 22),
    }
)
