"""Reading agreements: versions, what each position has of them, where they stand, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from sakip.data.berlaku import kepala, versi_jabatan
from sakip.data.organisasi import Jabatan, Jenjang
from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import ButirPerjanjian, VersiPerjanjian, label_versi
from sakip.kerja.pilih import penyusun
from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Temuan
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import AWAL, Kedudukan
from sakip_web.alur.selectors import semua as semua_kedudukan
from sakip_web.berkas.models import Naskah
from sakip_web.berkas.selectors import naskah as naskah_beku
from sakip_web.perjanjian.penjaga import HIMPUNAN
from sakip_web.perjanjian.temuan import temuan_jabatan
from sakip_web.perjanjian.usul import butir_jabatan, pemilik
from sakip_web.rakitan import naskah
from sakip_web.rakitan.selectors import muatan, tahun_kinerja
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import daftar

JENIS_NASKAH = "pk"


@dataclass(frozen=True, slots=True)
class Versi:
    """A version as recorded: its key, what it is called, and the version of the record to name when it is saved."""

    kunci: str
    sebutan: str
    isi: VersiPerjanjian
    versi: int

    @property
    def alamat(self) -> str:
        """The key as it stands in addresses."""
        return self.kunci.removeprefix("#")


@dataclass(frozen=True, slots=True)
class BarisPerjanjian:
    """The agreement of a position in its last version; ``versi`` None: it has none."""

    jabatan: Jabatan
    atasan: str
    versi: Versi | None
    banyak: int
    kedudukan: Kedudukan
    temuan: tuple[Temuan, ...]

    @property
    def sah(self) -> bool:
        """Whether it was made valid."""
        return self.kedudukan.keadaan is Keadaan.SAH


@dataclass(frozen=True, slots=True)
class Banding:
    """A row of a comparison that differs; None where one side does not have it."""

    indikator: str
    nama: str
    satuan: str
    sebelum: ButirPerjanjian | None
    sesudah: ButirPerjanjian | None


def daftar_versi(*, tahun: Tahun) -> tuple[Versi, ...]:
    """Every version in order."""
    terbaca = daftar(tahun=tahun, himpunan=(HIMPUNAN,))
    label = label_versi(tahun_kinerja(tahun=tahun).perjanjian)
    return tuple(
        Versi(t.butir.kunci, sebutan.removeprefix("pk "), cast(VersiPerjanjian, t.butir.objek), t.versi)
        for t, sebutan in zip(terbaca, label, strict=True)
    )


def cari_versi(*, semua: tuple[Versi, ...], alamat: str) -> Versi | None:
    """The version of an address."""
    return next((v for v in semua if v.alamat == alamat), None)


def versi_milik(*, tahun: Tahun, semua: tuple[Versi, ...], jabatan: str) -> tuple[Versi, ...]:
    """The versions that concern a position."""
    data = tahun_kinerja(tahun=tahun)
    puncak = kepala(organisasi=data.organisasi)
    milik = versi_jabatan(
        perjanjian=data.perjanjian, pemilik=pemilik(data=data), kepala=puncak.id if puncak else ""
    ).get(jabatan, ())
    return tuple(v for v in semua if v.isi in milik)


def daftar_perjanjian(*, tahun: Tahun) -> tuple[BarisPerjanjian, ...]:
    """Every position with its agreement, in the order of the data."""
    data = tahun_kinerja(tahun=tahun)
    milik = pemilik(data=data)
    semua = daftar_versi(tahun=tahun)
    kedudukan = semua_kedudukan(tahun=tahun)
    temuan = temuan_jabatan(data=data, muatan=muatan(tahun=tahun), milik=milik)
    nama = {j.id: j.nama for j in data.organisasi.jabatan}
    baris = []
    for j in penyusun(tahun=data):
        versi = next(iter(reversed(versi_milik(tahun=tahun, semua=semua, jabatan=j.id))), None)
        banyak = len(butir_jabatan(versi=versi.isi, milik=milik, jabatan=j.id)) if versi else 0
        di = keadaan(semua=kedudukan, versi=versi, jabatan=j.id)
        baris.append(BarisPerjanjian(j, nama.get(j.atasan, ""), versi, banyak, di, temuan.get(j.id, ())))
    return tuple(baris)


def temuan_reviu(*, tahun: Tahun, jabatan: str) -> tuple[Temuan, ...]:
    """What the rules of the review say of the agreement of one position, beside the checks of its shape."""
    data = tahun_kinerja(tahun=tahun)
    semua = temuan_jabatan(
        data=data,
        muatan=muatan(tahun=tahun),
        milik=pemilik(data=data),
        lain=naskah.temuan_tahun(tahun=tahun),
    )
    return tuple(dict.fromkeys(semua.get(jabatan, ())))


def keadaan(*, semua: Mapping[tuple[Jenis, str], Kedudukan], versi: Versi | None, jabatan: str) -> Kedudukan:
    """Where the agreement of a position stands."""
    return semua.get((Jenis.PERJANJIAN, f"{versi.kunci}:{jabatan}"), AWAL) if versi else AWAL


def ada_yang_sah(*, tahun: Tahun, versi: Versi) -> bool:
    """Whether anybody's agreement of a version was made valid."""
    awal = f"{versi.kunci}:"
    return any(
        jenis is Jenis.PERJANJIAN and kunci.startswith(awal) and k.keadaan is Keadaan.SAH
        for (jenis, kunci), k in semua_kedudukan(tahun=tahun).items()
    )


