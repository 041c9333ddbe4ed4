"""Authors' texts written to DOCX and read back, edited in between, and files that are not what they seem."""

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.dokumen.node import (
    Baris,
    Butir,
    Daftar,
    Dokumen,
    JenisDaftar,
    Judul,
    Kolom,
    Meta,
    Paragraf,
    Sel,
    Tabel,
    TeksPenulis,
)
from sakip.dokumen.sebaris import Bentuk, Figur, GantiBaris, KontrolTeks, Teks, teks
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.readers import kontrol_docx_paket
from sakip.readers.kontrol_docx import KontrolBerbeda, KontrolHilang, read_kontrol
from sakip.readers.kontrol_docx_paket import BerkasDocxBerbahaya, BerkasDocxKeliru, BerkasDocxTerkunci
from sakip.renderers.docx import render_docx
from tests.contoh_bagian import KHUSUS
from tests.contoh_dokumen import dokumen_lengkap

META = Meta("Laporan", "Kecamatan", dokumen_lengkap().meta.tanggal)
FIGUR = Figur(Hitungan("c", "Capaian SKM", Angka(Decimal("104.1")), desimal=2), Bentuk.PERSEN, sebutan="capaian SKM")
UTAMA = "word/document.xml"
RUANG = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def cetak(*blok) -> bytes:
    return render_docx(dokumen=Dokumen(META, blok))


def ganti(isi: bytes, lama: str, baru: str, nama: str = UTAMA) -> bytes:
    """The file with a piece of a part replaced, as an editor would."""
    hasil = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as asal, zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for satu in asal.namelist():
            data = asal.read(satu)
            if satu == nama:
                assert lama.encode() in data
                data = data.replace(lama.encode(), baru.encode())
            tujuan.writestr(satu, data)
    return hasil.getvalue()


def arsip(**isi: str) -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for nama, teks_ in isi.items():
            tujuan.writestr(nama.replace("__", "/") + ".xml", teks_)
    return hasil.getvalue()


def badan(isi: str) -> bytes:
    return arsip(word__document=f"<w:document {RUANG}><w:body>{isi}</w:body></w:document>")


def kotak(isi: str, tag: str = "t") -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{isi}</w:sdtContent></w:sdt>'


def p(isi: str, sifat: str = "") -> str:
    return f"<w:p><w:pPr>{sifat}</w:pPr><w:r><w:t>{isi}</w:t></w:r></w:p>"


def test_semua_bentuk_kembali():
    anak = Daftar((Butir(teks("butir a")), Butir((FIGUR,))), JenisDaftar.HURUF)
    isi = cetak(
        Judul("A"),
        TeksPenulis(
            "analisis",
            "Analisis",
            (
                Paragraf((Teks("Capaian "), FIGUR, Teks(" naik;", tebal=True), GantiBaris(), Teks(KHUSUS))),
                Daftar((Butir(teks("satu"), anak), Butir(teks("dua")))),
                Daftar((Butir(teks("x")), Butir(teks("y"))), JenisDaftar.BULIR),
                Daftar((Butir(teks("r")), Butir(teks("s"))), JenisDaftar.ROMAWI),
                Daftar((Butir(teks("mulai lagi")),)),
                Tabel((Kolom(), Kolom()), (), (Baris((Sel(teks("p")), Sel(teks("q")))),)),
            ),
        ),
        Paragraf((Teks("Sebab: "), KontrolTeks("sebab", "Sebab", (Teks("hujan "), FIGUR)), Teks("."))),
    )
    assert read_kontrol(isi=isi) == {
        "analisis": f"Capaian {{capaian SKM}} naik;\n{KHUSUS}\n1. satu\n   a. butir a\n   b. {{capaian SKM}}\n2. dua\n"
        "- x\n- y\ni. r\nii. s\n1. mulai lagi\np\tq",
        "sebab": "hujan {capaian SKM}",
    }


def test_tempat_kosong_tidak_terbaca_sampai_diisi():
    isi = cetak(
        TeksPenulis("a", "A", (Paragraf(teks("Tulis A.")),), kosong=True),
        TeksPenulis("b", "B", ()),
        Paragraf((KontrolTeks("c", "C", teks("Tulis C."), kosong=True), KontrolTeks("d", "", ()))),
    )
    assert read_kontrol(isi=isi) == {}
    assert read_kontrol(isi=ganti(ganti(isi, "<w:showingPlcHdr/>", ""), "Tulis A.", "Sudah."))["a"] == "Sudah."


