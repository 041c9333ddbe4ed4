"""What may not be changed any more: figures handed in, and everything of a closed quarter, by whatever path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from django.db.models import Q

from sakip.data.berlaku import pemilik_indikator
from sakip.data.narasi import TeksNarasi
from sakip.data.perencanaan import Indikator
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.ekspresi import EkspresiSalah, compile_ekspresi
from sakip.kernel.periode import Periode, Triwulan
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import Kedudukan, semua
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.penjaga import daftarkan
from sakip_web.rekaman.selectors import saring
from sakip_web.rekaman.ubah import Ubah

KINERJA: Final = "realisasi.kinerja"
VARIABEL: Final = "realisasi.variabel"
NARASI: Final = "narasi.teks"
# The texts that are written beside the figures; other texts belong to the report and its own states.
KUNCI_NARASI: Final = ("jabatan_permasalahan", "jabatan_upaya", "jabatan_rencana_tindak_lanjut")

Proses = Mapping[tuple[Jenis, str], Kedudukan]
_TERTAHAN: Final = (Keadaan.DIAJUKAN, Keadaan.DITERIMA)


def daftarkan_semua() -> None:
    """Put the guards of this app before the sets that they keep."""
    daftarkan(himpunan=KINERJA, penjaga=jaga_kinerja)
    daftarkan(himpunan=VARIABEL, penjaga=jaga_variabel)
    daftarkan(himpunan=NARASI, penjaga=jaga_narasi)
    daftarkan(himpunan="perencanaan.indikator", penjaga=jaga_rumus)


def pesan_triwulan(triwulan: int) -> str:
    """Why nothing of a closed quarter changes, and what to do (rupa, microcopy 18)."""
    return (
        f"Triwulan {Triwulan(triwulan).name} terkunci. Membuka kembali perlu alasan, dan kepala kantor diberi tahu. "
        "Minta perencana membukanya di halaman Tutup triwulan."
    )


def pesan_jabatan(nama: str, triwulan: int, kedudukan: Kedudukan) -> str:
    """Why figures that were handed in do not change, and what to do."""
    kata = kedudukan.keadaan.value
    obat = "Tarik kembali" if kedudukan.keadaan is Keadaan.DIAJUKAN else "Minta atasan mengembalikannya"
    return (
        f"Realisasi triwulan {Triwulan(triwulan).name} {nama} sudah {kata} oleh {kedudukan.oleh}. "
        f"{obat} dulu, lalu ubah angkanya."
    )


def pesan_laporan(*, proses: Proses, jabatan: str, periode: Periode) -> str:
    """Why figures stay that a report was answered on, and what to do; empty while none was."""
    for kunci, kata in ((f"lkj_triwulan:{jabatan}:{periode.kode}", periode.sebutan), _tahunan(jabatan, periode)):
        k = proses.get((Jenis.LAPORAN, kunci))
        if k is None or k.keadaan not in (Keadaan.DITANGGAPI, Keadaan.SAH):
            continue
        obat = (
            "Minta atasan mengembalikan laporan itu dulu, lalu tarik angkanya."
            if k.keadaan is Keadaan.DITANGGAPI
            else "Buka laporan itu dulu dengan Perbaiki laporan, disertai alasan, lalu tarik angkanya."
        )
        return (
            f"Angka {periode.sebutan} tidak dapat ditarik kembali: laporan {kata} yang memuatnya sudah "
            f"{k.keadaan.value} oleh {k.oleh}. {obat}"
        )
    return ""


def halangan_tarik(*, proses: Proses, jabatan: str, periode: Periode) -> str:
    """The sentence that forbids drawing figures back: of a closed quarter, or of an answered report."""
    k = proses.get((Jenis.TRIWULAN, f"TW{periode.triwulan}"))
    if k and k.keadaan is Keadaan.TERKUNCI:
        return pesan_triwulan(periode.triwulan or 0)
    return pesan_laporan(proses=proses, jabatan=jabatan, periode=periode)


def _tahunan(jabatan: str, periode: Periode) -> tuple[str, str]:
    tahun = Periode(periode.tahun)
    return f"lkj_tahunan:{jabatan}:{tahun.kode}", tahun.sebutan


def larangan(*, data: TahunKinerja, proses: Proses, jabatan: str, triwulan: int) -> str:
    """The sentence that forbids changing the figures of a position in a quarter; empty when they may change."""
    if (k := proses.get((Jenis.TRIWULAN, f"TW{triwulan}"))) and k.keadaan is Keadaan.TERKUNCI:
        return pesan_triwulan(triwulan)
    k = proses.get((Jenis.PENGUKURAN, f"{jabatan}:TW{triwulan}")) if jabatan else None
    if k is None or k.keadaan not in _TERTAHAN:
        return ""
    if k.keadaan is Keadaan.DIAJUKAN and (
        pesan := pesan_laporan(proses=proses, jabatan=jabatan, periode=Periode(data.tahun, triwulan))
    ):
        return pesan
    nama = next((j.nama for j in data.organisasi.jabatan if j.id == jabatan), jabatan)
    return pesan_jabatan(nama, triwulan, k)


def jaga_kinerja(tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """Realisasi of indicators. A value of the whole year is typed in quarter IV; an official one may still come."""

    def sasaran(data: TahunKinerja) -> Iterator[tuple[str, int]]:
        pemilik = pemilik_indikator(organisasi=data.organisasi, perencanaan=data.perencanaan)
        for u in ubah:
            indikator, _, periode = u.kunci.rpartition(":")
            resmi = isinstance(u.isi, RealisasiKinerja) and u.isi.resmi
            triwulan = _triwulan(periode) or (0 if resmi else 4)
            if triwulan:
                yield pemilik.get(indikator, ""), triwulan

    return _periksa(tahun, sasaran)


def jaga_variabel(tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """Values of variables: locked when any position whose formula takes them has handed in."""

    def sasaran(data: TahunKinerja) -> Iterator[tuple[str, int]]:
        pemakai = pemakai_variabel(data)
        for u in ubah:
            variabel, _, periode = u.kunci.rpartition(":")
            triwulan = _triwulan(periode) or 4
            yield "", triwulan
            yield from ((j, triwulan) for j in pemakai.get(variabel, ()))

    return _periksa(tahun, sasaran)


def jaga_narasi(tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """Obstacles and follow-up of a quarter: they go with the figures; neither out of a locked quarter nor into one."""

    def sasaran(_data: TahunKinerja) -> Iterator[tuple[str, int]]:
        kunci = {u.kunci for u in ubah}
        # A whole import names more keys than a statement of SQLite takes.
        syarat = Q(himpunan=NARASI, kunci__in=kunci) if len(kunci) <= 500 else Q(himpunan=NARASI)
        lama = (t.butir.objek for t in saring(tahun=tahun, syarat=syarat) if t.butir.kunci in kunci)
        for teks in (*lama, *(u.isi for u in ubah)):
            if isinstance(teks, TeksNarasi) and teks.kunci in KUNCI_NARASI and teks.periode and teks.periode.triwulan:
                yield teks.untuk, teks.periode.triwulan

    return _periksa(tahun, sasaran)


def jaga_rumus(_tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """A formula that cannot be read would leave every page without figures, so it is refused where it is written."""
    for u in ubah:
        if isinstance(u.isi, Indikator) and u.isi.rumus:
            try:
                compile_ekspresi(u.isi.rumus)
            except EkspresiSalah as sebab:
                return f"Indikator {u.isi.id}: {sebab}"
    return ""


def pemakai_variabel(data: TahunKinerja) -> dict[str, tuple[str, ...]]:
    """The positions whose formulas take each variable."""
    pemilik = pemilik_indikator(organisasi=data.organisasi, perencanaan=data.perencanaan)
    hasil: dict[str, dict[str, None]] = {}
    for i in data.perencanaan.indikator:
        for kode in variabel_rumus(i.rumus):
            if i.id in pemilik:
                hasil.setdefault(kode, {})[pemilik[i.id]] = None
    return {k: tuple(v) for k, v in hasil.items()}


def variabel_rumus(rumus: str) -> tuple[str, ...]:
    """The variables of a formula in the order in which they stand in it; none for a formula that cannot be read."""
    try:
        return tuple(sorted(compile_ekspresi(rumus).variabel, key=rumus.find)) if rumus else ()
    except EkspresiSalah:
        return ()


def _triwulan(periode: str) -> int:
    """2 of ``2024-TW2``; 0 of a whole year."""
    return int(periode[-1]) if "-TW" in periode else 0


def _periksa(tahun: Tahun, sasaran: Callable[[TahunKinerja], Iterator[tuple[str, int]]]) -> str:
    proses = semua(tahun=tahun)
    # Nothing was ever closed or handed in: the usual case costs one query.
    if not any(j in (Jenis.TRIWULAN, Jenis.PENGUKURAN) for j, _ in proses):
        return ""
    data = tahun_kinerja(tahun=tahun)
    pesan = (larangan(data=data, proses=proses, jabatan=j, triwulan=t) for j, t in dict.fromkeys(sasaran(data)))
    return next((p for p in pesan if p), "")
