"""Changing the budget: cells of grids, a version as a copy, and what an export of SIPD brings."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from django.urls import reverse

from sakip.data.anggaran import Pagu, RealisasiAnggaran, VersiAnggaran
from sakip.kerja.impor_sipd import AKHIRAN, HasilImpor, Sumber, impor_ke
from sakip.kerja.sipd_cocok import Tindakan, Usulan
from sakip.kerja.sipd_pilihan import Pilihan
from sakip.kernel.angka_tulis import format_angka, format_rupiah
from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode
from sakip_web.isian.berkas_tahun import Catatan, padatkan, periksa_ukuran
from sakip_web.isian.masuk import UMUR
from sakip_web.isian.models import Titipan
from sakip_web.organisasi.konteks import Konteks
from sakip_web.penganggaran.selectors import PAGU, VERSI, SelUang
from sakip_web.perencanaan.selectors.isian import baca_rupiah
from sakip_web.perencanaan.services.target import BentrokSel, HasilTarget, IsianSel
from sakip_web.perencanaan.services.tulis import tulis
from sakip_web.rakitan.selectors import muatan
from sakip_web.rekaman.ubah import HasilSimpan, Ubah

# What an export of SIPD can change.
HIMPUNAN_SIPD = ("perencanaan.simpul", "anggaran.versi", "anggaran.pagu", "anggaran.realisasi")


class ImporDitolak(SakipError):
    """An upload from which nothing can be taken."""


@dataclass(frozen=True, slots=True)
class PermintaanImpor:
    """What of an upload is to be taken: the ceilings of a version, or the spending of a period."""

    nama: str
    isi: bytes
    versi: str = ""
    triwulan: int | None = None
    kumulatif: bool = True
    tambah: bool = False
    skpd: str = ""


def simpan_uang(*, k: Konteks, versi: str, sel: Sequence[SelUang], isian: Mapping[str, IsianSel]) -> HasilTarget:
    """Save a grid of money: good cells are saved, unreadable and clashing ones come back."""
    galat: dict[str, str] = {}
    ubah: list[Ubah] = []
    milik = {(s.himpunan, s.kunci): s for s in sel}
    lama = {(p.simpul, p.versi): p for p in k.data.anggaran.pagu}
    for s in sel:
        satu = isian.get(s.nama)
        if satu is None or not satu.diubah:
            continue
        dibaca = baca_rupiah(teks=satu.teks)
        if dibaca.galat:
            galat[s.nama] = dibaca.galat
            continue
        jumlah = dibaca.isi if isinstance(dibaca.isi, Decimal) else None
        dana = lama[s.simpul, versi].sumber_dana if (s.simpul, versi) in lama else ""
        ubah.append(Ubah(s.himpunan, s.kunci, _uang(s, versi, jumlah, dana), satu.versi))
    hasil = tulis(k=k, ubah=ubah, utuh=False)
    bentrok = []
    for b in hasil.bentrok:
        s = milik[b.ubah.himpunan, b.ubah.kunci]
        ada = b.tersimpan.jumlah if isinstance(b.tersimpan, Pagu | RealisasiAnggaran) else None
        dia = "" if ada is None else format_angka(ada)
        bentrok.append(BentrokSel(s.nama, s.judul, isian[s.nama].teks, dia, b.versi, b.oleh, b))
    return HasilTarget(len(hasil.tersimpan), galat, tuple(bentrok))


def _uang(s: SelUang, versi: str, jumlah: Decimal | None, dana: str) -> Pagu | RealisasiAnggaran | None:
    if jumlah is None:
        return None
    return Pagu(s.simpul, versi, jumlah, dana) if s.periode is None else RealisasiAnggaran(s.simpul, s.periode, jumlah)


def id_versi(*, k: Konteks) -> str:
    """The id of the next version: murni, perubahan, perubahan-2 …"""
    ada = {v.id for v in k.data.anggaran.versi}
    calon = ("murni", "perubahan", *(f"perubahan-{n}" for n in range(2, 99)))
    return next(c for c in calon if c not in ada)


def buat_versi(*, k: Konteks, dokumen: str, sejak: date, dana: str, salin: str) -> HasilSimpan:
    """A new version; with ``salin`` it begins as a copy of another, ceiling by ceiling."""
    baru = id_versi(k=k)
    ubah = [Ubah(VERSI, baru, VersiAnggaran(baru, dokumen, sejak, dana), 0)]
    for p in k.data.anggaran.pagu:
        if salin and p.versi == salin:
            ubah.append(Ubah(PAGU, f"{p.simpul}:{baru}", Pagu(p.simpul, baru, p.jumlah, p.sumber_dana), 0))
    return tulis(k=k, ubah=ubah)


def impor_sipd(*, k: Konteks, minta: PermintaanImpor) -> int:
    """Read an export and keep what it would make of the year for its preview, whose number is returned.

    Nothing of the year is written. Raises SakipError for what cannot be read.
    """
    akhiran = Path(minta.nama).suffix.lower()
    if akhiran not in AKHIRAN:
        raise ImporDitolak(f"{minta.nama} bukan berkas Excel atau CSV. Unduh lagi dari SIPD sebagai .xlsx.")
    periksa_ukuran(ukuran=len(minta.isi), nama=minta.nama)
    hasil = _baca(k, minta, akhiran)
    if hasil.ragu:
        raise ImporDitolak(f"{hasil.ragu} Bila memang benar, tulis nama SKPD itu di kotak SKPD.")
    Titipan.objects.filter(waktu__lt=k.waktu - UMUR).delete()
    titipan = Titipan.objects.create(
        tahun=k.tahun,
        pengguna=k.pengguna,
        nama=minta.nama[:200],
        isi=padatkan(hasil.baru),
        catatan=[asdict(c) for c in _catatan(hasil)],
        hanya=[*HIMPUNAN_SIPD],
        kembali=reverse("penganggaran:anggaran", args=[*k.alamat.values()]),
        nomor=k.tahun.nomor,
        waktu=k.waktu,
    )
    return titipan.pk


def _baca(k: Konteks, minta: PermintaanImpor, akhiran: str) -> HasilImpor:
    periode = Periode(k.tahun.tahun, minta.triwulan) if minta.triwulan else None
    pilihan = Pilihan(
        versi="" if periode else minta.versi,
        periode=periode,
        kumulatif=minta.kumulatif if periode else None,
        tambah=minta.tambah,
    )
    with tempfile.TemporaryDirectory() as folder:
        # Messages name the file; nothing of its name leads out of the folder.
        polos = "".join(h for h in Path(minta.nama).stem if h.isalnum() or h in " -_")[:80]
        letak = Path(folder) / f"{polos or 'sipd'}{akhiran}"
        letak.write_bytes(minta.isi)
        return impor_ke(sumber=Sumber(letak, skpd=minta.skpd), muatan=muatan(tahun=k.tahun), pilihan=pilihan)


def _catatan(hasil: HasilImpor) -> list[Catatan]:
    ringkas = (
        f"Dibaca dari {hasil.dipakai}: {format_rupiah(hasil.total)}; "
        f"diambil atau sudah sama {format_rupiah(hasil.diambil)}."
    )
    semua = [Catatan(False, ringkas, "")]
    semua += [Catatan(False, c, "") for c in (*hasil.peringatan, *hasil.catatan)]
    if hasil.sisa:
        nama = "; ".join(u.nama for u in hasil.sisa[:5])
        semua.append(Catatan(False, f"{len(hasil.sisa)} baris kita tidak disebut berkas dan tetap: {nama}.", ""))
    return semua + [Catatan(True, _sebab(u), f"{u.kode} {u.nama}") for u in hasil.tertinggal]


def _sebab(u: Usulan) -> str:
    uang = "" if u.sipd is None else f" {format_rupiah(u.sipd)}"
    if u.tindakan is Tindakan.BARU:
        return f"Belum ada di pohon kita{uang}. Centang “tambahkan yang belum ada”, lalu unggah lagi."
    return f"{u.tindakan.value.capitalize()}{uang}: {'; '.join(u.catatan)}."
