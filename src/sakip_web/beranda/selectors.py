"""What the home page shows, for whoever looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.data.anggaran import Anggaran
from sakip.data.perencanaan import Indikator
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.kalender.tenggat import Tenggat
from sakip.kerja.pilih import penyusun
from sakip.kerja.siapa_belum import SiapaBelum, teks_siapa_belum
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_hari_tanggal
from sakip_web.alur import aturan
from sakip_web.alur import selectors as alur
from sakip_web.alur.aturan import Jenis
from sakip_web.beranda import pekerjaan
from sakip_web.beranda.pekerjaan import Posisi, Tugas
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.rakitan.kalender import kalender_kantor, sisa_hari_kerja, tenggat_triwulan, triwulan_kini
from sakip_web.rakitan.selectors import hasil, tagihan

# The chart of a row is 80 x 24 units.
_ATAS, _BAWAH = Decimal(2), Decimal(22)


@dataclass(frozen=True, slots=True)
class BarisIku:
    """An indicator of the office in the quarter; ``tren`` are points of a small chart, 0 to 100 in a box of 80 x 24."""

    nama: str
    satuan: str
    target: Hitungan
    realisasi: Hitungan
    capaian: Hitungan
    tren: tuple[tuple[str, str], ...]

    @property
    def bertarget(self) -> bool:
        """Whether a target was set for the quarter."""
        return not isinstance(self.target.nilai, Kosong)

    @property
    def tanpa_angka(self) -> Hitungan | None:
        """What says why there is no capaian: the realisasi where it has no number, else the capaian."""
        semua = (self.realisasi, self.capaian)
        return next((h for h in semua if isinstance(h.nilai, Kosong)), None)


@dataclass(frozen=True, slots=True)
class BarisSerapan:
    """Money of a program, or of all."""

    nama: str
    pagu: Hitungan
    belanja: Hitungan
    serapan: Hitungan
    lebar: str


@dataclass(frozen=True, slots=True)
class Beranda:
    """The page. ``sisa`` are working days to the closing of the quarter, negative once it has passed."""

    triwulan: int
    periode: Periode
    batas: date
    sisa: int
    tertutup: bool
    tugas: tuple[Tugas, ...]
    menunggu: tuple[Tugas, ...]
    iku: tuple[BarisIku, ...]
    serapan: tuple[BarisSerapan, ...]
    jumlah: BarisSerapan | None
    skala: str
    tagihan: SiapaBelum
    teks: str
    tenggat: tuple[Tenggat, ...]
    per_anggaran: str

    @property
    def lengkap(self) -> int:
        """How many positions owe nothing."""
        return len(self.tagihan.selesai)

    @property
    def semua(self) -> int:
        """How many positions report."""
        return len(self.tagihan.tagihan)


def susun_beranda(*, k: Konteks) -> Beranda:
    """The home of an office for one person."""
    data, keadaan = k.data, alur.semua(tahun=k.tahun)
    terkunci = {
        int(kunci[2:])
        for (jenis, kunci), x in keadaan.items()
        if jenis is Jenis.TRIWULAN and x.keadaan is aturan.Keadaan.TERKUNCI
    }
    tw = triwulan_kini(tahun=data.tahun, hari=k.hari, terkunci=terkunci)
    periode = Periode(data.tahun, tw)
    h = hasil(tahun=k.tahun, periode=periode)
    belum = tagihan(tahun=k.tahun, periode=periode)
    batas = tenggat_triwulan(data, tw)
    posisi = _posisi(h, belum)
    program = tuple(_serapan(h, f"simpul/{s}") for s in h.indeks.pohon.program)
    skala = h.skala("capaian")
    return Beranda(
        triwulan=tw,
        periode=periode,
        batas=batas,
        sisa=sisa_hari_kerja(data, hari=k.hari, batas=batas),
        tertutup=tw in terkunci,
        tugas=tuple(_tugas(k, posisi, tw, keadaan, batas)),
        menunggu=(*_menunggu_resmi(h), *pekerjaan.menunggu_atasan(milik=k.jabatan, posisi=posisi, keadaan=keadaan)),
        iku=tuple(_iku(h, i.id, tw) for i in _utama(h)),
        serapan=program,
        jumlah=_serapan(h, "total") if program else None,
        skala=str(skala.dasar) if skala else "",
        tagihan=belum,
        teks=_teks(belum, periode, batas),
        tenggat=tuple(t for t in kalender_kantor(data) if t.batas and t.batas >= k.hari)[:4],
        per_anggaran=_per_anggaran(h.data.anggaran),
    )


def _posisi(h: Hasil, belum: SiapaBelum) -> tuple[Posisi, ...]:
    jabatan = penyusun(tahun=h.data)
    return tuple(Posisi(j.id, j.nama, t.orang, j.atasan, t.kurang) for j, t in zip(jabatan, belum.tagihan, strict=True))


def _tugas(
    k: Konteks, posisi: tuple[Posisi, ...], tw: int, keadaan: pekerjaan.MenurutKeadaan, batas: date
) -> Iterator[Tugas]:
    for p in posisi:
        if p.id in k.jabatan:
            yield from pekerjaan.tugas_pejabat(jabatan=p, triwulan=tw, keadaan=keadaan, batas=batas)
    yield from pekerjaan.tugas_atasan(milik=k.jabatan, posisi=posisi, keadaan=keadaan, batas=batas)
    semua = {p.id for p in posisi}
    if any(p.id in k.jabatan and p.atasan not in semua for p in posisi):
        yield from pekerjaan.dibuka_kembali(keadaan=keadaan)
    if k.boleh(Izin.RENCANA):
        yield from pekerjaan.tugas_perencana(posisi=posisi, triwulan=tw, keadaan=keadaan, batas=batas)


def _menunggu_resmi(h: Hasil) -> Iterator[Tugas]:
    """Figures that somebody else owes."""
    for r in h.data.realisasi.kinerja:
        if isinstance(r.nilai, Kosong) and r.nilai.keadaan is Keadaan.MENUNGGU_ANGKA_RESMI:
            i = h.indeks.indikator.get(r.indikator)
            sejak = f", sejak {format_hari_tanggal(r.nilai.sejak)}" if r.nilai.sejak else ""
            yield Tugas(
                f"{i.nama if i else r.indikator} {r.periode.sebutan}",
                f"{r.nilai.dari or 'pihak lain'}{sejak}",
                ("sumber:resmi",),
                keping="menunggu",
                rupa=pekerjaan.Rupa.TUNGGU,
            )


def _utama(h: Hasil) -> tuple[Indikator, ...]:
    return h.indeks.himpunan[Himpunan.IKU] or h.indeks.himpunan[Himpunan.PK] or h.indeks.himpunan[Himpunan.SASARAN]


def _iku(h: Hasil, id_indikator: str, tw: int) -> BarisIku:
    i, ekor = h.indikator(id_indikator), f"{id_indikator}/{h.tahun}/TW{tw}"
    titik = tuple(
        (n, a.nilai.nilai)
        for n in range(1, tw + 1)
        if isinstance((a := h[f"capaian/{id_indikator}/{h.tahun}/TW{n}"]).nilai, Angka)
    )
    # 100 percent lies a third from the top.
    tren = tuple((str(4 + (n - 1) * 24), f"{max(_ATAS, min(_BAWAH, _BAWAH - c * 14 / 100)):.1f}") for n, c in titik)
    return BarisIku(i.nama, i.satuan, h[f"target/{ekor}"], h[f"realisasi/{ekor}"], h[f"capaian/{ekor}"], tren)


def _serapan(h: Hasil, akhiran: str) -> BarisSerapan:
    serapan = h[f"serapan/{akhiran}"]
    lebar = f"{min(100, max(0, serapan.nilai.nilai)):.1f}" if isinstance(serapan.nilai, Angka) else ""
    nama = "Jumlah" if akhiran == "total" else h.indeks.pohon.simpul[akhiran.removeprefix("simpul/")].nama
    return BarisSerapan(nama, h[f"pagu/{akhiran}"], h[f"belanja/{akhiran}"], serapan, lebar)


def _per_anggaran(anggaran: Anggaran) -> str:
    akhir = max((r.periode for r in anggaran.realisasi), default=None, key=lambda p: p.akhir)
    return f"sampai {akhir.sebutan}" if akhir else "belum ada realisasi"


def _awal_besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def _teks(belum: SiapaBelum, periode: Periode, batas: date) -> str:
    return f"{_awal_besar(periode.sebutan)} ditutup {format_hari_tanggal(batas)}.\n{teks_siapa_belum(daftar=belum)}"
