"""Trees as pictures: nothing lost, nothing small, nothing over something else."""

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sakip.dokumen.node import Gambar, Keterangan, Pohon, SimpulPohon
from sakip.dokumen.pohon import gambar_pohon
from sakip.dokumen.pohon_tata import Cara, susun
from tests.contoh_bagian import pohon_kinerja, pohon_organisasi

SVG = "{http://www.w3.org/2000/svg}"
PANJANG = "Persentase desa yang mempertanggungjawabkan dokumen perencanaan dan penganggaran tepat waktu " * 2


def _simpul(banyak: int, dalam: int, teks: str = "Kotak") -> SimpulPohon:
    anak = tuple(_simpul(banyak, dalam - 1, f"{teks}.{i}") for i in range(banyak)) if dalam else ()
    return SimpulPohon(teks, "Judul" if dalam == 1 else "", anak)


def _akar(gambar: Gambar) -> etree._Element:
    return etree.fromstring(gambar.svg.encode())


def _kotak(gambar: Gambar) -> list[tuple[float, float, float, float]]:
    nilai = [[float(r.get(k, "")) for k in ("x", "y", "width", "height")] for r in _akar(gambar).iter(f"{SVG}rect")]
    return [(x, y, x + w, y + h) for x, y, w, h in nilai]


def _periksa(gambar: tuple[Gambar, ...], lebar_mm: int = 160, tinggi_mm: int = 215) -> None:
    """Inside the picture, no box over another, text no smaller than 6.5 points at the width it is printed."""
    for satu in gambar:
        akar = _akar(satu)
        _, _, lebar, tinggi = (float(n) for n in akar.get("viewBox", "").split())
        assert satu.lebar <= lebar_mm
        assert lebar == pytest.approx(satu.lebar * 72 / 25.4, abs=0.01)
        assert tinggi <= tinggi_mm * 72 / 25.4 + 0.01
        assert min(float(t.get("font-size", "0")) for t in akar.iter(f"{SVG}text")) >= 6.5
        kotak = _kotak(satu)
        assert all(x >= 0 and y >= 0 and kanan <= lebar and bawah <= tinggi for x, y, kanan, bawah in kotak)
        for a, b in combinations(kotak, 2):
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (a, b)


def test_organisasi_satu_gambar():
    gambar = gambar_pohon(pohon=pohon_organisasi())
    assert len(gambar) == 1
    assert gambar[0].alt == "Bagan organisasi Kecamatan Tirtasari"
    assert gambar[0].keterangan == pohon_organisasi().keterangan
    assert len(_kotak(gambar[0])) == 14
    _periksa(gambar)


def test_pohon_kinerja_dipotong_per_sasaran_dengan_akar_di_atas():
    gambar = gambar_pohon(pohon=pohon_kinerja())
    assert [len(_kotak(g)) for g in gambar] == [18, 22, 18]
    assert [g.alt.split("(")[1] for g in gambar][1].startswith("bagian 2 dari 3: Meningkatnya pemerintahan desa")
    assert [g.keterangan for g in gambar] == [None, None, pohon_kinerja().keterangan]
    assert all("Terwujudnya tata kelola kecamatan yang akuntabel &amp; melayani" in g.svg for g in gambar)
    _periksa(gambar)


def test_cabang_kecil_berbagi_gambar():
    cabang = tuple(
        SimpulPohon(f"Sasaran {n}", "", tuple(SimpulPohon(f"Program {n}.{k}") for k in range(3))) for n in range(6)
    )
    gambar = gambar_pohon(pohon=Pohon(SimpulPohon("Tujuan", "", cabang), "Bagan"), tinggi_maks_mm=60)
    assert 1 < len(gambar) < len(cabang)


def test_banyak_jabatan_setingkat_digantung_berkolom():
    akar = SimpulPohon("Camat", "", tuple(SimpulPohon(f"Pengelola urusan {i} seksi pelayanan") for i in range(15)))
    gambar = gambar_pohon(pohon=Pohon(akar, "Bagan"))
    assert len(gambar) == 1
    assert len({round(k[0]) for k in _kotak(gambar[0])[1:]}) == 4
    _periksa(gambar)


