"""Files made to be too much: each is read in seconds, or refused before it takes memory that others need."""

import random
import zipfile
from io import BytesIO

import pytest

from sakip.dokumen.node import Dokumen, Paragraf, Tabel
from sakip.dokumen.tampil import teks_sebaris
from sakip.readers import xlsx_buku
from sakip.readers.docx import read_docx
from sakip.readers.kenali import kenali
from sakip.readers.pdf import read_pdf
from sakip.readers.teks import read_teks
from sakip.readers.tolak import BerkasTakTerbaca
from sakip.readers.xlsx import read_xlsx
from tests.readers.berkas_docx import docx, p, tbl, tc
from tests.readers.berkas_pdf import ISI, mentah, tulisan
from tests.readers.berkas_xlsx import baris, c, xlsx
from tests.readers.fuzz_pembaca import BACA

ACAK = random.Random(7)
DUA = baris(c("No"), c("Nilai")) + baris(c(1), c(2))


def acak(banyak: int) -> str:
    """Words that do not shrink."""
    return " ".join(f"{ACAK.getrandbits(28):x}" for _ in range(banyak))


def tabel(dokumen: Dokumen) -> list[Tabel]:
    return [b for b in dokumen.isi if isinstance(b, Tabel)]


def tolak(jenis: str, isi: bytes) -> str:
    with pytest.raises(BerkasTakTerbaca) as galat:
        BACA[jenis](isi=isi, nama="uji")
    return str(galat.value)


def zip_dengan(isi: dict[str, str]) -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, teks in isi.items():
            arsip.writestr(nama, teks)
    return hasil.getvalue()


def pdf_bertabel(banyak: int) -> bytes:
    """One page of small ruled tables."""
    isi = []
    for n in range(banyak):
        y = 800 - n * 38
        isi += [f"72 {y - k * 12} m 272 {y - k * 12} l S" for k in range(3)]
        isi += [f"{x} {y} m {x} {y - 24} l S" for x in (72, 172, 272)]
        isi.append(f"BT /F1 8 Tf 76 {y - 9} Td (Nomor laporan) Tj 100 0 Td (Nilai) Tj -100 -12 Td (dan) Tj ET")
    return mentah("\n".join(isi))


@pytest.mark.parametrize("jenis", ["docx", "xlsx"])
def test_bom_zip(jenis: str) -> None:
    bom = {"docx": docx(" " * (30 << 20)), "xlsx": xlsx(" " * (30 << 20))}
    assert "bom ZIP" in tolak(jenis, bom[jenis])


@pytest.mark.parametrize("jenis", ["docx", "xlsx"])
def test_bom_entitas(jenis: str) -> None:
    entitas = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(30))
    bagian = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}[jenis]
    assert "deklarasi XML" in tolak(jenis, zip_dengan({bagian: f"<!DOCTYPE a [{entitas}]><a>&e29;</a>"}))


@pytest.mark.parametrize("jenis", ["docx", "xlsx"])
def test_unsur_lebih_banyak_dari_yang_muat(jenis: str) -> None:
    isi = "".join(f'<w a="{ACAK.getrandbits(60)}"/><w/><w/><w/><w/>' for _ in range(165_000))
    berkas = docx(isi.replace("<w", "<w:p")) if jenis == "docx" else xlsx(isi)
    assert "terlalu banyak untuk satu laporan" in tolak(jenis, berkas)


def test_daftar_bagian_yang_sangat_panjang() -> None:
    isi = docx(p("Isi")) + b"PK\x01\x02" * 10_001
    assert "5000 bagian" in tolak("docx", isi)
    with pytest.raises(BerkasTakTerbaca, match="terlalu banyak bagian"):
        kenali(isi=isi, nama="uji")


def test_sepuluh_ribu_tabel_teks() -> None:
    assert len(tabel(read_teks(isi=b"| No | Nilai |\n|---|---|\n| 1 | 2 |\n\n" * 10_000, nama="a.md"))) == 10_000


def test_sepuluh_ribu_tabel_xlsx() -> None:
    banyak = "".join(baris(c("No"), c("Nilai"), ke=3 * n + 1) + baris(c(1), c(2), ke=3 * n + 2) for n in range(10_000))
    assert len(tabel(read_xlsx(isi=xlsx(f"<sheetData>{banyak}</sheetData>"), nama="a.xlsx"))) == 10_000


