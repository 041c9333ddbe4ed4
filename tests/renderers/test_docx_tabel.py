"""Tables of the DOCX: merges, widths, repeated headings, alignment, kinds of rows."""

import time
from decimal import Decimal

import pytest

from sakip.dokumen.node import Baris, Dokumen, JenisBaris, Keterangan, Kolom, Meta, Rata, Sel, Tabel
from sakip.dokumen.sebaris import Bentuk, Figur, teks
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.renderers.docx import render_docx
from sakip.renderers.docx_tabel import twip_kolom
from tests.contoh_bagian import graf_contoh, sel, tabel_panjang
from tests.contoh_dokumen import dokumen_lengkap
from tests.renderers.docx_periksa import W, nilai, periksa, xml

META = Meta("Laporan", "Kecamatan", dokumen_lengkap().meta.tanggal)


def buat(*blok) -> bytes:
    return render_docx(dokumen=Dokumen(META, blok))


def b(*isi: Sel, jenis: JenisBaris = JenisBaris.BIASA) -> Baris:
    return Baris(isi, jenis)


def angka(nilai_: str, bentuk: Bentuk = Bentuk.RUPIAH) -> Sel:
    return Sel((Figur(Hitungan("x", "x", Angka(Decimal(nilai_))), bentuk),))


def baris(isi: bytes) -> list[list[tuple[str, str]]]:
    """Text and merge of every cell."""
    return [
        [("".join(t.text or "" for t in s.iter(W + "t")), _gabung(s)) for s in r.iterfind(W + "tc")]
        for r in xml(isi).iter(W + "tr")
    ]


def _gabung(s) -> str:
    v, h = s.find(f"{W}tcPr/{W}vMerge"), s.find(f"{W}tcPr/{W}gridSpan")
    tegak = "" if v is None else "mulai" if v.get(W + "val") else "lanjut"
    return tegak + ("" if h is None else h.get(W + "val"))


def test_gabungan_ke_bawah_dan_ke_samping():
    tabel = Tabel(
        (Kolom(),) * 3,
        (b(sel("No", rentang_baris=2), sel("Realisasi", rentang_kolom=2)), b(sel("I"), sel("II"))),
        (
            b(sel("a", rentang_baris=2, rentang_kolom=2), sel("1")),
            b(sel("2")),
            b(sel("x")),
            b(sel("y", rentang_baris=9), sel("z", rentang_kolom=2)),
        ),
    )
    isi = buat(tabel)
    assert baris(isi) == [
        [("No", "mulai"), ("Realisasi", "2")],
        [("", "lanjut"), ("I", ""), ("II", "")],
        [("a", "mulai2"), ("1", "")],
        [("", "lanjut2"), ("2", "")],
        [("x", ""), ("", ""), ("", "")],
        [("y", ""), ("z", "2")],
    ]
    assert periksa(isi) == []


def test_kepala_berulang_dan_baris_utuh():
    isi = buat(tabel_panjang(graf_contoh()))
    ulang = [r.find(f"{W}trPr/{W}tblHeader") is not None for r in xml(isi).iter(W + "tr")]
    assert ulang[:4] == [True, True, True, False]
    assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in xml(isi).iter(W + "tr"))
    assert nilai(xml(isi), "tblDescription") == ["T-CAPAIAN-TRIWULAN"]


def test_lebar_tepat_dan_tetap():
    assert sum(twip_kolom(lebar=(1, 1, 1), jumlah=1000)) == 1000
    isi = buat(tabel_panjang(graf_contoh()))
    kisi = [int(e.get(W + "w", "0")) for e in xml(isi).iter(W + "gridCol")]
    assert sum(kisi) == int(next(xml(isi).iter(W + "tblW")).get(W + "w", "0")) == 8787
    assert [e.get(W + "type") for e in xml(isi).iter(W + "tblLayout")] == ["fixed"]


def test_angka_rata_kanan_dan_tidak_patah_kata_rata_kiri():
    kosong = Sel((Figur(Hitungan("x", "x", Kosong(Keadaan.BELUM_DIISI))),))
    tabel = Tabel(
        (Kolom(rata=Rata.KANAN),),
        (),
        (b(angka("1500")), b(kosong), b(sel("teks", rata=Rata.TENGAH)), b(angka("12", Bentuk.TERBILANG))),
    )
    isi = buat(tabel)
    assert nilai(xml(isi), "jc")[1:] == ["right", "center", "right"]
    assert " " not in baris(isi)[0][0][0]
    assert baris(isi)[3][0][0] == "dua belas"


def test_baris_kelompok_jumlah_dan_nomor_kolom():
    tabel = Tabel(
        (Kolom(), Kolom(rata=Rata.KANAN)),
        (b(sel("A"), sel("B")), b(sel("1"), sel("2"), jenis=JenisBaris.NOMOR_KOLOM)),
        (
            b(sel("Bidang", rentang_kolom=2), jenis=JenisBaris.KELOMPOK),
            b(sel("x"), sel("y")),
            b(sel("Jumlah"), angka("3"), jenis=JenisBaris.JUMLAH),
        ),
        Keterangan("Tabel", "Uji"),
        (teks("Sumber: rekaan"),),
        kecil=True,
    )
    isi = buat(tabel)
    gaya = nilai(xml(isi), "pStyle")
    assert gaya == [
        "Caption", "KepalaTabelKecil", "KepalaTabelKecil", "NomorKolomKecil", "NomorKolomKecil", "IsiTabelKecil",
        "IsiTabelKecil", "IsiTabelKecil", "IsiTabelKecil", "IsiTabelKecil", "CatatanTabel", "Antara",
    ]  # fmt: skip
    lanjut = [p.find(f"{W}pPr/{W}keepNext") is not None for p in xml(isi).iter(W + "p")]
    assert lanjut == [True] * 8 + [False] * 4
    tebal = [r for r in xml(isi).iter(W + "r") if r.find(f"{W}rPr/{W}b") is not None]
    assert ["".join(str(t) for t in r.itertext()) for r in tebal] == ["Bidang", "Jumlah", "Rp3"]


def test_tabel_sesak_memakai_huruf_lebih_kecil():
    kolom = tuple(Kolom() for _ in range(14))
    isi = buat(Tabel(kolom, (), (b(*(angka("1234567890", Bentuk.ANGKA) for _ in kolom)),)))
    assert set(nilai(xml(isi), "sz")) <= {"13", "14", "15", "16", "17"}
    assert nilai(xml(isi), "sz")


@pytest.mark.parametrize("tabel", [Tabel((), (), ()), Tabel((), (), (b(),)), Tabel((Kolom(),), (b(),), ())])
def test_tabel_kosong(tabel):
    assert periksa(buat(tabel, tabel)) == []


def test_enam_puluh_tabel(capsys):
    badan = tuple(b(*(sel(f"isi {i} {j}") for j in range(6))) for i in range(12))
    tabel = Tabel((Kolom(),) * 6, (b(*(sel(f"Kepala {j}") for j in range(6))),), badan, Keterangan("Tabel", "Uji"))
    mulai = time.perf_counter()
    isi = xml(buat(*[tabel] * 60))
    with capsys.disabled():
        print(f" 60 tabel ke DOCX: {1000 * (time.perf_counter() - mulai):.0f} ms")
    assert len(isi.findall(".//{*}tbl")) == 60
