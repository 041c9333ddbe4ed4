"""Exports of SIPD in every form: flat, nested, split codes, two rows of headings, text; and files that are none."""

from decimal import Decimal

import pytest

from sakip.buku_kerja.sipd.baca import Tingkat, open_ekspor
from sakip.buku_kerja.sipd.himpun import himpun
from sakip.buku_kerja.sipd.judul import Peran
from sakip.buku_kerja.sipd.jumlah import Sifat, read_jumlah
from sakip.buku_kerja.sipd.kisi import SipdTakTerbaca
from sakip.buku_kerja.sipd.kode import gabung_kode, urai_kode
from sakip.buku_kerja.sipd.pilih_kolom import Dicari, keraguan, pilih_kolom
from tests.buku_kerja.ekspor_sipd import EVALUASI, GAJI, NAMA, RENCANA, baca, pagu, teks, xlsx

DPA_DATAR = (
    "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN",
    "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE AKUN", "NAMA AKUN", "NILAI",
)  # fmt: skip


def datar(kode: str, akun: str, nilai: object) -> tuple[object, ...]:
    bagian = kode.split(".")
    program, kegiatan = ".".join(bagian[:3]), ".".join(bagian[:5])
    return ("7.01", "KECAMATAN", program, "P", kegiatan, "K", kode, NAMA.get(kode, "S"), akun, "Belanja", nilai)


def jumlah(isi: bytes, **lain: object) -> dict[str, Decimal | None]:
    return {h.kode: h.jumlah for h in himpun(baris=baca(isi, **lain)).butir}  # type: ignore[arg-type]


def test_datar_dengan_rekening() -> None:
    isi = xlsx(
        DPA_DATAR,
        datar(RENCANA, "5.1.02.01.01.0024", 100),
        datar(RENCANA, "5.1.02.01.01.0025", 50),
        datar(GAJI, "5.1.01.01.01.0001", 900),
        ("GRAND TOTAL", *[None] * 9, 1050),
    )
    ringkas = himpun(baris=baca(isi))
    assert [(h.kode, h.nama, h.jumlah, h.baris) for h in ringkas.butir] == [
        (RENCANA, NAMA[RENCANA], Decimal(150), (2, 3)),
        (GAJI, NAMA[GAJI], Decimal(900), (4,)),
    ]
    assert (ringkas.selisih, ringkas.total) == ((), Decimal(1050))


def test_bertingkat_satu_kolom_kode() -> None:
    isi = xlsx(
        ("REKAPITULASI DPA",),
        ("SKPD", "Kecamatan Contoh"),
        (),
        ("Kode Rekening", "Uraian", "Jumlah"),
        ("1", "2", "3"),
        ("7.01.01", "PROGRAM PENUNJANG", 160),
        ("7.01.01.2.01", "Perencanaan", 160),
        (RENCANA, NAMA[RENCANA], 150),
        ("5", "BELANJA", 150),
        ("5.1.02", "Belanja barang", 150),
        ("5.1.02.01.01.0024", "ATK", 100),
        (None, "Kertas HVS", 100),
        ("5.1.02.01.01.0025", "Kertas", 50),
        ("7.01.01.2.01.07", NAMA[EVALUASI], 10),
        (),
        ("Jumlah", None, 160),
    )
    baris = baca(isi)
    assert [b.tingkat for b in baris].count(Tingkat.REKENING) == 4
    ringkas = himpun(baris=baris)
    assert {h.kode: h.jumlah for h in ringkas.butir} == {RENCANA: Decimal(150), EVALUASI: Decimal(10)}
    assert ringkas.selisih == ()
    assert "1 baris tanpa kode (baris 12)" in ringkas.catatan[0]


def test_rekening_dijumlahkan_bila_barisnya_kosong() -> None:
    isi = xlsx(
        ("Kode", "Uraian", "Pagu"),
        (RENCANA, "R", None),
        ("5.1", "Belanja", 30),
        ("5.1.02.01", "Barang", 30),
        ("5.1.02.01.01.0024", "ATK", 10),
        ("5.1.02.01.01.0025", "Kertas", 20),
    )
    assert jumlah(isi) == {RENCANA: Decimal(30)}


