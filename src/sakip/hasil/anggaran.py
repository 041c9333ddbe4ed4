"""Figures of money: per node, per sasaran, for programs of no sasaran, and in total; for a version and in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from sakip.analisis import efisiensi as cara_efisiensi
from sakip.anggaran import serapan as cara
from sakip.anggaran.pohon import uang_simpul
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.olah import isian, jumlahkan, persenkan
from sakip.kernel.periode import Periode

PENUNJANG = "penunjang"


def nama_cakupan(h: Hasil, cakupan: str, objek: str = "") -> str:
    """What money is about, in words."""
    match cakupan:
        case "simpul":
            return h.indeks.pohon.simpul[objek].nama
        case "sasaran":
            return "program penunjang" if objek == PENUNJANG else f"sasaran “{h.indeks.sasaran[objek].teks}”"
        case _:
            return "seluruh program"


def simpul_sasaran(h: Hasil, sasaran: str) -> tuple[str, ...]:
    """The highest nodes that serve a sasaran with all that is below them; ``penunjang`` for those that serve none."""
    return h.indeks.pohon.pendukung.get("" if sasaran == PENUNJANG else sasaran, ())


def _jumlah(h: Hasil, jenis: str, sebutan: str, cakupan: str, objek: str, rincian: Callable[[str], str]) -> Hitungan:
    simpul: Sequence[str] = h.indeks.pohon.program if cakupan == "total" else simpul_sasaran(h, objek)
    rumus = "jumlah seluruh program" if cakupan == "total" else "jumlah program yang mendukung"
    id_hitungan = "/".join(b for b in (jenis, cakupan, objek) if b)
    nama = f"{sebutan} {nama_cakupan(h, cakupan, objek)}"
    if not simpul:
        kosong = Kosong(Keadaan.TIDAK_BERLAKU, "tidak ada program yang dikaitkan")
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=kosong, satuan="Rp", sumber="pohon program")
    return jumlahkan(
        id_hitungan=id_hitungan,
        nama=nama,
        butir=[h[rincian(s)] for s in simpul],
        satuan="Rp",
        rumus=rumus,
    )


def pagu(h: Hasil, cakupan: str, objek: str = "") -> Hitungan:
    """The ceiling in the version in force."""
    versi = h.indeks.versi_anggaran
    if cakupan != "simpul":
        return _jumlah(h, "pagu", "Pagu", cakupan, objek, lambda s: f"pagu/simpul/{s}")
    return _pagu_simpul(h, f"pagu/simpul/{objek}", objek, versi, lambda s: f"pagu/simpul/{s}")


def pagu_versi(h: Hasil, versi: str, cakupan: str, objek: str = "") -> Hitungan:
    """The ceiling in a named version."""
    if cakupan != "simpul":
        return _jumlah(h, f"pagu_versi/{versi}", "Pagu", cakupan, objek, lambda s: f"pagu_versi/{versi}/simpul/{s}")
    return _pagu_simpul(
        h, f"pagu_versi/{versi}/simpul/{objek}", objek, versi, lambda s: f"pagu_versi/{versi}/simpul/{s}"
    )


def prakiraan_maju(h: Hasil, simpul: str) -> Hitungan:
    """The ceiling forecast for the year after, as entered, else the sum of what is below: ``prakiraan_maju/p1``."""
    isi = {m.simpul: m.jumlah for m in h.data.anggaran.prakiraan_maju}
    return uang_simpul(
        id_hitungan=f"prakiraan_maju/{simpul}",
        nama=f"Prakiraan maju {h.tahun + 1} {nama_cakupan(h, 'simpul', simpul)}",
        simpul=simpul,
        pohon=h.indeks.pohon,
        isi=isi.get,
        sumber="Rencana Kerja",
        ambil=lambda s: h[f"prakiraan_maju/{s}"],
    )


def _pagu_simpul(h: Hasil, id_hitungan: str, simpul: str, versi: str, rincian: Callable[[str], str]) -> Hitungan:
    def isi(s: str) -> Decimal | None:
        ada = h.indeks.pagu.get((s, versi))
        return ada[0] if ada else None

    dokumen = next((v.dokumen for v in h.data.anggaran.versi if v.id == versi), versi)
    return uang_simpul(
        id_hitungan=id_hitungan,
        nama=f"Pagu {nama_cakupan(h, 'simpul', simpul)}",
        simpul=simpul,
        pohon=h.indeks.pohon,
        isi=isi,
        sumber=dokumen,
        ambil=lambda s: h[rincian(s)],
    )


def belanja(h: Hasil, cakupan: str, objek: str = "", triwulan: str = "") -> Hitungan:
    """What was spent in the year (quarters summed where they are entered), or in one quarter of a node."""
    if cakupan != "simpul":
        return _jumlah(h, "belanja", "Realisasi anggaran", cakupan, objek, lambda s: f"belanja/simpul/{s}")
    akhiran = f"/{triwulan}" if triwulan else ""
    masa = f" {Periode(h.tahun, int(triwulan[2:])).sebutan}" if triwulan else ""
    return uang_simpul(
        id_hitungan=f"belanja/simpul/{objek}{akhiran}",
        nama=f"Realisasi anggaran {nama_cakupan(h, 'simpul', objek)}{masa}",
        simpul=objek,
        pohon=h.indeks.pohon,
        isi=lambda s: _belanja_isian(h, s, triwulan),
        sumber="realisasi anggaran",
        ambil=lambda s: h[f"belanja/simpul/{s}{akhiran}"],
    )


def _belanja_isian(h: Hasil, simpul: str, triwulan: str) -> Decimal | None:
    if triwulan:
        return h.indeks.belanja.get((simpul, Periode(h.tahun, int(triwulan[2:]))))
    setahun = h.indeks.belanja.get((simpul, Periode(h.tahun)))
    if setahun is not None:
        return setahun
    bagian = [b for p in Periode(h.tahun).bagian() if (b := h.indeks.belanja.get((simpul, p))) is not None]
    return sum(bagian, Decimal(0)) if bagian else None


def serapan(h: Hasil, *bagian: str) -> Hitungan:
    """Absorption in percent: ``serapan/simpul/<id>``, ``serapan/sasaran/<id>``, ``serapan/total``."""
    akhiran = "/".join(bagian)
    return cara.serapan(
        id_hitungan=f"serapan/{akhiran}",
        nama=f"Serapan anggaran {nama_cakupan(h, *bagian[:2])}",
        pagu=h[f"pagu/{akhiran}"],
        realisasi=h[f"belanja/{akhiran}"],
    )


def sisa(h: Hasil, *bagian: str) -> Hitungan:
    """What was not spent."""
    akhiran = "/".join(bagian)
    return cara.sisa(
        id_hitungan=f"sisa/{akhiran}",
        nama=f"Sisa anggaran {nama_cakupan(h, *bagian[:2])}",
        pagu=h[f"pagu/{akhiran}"],
        realisasi=h[f"belanja/{akhiran}"],
    )


def persen_sisa(h: Hasil, *bagian: str) -> Hitungan:
    """What was not spent, in percent of the ceiling."""
    akhiran = "/".join(bagian)
    return persenkan(
        id_hitungan=f"persen_sisa/{akhiran}",
        nama=f"Sisa anggaran {nama_cakupan(h, *bagian[:2])} terhadap pagu",
        bagian=h[f"sisa/{akhiran}"],
        dari=h[f"pagu/{akhiran}"],
        rumus="sisa ÷ pagu × 100",
    )


def porsi(h: Hasil, *bagian: str) -> Hitungan:
    """Share of the total ceiling."""
    akhiran = "/".join(bagian)
    return cara.porsi(
        id_hitungan=f"porsi/{akhiran}",
        nama=f"Porsi anggaran {nama_cakupan(h, *bagian[:2])}",
        pagu=h[f"pagu/{akhiran}"],
        total=h["pagu/total"],
    )


def efisiensi(h: Hasil, cakupan: str, objek: str, himpunan: str = "pk") -> Hitungan:
    """Efficiency of a sasaran, or of the office (``efisiensi/total/pk``), by the method of the profil."""
    if cakupan == "total":
        himpunan = objek
        capaian, akhiran, nama = h[f"rata_capaian/{himpunan}/{h.tahun}"], "total", "seluruh sasaran"
        id_hitungan = f"efisiensi/total/{himpunan}"
    else:
        capaian = h[f"capaian_sasaran/{objek}/{h.tahun}/{himpunan}"]
        akhiran, nama = f"sasaran/{objek}", nama_cakupan(h, "sasaran", objek)
        id_hitungan = f"efisiensi/sasaran/{objek}/{himpunan}"
    return cara_efisiensi.efisiensi(
        id_hitungan=id_hitungan,
        nama=f"Efisiensi anggaran {nama}",
        capaian=capaian,
        serapan=h[f"serapan/{akhiran}"],
        metode=h.metode("efisiensi", h.profil.metode.efisiensi),
    )


def jumlah_simpul(h: Hasil, jenjang: str) -> Hitungan:
    """How many programs, kegiatan or sub kegiatan there are: ``jumlah_simpul/sub_kegiatan``."""
    banyak = sum(1 for s in h.indeks.pohon.simpul.values() if s.jenjang.name.lower() == jenjang)
    return isian(
        id_hitungan=f"jumlah_simpul/{jenjang}",
        nama=f"Jumlah {jenjang.replace('_', ' ')}",
        nilai=Angka(Decimal(banyak)),
        satuan=jenjang.replace("_", " "),
        sumber="pohon program",
    )


PEMBUAT: Mapping[str, Pembuat] = {
    "pagu": pagu,
    "pagu_versi": pagu_versi,
    "prakiraan_maju": prakiraan_maju,
    "belanja": belanja,
    "serapan": serapan,
    "sisa": sisa,
    "persen_sisa": persen_sisa,
    "porsi": porsi,
    "efisiensi": efisiensi,
    "jumlah_simpul": jumlah_simpul,
}
