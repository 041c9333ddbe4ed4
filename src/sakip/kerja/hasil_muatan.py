"""From a loaded year to its figures and its document: the part that computing, printing and checking share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sakip.hasil.dasar import Hasil
from sakip.hasil.pembuat import compute_hasil
from sakip.kerja.muatan import Muatan, TakTermuat
from sakip.kernel.galat import SakipError
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.profil_muat import muat_profil

if TYPE_CHECKING:
    from sakip.dokumen.node import Dokumen
    from sakip.laporan.kekurangan import Kekurangan


def hasil_dari(*, muatan: Muatan, per_tanggal: date | None = None) -> Hasil:
    """The figures of a loaded year under its profil, as of a date."""
    tahun = muatan.wajib()
    with _jelaskan(muatan):
        return compute_hasil(
            tahun=tahun, profil=muat_profil(tahun.acuan.profil), katalog=muat_katalog(), pada=per_tanggal
        )


def dokumen_dari(*, muatan: Muatan, hasil: Hasil, jenis: str) -> Dokumen:
    """The document; a year with mistakes gives a draft that lists them."""
    from sakip.laporan.susun import build_dokumen

    with _jelaskan(muatan):
        dokumen = build_dokumen(hasil=hasil, jenis=jenis)
    return tandai_salah(dokumen=dokumen, muatan=muatan) if muatan.salah else dokumen


def kekurangan_dari(*, muatan: Muatan, hasil: Hasil, jenis: str) -> tuple[Kekurangan, ...]:
    """What is missing in that document."""
    from sakip.laporan.susun import kekurangan_dokumen

    with _jelaskan(muatan):
        return kekurangan_dokumen(hasil=hasil, jenis=jenis)


def tandai_salah(*, dokumen: Dokumen, muatan: Muatan) -> Dokumen:
    """The document as a draft that ends with the mistakes in its data."""
    from sakip.dokumen.node import Butir, Daftar, Judul, Paragraf, Tercetak
    from sakip.dokumen.sebaris import Teks
    from sakip.dokumen.tata import beri_nomor

    salah = muatan.salah
    penutup = (
        Judul("KESALAHAN PADA DATA", 1, Tercetak()),
        Paragraf((Teks(f"Laporan ini DRAF: {len(salah)} isian pada {muatan.nama} perlu diperbaiki."),)),
        Daftar(tuple(Butir((Teks(t.pesan),)) for t in salah)),
    )
    return beri_nomor(dokumen=replace(dokumen, isi=(*dokumen.isi, *penutup), draf=True))


@contextmanager
def _jelaskan(muatan: Muatan) -> Iterator[None]:
    """A failure that mistakes in the data explain is told as such; without them it is a bug and shows itself."""
    try:
        yield
    except SakipError:
        raise
    except Exception as sebab:
        if not muatan.salah:
            raise
        raise TakTermuat(
            f"{muatan.nama} belum dapat diolah karena {len(muatan.salah)} kesalahan di atas. Perbaiki, lalu ulangi.",
            temuan=muatan.temuan,
        ) from sebab
