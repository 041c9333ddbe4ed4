"""What an upload would change, as changes and as a preview."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sakip.data.tahun_kinerja import TahunKinerja
from sakip_web.isian.berkas_tahun import Catatan
from sakip_web.isian.bidang_isian import bidang_himpunan
from sakip_web.isian.judul import JUDUL, TERTUTUP
from sakip_web.isian.pilihan import NamaRujukan, sebutan
from sakip_web.isian.pratinjau import BarisPratinjau, Nasib, Perubahan, Pratinjau, susun_pratinjau
from sakip_web.isian.teks_isi import ambil, panjang_deret, teks_sel
from sakip_web.rekaman.beda import Beda, banding
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import urai
from sakip_web.rekaman.selectors import Terbaca
from sakip_web.rekaman.ubah import Ubah


def susun_beda(*, lama: Sequence[Terbaca], baru: TahunKinerja, hanya: Collection[str] = ()) -> tuple[Beda, ...]:
    """What differs, in a fixed order: the number of a row of the preview is its place here.

    ``hanya`` are the sets that ``lama`` was read of; without any, all.
    """
    return banding(lama=[t.butir for t in lama], baru=[b for b in urai(baru) if not hanya or b.himpunan in hanya])


def susun_ubah(*, beda: Sequence[Beda], lama: Sequence[Terbaca], pakai: Iterable[int]) -> tuple[Ubah, ...]:
    """The chosen differences as changes, bound to the versions as read."""
    versi = {(t.butir.himpunan, t.butir.kunci): t.versi for t in lama}
    dipilih = frozenset(pakai)
    return tuple(
        Ubah(b.himpunan, b.kunci, b.baru, versi.get((b.himpunan, b.kunci), 0), b.urut)
        for n, b in enumerate(beda)
        if n in dipilih
    )


def pratinjau_beda(
    *, beda: Sequence[Beda], banyak_lama: int, kini: TahunKinerja, baru: TahunKinerja, catatan: Iterable[Catatan]
) -> Pratinjau:
    """The differences row by row, and what could not be read as refused rows."""
    nama = (NamaRujukan(kini), NamaRujukan(baru))
    ditolak = [
        BarisPratinjau(Nasib.DITOLAK, "Tidak dibaca", alasan=c.pesan, tempat=c.tempat) for c in catatan if c.salah
    ]
    baris = [_baris(n, b, nama) for n, b in enumerate(beda)]
    return susun_pratinjau(baris=(*ditolak, *baris), sama=banyak_lama - sum(b.lama is not None for b in beda))


def _baris(nomor: int, b: Beda, nama: tuple[NamaRujukan, NamaRujukan]) -> BarisPratinjau:
    nasib = Nasib.BARU if b.lama is None else Nasib.DIHAPUS if b.baru is None else Nasib.BERUBAH
    perihal, perubahan = uraikan(beda=b, nama=nama)
    return BarisPratinjau(nasib, perihal, perubahan, nomor=nomor)


def uraikan(*, beda: Beda, nama: tuple[NamaRujukan, NamaRujukan]) -> tuple[str, tuple[Perubahan, ...]]:
    """What a difference is about, and its fields; ``nama`` knows the names of the year before and of the one after."""
    ada: Any = beda.baru if beda.baru is not None else beda.lama
    sebut = sebutan(ada) or _dari_kunci(beda.himpunan, ada, nama[beda.baru is not None])
    judul = JUDUL[beda.himpunan]
    return f"{judul}: {sebut}" if sebut else judul, tuple(_perubahan(beda, nama))


def _dari_kunci(himpunan: str, objek: object, nama: NamaRujukan) -> str:
    if semua_himpunan()[himpunan].tunggal:
        return ""
    isi = (teks_sel(b, ambil(objek, b.nama), nama) for b in bidang_himpunan(himpunan=himpunan)[:3])
    return ", ".join(t for t in isi if t)


def _perubahan(b: Beda, nama: tuple[NamaRujukan, NamaRujukan]) -> Iterable[Perubahan]:
    jenis = semua_himpunan()[b.himpunan].jenis
    panjang = [panjang_deret(x, jenis) for x in (b.lama, b.baru)]
    banyak = {k: max(p.get(k, 0) for p in panjang) for p in panjang for k in p}
    for bidang in bidang_himpunan(himpunan=b.himpunan, banyak=banyak):
        dulu, kini = (ambil(x, bidang.nama) if x is not None else None for x in (b.lama, b.baru))
        if dulu == kini:
            continue
        if bidang.nama in TERTUTUP:
            yield Perubahan(bidang.judul, "ditutup", "ditutup")
            continue
        lama, baru = teks_sel(bidang, dulu, nama[0]), teks_sel(bidang, kini, nama[1])
        if lama or baru:
            yield Perubahan(bidang.judul, lama, baru)