def test_kode_terpecah_dan_judul_dua_baris() -> None:
    isi = xlsx(
        ("Kode", None, None, None, None, "Uraian", "Anggaran", None),
        ("Urusan", "Bidang", "Program", "Kegiatan", "Sub Kegiatan", None, "Sebelum Perubahan", "Setelah Perubahan"),
        ("7", "01", "01", None, None, "PROGRAM", 12, 20),
        ("7", "01", "01", "2.01", None, "Perencanaan", 12, 20),
        ("7", "01", "01", "2.01", "0001", NAMA[RENCANA], 12, 20),
        gabung=[(0, 0, 0, 4), (0, 6, 0, 7), (0, 5, 1, 5)],
    )
    assert jumlah(isi) == {RENCANA: Decimal(12)}
    assert jumlah(isi, dicari=Dicari(Peran.ANGGARAN, murni=False)) == {RENCANA: Decimal(20)}


def test_kode_terpecah_sebagai_angka() -> None:
    isi = xlsx(
        ("Kode Urusan", "Kode Bidang", "Kode Program", "Kode Kegiatan", "Kode Sub Kegiatan", "Pagu"),
        (7, 1, 1, 2.1, 1, 5),
        (7, 1, 1, 2.01, 1, 6),
    )
    baris = baca(isi)
    assert [b.kode for b in baris] == ["7.01.01.2.10.0001", RENCANA]
    assert "terpotong" in baris[0].catatan
    assert baris[1].catatan == ""


def test_kode_dan_nama_dalam_satu_sel() -> None:
    isi = xlsx(
        ("Program/Kegiatan/Sub Kegiatan", "Pagu Anggaran"),
        (f"{RENCANA} {NAMA[RENCANA]}", "Rp 1.234.567"),
        (f"7 . 01 . 01 . 2 . 02 . 0001 - {NAMA[GAJI]}", "1.000,00"),
    )
    assert [(b.kode, b.nama, b.jumlah.nilai) for b in baca(isi)] == [
        (RENCANA, NAMA[RENCANA], Decimal(1234567)),
        (GAJI, NAMA[GAJI], Decimal(1000)),
    ]


def test_judul_dua_baris_dengan_persen() -> None:
    isi = xlsx(
        ("LAPORAN REALISASI ANGGARAN",),
        ("Organisasi", "Kecamatan Contoh"),
        ("No", "Kode", "Program / Kegiatan / Sub Kegiatan", "Pagu Anggaran (Rp)", "Realisasi Keuangan", None, "Fisik"),
        (None, None, None, None, "Rp", "%", "%"),
        ("1", "2", "3", "4", "5", "6=5/4", "7"),
        (1, RENCANA, NAMA[RENCANA], 1000, "500,00", 50, 60),
        (None, None, "Total", 1000, 500, 50, None),
        (None, None, None, None, "Camat", None, None),
        (None, "123456789", None, None, None, None, None),
        gabung=[(0, 0, 0, 6), (2, 4, 2, 5)],
    )
    baris = baca(isi, dicari=Dicari(Peran.REALISASI, triwulan=2, kumulatif=True))
    assert [b.tingkat for b in baris] == [Tingkat.SUB_KEGIATAN, Tingkat.TOTAL, Tingkat.RINCIAN]
    ringkas = himpun(baris=baris)
    assert ({h.kode: h.jumlah for h in ringkas.butir}, ringkas.selisih) == ({RENCANA: Decimal(500)}, ())


REALISASI_DOKUMEN = (
    "Kode SKPD|Nama SKPD|Kode Sub SKPD|Nama Sub SKPD|Kode Fungsi|Nama Fungsi|Kode Sub Fungsi|Nama Sub Fungsi|"
    "Kode Urusan|Nama Urusan|Kode Bidang Urusan|Nama Bidang Urusan|Kode Program|Nama Program|Kode Kegiatan|"
    "Nama Kegiatan|Kode Sub Kegiatan|Nama Sub Kegiatan|Kode Rekening|Nama Rekening|Nomor Dokumen|"
    "Jenis Dokumen|Jenis Transaksi|Nomor DPT|Tanggal Dokumen|Keterangan Dokumen|Nilai Realisasi|Nilai Setoran|"
    "NIP Pegawai|Nama Pegawai|Tanggal Simpan|Nomor SPD|Periode SPD|Nilai SPD|Tahapan SPD|"
    "Nama Sub Tahapan Jadwal|Tahapan APBD|Nomor SPP|Tanggal SPP|Nomor SPM|Tanggal SPM|Nomor SP2D|Tanggal SP2D|"
    "Tanggal Transfer|Nilai SP2D"
).split("|")


