"""A line that opens a list or a form goes with it to the next page."""

from sakip.dokumen.node import Blok, Butir, Daftar, Dokumen, FormCentang, Meta, Paragraf, Pilihan, TandaTangan
from sakip.dokumen.sebaris import Teks
from sakip.dokumen.tata import beri_nomor
from sakip.renderers.docx import render_docx
from sakip.renderers.pdf_naskah import susun_naskah
from sakip.renderers.pembuka import membuka
from tests.contoh_dokumen import dokumen_lengkap
from tests.renderers.docx_periksa import nilai, periksa, xml

DAFTAR = Daftar((Butir((Teks("Satu."),)),))
FORM = FormCentang((Pilihan("Baik"), Pilihan("Kurang"), Pilihan("Lain-lain")))


def p(teks: str) -> Paragraf:
    return Paragraf((Teks(teks),))


def dokumen(*isi: Blok) -> Dokumen:
    return beri_nomor(dokumen=Dokumen(Meta("X", "Kecamatan", dokumen_lengkap().meta.tanggal), isi))


def test_membuka_daftar_dan_formulir() -> None:
    assert membuka(blok=p("Permasalahan:"), berikut=DAFTAR)
    assert membuka(blok=p("Beri tanda."), berikut=FORM)
    assert membuka(blok=p("Demikian."), berikut=TandaTangan(()))
    assert not membuka(blok=p("Sudah selesai."), berikut=DAFTAR)
    assert not membuka(blok=p("Permasalahan:"), berikut=p("Lain."))
    assert not membuka(blok=p("Permasalahan:"), berikut=None)
    assert not membuka(blok=Paragraf(()), berikut=FORM)
    assert not membuka(blok=DAFTAR, berikut=FORM)


def test_dicetak_bersama_yang_dibukanya() -> None:
    isi = dokumen(p("Biasa."), p("Permasalahan:"), DAFTAR, p("Beri tanda."), FORM)
    naskah = susun_naskah(dokumen=isi, lampiran={}).sumber
    assert naskah.count("#pembuka[") == 2
    docx = render_docx(dokumen=isi)
    assert periksa(docx) == []
    # Both lines, and every box but the last, are kept with the next paragraph.
    assert len(list(xml(docx).iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}keepNext"))) == 2 + 2
    assert "Pilihan" in nilai(xml(docx), "pStyle")