def banding(*, tahun: Tahun, lama: Versi, baru: Versi, jabatan: str = "") -> tuple[Banding, ...]:
    """What differs between two versions, of one position or of all, in the order of the plan."""
    data = tahun_kinerja(tahun=tahun)
    milik = pemilik(data=data)
    nama: dict[str, Indikator] = {i.id: i for i in data.perencanaan.indikator}
    dulu, kini = ({b.indikator: b for b in v.isi.butir} for v in (lama, baru))
    # A version of some positions leaves those of the others as they were.
    semua = dict.fromkeys((*dulu, *kini)) if not baru.isi.jabatan else dict.fromkeys(kini)
    return tuple(
        Banding(i, nama[i].nama if i in nama else i, nama[i].satuan if i in nama else "", dulu.get(i), kini.get(i))
        for i in semua
        if dulu.get(i) != kini.get(i) and (not jabatan or milik.get(i) == jabatan)
    )


def sebelum(*, semua: tuple[Versi, ...], versi: Versi) -> Versi | None:
    """The version that one replaces."""
    lama = [v for v in semua[: semua.index(versi)] if not v.isi.jabatan or v.isi.jabatan == versi.isi.jabatan]
    return lama[-1] if lama else None


def target_rencana(*, tahun: Tahun) -> dict[str, Nilai]:
    """The targets of the RKT of this year, by indicator."""
    data = tahun_kinerja(tahun=tahun)
    return {t.indikator: t.nilai for t in data.perencanaan.target_rkt if t.tahun == data.tahun}


def halaman_pk(*, tahun: Tahun, jabatan: str, versi: Versi) -> bytes:
    """The agreement of a position as it is printed."""
    return naskah.halaman(
        dokumen=naskah.naskah(
            tahun=tahun, jenis=JENIS_NASKAH, jabatan=jabatan, periode=Periode(tahun.tahun), pada=hari_versi(versi)
        )
    )


def berkas_pk(*, tahun: Tahun, jabatan: str, versi: Versi, format: str) -> bytes:
    """The agreement of a position as a file."""
    isi = naskah.berkas(
        tahun=tahun,
        jenis=JENIS_NASKAH,
        jabatan=jabatan,
        periode=Periode(tahun.tahun),
        format=(format,),
        pada=hari_versi(versi),
    )
    return isi[format]


def hari_versi(versi: Versi) -> date:
    """The day on which a version is the one in force."""
    return versi.isi.berlaku_sejak


def kedudukan(*, tahun: Tahun, versi: Versi | None, jabatan: str) -> Kedudukan:
    """Where one agreement stands."""
    return keadaan(semua=semua_kedudukan(tahun=tahun), versi=versi, jabatan=jabatan)


def naskah_sah(*, tahun: Tahun, versi: Versi | None, jabatan: str) -> Naskah | None:
    """The frozen paper of an agreement."""
    return naskah_beku(tahun=tahun, jenis=JENIS_NASKAH, kunci=f"{versi.kunci}:{jabatan}") if versi else None


def belum_sah(*, tahun: Tahun, versi: Versi) -> tuple[tuple[str, str], ...]:
    """The positions of a version whose agreement may be made valid, with their names."""
    semua, ada = daftar_versi(tahun=tahun), semua_kedudukan(tahun=tahun)
    return tuple(
        (j.id, j.nama)
        for j in penyusun(tahun=tahun_kinerja(tahun=tahun))
        if versi in versi_milik(tahun=tahun, semua=semua, jabatan=j.id)
        and keadaan(semua=ada, versi=versi, jabatan=j.id).keadaan is not Keadaan.SAH
    )


def tanpa_pihak_kedua(*, tahun: Tahun, versi: Versi) -> str:
    """The name of the head of the office while nobody stands above to promise to; empty when somebody does."""
    jabatan = tahun_kinerja(tahun=tahun).organisasi.jabatan
    if versi.isi.pihak_kedua or any(j.jenjang is Jenjang.KEPALA_DAERAH for j in jabatan):
        return ""
    return next((j.nama for j in jabatan if j.jenjang is Jenjang.KEPALA), "")
