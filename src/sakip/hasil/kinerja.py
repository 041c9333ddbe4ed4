"""Figures of capaian: per indicator, sasaran and office; raw, capped and classified; progress and comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sakip.analisis.kemajuan_renstra import bandingkan
from sakip.analisis.perbandingan_tahun import pertumbuhan, perubahan
from sakip.data.acuan import JenisPembanding
from sakip.data.perencanaan import Indikator, Polaritas
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.indeks import Himpunan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai, Predikat
from sakip.kernel.olah import isian, rata_rata
from sakip.kernel.periode import Periode
from sakip.kinerja.batas import batasi_capaian
from sakip.kinerja.capaian import CaraCapaian, compute_capaian
from sakip.peraturan.skala import klasifikasi


def cara_capaian(h: Hasil, i: Indikator) -> CaraCapaian:
    """How the capaian of an indicator is computed under the profil."""
    m = h.profil.metode
    nama = i.metode or (m.naik if i.polaritas is Polaritas.NAIK else m.turun)
    skala = h.skala("akip")
    return CaraCapaian(
        polaritas=i.polaritas,
        metode=h.metode("capaian", nama),
        target_nol=h.metode("target_nol", m.target_nol),
        urutan_predikat=tuple(a.kode for a in skala.ambang) if skala else (),
    )


def capaian(h: Hasil, indikator: str, tahun: str, triwulan: str = "") -> Hitungan:
    """Raw capaian of a year, or of a quarter against the quarter's own target (cumulative realisasi for a count)."""
    i = h.indikator(indikator)
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    akhiran = "/".join((indikator, tahun, triwulan)).rstrip("/")
    return compute_capaian(
        id_hitungan=f"capaian/{akhiran}",
        nama=f"Capaian {i.nama} {periode.sebutan}" + (" terhadap target triwulan" if triwulan else ""),
        target=h[f"target/{akhiran}"],
        realisasi=h[f"realisasi/{akhiran}"],
        cara=cara_capaian(h, i),
    )


def capaian_tahunan(h: Hasil, indikator: str, tahun: str, triwulan: str) -> Hitungan:
    """Capaian up to a quarter against the target of the whole year: another figure than the one of the quarter."""
    i, periode = h.indikator(indikator), Periode(int(tahun), int(triwulan[2:]))
    return compute_capaian(
        id_hitungan=f"capaian_tahunan/{indikator}/{tahun}/{triwulan}",
        nama=f"Capaian {i.nama} sampai dengan {periode.sebutan} terhadap target setahun",
        target=h[f"target/{indikator}/{tahun}"],
        realisasi=h[f"realisasi_kumulatif/{indikator}/{tahun}/{triwulan}"],
        cara=cara_capaian(h, i),
    )


def capaian_bagian(h: Hasil, indikator: str, tahun: str, triwulan: str) -> Hitungan:
    """What a quarter alone gave of the target of the whole year (K-TW); those of a count add up to the year's."""
    i, periode = h.indikator(indikator), Periode(int(tahun), int(triwulan[2:]))
    return compute_capaian(
        id_hitungan=f"capaian_bagian/{indikator}/{tahun}/{triwulan}",
        nama=f"Capaian {i.nama} {periode.sebutan} saja terhadap target setahun",
        target=h[f"target/{indikator}/{tahun}"],
        realisasi=h[f"realisasi/{indikator}/{tahun}/{triwulan}"],
        cara=cara_capaian(h, i),
    )


def id_capaian(indikator: str, tahun: str, triwulan: str = "") -> str:
    """The capaian that a report states: of the year, or up to a quarter against the year's target."""
    return f"capaian_tahunan/{indikator}/{tahun}/{triwulan}" if triwulan else f"capaian/{indikator}/{tahun}"


