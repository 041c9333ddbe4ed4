"""Sheet *Sasaran Jabatan*: what each position is to bring about, and what above it that serves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import SasaranJabatan
from sakip.data.tahun_kinerja import TahunKinerja

_INDUK = (Ranah.SASARAN, Ranah.SIMPUL, Ranah.SASARAN_JABATAN)
KOLOM = (
    Kolom("jabatan", "Jabatan", Jenis.RUJUKAN, 34, Wajib.BENTUK, ranah=(Ranah.JABATAN,),
        contoh="Kepala Seksi Pelayanan", bantuan="Pilih jabatan dari lembar Pejabat."),
    Kolom("teks", "Sasaran jabatan", Jenis.PARAGRAF, 60, Wajib.MUTLAK, contoh="Terlaksananya pelayanan keliling",
        bantuan="Sasaran kegiatan, sasaran sub kegiatan, atau tugas individu jabatan ini."),
    Kolom("induk", "Yang didukung", Jenis.RUJUKAN, 60, ranah=_INDUK, daftar="daftar_didukung",
        contoh="Meningkatnya kualitas pelayanan kepada masyarakat",
        bantuan="Sasaran strategis, program, kegiatan, sub kegiatan, atau sasaran jabatan atasan. Pilih atau tulis "
        "namanya."),
)  # fmt: skip
# The word that settles which kind of thing a name belongs to, where two kinds share it.
_KATA = {Ranah.SASARAN: "Sasaran", Ranah.SIMPUL: "Program", Ranah.SASARAN_JABATAN: "Sasaran jabatan"}


def _teks_induk(id_: str, kamus: Kamus) -> str:
    for r in _INDUK:
        label = kamus.list_label(r).get(id_)
        if label is not None:
            return label if kamus.resolve(label, *_INDUK).id == id_ else f"{_KATA[r]}: {label}"
    return id_


def _read_induk(b: Baris, konteks: Konteks) -> str:
    kata, titik_dua, nama = b.teks("induk").partition(": ")
    ranah = next((r for r, k in _KATA.items() if titik_dua and k.casefold() == kata.strip().casefold()), None)
    if ranah and (id_ := konteks.kamus.resolve(nama, ranah).id):
        return id_
    return konteks.rujuk(b, "induk", *_INDUK)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for s in tahun.perencanaan.sasaran_jabatan:
        yield {
            ID: s.id,
            "jabatan": kamus.label(s.jabatan, Ranah.JABATAN),
            "teks": s.teks,
            "induk": _teks_induk(s.induk, kamus),
        }


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        konteks.catat(f"sasaran_jabatan/{b.id}", b)
        jabatan = konteks.rujuk(b, "jabatan", Ranah.JABATAN)
        if not b.ada("jabatan"):
            saran = "Pilih jabatan yang memiliki sasaran ini."
            konteks.lapor("KL008", b.lokasi("jabatan"), "jabatan pemilik sasaran ini belum diisi.", saran=saran)
        yield SasaranJabatan(b.id, jabatan, b.teks("teks"), _read_induk(b, konteks))


LEMBAR = Lembar(
    "Sasaran Jabatan",
    "Sasaran setiap jabatan, satu baris satu sasaran. Dipakai untuk perjanjian dan laporan tiap pejabat.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    nama_baris=lambda b: Nama(Ranah.SASARAN_JABATAN, b.teks("teks"), b.teks("jabatan")),
    ranah_daftar=Ranah.SASARAN_JABATAN,
    kunci_utama="teks",
    boleh_tiada=True,
)
