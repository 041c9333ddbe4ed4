"""Whether the targets of the end of the Renstra are reached, in sentences.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 3 (VERIFIED-2). Reached or not is judged by the formula of capaian of
the indicator, so that a falling indicator and a range are judged rightly; the printed progress is the profil's.
"""

from __future__ import annotations

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.kernel.nilai import Angka
from sakip.kernel.pembulatan import round_half_up
from sakip.laporan.kalimat import Potongan, kalimat
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence with the counts, then one item per indicator (``rincian: false`` leaves them out)."""
    himpunan = opsi.teks("himpunan", "pk")
    anggota = hasil.indeks.himpunan[Himpunan(himpunan)]
    if not anggota:
        return []
    akhir = hasil.data.perencanaan.renstra.tahun_akhir
    pembuka = kalimat(
        "Dari ", hasil[f"banyak_akhir/{himpunan}/terukur"], " yang dapat dibandingkan, ",
        hasil[f"banyak_akhir/{himpunan}/tercapai"], f" sudah mencapai target akhir Renstra (tahun {akhir}) dan ",
        hasil[f"banyak_akhir/{himpunan}/belum"], " belum.",
    )  # fmt: skip
    if not opsi.ya("rincian", bawaan=True):
        return [Paragraf(pembuka)]
    butir = tuple(Butir((Teks(i.nama, tebal=True), Teks(": "), *_kalimat(hasil, i))) for i in anggota)
    return [Paragraf(pembuka), Daftar(butir, JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value)))]


def _kalimat(hasil: Hasil, i: Indikator) -> tuple[Sebaris, ...]:
    t = hasil.tahun
    bagian: list[Potongan] = [
        "realisasi ", hasil[f"realisasi/{i.id}/{t}"], " terhadap target akhir ", hasil[f"target_akhir/{i.id}"]
    ]  # fmt: skip
    capaian = hasil[f"capaian_akhir/{i.id}/{t}"].nilai
    if not isinstance(capaian, Angka):
        return kalimat(*bagian, "; belum dapat dibandingkan.")
    if round_half_up(capaian.nilai, desimal=2) >= 100:
        return kalimat(*bagian, "; target akhir sudah tercapai.")
    selisih = f"selisih_akhir/{i.id}/{t}"
    if isinstance(hasil[selisih].nilai, Angka):
        return kalimat(*bagian, "; target akhir belum tercapai, selisih ", hasil[f"besar/{selisih}"], ".")
    return kalimat(*bagian, "; target akhir belum tercapai.")