@pytest.mark.parametrize(
    "akar",
    [
        SimpulPohon("Sendiri"),
        SimpulPohon(""),
        SimpulPohon("Akar", "", (SimpulPohon("Anak"),)),
        _simpul(3, 3),
        _simpul(2, 6),
        _simpul(9, 2),
        SimpulPohon("Akar", "", tuple(SimpulPohon(f"Daun {i}") for i in range(200))),
        SimpulPohon("Akar", "", (_simpul(12, 2, PANJANG), SimpulPohon("Daun a"), SimpulPohon("Daun b"))),
        SimpulPohon(PANJANG, "Tujuan", tuple(SimpulPohon(PANJANG, "Sasaran", (_simpul(4, 2),)) for _ in range(3))),
    ],
)
def test_bentuk_lain_tetap_terbaca(akar):
    gambar = gambar_pohon(pohon=Pohon(akar, "Bagan", Keterangan("Gambar", "Bagan")))
    if akar.teks:
        _periksa(gambar)
    assert gambar[-1].keterangan is not None


def test_tidak_ada_kotak_yang_hilang():
    akar = _simpul(7, 3)
    svg = "".join(g.svg for g in gambar_pohon(pohon=Pohon(akar, "Bagan")))

    def semua(simpul: SimpulPohon) -> list[str]:
        return [simpul.teks, *(t for a in simpul.anak for t in semua(a))]

    assert {t for t in semua(akar) if f">{t}<" not in svg} == set()


def test_teks_yang_tidak_muat_satu_halaman_tetap_digambar():
    raksasa = SimpulPohon("Akar", "", (SimpulPohon(PANJANG * 60), SimpulPohon("Daun")))
    gambar = gambar_pohon(pohon=Pohon(raksasa, "Bagan"))
    assert len(gambar) == 2
    assert gambar[0].lebar == 160


def test_teks_pengguna_diamankan():
    akar = SimpulPohon('<script> & "kutip" \x00\x0b', "A<B")
    svg = gambar_pohon(pohon=Pohon(akar, "Bagan"))[0].svg
    assert etree.fromstring(svg.encode()) is not None
    assert "&lt;script&gt; &amp;" in svg
    assert "<script" not in svg


def test_hanya_bentuk_dan_teks_dan_selalu_sama():
    gambar = gambar_pohon(pohon=pohon_kinerja())
    assert gambar == gambar_pohon(pohon=pohon_kinerja())
    assert {etree.QName(e).localname for g in gambar for e in _akar(g).iter()} == {"svg", "polyline", "rect", "text"}
    assert re.search(r" (class|style|id|href)=", gambar[0].svg) is None


def test_kontras_teks_di_atas_dasar():
    def terang(warna: str) -> float:
        rgb = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    from sakip.dokumen.pohon_svg import WARNA

    for dasar, _, *tinta in WARNA:
        for warna in tinta:
            a, b = sorted((terang(dasar), terang(warna)), reverse=True)
            assert (a + 0.05) / (b + 0.05) >= 4.5


def test_kepala_berkolom_lebih_lebar_daripada_kolomnya():
    akar = SimpulPohon("Kepala yang namanya cukup panjang sekali", "", (SimpulPohon("a"),))
    tata = susun(akar=akar, cara=Cara(0, 1, 60))
    assert tata.lebar >= tata.kotak[0].lebar


pohon_acak = st.recursive(
    st.builds(SimpulPohon, st.text("abcdefg -/<&", max_size=60), st.text("xyz ", max_size=8)),
    lambda anak: st.builds(
        SimpulPohon,
        st.text("abcdefg -", max_size=60),
        st.text("xyz ", max_size=8),
        st.lists(anak, max_size=5).map(tuple),
    ),
    max_leaves=40,
)


@settings(max_examples=40, deadline=None)
@given(akar=pohon_acak)
def test_pohon_apa_pun_tidak_bertumpuk(akar):
    for gambar in gambar_pohon(pohon=Pohon(akar, "Bagan")):
        for a, b in combinations(_kotak(gambar), 2):
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
