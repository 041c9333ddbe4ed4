"""Sentences on what a position reached and spent in the period of its report; they never claim a cause."""

from __future__ import annotations

from sakip.data.perencanaan import Indikator
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import TOTAL, simpul_jabatan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Kosong
from sakip.laporan.figur_periode import (
    capaian_periode,
    kelompok_capaian,
    realisasi_periode,
    rentang_bulan,
    target_periode,
    triwulan_sendiri,
)
from sakip.laporan.kalimat import kalimat
from sakip.laporan.keterangan_capaian import keterangan_capaian
from sakip.laporan.kolom_jabatan import id_jabatan


def kalimat_banyak(*, hasil: Hasil, kalimat_awal: bool = False) -> tuple[Sebaris, ...]:
    """How many indicators of how many reached their target; ``kalimat_awal`` when it opens the sentence."""
    t = _target(hasil)
    bagian = [(_banyak(hasil, "tercapai"), f" mencapai atau melebihi {t}")]
    sisa = (("tidak_mencapai", f" {_belum(hasil)} mencapai {t}"), ("belum_terukur", " belum terukur"))
    bagian += [(_banyak(hasil, k), teks) for k, teks in sisa if _ada(_banyak(hasil, k))]
    isi: list[str | Hitungan] = ["Dari " if kalimat_awal else "dari ", _banyak(hasil, "semua"), " yang diperjanjikan"]
    for n, (figur, teks) in enumerate(bagian):
        akhir = n == len(bagian) - 1 > 0
        isi += [(" dan " if len(bagian) == 2 else ", dan ") if akhir else ", ", figur, teks]
    return kalimat(*isi, ".")


def kalimat_rata(*, hasil: Hasil) -> tuple[Sebaris, ...]:
    """The mean capaian of what was measured, and of a year its class where the profil has a scale."""
    rata = hasil[f"rata_capaian_jabatan/{id_jabatan(hasil)}/{hasil.lingkup.ekor}"]
    bulan = rentang_bulan(hasil.lingkup.periode)
    if isinstance(rata.nilai, Kosong):
        return kalimat(f"Rata-rata capaian kinerja bulan {bulan} belum dapat dihitung karena belum ada yang terukur.")
    awal = kalimat(f"Rata-rata capaian kinerja bulan {bulan} terhadap {_target(hasil)} ", rata)
    # Of a part of the year the class of the whole says nothing yet.
    if hasil.skala("capaian") is None or hasil.lingkup.periode.triwulan:
        return (*awal, Teks("."))
    return (*awal, *kalimat(", dengan predikat ", hasil[f"predikat/{rata.id}"], "."))


def kalimat_uang(*, hasil: Hasil) -> tuple[Sebaris, ...]:
    """What was spent of the money that the position answers for; nothing when it has none."""
    jabatan = id_jabatan(hasil)
    if not jabatan or not simpul_jabatan(hasil, jabatan):
        return ()
    pagu, belanja, serapan = (hasil[f"{j}_jabatan/{jabatan}/total"] for j in ("pagu", "belanja", "serapan"))
    awal = ("Dari anggaran ", pagu, f" terealisasi sampai dengan bulan {_bulan_akhir(hasil)} ", belanja)
    isi = (*awal, " atau ", serapan) if _angka(serapan) else awal
    belum = belanja_belum_diisi(hasil=hasil)
    # Without the spending of the quarter the sum is that of the quarters before it.
    return kalimat(*isi, f"; belanja {_triwulan(hasil)} ", belum, ".") if belum else kalimat(*isi, ".")


def belanja_belum_diisi(*, hasil: Hasil) -> Hitungan | None:
    """The spending of the quarter alone while it is not recorded; None when it is, and in a report on a year."""
    jabatan, triwulan = id_jabatan(hasil), hasil.lingkup.periode.triwulan
    if not triwulan or not simpul_jabatan(hasil, jabatan):
        return None
    belanja = hasil[f"belanja_jabatan/{jabatan}/{TOTAL}/TW{triwulan}"]
    return belanja if belanja.nilai == BELUM_DIISI else None


def kalimat_capaian(*, hasil: Hasil, indikator: Indikator) -> tuple[Sebaris, ...]:
    """Target, realisasi and capaian of an indicator and the group it falls into; without a capaian the reason."""
    capaian = capaian_periode(hasil=hasil, indikator=indikator)
    awal = kalimat(
        f"{indikator.nama}: target ",
        target_periode(hasil=hasil, indikator=indikator),
        ", realisasi ",
        realisasi_periode(hasil=hasil, indikator=indikator),
        *_belum_diisi(hasil, indikator),
    )
    kelompok = kelompok_capaian(capaian)
    if kelompok == "belum_terukur":
        return (*awal, Teks(" ("), *keterangan_capaian(hasil=hasil, indikator=indikator), Teks(")."))
    return (*awal, *kalimat(", capaian ", capaian, f", {_sebut_kelompok(hasil, kelompok)}."))


def _belum_diisi(hasil: Hasil, indikator: Indikator) -> tuple[str | Hitungan, ...]:
    """What a value carried over from an earlier quarter is told apart by."""
    if not hasil.lingkup.periode.triwulan or not _angka(realisasi_periode(hasil=hasil, indikator=indikator)):
        return ()
    sendiri = triwulan_sendiri(hasil=hasil, jenis="realisasi", indikator=indikator)
    return (f" ({_triwulan(hasil)} ", sendiri, ")") if sendiri.nilai == BELUM_DIISI else ()


def _triwulan(hasil: Hasil) -> str:
    return f"triwulan {hasil.lingkup.periode.triwulan_romawi}"


def _sebut_kelompok(hasil: Hasil, kelompok: str) -> str:
    if kelompok == "tidak_mencapai":
        return f"{_belum(hasil)} mencapai {_target(hasil)}"
    return f"{kelompok} {_target(hasil)}"


def _target(hasil: Hasil) -> str:
    return "target setahun" if hasil.lingkup.periode.triwulan else "target"


def _belum(hasil: Hasil) -> str:
    """Before the end of the year a target is not missed, only not reached yet."""
    return "belum" if (hasil.lingkup.periode.triwulan or 4) < 4 else "tidak"


def _bulan_akhir(hasil: Hasil) -> str:
    return rentang_bulan(hasil.lingkup.periode).split("s.d. ")[1]


def _banyak(hasil: Hasil, kelompok: str) -> Hitungan:
    return hasil[f"banyak_capaian_jabatan/{id_jabatan(hasil)}/{kelompok}/{hasil.lingkup.ekor}"]


def _ada(figur: Hitungan) -> bool:
    return isinstance(figur.nilai, Angka) and figur.nilai.nilai > 0


def _angka(figur: Hitungan) -> bool:
    return isinstance(figur.nilai, Angka)
