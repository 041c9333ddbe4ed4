"""The empty working paper of a review: every question with its proposal as a comment, and the findings to waive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Final

from sakip.evaluasi.instrumen_model import Instrumen
from sakip.evaluasi.jawaban import Usul
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.kerja.periksa import HasilReviu
from sakip.kerja.usul_reviu import usul_hasil
from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Temuan

_LEBAR: Final = 100
# One comment a line; each is wrapped by itself.
_PEMBUKA = (
    "Isi di antara tanda kutip. Baris yang diawali tanda # hanya keterangan.\n"
    "Yang dikosongkan berarti belum diputuskan.\n"
    "Simpan, lalu jalankan reviu lagi: berkas ini dibaca bila berada di folder yang sama dengan laporannya."
)
_PENGECUALIAN = (
    "Temuan yang sudah dilihat dan dibiarkan, dengan alasannya. Ia tetap tercetak, dengan nama Anda.\n"
    "Contohnya di bawah; hapus tanda # di depan keempat barisnya untuk memakainya.\n"
    "Sidik tiap temuan ada di akhir berkas."
)
_JAWABAN = (
    'Jawaban formulir: tulis ya atau tidak sesudah "jawaban:". Nama dan tanggal diambil dari pereviu di atas; '
    "bila lain, tambahkan baris nama: dan tanggal: di bawahnya.\n"
    "Usul mesin hanya usul; yang menjawab adalah Anda."
)
_SIMPULAN = "Simpulan dan saran pereviu. Yang dikosongkan tercetak sebagai garis untuk diisi dengan pena."


def susun_templat(*, hasil: HasilReviu) -> Iterator[str]:
    """Its lines."""
    formulir = muat_instrumen(nama=FORMULIR_REVIU)
    yield from _komentar(f"KERTAS KERJA REVIU atas {hasil.nama}")
    yield from _komentar(_PEMBUKA)
    yield from ("", "pereviu:", *(f'  {k}: ""' for k in ("nama", "jabatan", "nip", "tempat", "tanggal")), "")
    yield from _komentar(_PENGECUALIAN)
    yield "pengecualian:"
    yield from _contoh(hasil.temuan)
    yield ""
    yield from _komentar(_JAWABAN)
    yield "jawaban:"
    yield from _butir(formulir, usul_hasil(hasil=hasil))
    yield ""
    yield from _komentar(_SIMPULAN)
    yield 'simpulan: ""'
    yield from _daftar(hasil.temuan, hasil.nama)


def _contoh(temuan: Sequence[Temuan]) -> Iterator[str]:
    sidik = temuan[0].sidik if temuan else "0" * 16
    yield f'  # - sidik: "{sidik}"'
    yield from ('  #   alasan: ""', '  #   nama: ""', "  #   tanggal: 2025-02-10")


def _butir(formulir: Instrumen, usul: Mapping[str, Usul]) -> Iterator[str]:
    for komponen in formulir.komponen:
        yield ""
        yield from _komentar(f"{komponen.kode}. {komponen.judul}", menjorok=2)
        for k in komponen.kriteria:
            satu = usul[k.kode]
            kata = "tidak ada" if satu.jawab is None else satu.jawab.value
            yield from _komentar(f"{k.kode} {k.teks}", menjorok=2)
            yield from _komentar(f"Usul mesin: {kata}. {satu.keterangan}", menjorok=2)
            yield from (f'  "{k.kode}":', "    jawaban:", '    keterangan: ""')


def _daftar(temuan: Sequence[Temuan], nama: str) -> Iterator[str]:
    yield ""
    yield from _komentar("DAFTAR TEMUAN (sidik, kode, tingkat, tempat, isi)" if temuan else "Tidak ada temuan.")
    for t in temuan:
        tempat = sebut_tempat(tempat=t.lokasi[0], berkas=nama) if t.lokasi else ""
        yield _bersih(f"# {t.sidik}  {t.kode}  {t.tingkat.value}  {tempat}  {t.judul or t.pesan}")


def _komentar(teks: str, *, menjorok: int = 0) -> Iterator[str]:
    depan = " " * menjorok + "# "
    for alinea in teks.splitlines():
        yield from (_bersih(b) for b in wrap(alinea, _LEBAR, initial_indent=depan, subsequent_indent=depan))


def _bersih(baris: str) -> str:
    """Words of a stranger's file in one line: without marks that end a line or that YAML refuses."""
    isi = baris.lstrip(" ")
    rapi = "".join(c for c in " ".join(isi.split()) if c.isprintable())
    return baris[: len(baris) - len(isi)] + rapi
