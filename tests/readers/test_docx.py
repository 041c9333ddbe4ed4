"""A Word file becomes the blocks that its print shows; what is not whole, open and harmless is refused."""

import zipfile
from io import BytesIO

import pytest

from sakip.dokumen.node import Blok, GantiHalaman, Judul, Paragraf, Tabel, Tercetak
from sakip.dokumen.tampil import teks_sebaris
from sakip.readers.docx import read_docx
from sakip.readers.tolak import BerkasTakTerbaca
from tests.readers.berkas_docx import docx, p, tbl, tc


def baca(badan: str, **bagian: str) -> tuple[Blok, ...]:
    return read_docx(isi=docx(badan, **bagian), nama="uji.docx").isi


def teks(blok: Blok) -> str:
    if isinstance(blok, Judul):
        return f"{blok.nomor.teks}|{blok.teks}|{blok.tingkat}"
    assert isinstance(blok, Paragraf)
    return teks_sebaris(blok.isi)


def tabel(blok: Blok) -> list[list[tuple[str, int, int]]]:
    assert isinstance(blok, Tabel)
    return [
        [(teks_sebaris(s.isi), s.rentang_kolom, s.rentang_baris) for s in b.sel] for b in (*blok.kepala, *blok.badan)
    ]


def test_alinea_dengan_perubahan_terlacak_medan_dan_ganti_baris() -> None:
    isi = baca(
        p(
            "Capaian ",
            "<w:ins><w:r><w:t>95,00</w:t></w:r></w:ins><w:del><w:r><w:delText>90,00</w:delText></w:r></w:del>",
            '<w:r><w:br/><w:t>persen</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            '<w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            '<w:r><w:t> Tabel 3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r>",
        )
    )
    assert [teks(b) for b in isi] == ["Capaian 95,00 persen Tabel 3"]


def test_label_yang_dipisah_ganti_baris_menjadi_alinea_sendiri() -> None:
    label = p("Nama: Contoh Dua", "<w:r><w:br/></w:r>", "Jabatan: Camat")
    assert [teks(b) for b in baca(label)] == ["Nama: Contoh Dua", "Jabatan: Camat"]


def test_rumus_ditulis_sebaris() -> None:
    rumus = (
        "<m:oMath><m:f><m:num><m:r><m:t>Realisasi</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>Target</m:t></m:r></m:den></m:f></m:oMath>"
    )
    assert [teks(b) for b in baca(p("Capaian = ", rumus, " × 100%"))] == ["Capaian = (Realisasi)/(Target) × 100%"]