def test_tabel_memenuhi_halaman_pdf() -> None:
    assert len(tabel(read_pdf(isi=pdf_bertabel(20), nama="a.pdf"))) == 20


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("<w:tbl><w:tr><w:tc>" * 1000 + p("x") + "</w:tc></w:tr></w:tbl>" * 1000, "terlalu dalam bertumpuk"),
        ("<w:tbl><w:tr><w:tc>" * 60 + p("x") + "</w:tc></w:tr></w:tbl>" * 60, "lebih dari 40 lapis"),
        ("<w:sdt><w:sdtContent>" * 1000 + p("x") + "</w:sdtContent></w:sdt>" * 1000, "terlalu dalam bertumpuk"),
    ],
    ids=["seribu", "enam_puluh", "kontrol_isi"],
)
def test_bertumpuk_dalam(isi: str, pesan: str) -> None:
    assert pesan in tolak("docx", docx(isi))


def test_daftar_seribu_tingkat() -> None:
    daftar = "".join(f'<w:lvl w:ilvl="{n}"><w:lvlText w:val="%{n + 1}."/></w:lvl>' for n in range(1000))
    bagian = f'<w:abstractNum w:abstractNumId="0">{daftar}</w:abstractNum>'
    bagian += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    isi = [p("butir", sifat=f'<w:numPr><w:ilvl w:val="{n}"/><w:numId w:val="1"/></w:numPr>') for n in (0, 1, 8, 9, 999)]
    assert len(read_docx(isi=docx("".join(isi), numbering=bagian), nama="a.docx").isi) == 5
    tangga = "\n".join(f"{'  ' * n}- butir" for n in range(1000))
    assert len(read_teks(isi=tangga.encode(), nama="a.md").isi) == 1000


@pytest.mark.parametrize("jenis", ["docx", "xlsx", "teks"])
def test_satu_sel_lima_megabita(jenis: str) -> None:
    isi = acak(600_000)
    berkas = {
        "docx": lambda: docx(tbl(tc("No") + tc(isi), tc("1") + tc("2"))),
        "xlsx": lambda: xlsx(f"<sheetData>{baris(c('No'), c(isi))}{baris(c(1), c(2))}</sheetData>"),
        "teks": lambda: f"| No | Isi |\n|---|---|\n| 1 | {isi} |\n".encode(),
    }[jenis]()
    sel = [s for b in tabel(BACA[jenis](isi=berkas, nama="uji"))[0].badan for s in b.sel]
    assert max(len(teks_sebaris(s.isi)) for s in sel) == len(isi)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("kata " * 4_000_000, "batasnya 10 MB"),
        ("|" * 2_000_000, "200.000 baris dan sel"),
        ("|" + "---|" * 2_000_000, "200.000 baris dan sel"),
        ("a\t" * 2_000_000, "200.000 baris dan sel"),
        ("a\n" * 2_000_000, "200.000 baris dan sel"),
    ],
    ids=["dua_puluh_megabita", "pipa", "garis", "tab", "baris"],
)
def test_teks_yang_terlalu_banyak(isi: str, pesan: str) -> None:
    assert pesan in tolak("teks", isi.encode())


@pytest.mark.parametrize("isi", ["*", "<", "$", "[", "\\", "&", "_", "a", "1.234 ", "> ", "<a ", "**a "])
def test_satu_baris_panjang_dari_satu_tanda(isi: str) -> None:
    read_teks(isi=(isi * 200_000).encode(), nama="a.md")


def test_gabungan_seluas_lembar() -> None:
    gabung = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    (satu,) = tabel(read_xlsx(isi=xlsx(f"<sheetData>{DUA}</sheetData>{gabung}"), nama="a.xlsx"))
    assert [(s.rentang_baris, s.rentang_kolom) for b in satu.badan for s in b.sel] == [(2, 2)]
    banyak = "".join(f'<mergeCell ref="A{n}:XFD1048576"/>' for n in range(1, 2000))
    isi = "".join(baris(c("a"), c("b")) for _ in range(2000))
    assert read_xlsx(isi=xlsx(f"<sheetData>{isi}</sheetData><mergeCells>{banyak}</mergeCells>"), nama="a.xlsx").isi


