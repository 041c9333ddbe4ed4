"""Texts edited in Word replace the old ones where these stood; nothing else changes."""

from dataclasses import replace

from sakip.buku_kerja.tahun_lain import ambil_teks
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.kernel.periode import Periode
from tests.buku_kerja.contoh_penuh import build_tahun

LATAR = TeksNarasi("latar_belakang", "Alinea satu\nAlinea dua", perbarui=True)


def ambil(tag: str, teks: str, *lama: TeksNarasi) -> tuple[TeksNarasi, ...]:
    """The texts after taking one."""
    tahun = replace(build_tahun(), narasi=Narasi(lama))
    baru, asing = ambil_teks(tahun=tahun, teks={tag: teks})
    assert asing == ()
    assert replace(baru, narasi=tahun.narasi) == tahun
    return baru.narasi.teks


def test_teks_yang_sama_tidak_berubah_dan_tetap_perlu_diperbarui() -> None:
    assert ambil("narasi:latar_belakang:", "Alinea satu \nAlinea  dua", LATAR) == (LATAR,)


def test_teks_yang_berubah_tidak_lagi_perlu_diperbarui() -> None:
    saran = TeksNarasi("saran", "x")
    hasil = ambil("narasi:latar_belakang:", "Alinea baru\n\nAlinea lain", LATAR, saran)
    assert hasil == (TeksNarasi("latar_belakang", "Alinea baru\nAlinea lain"), saran)


def test_beberapa_alinea_tetap_beberapa_teks() -> None:
    lama = (TeksNarasi("kata_pengantar", "a"), TeksNarasi("kata_pengantar", "b"))
    hasil = ambil("narasi:kata_pengantar:", "a\nb\nc", *lama)
    assert [t.teks for t in hasil] == ["a", "b", "c"]


def test_butir_daftar_menjadi_teks_sendiri_sendiri() -> None:
    lama = (TeksNarasi("saran", "satu"), LATAR, TeksNarasi("saran", "dua"))
    hasil = ambil("narasi:saran:", "1. satu\n   a. rinci\n2. dua baru\n3. tiga", *lama)
    assert hasil == (
        TeksNarasi("saran", "satu\n   a. rinci"),
        TeksNarasi("saran", "dua baru"),
        TeksNarasi("saran", "tiga"),
        LATAR,
    )
    assert ambil("narasi:saran:", "a. satu\nb. dua", *lama) == lama
    assert [t.teks for t in ambil("narasi:saran:", "- satu\n- lima")] == ["satu", "lima"]
    assert [t.teks for t in ambil("narasi:saran:", "pengantar\n1. satu")] == ["pengantar", "satu"]
    assert [t.teks for t in ambil("narasi:saran:", "hanya satu")] == ["hanya satu"]


def test_teks_baru_untuk_sasaran_masuk_di_akhir() -> None:
    hasil = ambil("narasi:analisis_capaian:skm", "Capaian {capaian SKM} naik", LATAR)
    assert hasil == (LATAR, TeksNarasi("analisis_capaian", "Capaian {capaian SKM} naik", "skm"))


def test_teks_yang_dihapus_hilang() -> None:
    assert ambil("narasi:latar_belakang:", "  \n", LATAR) == ()


def test_kunci_sendiri_dikenal_bila_sudah_ada() -> None:
    lama = (TeksNarasi("kunci_lain", "a"), TeksNarasi("kunci_lain", "b"))
    assert [t.teks for t in ambil("narasi:kunci_lain:", "1. c\n2. d", *lama)] == ["c", "d"]


def test_tag_yang_tidak_dikenal_dikembalikan() -> None:
    tahun = build_tahun()
    tag = ("narasi:tidak_ada:", "narasi:saran:hilang", "angka:skm")
    assert ambil_teks(tahun=tahun, teks=dict.fromkeys(tag, "x")) == (tahun, tag)


def test_teks_satu_triwulan_kembali_ke_triwulannya() -> None:
    tw1, tw2 = Periode(2024, 1), Periode(2024, 2)
    lama = (TeksNarasi("saran", "a", periode=tw1), TeksNarasi("saran", "b", periode=tw2), TeksNarasi("saran", "c"))
    hasil = ambil("narasi:saran::2024-TW2", "baru", *lama)
    assert hasil == (lama[0], TeksNarasi("saran", "baru", periode=tw2), lama[2])
    assert ambil("narasi:saran::2024", "d", *lama)[3:] == (TeksNarasi("saran", "d", periode=Periode(2024)),)
    assert ambil("narasi:saran:", "e", *lama)[2] == TeksNarasi("saran", "e")
    hasil = ambil("narasi:analisis_capaian:skm:2024-TW1", "x", LATAR)
    assert hasil == (LATAR, TeksNarasi("analisis_capaian", "x", "skm", periode=tw1))