def test_kotak_teks_sekali_saja() -> None:
    kotak = f"<w:txbxContent>{p('Dalam kotak')}</w:txbxContent>"
    pilihan = (
        f"<w:r><mc:AlternateContent><mc:Choice>{kotak}</mc:Choice><mc:Fallback>{kotak}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert [teks(b) for b in baca(p("Luar", pilihan))] == ["Luar", "Dalam kotak"]


def test_catatan_kaki_di_bawah_alineanya() -> None:
    isi = baca(
        p("Nilai 95,00", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        footnotes=f'<w:footnote w:id="2">{p("Survei mandiri")}</w:footnote>',
    )
    assert [teks(b) for b in isi] == ["Nilai 95,00", "Survei mandiri"]


DAFTAR = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="J1"/>'
    '<w:lvlText w:val="BAB %1"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)
GAYA = (
    '<w:style w:styleId="J1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="J2"><w:basedOn w:val="J1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr>'
    '<w:outlineLvl w:val="1"/></w:pPr></w:style>'
)


def butir(isi: str, daftar: int) -> str:
    return p(isi, sifat=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{daftar}"/></w:numPr>')


def test_nomor_dicetak_sebagai_teks() -> None:
    j1, j2 = '<w:pStyle w:val="J1"/>', '<w:pStyle w:val="J2"/>'
    isi = baca(
        p("PENDAHULUAN", sifat=j1) + p("PERENCANAAN", sifat=j1) + p("Visi", sifat=j2) + p("Misi", sifat=j2)
        + butir("satu", 2) + butir("dua", 2) + butir("lain", 3),
        numbering=DAFTAR, styles=GAYA,
    )  # fmt: skip
    assert [teks(b) for b in isi] == [
        "BAB I|PENDAHULUAN|1",
        "BAB II|PERENCANAAN|1",
        "2.1|Visi|2",
        "2.2|Misi|2",
        "a. satu",
        "b. dua",
        "a. lain",
    ]
    assert isinstance(isi[0], Judul)
    assert isinstance(isi[0].nomor, Tercetak)


def test_kolom_nomor_yang_dihitung_word() -> None:
    kosong = p(sifat='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')
    (isi,) = baca(tbl(tc(kosong) + tc("Satu"), tc(kosong) + tc("Dua")), numbering=DAFTAR)
    assert tabel(isi) == [[("a.", 1, 1), ("Satu", 1, 1)], [("b.", 1, 1), ("Dua", 1, 1)]]


def test_sel_gabung_mendatar_dan_tegak() -> None:
    (isi,) = baca(
        tbl(
            tc("No", gabung="restart") + tc("Target", 2),
            tc("", gabung="continue") + tc("TW I") + tc("TW II"),
            tc("1") + tc("10,00") + tc("20,00"),
            kepala=1,
        )
    )
    assert isinstance(isi, Tabel)
    # The marked row reaches down into the second.
    assert (len(isi.kepala), len(isi.badan)) == (2, 1)
    assert tabel(isi) == [
        [("No", 1, 2), ("Target", 2, 1)],
        [("TW I", 1, 1), ("TW II", 1, 1)],
        [("1", 1, 1), ("10,00", 1, 1), ("20,00", 1, 1)],
    ]
    lokasi = isi.badan[0].sel[2].lokasi
    assert lokasi is not None
    assert (lokasi.tabel, lokasi.baris_tabel) == ("1", 3)


def test_baris_terhapus_dan_kontrol_isi() -> None:
    terhapus = f"<w:tr><w:trPr><w:del/></w:trPr>{tc('Lama')}{tc('1')}</w:tr>"
    kontrol = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tr>{tc('Baru')}{tc('2')}</w:tr></w:sdtContent></w:sdt>"
    (isi,) = baca(f"<w:tbl>{terhapus}{kontrol}<w:tr>{tc('Lagi')}{tc('3')}</w:tr></w:tbl>")
    assert [[s[0] for s in b] for b in tabel(isi)] == [["Baru", "2"], ["Lagi", "3"]]


def test_tabel_dalam_sel_dan_bingkai() -> None:
    dalam = tbl(tc("A") + tc("B"), tc("1") + tc("2"))
    luar, anak = baca(tbl(tc(p("Luar") + dalam) + tc("Samping"), tc("x") + tc("y")))
    assert [s[0] for s in tabel(luar)[0]] == ["Luar", "Samping"]
    assert [s[0] for s in tabel(anak)[1]] == ["1", "2"]
    assert [type(b) for b in baca(tbl(tc(p("Bingkai") + dalam)))] == [Paragraf, Tabel]


def test_tanda_tangan_berdampingan_terurai_menjadi_baris() -> None:
    kiri, kanan = p("Bupati") + p("Contoh Satu"), p("Camat") + p("Contoh Dua") + p("NIP 99990101 999901 1 002")
    (isi,) = baca(tbl(tc(kiri) + tc("") + tc(kanan), garis=False))
    assert [[s[0] for s in b] for b in tabel(isi)] == [
        ["", "Camat"],
        ["Bupati", "Contoh Dua"],
        ["Contoh Satu", "NIP 99990101 999901 1 002"],
    ]


def test_halaman_hanya_bila_dicatat_word() -> None:
    satu, dua = baca(p("Satu") + p("<w:r><w:lastRenderedPageBreak/></w:r>", "Dua"))
    assert [b.lokasi.halaman for b in (satu, dua) if isinstance(b, Paragraf) and b.lokasi] == [1, 2]
    isi = baca(p("Satu") + p('<w:r><w:br w:type="page"/></w:r>') + p("Dua"))
    assert [type(b) for b in isi] == [Paragraf, GantiHalaman, Paragraf]
    assert [b.lokasi.halaman for b in isi if isinstance(b, Paragraf) and b.lokasi] == [None, None]


def bom() -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("word/document.xml", b"<a>" + b" " * (20 << 20))
    return hasil.getvalue()


def entitas() -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w") as arsip:
        arsip.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>')
    return hasil.getvalue()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (docx(p("Isi"))[:-30], "tidak utuh"),
        (b"", "tidak utuh"),
        (bom(), "bom ZIP"),
        (entitas(), "deklarasi XML"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "terkunci kata sandi atau berbentuk DOC lama"),
        (docx("<w:p>" * 300 + "</w:p>" * 300), "terlalu dalam bertumpuk"),
        (docx("<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60), "bertumpuk"),
    ],
)
def test_yang_ditolak_disebut_sebabnya(isi: bytes, pesan: str) -> None:
    with pytest.raises(BerkasTakTerbaca, match=pesan) as galat:
        read_docx(isi=isi, nama="uji.docx")
    assert "uji.docx" in str(galat.value)


def test_sepuluh_ribu_tabel() -> None:
    isi = baca(tbl(tc("A") + tc("1"), tc("B") + tc("2")) * 10_000)
    assert len(isi) == 10_000