def test_realisasi_per_dokumen() -> None:
    isi: dict[str, object] = dict.fromkeys(REALISASI_DOKUMEN, "x")
    isi |= {
        "Kode SKPD": "7.01.0.00.0.00.06.0000",
        "Nama SKPD": "Kecamatan Contoh",
        "Kode Sub SKPD": "7.01.0.00.0.00.06.0006",
        "Nama Sub SKPD": "Kelurahan Contoh",
        "Kode Urusan": "7",
        "Kode Bidang Urusan": "7.01",
        "Kode Program": "7.01.01",
        "Kode Kegiatan": "7.01.01.2.01",
        "Kode Sub Kegiatan": RENCANA,
        "Nama Sub Kegiatan": NAMA[RENCANA],
        "Kode Rekening": "5.1.02.01.01.0024",
        "Nilai Setoran": 3,
        "Nilai SPD": 900,
        "Nilai SP2D": 800,
    }
    dua = [{**isi, "Nomor Dokumen": f"TBP/{n}", "Nilai Realisasi": n} for n in (10, 20)]
    baris = baca(xlsx(REALISASI_DOKUMEN, *(list(b.values()) for b in dua)), dicari=Dicari(Peran.REALISASI))
    (h,) = himpun(baris=baris).butir
    assert (h.kode, h.nama, h.jumlah, h.halangan) == (RENCANA, NAMA[RENCANA], Decimal(30), "")
    assert (baris[0].unit, baris[0].skpd, baris[0].sub_unit) == (
        "7.01.0.00.0.00.06",
        "Kecamatan Contoh",
        "Kelurahan Contoh",
    )


def test_galat_dan_rumus_tanpa_hasil_bukan_kosong() -> None:
    import io

    from xlsxwriter import Workbook

    keluar = io.BytesIO()
    buku = Workbook(keluar, {"in_memory": True})
    s = buku.add_worksheet("Rekap")
    s.write_row(0, 0, ("Kode", "Pagu"))
    s.write(1, 0, RENCANA)
    s.write_formula(1, 1, "=1+1", None, "")
    s.write(2, 0, GAJI)
    s.write_formula(2, 1, "=1/0", None, "#DIV/0!")
    s.write(3, 0, EVALUASI)
    s.write_formula(3, 1, "=2+2", None, 4)
    buku.close()
    hasil = {h.kode: h for h in himpun(baris=baca(keluar.getvalue())).butir}
    assert "baris 2" in hasil[RENCANA].halangan
    assert "baris 3" in hasil[GAJI].halangan
    assert (hasil[EVALUASI].jumlah, hasil[EVALUASI].halangan) == (Decimal(4), "")


def test_kode_di_kolom_nama() -> None:
    isi = xlsx(("nama_sub_giat", "pagu"), (f"{RENCANA} {NAMA[RENCANA]}", 5), ("Tanpa kode", 6))
    assert [(b.tingkat, b.kode, b.nama) for b in baca(isi)] == [
        (Tingkat.SUB_KEGIATAN, RENCANA, NAMA[RENCANA]),
        (Tingkat.RINCIAN, RENCANA, "Tanpa kode"),
    ]


def test_sel_gabungan_tidak_menggandakan_uang() -> None:
    isi = xlsx(
        ("Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening", "Pagu"),
        (RENCANA, NAMA[RENCANA], "5.1.02.01.01.0024", 70),
        (None, None, "5.1.02.01.01.0025", None),
        gabung=[(1, 0, 2, 0), (1, 1, 2, 1), (1, 3, 2, 3)],
    )
    assert jumlah(isi) == {RENCANA: Decimal(70)}