def test_sel_di_ujung_lembar_dan_sejuta_kolom() -> None:
    ujung = baris(c("a", "A1"), c("b", "B1"), ke=1) + baris(c(1, "A1048576"), c(2, "XFD1048576"), ke=1048576)
    assert read_xlsx(isi=xlsx(f"<sheetData>{ujung}</sheetData>"), nama="a.xlsx").isi
    lebar = baris(*(c(ACAK.getrandbits(40)) for _ in range(270_000)))
    assert "terlalu banyak" in tolak("xlsx", xlsx(f"<sheetData>{lebar}</sheetData>"))


def test_sel_lebih_banyak_dari_batas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_buku, "MAKS_ISI", 1000)
    assert "1.000 sel" in tolak("xlsx", xlsx(f"<sheetData>{baris(*(c(n) for n in range(20))) * 60}</sheetData>"))


def test_rentang_kolom_yang_mustahil() -> None:
    isi = read_docx(isi=docx(tbl(tc("a", 10**9) + tc("b"), tc("c") + tc("d", -5))), nama="a.docx")
    assert tabel(isi)[0].badan[0].sel[0].rentang_kolom <= 1000


def test_bita_nol_dan_pengganti_tunggal() -> None:
    assert "bukan berkas teks" in tolak("teks", b"abc\0def\n" * 100)
    assert "bukan berkas teks" in tolak("teks", "Laporan\n".encode("utf-16-le"))
    assert len(read_teks(isi=b"kata \xed\xa0\x80 kata\n" * 100, nama="a.txt").isi) == 100


def test_sandi_utf32_dan_utf8_yang_rusak_sedikit() -> None:
    def teks(isi: bytes) -> str:
        satu = read_teks(isi=isi, nama="a.txt").isi[0]
        assert isinstance(satu, Paragraf)
        return teks_sebaris(satu.isi)

    assert teks("Capaian “baik”".encode("utf-32")) == "Capaian “baik”"
    assert teks("Capaian “baik”, 2020–2024 ".encode() + b"\xe2") == "Capaian “baik”, 2020–2024 \ufffd"
    assert teks("Capaian “baik”".encode("cp1252")) == "Capaian “baik”"


def test_halaman_pdf_terputar_dan_penuh_garis() -> None:
    tegak = read_pdf(isi=mentah(tulisan(*[ISI] * 5)), nama="a.pdf")
    putar = read_pdf(isi=mentah(tulisan(*[ISI] * 5), halaman="/Rotate 90"), nama="a.pdf")
    assert len(putar.isi) == len(tegak.isi) == 1
    garis = " ".join(f"{n % 500} {n % 800} m {n % 500 + 50} {n % 800} l S" for n in range(30_000))
    assert read_pdf(isi=mentah(f"{tulisan(*[ISI] * 5)} {garis}"), nama="a.pdf").isi


def test_halaman_pdf_dengan_terlalu_banyak_huruf() -> None:
    baris_huruf = tulisan(*["abcdefghij" * 100] * 101)
    assert "100.000 huruf" in tolak("pdf", mentah(baris_huruf))


def test_pdf_berisi_gambar_saja() -> None:
    assert "hasil pindai" in tolak("pdf", mentah("100 0 0 100 72 500 cm 0 0 1 rg 0 0 1 1 re f"))


def test_word_dengan_segala_tambahannya() -> None:
    """Insertions and what follows are printed; deletions, comments and hidden text are not."""
    sisip = '<w:ins><w:r><w:t xml:space="preserve"> ditambah</w:t></w:r></w:ins>'
    hapus = "<w:del><w:r><w:delText>dihapus</w:delText></w:r></w:del>"
    komentar = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:commentRangeEnd w:id="1"/>'
    rahasia = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r>"
    kaki = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    kotak = f"<w:r><w:pict><w:txbxContent>{p('Isi kotak')}</w:txbxContent></w:pict></w:r>"
    berkas = docx(
        p("Isi", sisip, hapus, komentar, rahasia, kaki, kotak),
        footnotes=f'<w:footnote w:id="2">{p("Isi catatan")}</w:footnote>',
        comments=f'<w:comment w:id="1">{p("Isi komentar")}</w:comment>',
    )
    isi = [teks_sebaris(b.isi) for b in read_docx(isi=berkas, nama="a.docx").isi if isinstance(b, Paragraf)]
    assert isi == ["Isi ditambah", "Isi kotak", "Isi catatan"]