def test_suntingan_terbaca_dan_angka_tetap_bernama():
    isi = cetak(TeksPenulis("analisis", "Analisis", (Paragraf((Teks("Capaian "), FIGUR, Teks(" lama"))),)))
    assert read_kontrol(isi=ganti(isi, " lama", " baru")) == {"analisis": "Capaian {capaian SKM} baru"}


def test_tag_panjang_kembali_utuh():
    tag = "narasi/" + "indikator-kinerja-utama/" * 5 + "tw2"
    panjang = Figur(FIGUR.hitungan, sebutan="capaian " * 12 + "akhir")
    isi = cetak(TeksPenulis(tag, "J" * 99, (Paragraf((panjang,)),)))
    assert read_kontrol(isi=isi) == {tag: f"{{{panjang.sebutan}}}"}


def test_teks_yang_sama_dua_kali():
    blok = TeksPenulis("x", "Isu", (Paragraf(teks("sama")),))
    assert read_kontrol(isi=cetak(blok, blok)) == {"x": "sama"}
    lain = TeksPenulis("x", "Isu", (Paragraf(teks("beda")),))
    with pytest.raises(KontrolBerbeda, match="“Isu” ada lebih dari sekali"):
        read_kontrol(isi=cetak(blok, lain))


def test_kotak_yang_hilang_dilaporkan():
    isi = cetak(TeksPenulis("x", "Isu", (Paragraf(teks("a")),)))
    with pytest.raises(KontrolHilang, match="LibreOffice"):
        read_kontrol(isi=ganti(isi, '<w:tag w:val="x"/>', ""))
    assert read_kontrol(isi=cetak(Paragraf(teks("tanpa kotak")))) == {}


def test_bentuk_yang_dibuat_word():
    ubahan = (
        "<w:p><w:ins><w:r><w:t>baru</w:t></w:r></w:ins><w:del><w:r><w:delText>lama</w:delText><w:t>x</w:t></w:r></w:del>"
        '<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:noBreakHyphen/><w:br w:type="page"/></w:r>'
        "<w:hyperlink><w:r><w:instrText>REF</w:instrText><w:t>c</w:t></w:r></w:hyperlink></w:p>"
    )
    assert read_kontrol(isi=badan(kotak(ubahan)))["t"] == "baru\ta\nb\n-c"
    angka = kotak(p("104,10%"), "angka:capaian") + kotak("<w:p/>", "angka:lain")
    assert read_kontrol(isi=badan(kotak(angka)))["t"] == "{capaian}\n{lain}"
    dalam = kotak("<w:r><w:t>x</w:t></w:r>", "dalam").replace("<w:sdtPr>", "<w:sdtPr><w:showingPlcHdr/>")
    assert read_kontrol(isi=badan(kotak(f"<w:p>{dalam}</w:p>"))) == {"t": ""}
    assert read_kontrol(isi=badan(f"<w:del>{kotak(p('x'))}</w:del>{kotak('', 'u')}<w:sdt/>")) == {"u": ""}
    tanpa_isi = '<w:sdt><w:sdtPr><w:tag w:val="k"/></w:sdtPr></w:sdt>'
    assert read_kontrol(isi=badan(tanpa_isi)) == {"k": ""}