@pytest.mark.parametrize("pemisah", [";", ",", "\t", "|"])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_teks(pemisah, sandi) -> None:
    isi = teks(*pagu((RENCANA, "1500000"), (GAJI, "2000000")), pemisah=pemisah, sandi=sandi)
    assert jumlah(isi, nama="dpa.csv") == {RENCANA: Decimal(1500000), GAJI: Decimal(2000000)}


def test_nama_kolom_dalam_sipd() -> None:
    isi = teks(("kode_skpd", "kode_sub_giat", "nama_sub_giat", "rincian"), ("7.01.0.00.0.00.01.0000", RENCANA, "N", 9))
    (baris,) = baca(isi)
    assert (baris.kode, baris.unit, baris.jumlah.nilai) == (RENCANA, "7.01.0.00.0.00.01", Decimal(9))


@pytest.mark.parametrize(
    ("tertulis", "nilai", "sifat"),
    [
        ("1.234.567,00", "1234567.00", Sifat.ANGKA),
        ("Rp1.500.000,-", "1500000", Sifat.ANGKA),
        ("1.234", "1234", Sifat.ANGKA),
        ("1,234,567.00", "1234567.00", Sifat.LAIN),
        ("-5.000", "-5000", Sifat.ANGKA),
        ("-", None, Sifat.TANDA),
        ("Rp", None, Sifat.TANDA),
        ("Rp -", None, Sifat.TANDA),
        ("(1.000)", None, Sifat.TAK_TERBACA),
        ("1 234 567", None, Sifat.TAK_TERBACA),
        ("12%", None, Sifat.TAK_TERBACA),
        ("lunas", None, Sifat.TAK_TERBACA),
        (None, None, Sifat.KOSONG),
    ],
)
def test_jumlah(tertulis, nilai, sifat) -> None:
    hasil = read_jumlah(sel=tertulis)
    assert (hasil.nilai, hasil.sifat) == (None if nilai is None else Decimal(nilai), sifat)


@pytest.mark.parametrize(
    ("tertulis", "simpul", "rekening", "unit", "asing"),
    [
        ("7.01.01.2.01.01", RENCANA, "", "", ""),
        (f"{RENCANA}.5.1.02.01", RENCANA, "5.1.02.01", "", ""),
        ("7.01.7-01.0-00.0-00.01.01.01.2.01.0001", RENCANA, "", "", ""),
        ("7-01.0-00.0-00.01.0000", "", "", "7-01.0-00.0-00.01.0000", ""),
        ("7.01.0.00.0.00.01.0000", "", "", "7.01.0.00.0.00.01.0000", ""),
        ("X.XX.01.2.01.0001", "X.XX.01.2.01.0001", "", "", ""),
        ("5.01.01.2.01.0001", "5.01.01.2.01.0001", "", "", ""),
        ("7.01.01.2.01.00001", "", "", "", "7.01.01.2.01.00001"),
        ("3 Pilar", "3", "", "", ""),
    ],
)
def test_kode(tertulis, simpul, rekening, unit, asing) -> None:
    u = urai_kode(teks=tertulis)
    assert (u.simpul, u.rekening, u.unit, u.asing) == (simpul, rekening, unit, asing)


def test_angka_di_awal_nama_bukan_kode() -> None:
    assert not urai_kode(teks="3 Pilar", campuran=True).ada
    assert gabung_kode(sel=[None, None]) == ("", False)


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"", "kosong"),
        (b"  \n", "kosong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "terkunci sandi"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel lama"),
        (b"PK\x03\x04rusak", "rusak"),
        (b"<html><table></table></html>", "halaman web"),
        (b"%PDF-1.7\0\0\0\0", "bukan buku kerja"),
        (b"satu;dua\n1;2\n", "tidak ada baris judul"),
        (xlsx(("Kode Sub Kegiatan", "Nama Sub Kegiatan", "Keterangan"), (RENCANA, "B", "x")), "tidak ada kolom jumlah"),
        (xlsx(("Nama SKPD", "Pagu"), ("B", 1)), "tidak ada kolom kode"),
    ],
)
def test_berkas_yang_tidak_terbaca(isi, sebab) -> None:
    with pytest.raises(SipdTakTerbaca, match=sebab):
        open_ekspor(isi=isi, nama="ekspor.xlsx")


