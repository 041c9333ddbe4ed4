"""Facts of the area, the staff, the assets, the services, the evaluation, and the days of the year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from sakip.data.berlaku import kepala
from sakip.data.desa import Penduduk
from sakip.data.sumber_daya import Dimensi
from sakip.fakta import jalur
from sakip.fakta.data_rencana import penanda_tangan
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.fakta.pencatat import Pencatat
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode

_BANYAK = JenisFakta.BANYAK


def fakta_pendukung(catat: Pencatat) -> Iterator[Fakta]:
    """Facts of the parts *desa*, *sumber_daya*, *layanan*, *evaluasi*, *register*, and the day of the report."""
    for bagian in (_wilayah, _penduduk, _indeks_desa, _pegawai, _sdm, _sarpras, _paten, _lhe, _hari):
        yield from bagian(catat)


def _bilang(
    catat: Pencatat, objek: str, banyak: int, nama: str, kelompok: str, *, kunci: str, induk: str = ""
) -> Fakta:
    pola = Fakta(_BANYAK, objek, nama=nama, asal=Asal.LKJ, kelompok=kelompok, induk=induk)
    return catat.isian(pola, _BANYAK, Angka(Decimal(banyak)), kunci=kunci, desimal=0)


def _wilayah(catat: Pencatat) -> Iterator[Fakta]:
    w, daftar = catat.hasil.data.desa.wilayah, catat.hasil.data.desa.desa
    if daftar:
        yield _bilang(catat, "desa", len(daftar), "desa dan kelurahan", "desa", kunci="desa")
    for unsur, jumlah in (("desa", w.jumlah_desa), ("dusun", w.jumlah_dusun), ("rw", w.jumlah_rw), ("rt", w.jumlah_rt)):
        nama = (
            "desa dan kelurahan" if unsur == "desa" else f"{unsur.upper() if len(unsur) == 2 else unsur} se-kecamatan"
        )
        if jumlah is not None:
            yield _bilang(catat, unsur, jumlah, nama, f"wilayah/{unsur}", kunci=f"wilayah/jumlah_{unsur}")
    for d in daftar:
        for unsur, banyak in (("dusun", d.dusun), ("rw", d.rw), ("rt", d.rt)):
            if banyak is not None:
                kunci = f"desa/{d.nama}/{unsur}"
                nama = f"{_singkatan(unsur)} Desa {d.nama}"
                yield _bilang(catat, f"{unsur}/{d.nama}", banyak, nama, f"wilayah/{unsur}", kunci=kunci, induk=unsur)


def _singkatan(unsur: str) -> str:
    return unsur.upper() if len(unsur) == 2 else unsur


def _penduduk(catat: Pencatat) -> Iterator[Fakta]:
    for p in catat.hasil.data.desa.penduduk:
        for unsur, banyak in (("laki_laki", p.laki_laki), ("perempuan", p.perempuan)):
            yield replace(_orang(catat, p, unsur, banyak), periode=Periode(p.tahun))


def _orang(catat: Pencatat, p: Penduduk, unsur: str, banyak: int) -> Fakta:
    seluruhnya, kunci = f"penduduk/{unsur}", jalur.penduduk(p.desa, p.tahun, unsur)
    tempat = f"Desa {p.desa}" if p.desa else "kecamatan"
    objek, induk = (f"{seluruhnya}/{p.desa}", seluruhnya) if p.desa else (seluruhnya, "")
    nama = f"penduduk {unsur.replace('_', '-')} {tempat}"
    return _bilang(catat, objek, banyak, nama, f"penduduk/{p.tahun}", kunci=kunci, induk=induk)


def _indeks_desa(catat: Pencatat) -> Iterator[Fakta]:
    for i in catat.hasil.data.desa.indeks:
        pola = Fakta(
            JenisFakta.NILAI, f"indeks/{i.desa}", periode=Periode(i.tahun), nama=f"indeks Desa {i.desa}",
            kelompok=f"indeks/{i.tahun}", induk="indeks", resmi=True,
        )  # fmt: skip
        yield catat.isian(pola, JenisFakta.NILAI, Angka(i.skor), kunci=jalur.indeks(i.desa, i.tahun, "skor"))
        if i.status:
            kelas = replace(pola, rincian="indeks_desa", atas=JenisFakta.NILAI)
            yield catat.kata(kelas, JenisFakta.PREDIKAT, i.status, kunci=jalur.indeks(i.desa, i.tahun, "status"))
    for tahun in dict.fromkeys(i.tahun for i in catat.hasil.data.desa.indeks):
        rata = Fakta(
            JenisFakta.RATA_RATA, "indeks", periode=Periode(tahun), nama="indeks desa", kelompok=f"indeks/{tahun}",
            atas=JenisFakta.NILAI,
        )  # fmt: skip
        yield from _ada(catat.figur(rata, JenisFakta.RATA_RATA, f"rata_indeks/{tahun}"))


def _pegawai(catat: Pencatat) -> Iterator[Fakta]:
    for dimensi in Dimensi:
        tabel = f"pegawai/{dimensi.name.lower()}"
        baris = [(n, k) for n, k in enumerate(catat.hasil.data.sumber_daya.pegawai) if k.dimensi is dimensi]
        for n, k in baris:
            kunci = jalur.pegawai(dimensi.name.lower(), k.kategori)
            yield _bilang(catat, f"{tabel}/{n}", k.jumlah, k.kategori, tabel, kunci=kunci, induk="pegawai")
        if baris:
            jumlah = sum(k.jumlah for _, k in baris)
            satu = _bilang(catat, "pegawai", jumlah, "pegawai", tabel, kunci=tabel)
            lokasi = catat.lokasi(jalur.pegawai(dimensi.name.lower(), baris[0][1].kategori))
            yield replace(satu, rincian=f"menurut {dimensi.value}", lokasi=lokasi)


def _sdm(catat: Pencatat) -> Iterator[Fakta]:
    banyak = len(catat.hasil.data.sumber_daya.kebutuhan)
    for n in range(banyak):
        sasaran = catat.hasil.data.sumber_daya.kebutuhan[n].sasaran
        nama = catat.hasil.indeks.sasaran[sasaran].teks if sasaran in catat.hasil.indeks.sasaran else f"baris {n + 1}"
        pola = Fakta(_BANYAK, f"sdm/{n}", nama=nama, asal=Asal.LKJ, kelompok="sdm", induk=TOTAL)
        yield from _ketersediaan(catat, pola, f"/{n}", partial(jalur.kebutuhan, sasaran))
    if banyak:
        total = Fakta(_BANYAK, TOTAL, nama="seluruh SDM", asal=Asal.LKJ, kelompok="sdm")
        yield from _ketersediaan(catat, total, "", "sdm/{}".format)


def _sarpras(catat: Pencatat) -> Iterator[Fakta]:
    for n, s in enumerate(catat.hasil.data.sumber_daya.sarpras):
        pola = Fakta(_BANYAK, f"sarpras/{n}", nama=s.nama, asal=Asal.LKJ, kelompok="sarpras")
        yield from _ketersediaan(catat, pola, f"/{n}", partial(jalur.sarpras, n), jenis="sarpras")


def _ketersediaan(
    catat: Pencatat, pola: Fakta, akhiran: str, kunci: Callable[[str], str], *, jenis: str = "sdm"
) -> Iterator[Fakta]:
    butuh = "kebutuhan" if jenis == "sdm" else "standar"
    yield from _ada(
        catat.figur(pola, JenisFakta.KEBUTUHAN, f"{jenis}/{butuh}{akhiran}", kunci=kunci(butuh)),
        catat.figur(pola, JenisFakta.TERSEDIA, f"{jenis}/tersedia{akhiran}", kunci=kunci("tersedia")),
        catat.figur(pola, JenisFakta.KETERSEDIAAN, f"{jenis}/ketersediaan{akhiran}", kunci=kunci("ketersediaan")),
    )


def _paten(catat: Pencatat) -> Iterator[Fakta]:
    for n, layanan in enumerate(catat.hasil.data.layanan.paten):
        pola = Fakta(
            JenisFakta.TARGET, f"paten/{n}", periode=catat.setahun, asal=Asal.LKJ, nama=f"layanan {layanan.nama}",
            satuan="%", kelompok="paten", induk=layanan.kelompok,
        )  # fmt: skip
        yield from _ada(
            catat.figur(pola, JenisFakta.TARGET, f"paten/target/{n}", kunci=jalur.paten(n, "target")),
            catat.figur(pola, JenisFakta.REALISASI, f"paten/realisasi/{n}", kunci=jalur.paten(n, "realisasi")),
            catat.figur(pola, JenisFakta.CAPAIAN, f"paten/capaian/{n}"),
        )


def _lhe(catat: Pencatat) -> Iterator[Fakta]:
    lhe = catat.hasil.data.evaluasi.lhe
    if lhe is None:
        return
    pola = Fakta(JenisFakta.NILAI, "lhe", asal=Asal.LHE, nama="nilai evaluasi AKIP", kelompok="lhe", resmi=True)
    yield from _ada(catat.hari(replace(pola, nama="LHE", rincian="lhe"), lhe.tanggal, kunci="lhe/tanggal"))
    yield catat.isian(pola, JenisFakta.NILAI, Angka(lhe.nilai), kunci="lhe/nilai")
    sama = replace(pola, objek="besaran/akip", periode=catat.setahun, nama=f"LHE Nomor {lhe.nomor}".strip())
    yield catat.isian(sama, JenisFakta.NILAI, Angka(lhe.nilai), kunci="lhe/nilai")
    if lhe.predikat:
        kelas = replace(pola, rincian="akip", atas=JenisFakta.NILAI)
        yield catat.kata(kelas, JenisFakta.PREDIKAT, lhe.predikat, kunci="lhe/predikat")
    for n, k in enumerate(lhe.komponen):
        butir = replace(pola, objek=f"lhe/{n}", nama=k.nama, induk="lhe")
        yield catat.isian(butir, JenisFakta.BOBOT, Angka(k.bobot), kunci=jalur.komponen_lhe(n, "bobot"))
        yield catat.isian(butir, JenisFakta.NILAI, Angka(k.nilai), kunci=jalur.komponen_lhe(n, "nilai"))
        yield from _ada(catat.figur(replace(butir, satuan="%"), JenisFakta.PERSEN, f"lhe/persen/{n}"))


def _hari(catat: Pencatat) -> Iterator[Fakta]:
    data = catat.hasil.data
    for n, c in enumerate(data.register.catatan):
        pola = Fakta(
            JenisFakta.TANGGAL, f"register/{n}", nama=c.uraian or c.jenis, kelompok="register", rincian="register"
        )
        yield from _ada(catat.hari(pola, c.tanggal, kunci=jalur.register(n, "tanggal")))
    hari, kunci = data.organisasi.instansi.tanggal_laporan, jalur.TANGGAL_LAPORAN
    laporan = Fakta(
        JenisFakta.TANGGAL, "laporan", nama="Laporan Kinerja", asal=Asal.LKJ, kelompok="laporan", rincian="laporan"
    )
    yield from _ada(catat.hari(laporan, hari, kunci=kunci))
    pimpinan = kepala(organisasi=data.organisasi)
    if hari is not None and pimpinan is not None:
        yield from penanda_tangan(
            catat, pimpinan.id, hari, objek="laporan/kepala", dokumen="Laporan Kinerja", kunci=kunci
        )


def _ada(*calon: Fakta | None) -> Iterable[Fakta]:
    return (f for f in calon if f is not None)