def test_daftar_yang_dibuat_word():
    def nomor(n: str, tingkat: str = "0") -> str:
        return f'<w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{n}"/></w:numPr>'

    definisi = (
        f'<w:numbering {RUANG}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
        '<w:numFmt w:val="upperRoman"/></w:lvl><w:lvl w:ilvl="1"/><w:lvl w:ilvl="2"><w:numFmt w:val="none"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1">'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/></w:lvl></w:lvlOverride></w:num></w:numbering>'
    )
    gaya = (
        f'<w:styles {RUANG}><w:style w:styleId="L"><w:pPr>{nomor("1")}</w:pPr></w:style>'
        f'<w:style w:styleId="H"><w:pPr>{nomor("1")}<w:outlineLvl/></w:pPr></w:style></w:styles>'
    )
    isi = "".join(
        (
            p("a", '<w:pStyle w:val="L"/>'),
            p("b", nomor("1", "1")),
            p("c", nomor("1", "1")),
            p("d", nomor("1")),
            p("e", nomor("1", "1")),
            p("f", nomor("1", "2")),
            p("g", nomor("7", "x")),
            p("h", '<w:pStyle w:val="H"/>'),
            p("i", nomor("0")),
        )
    )
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    hubungan = "".join(
        f'<Relationship Id="r{n}" Type="http://x/{n}" Target="{n}.xml"/>' for n in ("numbering", "styles")
    )
    hasil = BytesIO(badan(kotak(isi)))
    with zipfile.ZipFile(hasil, "a") as tujuan:
        tujuan.writestr("word/numbering.xml", definisi)
        tujuan.writestr("word/styles.xml", gaya)
        tujuan.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{rels}">{hubungan}</Relationships>')
    assert read_kontrol(isi=hasil.getvalue())["t"].split("\n") == [
        "III. a", "   A. b", "   B. c", "IV. d", "   A. e", "f", "- g", "h", "i",
    ]  # fmt: skip


UTUH = cetak(TeksPenulis("x", "X", (Paragraf(teks("isi " * 500)),)))


@pytest.mark.parametrize("panjang", [0, 3, 40, len(UTUH) // 2, len(UTUH) - 5])
def test_berkas_terpotong(panjang):
    with pytest.raises(BerkasDocxKeliru, match="bukan DOCX atau tidak utuh"):
        read_kontrol(isi=UTUH[:panjang])


def test_isi_berubah_di_tengah():
    rusak = bytearray(UTUH)
    letak = UTUH.index(b"word/document.xml") + 60
    rusak[letak : letak + 40] = bytes(40)
    with pytest.raises(BerkasDocxKeliru):
        read_kontrol(isi=bytes(rusak))


@pytest.mark.parametrize("isi", [b"PDF" * 9, b"PK\x03\x04", arsip(xl__workbook="<a/>"), arsip(word__document="<a/>")])
def test_bukan_docx(isi):
    with pytest.raises(BerkasDocxKeliru, match="Word"):
        read_kontrol(isi=isi)


def test_terkunci():
    with pytest.raises(BerkasDocxTerkunci, match="kata sandi"):
        read_kontrol(isi=bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    sandi = bytearray(arsip(word__document="<a/>"))
    sandi[6] |= 1
    sandi[sandi.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BerkasDocxTerkunci, match="kata sandi"):
        read_kontrol(isi=bytes(sandi))


def test_bom_zip_dan_berkas_terlalu_besar(monkeypatch):
    with pytest.raises(BerkasDocxBerbahaya, match="bom ZIP"):
        read_kontrol(isi=badan(kotak(p("0" * 9_000_000))))
    monkeypatch.setattr(kontrol_docx_paket, "MAKS_ENTRI", 1)
    with pytest.raises(BerkasDocxBerbahaya, match="lebih dari 1 bagian"):
        read_kontrol(isi=UTUH)
    monkeypatch.setattr(kontrol_docx_paket, "MAKS_BERKAS", 100)
    with pytest.raises(BerkasDocxBerbahaya, match="lebih besar"):
        read_kontrol(isi=UTUH)


@pytest.mark.parametrize(
    "kepala",
    [
        '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY rahasia SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entitas_ditolak(kepala):
    isi = arsip(word__document=f"{kepala}<w:document {RUANG}><w:body>{kotak(p('&a;'))}</w:body></w:document>")
    with pytest.raises(BerkasDocxBerbahaya, match="deklarasi XML"):
        read_kontrol(isi=isi)


def test_entitas_dalam_utf16_ditolak():
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w") as tujuan:
        tujuan.writestr(
            UTAMA, '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16")
        )
    with pytest.raises(BerkasDocxBerbahaya):
        read_kontrol(isi=hasil.getvalue())


BARIS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), min_size=1)


@settings(max_examples=50, deadline=None)
@given(st.lists(BARIS, min_size=1, max_size=4), BARIS)
def test_teks_apa_pun_kembali(baris: list[str], tag: str) -> None:
    isi = cetak(TeksPenulis(f"p/{tag}", tag, tuple(Paragraf(teks(b)) for b in baris)))
    assert read_kontrol(isi=isi) == {f"p/{tag}": "\n".join(baris)}
