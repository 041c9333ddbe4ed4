"""Figures of the area: villages, people, village index."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sakip.data.desa import Penduduk
from sakip.desa.indeks import ekstrem, perubahan_indeks
from sakip.hasil.dasar import AngkaTiada, Hasil, Pembuat
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai
from sakip.kernel.olah import isian, jumlahkan, persenkan, rata_rata, selisihkan

_SUMBER = "data wilayah"


def _bulat(isi: int | None) -> Nilai:
    return BELUM_DIISI if isi is None else Angka(Decimal(isi))


def wilayah(h: Hasil, unsur: str, desa: str = "") -> Hitungan:
    """Counts of rt, rw, dusun, desa: of a village (``wilayah/rt/0``) or of the kecamatan (``wilayah/rt``)."""
    if desa:
        baris = h.data.desa.desa[int(desa)]
        nilai = _bulat({"rt": baris.rt, "rw": baris.rw, "dusun": baris.dusun}[unsur])
        nama = f"Jumlah {unsur.upper() if len(unsur) == 2 else unsur} Desa {baris.nama}"
        return isian(id_hitungan=f"wilayah/{unsur}/{desa}", nama=nama, nilai=nilai, satuan=unsur, sumber=_SUMBER)
    w, daftar = h.data.desa.wilayah, h.data.desa.desa
    diisi = {"rt": w.jumlah_rt, "rw": w.jumlah_rw, "dusun": w.jumlah_dusun, "desa": w.jumlah_desa}[unsur]
    id_hitungan, nama = f"wilayah/{unsur}", f"Jumlah {unsur} se-kecamatan"
    if unsur == "desa" and daftar:
        return isian(
            id_hitungan=id_hitungan, nama=nama, nilai=Angka(Decimal(len(daftar))), satuan="desa", sumber=_SUMBER
        )
    if diisi is not None or not daftar:
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=_bulat(diisi), satuan=unsur, sumber=_SUMBER)
    butir = [h[f"wilayah/{unsur}/{n}"] for n in range(len(daftar))]
    return jumlahkan(id_hitungan=id_hitungan, nama=nama, butir=butir, satuan=unsur, rumus="jumlah seluruh desa")


def luas(h: Hasil) -> Hitungan:
    """The area of the kecamatan in square kilometres."""
    km2 = h.data.desa.wilayah.luas_km2
    nilai = BELUM_DIISI if km2 is None else Angka(km2)
    return isian(id_hitungan="luas", nama="Luas wilayah", nilai=nilai, satuan="km²", sumber=_SUMBER)


def luas_hektare(h: Hasil) -> Hitungan:
    """The same area in hectares, computed so that the two can never disagree."""
    asal = h["luas"]
    nilai = Angka(asal.nilai.nilai * 100) if isinstance(asal.nilai, Angka) else asal.nilai
    return Hitungan(
        id="luas_hektare",
        nama="Luas wilayah",
        nilai=nilai,
        satuan="ha",
        rumus="luas dalam km² × 100",
        masukan=("luas",),
        desimal=0 if isinstance(nilai, Angka) and nilai.nilai == nilai.nilai.to_integral_value() else 2,
    )


def penduduk(h: Hasil, tahun: str, jenis: str, desa: str = "") -> Hitungan:
    """People: ``penduduk/2024/laki_laki``, ``penduduk/2024/jumlah/3`` (third village of the year's rows)."""
    semua = [p for p in h.data.desa.penduduk if p.tahun == int(tahun)]
    per_desa = [p for p in semua if p.desa]
    akhiran = f"/{desa}" if desa else ""
    id_hitungan = f"penduduk/{tahun}/{jenis}{akhiran}"
    tempat = f"Desa {per_desa[int(desa)].desa}" if desa else "kecamatan"
    nama = f"Penduduk {jenis.replace('_', '-')} {tempat} tahun {tahun}"
    if jenis == "jumlah":
        butir = [h[f"penduduk/{tahun}/{j}{akhiran}"] for j in ("laki_laki", "perempuan")]
        return jumlahkan(id_hitungan=id_hitungan, nama=nama, butir=butir, satuan="jiwa", rumus="laki-laki + perempuan")
    if not desa and per_desa:
        butir = [h[f"penduduk/{tahun}/{jenis}/{n}"] for n in range(len(per_desa))]
        return jumlahkan(id_hitungan=id_hitungan, nama=nama, butir=butir, satuan="jiwa", rumus="jumlah seluruh desa")
    baris = per_desa[int(desa)] if desa else next((p for p in semua if not p.desa), None)
    return isian(
        id_hitungan=id_hitungan, nama=nama, nilai=_orang(baris, jenis), satuan="jiwa", sumber="data kependudukan"
    )


def _orang(baris: Penduduk | None, jenis: str) -> Nilai:
    if baris is None:
        return BELUM_DIISI
    return _bulat(baris.laki_laki if jenis == "laki_laki" else baris.perempuan)


def rasio_jenis_kelamin(h: Hasil, tahun: str) -> Hitungan:
    """Men per hundred women, as statistics define the sex ratio (the reports divide the other way round)."""
    return persenkan(
        id_hitungan=f"rasio_jenis_kelamin/{tahun}",
        nama=f"Rasio jenis kelamin tahun {tahun} (laki-laki per 100 perempuan)",
        bagian=h[f"penduduk/{tahun}/laki_laki"],
        dari=h[f"penduduk/{tahun}/perempuan"],
        rumus="laki-laki ÷ perempuan × 100",
    )


def indeks_desa(h: Hasil, tahun: str, urutan: str) -> Hitungan:
    """The index of a village: ``indeks_desa/2024/<position among the villages of that year>``."""
    baris = [i for i in h.data.desa.indeks if i.tahun == int(tahun)]
    if int(urutan) >= len(baris):
        raise AngkaTiada(f"Indeks desa tahun {tahun} tidak memuat baris ke-{int(urutan) + 1}.")
    satu = baris[int(urutan)]
    return isian(
        id_hitungan=f"indeks_desa/{tahun}/{urutan}",
        nama=f"Indeks Desa {satu.desa} tahun {tahun}",
        nilai=Angka(satu.skor),
        satuan="indeks",
        sumber=h.data.desa.sumber_indeks,
        desimal=4 if satu.skor <= 1 else 2,
    )


def rata_indeks(h: Hasil, tahun: str) -> Hitungan:
    """The mean index of the villages."""
    banyak = sum(1 for i in h.data.desa.indeks if i.tahun == int(tahun))
    butir = [h[f"indeks_desa/{tahun}/{n}"] for n in range(banyak)]
    return rata_rata(
        id_hitungan=f"rata_indeks/{tahun}",
        nama=f"Rata-rata indeks desa tahun {tahun}",
        butir=butir,
        satuan="indeks",
        desimal=butir[0].desimal if butir else None,
    )


def banyak_indeks(h: Hasil, tahun: str, kelompok: str) -> Hitungan:
    """How many villages rose, stayed or fell: ``banyak_indeks/2024/naik``."""
    perubahan = perubahan_indeks(indeks=h.data.desa.indeks, tahun=int(tahun))
    nama_desa: tuple[str, ...] = getattr(perubahan, kelompok)
    return Hitungan(
        id=f"banyak_indeks/{tahun}/{kelompok}",
        nama=f"Desa yang indeksnya {kelompok.replace('_', ' ')} tahun {tahun}",
        nilai=Angka(Decimal(len(nama_desa))),
        satuan="desa",
        rumus="banyaknya desa, skor tahun ini dibanding tahun sebelumnya",
        uraian=", ".join(nama_desa),
        desimal=0,
    )


def ekstrem_indeks(h: Hasil, tahun: str, ujung: str) -> Hitungan:
    """The highest or lowest index: ``ekstrem_indeks/2024/tertinggi``; the villages stand in ``uraian``."""
    atas, bawah = ekstrem(indeks=h.data.desa.indeks, tahun=int(tahun))
    baris = atas if ujung == "tertinggi" else bawah
    return Hitungan(
        id=f"ekstrem_indeks/{tahun}/{ujung}",
        nama=f"Indeks desa {ujung} tahun {tahun}",
        nilai=Angka(baris[0].skor) if baris else BELUM_DIISI,
        satuan="indeks",
        rumus=f"nilai {ujung} di antara seluruh desa",
        uraian=", ".join(i.desa for i in baris),
        desimal=4 if baris and baris[0].skor <= 1 else 2,
    )


def banyak_status(h: Hasil, tahun: str, *bagian: str) -> Hitungan:
    """How many villages have an official status: ``banyak_status/2024/Maju``; the villages stand in ``uraian``."""
    status = "/".join(bagian)
    nama_desa = [i.desa for i in h.data.desa.indeks if i.tahun == int(tahun) and i.status == status]
    return Hitungan(
        id=f"banyak_status/{tahun}/{status}",
        nama=f"Desa berstatus {status} tahun {tahun}",
        nilai=Angka(Decimal(len(nama_desa))),
        satuan="desa",
        rumus="banyaknya desa dengan status itu",
        uraian=", ".join(nama_desa),
        desimal=0,
    )


def selisih_indeks(h: Hasil, tahun: str, *bagian: str) -> Hitungan:
    """The change of a village's index against the year before, by its name, which may hold a slash.

    Without a score of the year before, and in the first year of the Indeks Desa, there is nothing to compare.
    """
    desa = "/".join(bagian)
    id_hitungan, nama = f"selisih_indeks/{tahun}/{desa}", f"Perubahan indeks Desa {desa} tahun {tahun}"
    if desa in perubahan_indeks(indeks=h.data.desa.indeks, tahun=int(tahun)).tanpa_pembanding:
        nilai = Kosong(Keadaan.TIDAK_BERLAKU, "tidak ada skor tahun sebelumnya yang dapat dibandingkan")
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan="indeks", sumber=_SUMBER)
    sekarang = [i.desa for i in h.data.desa.indeks if i.tahun == int(tahun)].index(desa)
    dulu = [i.desa for i in h.data.desa.indeks if i.tahun == int(tahun) - 1].index(desa)
    a, b = h[f"indeks_desa/{tahun}/{sekarang}"], h[f"indeks_desa/{int(tahun) - 1}/{dulu}"]
    return selisihkan(
        id_hitungan=id_hitungan,
        nama=nama,
        dari=a,
        kurang=b,
        satuan="indeks",
        rumus="skor tahun ini − skor tahun sebelumnya",
        desimal=a.desimal,
    )


PEMBUAT: Mapping[str, Pembuat] = {
    "wilayah": wilayah,
    "luas": luas,
    "luas_hektare": luas_hektare,
    "penduduk": penduduk,
    "rasio_jenis_kelamin": rasio_jenis_kelamin,
    "indeks_desa": indeks_desa,
    "rata_indeks": rata_indeks,
    "banyak_indeks": banyak_indeks,
    "ekstrem_indeks": ekstrem_indeks,
    "banyak_status": banyak_status,
    "selisih_indeks": selisih_indeks,
}
