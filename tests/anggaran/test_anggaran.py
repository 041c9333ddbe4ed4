"""Money: sums from the leaves, pooled absorption, remainder, share."""

from __future__ import annotations

from decimal import Decimal

from sakip.anggaran.pohon import build_pohon, uang_simpul
from sakip.anggaran.serapan import porsi, serapan, sisa
from sakip.data.perencanaan import JenjangSimpul, Simpul
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Keadaan, Kosong
from sakip.kernel.pembulatan import round_half_up
from tests.figur import angka, figur

P, K, S = JenjangSimpul
SIMPUL = (
    Simpul("p1", P, "Program Satu", sasaran="s1"),
    Simpul("k1", K, "Kegiatan Satu", induk="p1"),
    Simpul("a", S, "Sub A", induk="k1"),
    Simpul("b", S, "Sub B", induk="k1", sasaran="s2"),
    Simpul("k2", K, "Kegiatan Dua", induk="p1"),
    Simpul("p2", P, "Program Dua"),
)


def test_pohon_mewariskan_sasaran_dan_urutan() -> None:
    pohon = build_pohon(SIMPUL)
    assert pohon.program == ("p1", "p2")
    assert pohon.turunan("p1") == ("p1", "k1", "a", "b", "k2")
    assert pohon.sasaran == {"p1": "s1", "k1": "s1", "a": "s1", "b": "s2", "k2": "s1", "p2": ""}
    assert pohon.pendukung == {"s1": ("a", "k2"), "s2": ("b",), "": ("p2",)}


def test_pohon_yang_melingkar_berhenti() -> None:
    pohon = build_pohon((Simpul("x", P, "X", induk="y"), Simpul("y", K, "Y", induk="x"), SIMPUL[-1]))
    assert pohon.program == ("p2",)
    assert pohon.turunan("x") == ("x",)
    ada = uang_simpul(
        id_hitungan="x",
        nama="x",
        simpul="x",
        pohon=pohon,
        isi=lambda _: None,
        sumber="",
        ambil=lambda _: figur("a", "1"),
    )
    assert ada.nilai == BELUM_DIISI


def test_pohon_kosong_dan_induk_yang_tidak_ada() -> None:
    assert build_pohon(()).program == ()
    assert build_pohon((Simpul("x", K, "X", induk="hilang"),)).program == ("x",)


def uang(simpul: str, isi: dict[str, str]) -> Hitungan:
    pohon = build_pohon(SIMPUL)

    def ambil(s: str) -> Hitungan:
        return uang_simpul(
            id_hitungan=s,
            nama=f"Pagu {s}",
            simpul=s,
            pohon=pohon,
            isi=lambda x: Decimal(isi[x]) if x in isi else None,
            sumber="DPA",
            ambil=ambil,
        )

    return ambil(simpul)


def test_isian_sendiri_didahulukan() -> None:
    hasil = uang("k1", {"k1": "700", "a": "300"})
    assert angka(hasil) == 700
    assert hasil.sumber == "DPA"
    assert not hasil.dihitung


def test_tanpa_isian_jumlah_rincian() -> None:
    hasil = uang("k1", {"a": "300", "b": "200"})
    assert angka(hasil) == 500
    assert hasil.masukan == ("a", "b")


def test_daun_tanpa_isian_belum_diisi_bukan_nol() -> None:
    assert uang("a", {}).nilai == BELUM_DIISI
    assert uang("p1", {}).nilai == BELUM_DIISI
    assert angka(uang("a", {"a": "0"})) == 0


def test_di_bawah_simpul_yang_memegang_isian_tidak_berlaku() -> None:
    for simpul in ("k1", "a", "k2"):
        nilai = uang(simpul, {"p1": "700"}).nilai
        assert isinstance(nilai, Kosong)
        assert nilai.keadaan is Keadaan.TIDAK_BERLAKU
    assert angka(uang("k1", {"p1": "700", "a": "300"})) == 300


def test_serapan_sisa_porsi_ponorogo() -> None:
    pagu, realisasi = figur("pagu", "2032971000", "Rp"), figur("belanja", "1977895079", "Rp")
    total = figur("total", "2132431000", "Rp")
    persen = serapan(id_hitungan="s", nama="serapan", pagu=pagu, realisasi=realisasi)
    assert round_half_up(angka(persen), desimal=2) == Decimal("97.29")
    assert angka(sisa(id_hitungan="s", nama="sisa", pagu=pagu, realisasi=realisasi)) == Decimal(55075921)
    bagian = porsi(id_hitungan="p", nama="porsi", pagu=pagu, total=total)
    assert round_half_up(angka(bagian), desimal=2) == Decimal("95.34")


def test_pagu_nol_tidak_punya_serapan() -> None:
    nol = figur("pagu", "0", "Rp")
    assert isinstance(serapan(id_hitungan="s", nama="s", pagu=nol, realisasi=nol).nilai, Kosong)
