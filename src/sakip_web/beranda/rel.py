"""What every page of an office shows around its content: the office, the menu, the rail of the year.

One query (the states); the year itself is in the process. Nothing is asked before a template asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from sakip.data.organisasi import Jenjang
from sakip.data.perjanjian import JenisPerjanjian
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip_web.alur import selectors as alur
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.beranda.jadwal import susun_jadwal
from sakip_web.beranda.perhentian import Kemajuan, Rel, susun_rel
from sakip_web.beranda.tingkatan import pencari_tingkatan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.models import Macam
from sakip_web.rupa.alamat import jalan_bila_ada

MENU: Final = (
    ("Beranda", ""),
    ("Register", "register/"),
    ("Anggaran", "anggaran/"),
    ("Dokumen", "dokumen/"),
    ("Data", "isian/"),
    ("Periksa laporan", "/periksa"),
    ("Pegawai", "pegawai/"),
    ("Jejak", "jejak/"),
)
# A provider of official figures sees only what waits for that body.
MENU_PENYEDIA: Final = (("Beranda", ""), ("Angka resmi", "register/resmi/"))


@dataclass(frozen=True, slots=True)
class ButirMenu:
    """An entry of the menu; ``kini`` is ``page`` for the page itself, ``true`` for one below it."""

    nama: str
    alamat: str
    kini: str = ""


def konteks_halaman(request: HttpRequest) -> dict[str, object]:
    """``k`` for templates: the context of the office, None outside one; with it menu, rail and what levels are."""
    k: Konteks | None = getattr(request, "konteks", None)
    if k is None:
        return {"k": None}
    return {
        "k": k,
        "menu": _malas(lambda: susun_menu(k, request.path_info)),
        "rel": _malas(lambda: rel_tahun(k, request.path_info)),
        "sebutan_peran": _malas(lambda: sebutan_peran(k)),
        "tingkatan": pencari_tingkatan(tahun=k.tahun),
    }


def susun_menu(k: Konteks, jalan: str) -> tuple[ButirMenu, ...]:
    """The menu of who looks; pages that do not exist are left out."""
    pangkal = _pangkal(k)
    hasil = []
    for nama, tujuan in MENU if k.boleh(Izin.LIHAT) else MENU_PENYEDIA:
        alamat = jalan_bila_ada(tujuan if tujuan.startswith("/") else pangkal + tujuan)
        if not alamat and tujuan.startswith("/"):
            alamat = jalan_bila_ada(f"{tujuan}/")
        if alamat:
            hasil.append(ButirMenu(nama, alamat, _kini(jalan, pangkal, tujuan)))
    return tuple(hasil)


def rel_tahun(k: Konteks, jalan: str) -> Rel | None:
    """The rail; None for somebody who may see no page of it, and while the profil of the office is unknown."""
    if not k.boleh(Izin.LIHAT):
        return None
    try:
        jadwal = susun_jadwal(data=k.data)
    except SakipError:
        # The page that mends the name of the profil must open.
        return None
    pangkal = _pangkal(k)
    segmen = jalan.removeprefix(f"/{pangkal}")
    rel = susun_rel(kemajuan=kemajuan_tahun(k), jadwal=jadwal, hari=k.hari, segmen=segmen)
    return replace(rel, perhentian=tuple(replace(p, alamat=jalan_bila_ada(pangkal + p.jalan)) for p in rel.perhentian))


def kemajuan_tahun(k: Konteks) -> Kemajuan:
    """How far the year is recorded."""
    data, tahun = k.data, k.tahun.tahun
    semua = alur.semua(tahun=k.tahun)
    jabatan = [j for j in data.organisasi.jabatan if j.menyusun_laporan and j.jenjang is not Jenjang.KEPALA_DAERAH]
    sah = {kunci.rpartition(":")[2] for (jenis, kunci), d in semua.items()
           if jenis is Jenis.PERJANJIAN and d.keadaan is Keadaan.SAH}  # fmt: skip
    diterima = Counter(
        int(kunci[-1])
        for (jenis, kunci), d in semua.items()
        if jenis is Jenis.PENGUKURAN and d.keadaan is Keadaan.DITERIMA
    )
    terkunci = frozenset(
        n for n in range(1, 5)
        if (d := semua.get((Jenis.TRIWULAN, f"TW{n}"))) is not None and d.keadaan is Keadaan.TERKUNCI
    )  # fmt: skip
    laporan = semua.get((Jenis.LAPORAN, f"lkjip::{tahun}"))
    murni = next((v for v in data.perjanjian.versi if v.jenis is JenisPerjanjian.MURNI), None)
    return Kemajuan(
        tanpa_target=_tanpa_target(data),
        sah=len(sah),
        jabatan=len(jabatan),
        bertanggal=murni.tanggal if murni else None,
        terkunci=terkunci,
        diterima=dict(diterima),
        laporan_sah=laporan is not None and laporan.keadaan is Keadaan.SAH,
    )


def sebutan_peran(k: Konteks) -> str:
    """What the person is here, in a few words."""
    nama = []
    for p in k.peran:
        jabatan = k.cari_jabatan(p.jabatan) if p.macam == Macam.PEJABAT else None
        nama.append(jabatan.nama if jabatan else p.pihak or Macam(p.macam).label)
    return ", ".join(dict.fromkeys(nama))


def _tanpa_target(data: TahunKinerja) -> int | None:
    if not data.perencanaan.indikator:
        return None
    bertarget = {t.indikator for t in data.perencanaan.target_rkt if t.tahun == data.tahun}
    bertarget |= {b.indikator for v in data.perjanjian.versi for b in v.butir}
    return sum(i.id not in bertarget for i in data.perencanaan.indikator)


def _pangkal(k: Konteks) -> str:
    return f"{k.instansi.kode}/{k.tahun.tahun}/"


def _kini(jalan: str, pangkal: str, tujuan: str) -> str:
    sasaran = tujuan if tujuan.startswith("/") else f"/{pangkal}{tujuan}"
    if jalan == sasaran:
        return "page"
    return "true" if tujuan and jalan.startswith(sasaran) else ""


def _malas(buat: Callable[[], object]) -> object:
    return SimpleLazyObject(buat)
