"""Figures of evaluation beside those of ``hasil.sumber_daya``: class codes, the check of the LHE, recommendations.

The value of the LHE is official; the sum of its components is our check (domain lke). The class of a component is
computed from the same scale as the class of the whole, for printed ones do not always follow it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from sakip.data.evaluasi import StatusTindakLanjut, TindakLanjut
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.kinerja import classify
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Predikat
from sakip.kernel.olah import persenkan, selisihkan
from sakip.peraturan.skala import klasifikasi

_UJI: Mapping[str, tuple[str, Callable[[TindakLanjut], bool]]] = {
    "semua": ("seluruhnya", lambda _t: True),
    "selesai": ("selesai", lambda t: t.status is StatusTindakLanjut.SELESAI),
    "proses": ("dalam proses", lambda t: t.status is StatusTindakLanjut.PROSES),
    "belum": ("belum dikerjakan", lambda t: t.status is StatusTindakLanjut.BELUM),
    "tanpa_status": ("statusnya belum diisi", lambda t: t.status is None),
}


def lhe_kelas(h: Hasil, urutan: str = "") -> Hitungan:
    """The letter of the LHE (``lhe_kelas``) or of a component (``lhe_kelas/0``); its name is ``lhe/predikat``."""
    asal = h[f"lhe/persen/{urutan}" if urutan else "lhe/nilai"]
    kelas = classify(h, asal, id_hitungan="/".join(b for b in ("lhe_kelas", urutan) if b), kegunaan="akip")
    skala = h.skala("akip")
    if skala is not None and isinstance(asal.nilai, Angka):
        kelas = replace(kelas, nilai=Predikat(klasifikasi(skala=skala, nilai=asal.nilai.nilai).kode))
    return kelas


def lhe_selisih(h: Hasil) -> Hitungan:
    """The official value minus the sum of the components: zero when the LHE agrees with itself."""
    return selisihkan(
        id_hitungan="lhe_selisih",
        nama="Selisih nilai LHE dengan jumlah komponennya",
        dari=h["lhe/nilai"],
        kurang=h["lhe/jumlah"],
        satuan="nilai",
        rumus="nilai LHE − jumlah nilai komponen",
        desimal=2,
    )


def tindak_lanjut(h: Hasil, kelompok: str) -> Hitungan:
    """How many recommendations are in a group; ``tindak_lanjut/persen`` is the part that is finished."""
    if kelompok == "persen":
        return persenkan(
            id_hitungan="tindak_lanjut/persen",
            nama="Rekomendasi yang selesai ditindaklanjuti",
            bagian=h["tindak_lanjut/selesai"],
            dari=h["tindak_lanjut/semua"],
            rumus="rekomendasi selesai ÷ seluruh rekomendasi × 100",
        )
    sebutan, uji = _UJI[kelompok]
    banyak = sum(1 for t in h.data.evaluasi.tindak_lanjut if uji(t))
    return Hitungan(
        id=f"tindak_lanjut/{kelompok}",
        nama=f"Banyaknya rekomendasi: {sebutan}",
        nilai=Angka(Decimal(banyak)),
        satuan="rekomendasi",
        rumus="banyaknya baris matriks tindak lanjut dengan status demikian",
        desimal=0,
    )


PEMBUAT: Mapping[str, Pembuat] = {"lhe_kelas": lhe_kelas, "lhe_selisih": lhe_selisih, "tindak_lanjut": tindak_lanjut}