def capaian_terbatas(h: Hasil, indikator: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The capaian of a report within the bounds of the profil's cap, a figure of its own beside the raw one."""
    asal = h[id_capaian(indikator, tahun, triwulan)]
    return batasi_capaian(
        id_hitungan="/".join(("capaian_terbatas", indikator, tahun, triwulan)).rstrip("/"),
        nama=f"{asal.nama} dalam batas",
        capaian=asal,
        batas=h.metode("batas", h.profil.metode.batas),
    )


def predikat(h: Hasil, *bagian: str) -> Hitungan:
    """The class of any percentage: ``predikat/capaian/skm/2024`` classifies ``capaian/skm/2024``."""
    asal = h["/".join(bagian)]
    batas = h.metode("batas", h.profil.metode.batas)
    if bagian[0] == "capaian" and len(bagian) == 3 and batas.pilihan.get("lingkup") in ("predikat", "keduanya"):
        return classify(
            h, h["/".join(("capaian_terbatas", *bagian[1:]))], id_hitungan=f"predikat/{asal.id}", kegunaan="capaian"
        )
    return classify(h, asal, id_hitungan=f"predikat/{asal.id}", kegunaan="capaian")


def classify(h: Hasil, asal: Hitungan, *, id_hitungan: str, kegunaan: str) -> Hitungan:
    """The class of a figure in the scale that the profil names for a use."""
    skala = h.skala(kegunaan)
    nilai: Nilai
    if skala is None:
        nilai, parameter = Kosong(Keadaan.TIDAK_BERLAKU, "profil tidak menetapkan skala predikat"), ""
    elif isinstance(asal.nilai, Angka):
        kelas = klasifikasi(skala=skala, nilai=asal.nilai.nilai)
        nilai, parameter = Predikat(kelas.sebutan), f"{skala.judul}: {skala.dasar}"
    else:
        nilai, parameter = asal.nilai, ""
    return Hitungan(
        id=id_hitungan,
        nama=f"Predikat {asal.nama}",
        nilai=nilai,
        rumus="kelas dalam skala yang memuat nilai itu, setelah dibulatkan",
        uraian="",
        masukan=(asal.id,),
        parameter=(parameter,) if parameter else (),
    )


def capaian_sasaran(h: Hasil, sasaran: str, tahun: str, himpunan: str = "pk") -> Hitungan:
    """Mean capaian of the indicators of a sasaran (arithmetic, or weighted where the profil and weights say so)."""
    anggota = [i for i in h.indeks.himpunan[Himpunan(himpunan)] if i.milik == sasaran]
    nama = f"Capaian sasaran “{h.indeks.sasaran[sasaran].teks}” tahun {tahun}"
    return rata_capaian_indikator(
        h=h, anggota=anggota, ekor=tahun, id_hitungan=f"capaian_sasaran/{sasaran}/{tahun}/{himpunan}", nama=nama
    )


def rata_capaian(h: Hasil, himpunan: str, tahun: str) -> Hitungan:
    """Mean capaian of the office over a set of indicators, or over their sasaran, as the profil says."""
    anggota = h.indeks.himpunan[Himpunan(himpunan)]
    id_hitungan, nama = f"rata_capaian/{himpunan}/{tahun}", f"Rata-rata capaian kinerja tahun {tahun}"
    if h.profil.metode.rata_kantor == "rata_rata_sasaran":
        sasaran = dict.fromkeys(i.milik for i in anggota)
        butir = [h[f"capaian_sasaran/{s}/{tahun}/{himpunan}"] for s in sasaran]
        cara = h.metode("rata", "rata_rata_sasaran")
        return rata_rata(id_hitungan=id_hitungan, nama=nama, butir=butir, parameter=(cara.rujukan,))
    return rata_capaian_indikator(h=h, anggota=anggota, ekor=tahun, id_hitungan=id_hitungan, nama=nama)


def rata_capaian_indikator(
    *, h: Hasil, anggota: Sequence[Indikator], ekor: str, id_hitungan: str, nama: str
) -> Hitungan:
    """The mean capaian of indicators as the profil computes it, with its cap and weights; ``ekor`` is ``2024/TW2``."""
    m = h.profil.metode
    cara = h.metode("rata", m.rata_sasaran)
    batas = h.metode("batas", m.batas)
    terbatas = batas.pilihan.get("lingkup") in ("rata_rata", "keduanya")

    def asal(i: str) -> str:
        return f"capaian_terbatas/{i}/{ekor}" if terbatas else id_capaian(i, *ekor.split("/"))

    bobot: list[Decimal] | None = None
    if m.rata_sasaran == "rata_rata_berbobot" and all(i.bobot is not None for i in anggota):
        bobot = [i.bobot for i in anggota if i.bobot is not None]
    return rata_rata(
        id_hitungan=id_hitungan,
        nama=nama,
        butir=[h[asal(i.id)] for i in anggota],
        bobot=bobot,
        parameter=(cara.rujukan,),
    )


def kemajuan(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """Progress towards the target of the last year of the Renstra."""
    return bandingkan(
        id_hitungan=f"kemajuan/{indikator}/{tahun}",
        nama=f"Tingkat kemajuan {h.indikator(indikator).nama} tahun {tahun}",
        realisasi=h[f"realisasi/{indikator}/{tahun}"],
        acuan=h[f"target_akhir/{indikator}"],
        sebutan_acuan="target akhir Renstra",
        metode=h.metode("kemajuan", h.profil.metode.kemajuan),
    )


def rata_kemajuan(h: Hasil, himpunan: str, tahun: str) -> Hitungan:
    """Mean progress over a set of indicators."""
    return rata_rata(
        id_hitungan=f"rata_kemajuan/{himpunan}/{tahun}",
        nama=f"Rata-rata tingkat kemajuan tahun {tahun}",
        butir=[h[f"kemajuan/{i.id}/{tahun}"] for i in h.indeks.himpunan[Himpunan(himpunan)]],
    )


def standar(h: Hasil, indikator: str, jenis: str) -> Hitungan:
    """The figure of others that a realisasi is held against."""
    i, macam = h.indikator(indikator), JenisPembanding[jenis.upper()]
    baris = h.indeks.pembanding.get((indikator, macam))
    nilai = baris.nilai if baris else BELUM_DIISI
    return isian(
        id_hitungan=f"standar/{indikator}/{jenis}",
        nama=f"{macam.value.capitalize()} {i.nama} tahun {h.tahun}",
        nilai=nilai,
        satuan=i.satuan,
        sumber=baris.sumber if baris else "",
        desimal=i.desimal,
    )


def banding(h: Hasil, indikator: str, jenis: str) -> Hitungan:
    """Realisasi against the figure of others."""
    macam = JenisPembanding[jenis.upper()]
    return bandingkan(
        id_hitungan=f"banding/{indikator}/{jenis}",
        nama=f"{h.indikator(indikator).nama} tahun {h.tahun} terhadap {macam.value}",
        realisasi=h[f"realisasi/{indikator}/{h.tahun}"],
        acuan=h[f"standar/{indikator}/{jenis}"],
        sebutan_acuan=macam.value,
        metode=h.metode("banding", h.profil.metode.banding),
    )


def perubahan_realisasi(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """This year's realisasi minus last year's."""
    return perubahan(
        id_hitungan=f"perubahan/{indikator}/{tahun}",
        nama=f"Perubahan realisasi {h.indikator(indikator).nama} tahun {tahun}",
        sekarang=h[f"realisasi/{indikator}/{tahun}"],
        dulu=h[f"realisasi/{indikator}/{int(tahun) - 1}"],
    )


def pertumbuhan_realisasi(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """The change in percent of last year's realisasi."""
    return pertumbuhan(
        id_hitungan=f"pertumbuhan/{indikator}/{tahun}",
        nama=f"Pertumbuhan realisasi {h.indikator(indikator).nama} tahun {tahun}",
        perubahan=h[f"perubahan/{indikator}/{tahun}"],
        dulu=h[f"realisasi/{indikator}/{int(tahun) - 1}"],
    )


PEMBUAT: Mapping[str, Pembuat] = {
    "capaian": capaian,
    "capaian_tahunan": capaian_tahunan,
    "capaian_bagian": capaian_bagian,
    "capaian_terbatas": capaian_terbatas,
    "predikat": predikat,
    "capaian_sasaran": capaian_sasaran,
    "rata_capaian": rata_capaian,
    "kemajuan": kemajuan,
    "rata_kemajuan": rata_kemajuan,
    "standar": standar,
    "banding": banding,
    "perubahan": perubahan_realisasi,
    "pertumbuhan": pertumbuhan_realisasi,
}
