"""The text form of a document."""

from sakip.dokumen.dump import dump, dump_blok
from sakip.dokumen.node import Baris, GayaParagraf, Keterangan, Kolom, Paragraf, Rata, Sel, Tabel
from sakip.dokumen.sebaris import Rujuk, teks
from sakip.dokumen.tata import beri_nomor
from tests.contoh_dokumen import dokumen_lengkap


def test_tabel_dengan_rentang_dan_perataan():
    tabel = Tabel(
        (Kolom(5, Rata.TENGAH), Kolom(20)),
        (Baris((Sel(teks("A"), rentang_kolom=2),)),),
        (Baris((Sel(teks("b"), rentang_baris=2, rata=Rata.KANAN, tebal=True), Sel(teks("c"), rentang_baris=2))),),
        Keterangan("Tabel", "Judul"),
        (teks("sumber"),),
        kecil=True,
    )
    assert dump_blok(isi=(tabel,)) == [
        "tabel kecil (5^ 20<)",
        "  [Tabel] Judul",
        "  | k2: A",
        "  ----",
        "  | >b2*: b | b2: c",
        "  catatan: sumber",
    ]


def test_rujukan_yang_belum_diisi_terlihat():
    assert dump_blok(isi=(Paragraf((Rujuk("x"),), GayaParagraf.SUMBER),)) == ["sumber: →(x)"]


def test_dokumen_lengkap_terbaca():
    teks_dokumen = dump(dokumen=beri_nomor(dokumen=dokumen_lengkap()))
    for baris in (
        "  DRAF",
        "  2*: LAPORAN KINERJA TRIWULAN II",
        "judul 1: [BAB III] Akuntabilitas Kinerja (bab-akuntabilitas)",
        "p: Capaian ‹104,76%› naik ‹+4,25› poin; lihat →Tabel 3.1.",
        "  [Tabel 3.1] Capaian indikator kinerja triwulan II (tab-capaian)",
        "  | TW I | TW II",
        "  n 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8",
        "  # k8*: Bidang Tata Pemerintahan",
        "  = k7*: Rata-rata capaian bidang | *: *‹55,70%›*",
        "penulis <analisis/skm?> Analisis SKM",
        "p: <sebab/1: Sebabnya <sebab/1/dalam: pendampingan>> dan <sebab/2?: tulis sebab lain>",
        "tengah: *‹104,76%›* ⏎ */tercapai/*",
        "  [x] Diterima tanpa catatan",
        "  [-] Diperbaiki pada: halaman 3 ____",
        "  [ ] Diperbaiki pada: ____",
        "  [Tabel 1] Daftar rapat (tabel-daftar-rapat)",
        "---- halaman baru",
    ):
        assert baris in teks_dokumen.splitlines()
    assert teks_dokumen == dump(dokumen=beri_nomor(dokumen=dokumen_lengkap()))


def test_dengan_id():
    assert "‹104,76% capaian/apbdes›" in dump(dokumen=dokumen_lengkap(), dengan_id=True)