def test_kolom_yang_taksa_ditanyakan() -> None:
    isi = xlsx(("Kode Sub Kegiatan", "Pagu Tahap Satu", "Pagu Tahap Dua"), (RENCANA, 1, 2))
    with pytest.raises(SipdTakTerbaca, match='2 kolom anggaran: "Pagu Tahap Satu", "Pagu Tahap Dua"'):
        baca(isi)
    assert jumlah(isi, dicari=Dicari(Peran.ANGGARAN, "pagu tahap dua")) == {RENCANA: Decimal(2)}
    with pytest.raises(SipdTakTerbaca, match=r"tidak ada\. Pilihannya"):
        baca(isi, dicari=Dicari(Peran.ANGGARAN, "lain"))
    with pytest.raises(SipdTakTerbaca, match="Tidak ada kolom realisasi"):
        baca(isi, dicari=Dicari(Peran.REALISASI))


def test_jenis_memilih_kolom() -> None:
    judul = ("Kode Sub Kegiatan", "Anggaran", "Realisasi TW I", "Realisasi TW II", "Realisasi s/d TW II", "%")
    ekspor = open_ekspor(isi=xlsx(judul, (RENCANA, 1, 2, 3, 5, 50)), nama="r.xlsx")

    def pilih(**lain: object) -> str:
        return pilih_kolom(judul=ekspor.judul, dicari=Dicari(Peran.REALISASI, **lain)).judul  # type: ignore[arg-type]

    assert pilih(triwulan=2) == "Realisasi TW II"
    assert pilih(triwulan=1) == "Realisasi TW I"
    assert pilih(triwulan=2, kumulatif=True) == "Realisasi s/d TW II"
    assert pilih_kolom(judul=ekspor.judul, dicari=Dicari(Peran.ANGGARAN)).judul == "Anggaran"
    kolom = ekspor.judul.kolom[4]
    assert "tampak kumulatif" in keraguan(kolom=kolom, dicari=Dicari(Peran.REALISASI, triwulan=2))


def test_dua_lembar_ditanyakan() -> None:
    import io

    from xlsxwriter import Workbook

    keluar = io.BytesIO()
    buku = Workbook(keluar, {"in_memory": True})
    for nama in ("Satu", "Dua"):
        s = buku.add_worksheet(nama)
        for n, b in enumerate(pagu((RENCANA, 5))):
            s.write_row(n, 0, b)
    buku.add_worksheet("Kosong")
    buku.close()
    with pytest.raises(SipdTakTerbaca, match='2 lembar memuat tabel: "Satu", "Dua"'):
        open_ekspor(isi=keluar.getvalue(), nama="d.xlsx")
    assert open_ekspor(isi=keluar.getvalue(), nama="d.xlsx", lembar="dua").kisi.lembar == "Dua"
    with pytest.raises(SipdTakTerbaca, match="tidak ada"):
        open_ekspor(isi=keluar.getvalue(), nama="d.xlsx", lembar="tiga")


def test_berkas_yang_terlalu_besar(monkeypatch) -> None:
    isi = xlsx(*pagu((RENCANA, 5)))
    monkeypatch.setattr("sakip.buku_kerja.sipd.kisi._SEL_TERBANYAK", 3)
    with pytest.raises(SipdTakTerbaca, match="lembar Rekap: terlalu banyak sel"):
        open_ekspor(isi=isi, nama="d.xlsx")
    monkeypatch.setattr("sakip.buku_kerja.sipd.kisi.BATAS_BERKAS", 100)
    with pytest.raises(SipdTakTerbaca, match="Ekspor satu SKPD saja"):
        open_ekspor(isi=isi, nama="d.xlsx")


def test_tanggal_dan_pilihan_bukan_uang() -> None:
    from datetime import date

    assert read_jumlah(sel=date(2024, 1, 7)).sifat is Sifat.TAK_TERBACA
    assert read_jumlah(sel="True").sifat is Sifat.TAK_TERBACA
