"""Going through a document and rebuilding it."""

from collections import Counter
from dataclasses import replace

from sakip.dokumen.node import Blok, Butir, Daftar, GantiHalaman, Mendatar, Paragraf, Tabel, TeksPenulis
from sakip.dokumen.sebaris import Figur, KontrolTeks, Rujuk, Sebaris, Teks, teks
from sakip.dokumen.tampil import teks_sebaris
from sakip.dokumen.walk import iter_blok, iter_figur, iter_sebaris, iter_sel, petakan
from tests.contoh_dokumen import dokumen_lengkap


def test_setiap_jenis_blok_ada_dalam_contoh_dan_dikunjungi():
    jenis = {type(b) for b in iter_blok(isi=dokumen_lengkap().isi)}
    assert jenis == set(Blok.__args__)


def test_setiap_jenis_sebaris_dikunjungi():
    assert {type(b) for b in iter_sebaris(isi=dokumen_lengkap().isi)} == set(Sebaris.__args__)


def test_wadah_mendahului_isinya():
    dalam = Paragraf(teks("di dalam"))
    wadah = Mendatar((TeksPenulis("a/b", "A", (dalam,)),))
    assert list(iter_blok(isi=[wadah])) == [wadah, wadah.blok[0], dalam]


def test_kontrol_dan_isinya_dikunjungi_juga_di_dalam_daftar():
    dalam = KontrolTeks("x", "X", (KontrolTeks("y", "Y", teks("isi")),))
    daftar = Daftar((Butir(teks("luar"), Daftar((Butir((dalam,)),))),))
    assert list(iter_sebaris(isi=[daftar])) == [Teks("luar"), dalam, dalam.isi[0], Teks("isi")]


def test_figur_dikumpulkan_sebanyak_tampil():
    dokumen = dokumen_lengkap()
    banyak = Counter(f.hitungan.id for f in iter_figur(isi=dokumen.isi))
    assert banyak["capaian/apbdes"] == 3
    assert banyak["capaian/59"] == 1
    assert set(banyak) <= set(dokumen.graf)


def test_sel_kepala_dahulu():
    tabel = next(b for b in iter_blok(isi=dokumen_lengkap().isi) if isinstance(b, Tabel) and b.jenis)
    assert teks_sebaris(next(iter_sel(tabel=tabel)).isi) == "No"


def test_petakan_tanpa_perubahan_memberi_nilai_yang_sama():
    dokumen = dokumen_lengkap()
    assert petakan(dokumen=dokumen, fungsi=lambda b: b, sebaris=lambda s: s) == dokumen


def test_petakan_mengubah_sebaris_di_mana_pun():
    def besar(bagian: Sebaris) -> Sebaris:
        return replace(bagian, isi=bagian.isi.upper()) if isinstance(bagian, Teks) else bagian

    hasil = petakan(dokumen=dokumen_lengkap(), sebaris=besar)
    semua = [b.isi for b in iter_sebaris(isi=hasil.isi) if isinstance(b, Teks)]
    assert semua == [t.upper() for t in semua]
    assert len(semua) == sum(isinstance(b, Teks) for b in iter_sebaris(isi=dokumen_lengkap().isi))


def test_petakan_membuang_blok():
    dokumen = dokumen_lengkap()
    hasil = petakan(dokumen=dokumen, fungsi=lambda b: None if isinstance(b, GantiHalaman | Mendatar) else b)
    jenis = {type(b) for b in iter_blok(isi=hasil.isi)}
    assert jenis == {type(b) for b in iter_blok(isi=dokumen.isi)} - {GantiHalaman, Mendatar}


def test_petakan_mempertahankan_figur_dan_rujukan():
    dokumen = dokumen_lengkap()
    hasil = petakan(dokumen=dokumen, sebaris=lambda s: replace(s, teks="!") if isinstance(s, Rujuk) else s)
    assert list(iter_figur(isi=hasil.isi)) == list(iter_figur(isi=dokumen.isi))
    assert {s.teks for s in iter_sebaris(isi=hasil.isi) if isinstance(s, Rujuk)} == {"!"}
    assert all(isinstance(f, Figur) for f in iter_figur(isi=hasil.isi))
