"""Figures of staff, assets, services and evaluation."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sakip.data.sumber_daya import Dimensi, KebutuhanSdm, Sarpras
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.kinerja import classify
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai
from sakip.kernel.olah import isian, jumlahkan, persenkan, rata_rata
from sakip.layanan.paten import capaian_layanan, rata_layanan
from sakip.sumber_daya.ketersediaan import efisiensi_ketersediaan, ketersediaan, rata_ketersediaan


def pegawai(h: Hasil, dimensi: str, urutan: str = "") -> Hitungan:
    """Staff in a class (``pegawai/eselon/0``) or in all classes of a dimension (``pegawai/eselon``)."""
    baris = [k for k in h.data.sumber_daya.pegawai if k.dimensi is Dimensi[dimensi.upper()]]
    if urutan:
        satu = baris[int(urutan)]
        return isian(
            id_hitungan=f"pegawai/{dimensi}/{urutan}",
            nama=f"Pegawai {satu.kategori}",
            nilai=Angka(Decimal(satu.jumlah)),
            satuan="orang",
            sumber="data kepegawaian",
        )
    return jumlahkan(
        id_hitungan=f"pegawai/{dimensi}",
        nama=f"Jumlah pegawai menurut {Dimensi[dimensi.upper()].value}",
        butir=[h[f"pegawai/{dimensi}/{n}"] for n in range(len(baris))],
        satuan="orang",
        rumus="jumlah seluruh kategori",
    )


def sdm(h: Hasil, unsur: str, urutan: str = "") -> Hitungan:
    """Staff by row of ``kebutuhan``: kebutuhan, tersedia, ketersediaan, efisiensi; pooled without row."""
    id_hitungan = "/".join(b for b in ("sdm", unsur, urutan) if b)
    akhiran = f"/{urutan}" if urutan else ""
    if unsur == "ketersediaan":
        return ketersediaan(
            id_hitungan=id_hitungan,
            nama="Ketersediaan SDM",
            tersedia=h[f"sdm/tersedia{akhiran}"],
            kebutuhan=h[f"sdm/kebutuhan{akhiran}"],
        )
    if unsur == "efisiensi":
        return efisiensi_ketersediaan(
            id_hitungan=id_hitungan, nama="Efisiensi SDM", ketersediaan=h[f"sdm/ketersediaan{akhiran}"]
        )
    nama = "Kebutuhan SDM menurut ABK" if unsur == "kebutuhan" else "SDM yang tersedia"
    baris = h.data.sumber_daya.kebutuhan
    if not urutan:
        butir = [h[f"sdm/{unsur}/{n}"] for n in range(len(baris))]
        return jumlahkan(id_hitungan=id_hitungan, nama=nama, butir=butir, satuan="orang")
    return isian(
        id_hitungan=id_hitungan,
        nama=nama,
        nilai=_sdm(baris[int(urutan)], unsur),
        satuan="orang",
        sumber="analisis beban kerja",
    )


def _sdm(baris: KebutuhanSdm, unsur: str) -> Nilai:
    return Angka(Decimal(baris.kebutuhan if unsur == "kebutuhan" else baris.tersedia))


def sarpras(h: Hasil, unsur: str, urutan: str = "") -> Hitungan:
    """Assets by row: the entered counts, tersedia, ketersediaan, efisiensi; means without row."""
    id_hitungan = "/".join(b for b in ("sarpras", unsur, urutan) if b)
    if not urutan:
        return _rata_sarpras(h, unsur, id_hitungan)
    satu = h.data.sumber_daya.sarpras[int(urutan)]
    if unsur == "ketersediaan":
        return ketersediaan(
            id_hitungan=id_hitungan,
            nama=f"Ketersediaan {satu.nama}",
            tersedia=h[f"sarpras/tersedia/{urutan}"],
            kebutuhan=h[f"sarpras/standar/{urutan}"],
        )
    if unsur == "efisiensi":
        return efisiensi_ketersediaan(
            id_hitungan=id_hitungan, nama=f"Efisiensi {satu.nama}", ketersediaan=h[f"sarpras/ketersediaan/{urutan}"]
        )
    if unsur == "tersedia":
        # Stock plus planned purchase (SEED 001); what the period bought is already part of the next reconciliation.
        butir = [h[f"sarpras/{u}/{urutan}"] for u in ("rekon", "pengadaan_rkbmd")]
        return jumlahkan(
            id_hitungan=id_hitungan,
            nama=f"{satu.nama} tersedia",
            butir=butir,
            satuan="unit",
            rumus="hasil rekon + pengadaan RKBMD",
        )
    return isian(
        id_hitungan=id_hitungan,
        nama=f"{satu.nama}: {unsur}",
        nilai=_sarpras(satu, unsur),
        satuan="unit",
        sumber="RKBMD",
    )


def _sarpras(satu: Sarpras, unsur: str) -> Nilai:
    isi: Decimal | None = getattr(satu, unsur)
    if isi is not None:
        return Angka(isi)
    # Stock and standard are always known to the office; a purchase that is not recorded did not happen.
    return Kosong(Keadaan.TIDAK_BERLAKU, "tidak ada pengadaan") if unsur.startswith("pengadaan") else BELUM_DIISI


def _rata_sarpras(h: Hasil, unsur: str, id_hitungan: str) -> Hitungan:
    butir = [h[f"sarpras/ketersediaan/{n}"] for n in range(len(h.data.sumber_daya.sarpras))]
    if unsur == "ketersediaan":
        return rata_ketersediaan(id_hitungan=id_hitungan, nama="Rata-rata ketersediaan sarana prasarana", butir=butir)
    return efisiensi_ketersediaan(
        id_hitungan=id_hitungan, nama="Rata-rata efisiensi sarana prasarana", ketersediaan=h["sarpras/ketersediaan"]
    )


def paten(h: Hasil, unsur: str, urutan: str = "") -> Hitungan:
    """Services by row: target, realisasi, capaian; ``paten/capaian/<group>`` and ``paten/capaian`` are means."""
    layanan = h.data.layanan.paten
    id_hitungan = "/".join(b for b in ("paten", unsur, urutan) if b)
    if urutan.isdigit():
        satu = layanan[int(urutan)]
        if unsur == "capaian":
            return capaian_layanan(
                id_hitungan=id_hitungan,
                nama=f"Capaian layanan {satu.nama}",
                target=h[f"paten/target/{urutan}"],
                realisasi=h[f"paten/realisasi/{urutan}"],
            )
        nilai = satu.target if unsur == "target" else satu.realisasi
        nama = f"{unsur.capitalize()} layanan {satu.nama}"
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan="%", sumber="data pelayanan")
    anggota = [n for n, x in enumerate(layanan) if not urutan or x.kelompok == urutan]
    nama = f"Rata-rata {unsur} layanan {urutan}".strip()
    return rata_layanan(id_hitungan=id_hitungan, nama=nama, butir=[h[f"paten/{unsur}/{n}"] for n in anggota])


def lhe(h: Hasil, unsur: str, urutan: str = "") -> Hitungan:
    """LHE: nilai (official), jumlah (of the components), and per component nilai, bobot, persen, predikat."""
    id_hitungan = "/".join(b for b in ("lhe", unsur, urutan) if b)
    laporan = h.data.evaluasi.lhe
    if laporan is None:
        return isian(id_hitungan=id_hitungan, nama="Nilai LHE", nilai=BELUM_DIISI, satuan="nilai", sumber="LHE")
    sumber = f"LHE Nomor {laporan.nomor}"
    if not urutan:
        if unsur == "nilai":
            isi = Angka(laporan.nilai)
            return isian(
                id_hitungan=id_hitungan, nama="Nilai evaluasi AKIP", nilai=isi, satuan="nilai", sumber=sumber, desimal=2
            )
        if unsur == "predikat":
            return classify(h, h["lhe/nilai"], id_hitungan=id_hitungan, kegunaan="akip")
        butir = [h[f"lhe/{'bobot' if unsur == 'bobot' else 'nilai'}/{n}"] for n in range(len(laporan.komponen))]
        return jumlahkan(id_hitungan=id_hitungan, nama="Jumlah komponen LHE", butir=butir, satuan="nilai")
    satu = laporan.komponen[int(urutan)]
    if unsur == "persen":
        return persenkan(
            id_hitungan=id_hitungan,
            nama=f"Persentase {satu.nama}",
            bagian=h[f"lhe/nilai/{urutan}"],
            dari=h[f"lhe/bobot/{urutan}"],
            rumus="nilai komponen ÷ bobot × 100",
        )
    if unsur == "predikat":
        return classify(h, h[f"lhe/persen/{urutan}"], id_hitungan=id_hitungan, kegunaan="akip")
    isi_komponen = Angka(satu.bobot if unsur == "bobot" else satu.nilai)
    nama = f"{'Bobot' if unsur == 'bobot' else 'Nilai'} {satu.nama}"
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=isi_komponen, satuan="nilai", sumber=sumber)


def rata_sdm(h: Hasil, unsur: str) -> Hitungan:
    """The mean of the rows, for layouts that print it beside the pooled figure."""
    butir = [h[f"sdm/{unsur}/{n}"] for n in range(len(h.data.sumber_daya.kebutuhan))]
    return rata_rata(id_hitungan=f"rata_sdm/{unsur}", nama=f"Rata-rata {unsur} SDM", butir=butir)


PEMBUAT: Mapping[str, Pembuat] = {
    "pegawai": pegawai,
    "sdm": sdm,
    "rata_sdm": rata_sdm,
    "sarpras": sarpras,
    "paten": paten,
    "lhe": lhe,
}
