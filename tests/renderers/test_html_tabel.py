"""Tables in HTML: scopes, spans, groups, alignment."""

from lxml import html

from sakip.dokumen.node import Baris, JenisBaris, Kolom, Rata, Sel, Tabel
from sakip.dokumen.sebaris import Figur, teks
from sakip.renderers.html_tabel import PenulisTabel
from sakip.renderers.html_teks import Jangkar, PenulisSebaris
from tests.contoh_bagian import graf_contoh, sel, tabel_panjang


def _penulis(tabel: Tabel) -> PenulisTabel:
    return PenulisTabel(tabel, PenulisSebaris(Jangkar(), frozenset()))


def _baca(tabel: Tabel) -> html.HtmlElement:
    return html.fromstring(
        PenulisTabel(tabel, PenulisSebaris(Jangkar(), frozenset())).tulis("Tabel 1 T", "Tabel 1 T", "")
    )


def test_kepala_bertingkat_dan_baris_bernama():
    tabel = _baca(tabel_panjang(graf_contoh()))
    assert tabel.xpath("//thead/tr[1]/th[6]/@scope") == ["colgroup"]
    assert tabel.xpath("//thead/tr[1]/th[1]/@rowspan") == ["2"]
    assert set(tabel.xpath("//thead/tr[2]/th/@scope")) == {"col"}
    assert tabel.xpath("//thead/tr[3]/@class") == ["nomor-kolom"]
    assert len(tabel.xpath("//thead/tr[3]/td")) == 8
    assert len(tabel.xpath("//tbody")) == 5
    assert tabel.xpath("//tbody/tr[1]/th/@scope") == ["rowgroup"] * 5
    assert len(tabel.xpath("//tbody//th[@scope='rowgroup' and @rowspan='3']")) == 20
    assert tabel.xpath("string(//caption)") == "Tabel 1 T"


def test_setiap_baris_penuh():
    """Every column of every row is covered exactly once, counting spans."""
    sisa = [0] * 8
    for tr in _baca(tabel_panjang(graf_contoh())).xpath("//tbody/tr"):
        turun = [max(0, s - 1) for s in sisa]
        kosong = [i for i, s in enumerate(sisa) if not s]
        for satu in tr:
            for _ in range(int(satu.get("colspan", 1))):
                turun[kosong.pop(0)] = int(satu.get("rowspan", 1)) - 1
        assert kosong == []
        sisa = turun


def test_angka_rata_kanan_dan_kata_rata_kiri():
    graf = graf_contoh()
    isi = (
        sel("Nama"),
        Sel((Figur(graf["desa/jumlah"]),)),
        Sel((Figur(graf["kosong/resmi"]),)),
        Sel((Figur(graf["desa/jumlah"]),), rata=Rata.TENGAH),
        Sel((Figur(graf["lhe/2023"]),)),
    )
    kolom = (Kolom(), Kolom(), Kolom(rata=Rata.KANAN), Kolom(), Kolom())
    td = _baca(Tabel(kolom, (), (Baris(isi),))).xpath("//td")
    assert [t.get("class") for t in td] == ["kanan", None, "tengah", None]


def test_kelompok_di_tengah_rentang_tidak_memutus_badan():
    badan = (
        Baris((Sel(teks("a"), rentang_baris=2), sel("b"))),
        Baris((Sel(teks("c"), tebal=True),), JenisBaris.KELOMPOK),
        Baris((sel("d"), sel("e")), JenisBaris.KELOMPOK),
    )
    tabel = _baca(Tabel((Kolom(), Kolom()), (), badan))
    assert [len(t) for t in tabel.xpath("//tbody")] == [2, 1]
    assert tabel.xpath("//td[@class='tebal']")[0].text == "c"


def test_tabel_tanpa_keterangan_dan_tanpa_kolom():
    penulis = PenulisTabel(
        Tabel((), (), (Baris((sel("a"), Sel())),), kecil=True), PenulisSebaris(Jangkar(), frozenset())
    )
    tabel = html.fromstring(penulis.tulis("", "", ""))
    assert tabel.xpath("//caption") == []
    assert tabel.xpath("//div[@role='region']/@aria-label") == ["Tabel"]
    assert tabel.xpath("//table/@class") == ["kecil"]


def test_tabel_lebar_punya_lebar_terkecil_untuk_layar_sempit():
    lebar = _baca(tabel_panjang(graf_contoh())).xpath("//table/@style")
    assert lebar == ["min-width:32rem"]
