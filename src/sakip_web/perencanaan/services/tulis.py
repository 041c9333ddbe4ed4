"""Writing plans: keys of new records, order among siblings, taking back with what depends on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from sakip.data.bentuk import periksa_bentuk
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.nama_rekaman import nama_menurut_id
from sakip.kernel.galat import SakipError
from sakip_web.organisasi.konteks import Konteks
from sakip_web.perencanaan.selectors.himpunan import PENETAPAN, RENCANA_AKSI, TARGET_RENSTRA, TARGET_RKT
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import kunci_baru
from sakip_web.rekaman.selectors import daftar, versi
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import HasilSimpan, Ubah

# What says something of an indicator and of nothing else goes with it.
IKUT_INDIKATOR = (TARGET_RENSTRA, TARGET_RKT, RENCANA_AKSI, PENETAPAN)
# Places of findings by the first part of their path, where the part itself is not the word.
_PEMAKAI: Final[Mapping[str, str]] = MappingProxyType(
    {
        "simpul": "Program, kegiatan, atau sub kegiatan",
        "narasi": "Teks laporan",
        "kebutuhan_sdm": "Kebutuhan SDM",
        "perjanjian": "Perjanjian kinerja",
        "penetapan_target": "Kertas kerja target",
    }
)


class MasihDipakai(SakipError):
    """Something that others refer to cannot be taken back; ``pemakai`` are sentences, one for each."""

    def __init__(self, pemakai: Sequence[str]) -> None:
        self.pemakai = tuple(pemakai)
        super().__init__(f"Masih dipakai di {len(self.pemakai)} tempat, jadi belum dapat dihapus.")


def tulis(*, k: Konteks, ubah: Sequence[Ubah], alasan: str = "", utuh: bool = True) -> HasilSimpan:
    """Save changes in the name of who asks, and let this request see them."""
    hasil = simpan(tahun=k.tahun, ubah=ubah, oleh=k.pelaku(), waktu=k.waktu, alasan=alasan, utuh=utuh)
    k.tahun.refresh_from_db(fields=["nomor"])
    return hasil


def id_baru(*, k: Konteks, himpunan: str, awalan: str) -> str:
    """An id that no record of the set has or ever had: letters and the next number."""
    pernah = {kunci for _, kunci in versi(tahun=k.tahun, himpunan=[himpunan])}
    nomor = len(pernah) + 1
    while f"{awalan}{nomor}" in pernah:
        nomor += 1
    return f"{awalan}{nomor}"


def geser(*, k: Konteks, himpunan: str, kunci: str, saudara: Sequence[str], naik: bool) -> HasilSimpan:
    """Change places with the neighbour above or below among ``saudara``; at an end nothing happens."""
    di = saudara.index(kunci)
    ke = di - 1 if naik else di + 1
    if not 0 <= ke < len(saudara):
        return HasilSimpan(())
    baris = {t.butir.kunci: t for t in daftar(tahun=k.tahun, himpunan=[himpunan])}
    a, b = baris[kunci], baris[saudara[ke]]
    tukar = ((a, b.butir.urut), (b, a.butir.urut))
    return tulis(k=k, ubah=[Ubah(himpunan, t.butir.kunci, t.butir.objek, t.versi, urut) for t, urut in tukar])


def pemakai(*, data: TahunKinerja, himpunan: str, kunci: str) -> tuple[str, ...]:
    """What would lead nowhere without a record, in sentences with names."""
    tanpa = _tanpa(data, himpunan, kunci)
    dulu = {(t.kode, t.kunci) for t in periksa_bentuk(tahun=data)}
    baru = [t for t in periksa_bentuk(tahun=tanpa) if (t.kode, t.kunci) not in dulu and t.kode in ("KL111", "KL115")]
    nama = nama_menurut_id(tahun=data)
    return tuple(dict.fromkeys(_sebut_pemakai(t.kunci.split("/"), nama) for t in baru))


def _sebut_pemakai(kunci: Sequence[str], nama: Mapping[str, str]) -> str:
    """Who refers, from the place of a finding: ``simpul/p2/sasaran``, ``strategi/0/sasaran``, ``narasi/upaya/S1``."""
    jenis, isi = kunci[0], kunci[1] if len(kunci) > 1 else ""
    sebutan = _PEMAKAI.get(jenis, jenis.replace("_", " ").capitalize())
    if isi in nama:
        return f"{sebutan}: {nama[isi]}"
    rinci = f"baris {int(isi) + 1}" if isi.isascii() and isi.isdigit() else isi.replace("_", " ")
    return f"{sebutan}: {rinci}" if rinci else sebutan


def hapus(*, k: Konteks, himpunan: str, kunci: str, versi_dibaca: int, alasan: str = "") -> HasilSimpan:
    """Take a record back, an indicator with its targets and steps; raises MasihDipakai while others refer to it."""
    if dipakai := pemakai(data=k.data, himpunan=himpunan, kunci=kunci):
        raise MasihDipakai(dipakai)
    ubah = [Ubah(himpunan, kunci, None, versi_dibaca)]
    if himpunan == "perencanaan.indikator":
        for t in daftar(tahun=k.tahun, himpunan=IKUT_INDIKATOR):
            if getattr(t.butir.objek, "indikator", "") == kunci:
                ubah.append(Ubah(t.butir.himpunan, t.butir.kunci, None, t.versi))
    return tulis(k=k, ubah=ubah, alasan=alasan)


def _tanpa(data: TahunKinerja, himpunan: str, kunci: str) -> TahunKinerja:
    """The year without a record, of an indicator also without what goes with it."""
    p = data.perencanaan
    nama = semua_himpunan()[himpunan].bidang
    sisa = tuple(o for o in getattr(p, nama) if kunci_baru(himpunan=himpunan, objek=o) != kunci)
    isi: dict[str, Any] = {nama: sisa}
    if himpunan == "perencanaan.indikator":
        for lain in IKUT_INDIKATOR:
            bidang = semua_himpunan()[lain].bidang
            isi[bidang] = tuple(o for o in getattr(p, bidang) if o.indikator != kunci)
    return replace(data, perencanaan=replace(p, **isi))
