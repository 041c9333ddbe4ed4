"""Kolom atau sel yang seharusnya berisi angka kosong, atau berisi teks.

Mengapa: kolom efisiensi yang kosong di semua baris menjanjikan sesuatu yang tidak dilaporkan; target yang berisi nama
indikatornya membuat capaian di sampingnya tidak dapat dihitung ulang.

Contoh salah: kolom Target berisi “pembinaan desa”, kolom Capaian berisi 100.

Contoh benar: kolom Target berisi 6 kegiatan, kolom Capaian berisi 100.

Keterbatasan: baris tanpa nomor dianggap lanjutan baris di atasnya. Kolom keterangan, analisis, dan sumber data boleh
kosong. Tabel yang semua selnya kosong tidak dinilai.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_KOLOM, _BARIS, _SEL, _TEKS = "isi kolom", "baris tanpa angka", "sel kosong", "teks di kolom angka"
_TERLIHAT = 5


@aturan(
    kode="SJ146",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.SUSUNAN,),
)
def kolom_terisi(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for empty columns, rows and cells of tables of performance, and for words where a figure belongs."""
    del konteks
    tabel: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.SUSUNAN):
        tabel[f.kelompok].append(f)
    for isi in tabel.values():
        kolom = [f for f in isi if f.rincian == _KOLOM]
        if kolom and all(not f.nilai for f in kolom):
            yield Lewat(f"Tabel “{kolom[0].nama}” tidak dinilai: semua kolom angkanya kosong.", (kolom[0],))
            continue
        yield from _kolom(kolom)
        yield from _baris([f for f in isi if f.rincian == _BARIS])
        yield from _sel([f for f in isi if f.rincian == _SEL])
        yield from _teks([f for f in isi if f.rincian == _TEKS])


def _kolom(kolom: Sequence[Fakta]) -> Iterator[Konsep]:
    for f in kolom:
        if not f.nilai and int(f.versi) > 1:
            yield _temuan(f"Kolom “{f.nama}” kosong di semua {f.versi} baris", "Isi kolomnya, atau hapus.", f)


def _baris(baris: Sequence[Fakta]) -> Iterator[Konsep]:
    kosong = [f for f in baris if not f.nilai and int(f.versi) > 1]
    if kosong and 2 * len(kosong) <= len(baris):
        sebut = (
            f"Baris “{kosong[0].nama}”" if len(kosong) == 1 else f"{len(kosong)} baris, “{kosong[0].nama}” dan lainnya,"
        )
        yield _temuan(f"{sebut} tidak berisi satu angka pun", "Isi target, realisasi, dan capaiannya.", *kosong)


def _sel(sel: Sequence[Fakta]) -> Iterator[Konsep]:
    kosong = [f for f in sel if not f.nilai]
    if 2 * len(kosong) < len(sel):
        for f in kosong:
            yield _temuan(f"Capaian “{f.nama}” kosong; target dan realisasinya ada", "Isi capaiannya.", f)


def _teks(teks: Sequence[Fakta]) -> Iterator[Konsep]:
    ulang = [f for f in teks if not f.nilai]
    # One such row is rather a row whose cells were shifted when the document was read.
    if ulang and 2 * len(ulang) >= len(teks):
        kalimat = f"Kolom target mengulang nama indikator, bukan angka: “{ulang[0].nama}”"
        yield _temuan(kalimat, "Isi kolom target dengan angka dan satuannya.", *ulang)


def _temuan(kalimat: str, saran: str, *fakta: Fakta) -> Konsep:
    return Konsep(fakta=fakta[:_TERLIHAT], kalimat=f"{kalimat}.", tertulis=fakta[0].nama, saran=saran)
