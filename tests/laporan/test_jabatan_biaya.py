"""Performance beside money of a position: each variant, its totals, its efficiency and what it says without one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakip.dokumen.node import JenisBaris, Tabel
from sakip.dokumen.walk import iter_figur
from sakip.kernel.nilai import Angka
from sakip.peraturan.profil import ProfilSalah
from tests.bagian_laporan import bagian, teks_bagian
from tests.laporan.kantor_jabatan import hasil_jabatan
from tests.snapshot import cocok

VARIAN = (("camat", "a"), ("camat", "b"), ("kasi", "c"), ("sekretaris", "d"), ("kasi", "e"), ("pelaksana", "f"))


def test_setiap_varian_seperti_potretnya() -> None:
    isi = [f"## {j} {v}\n{teks_bagian('biaya_jabatan', varian=v, hasil=hasil_jabatan(j))}" for j, v in VARIAN]
    cocok("jabatan/biaya_tw2", "\n".join(isi))


@pytest.mark.parametrize("varian", "abcdef")
@pytest.mark.parametrize("jabatan", ["camat", "sekretaris", "kasi", "pelaksana", "arsiparis"])
def test_setiap_jabatan_dapat_memakai_setiap_varian(jabatan: str, varian: str) -> None:
    hasil = hasil_jabatan(jabatan)
    blok = bagian("biaya_jabatan", varian=varian, hasil=hasil)
    assert len(blok) == 1
    if jabatan == "arsiparis":
        assert not isinstance(blok[0], Tabel)
        assert bagian("biaya_jabatan", varian=varian, kosong=False, hasil=hasil) == []
        return
    assert isinstance(blok[0], Tabel)
    assert blok[0].badan
    for figur in iter_figur(isi=tuple(blok)):
        assert hasil.graf[figur.hitungan.id] is figur.hitungan
    terukur = [f.hitungan.id for f in iter_figur(isi=tuple(blok)) if f.hitungan.id.startswith("capaian_tahunan/")]
    # Nothing agreed on is lost or told twice; a node may add indicators that others answer for.
    for i in hasil.indeks.indikator_jabatan[jabatan]:
        assert terukur.count(f"capaian_tahunan/{i.id}/2024/TW2") == 1


def test_uang_setiap_baris_berjumlah_seluruh_uang_jabatan() -> None:
    hasil = hasil_jabatan("kasi")
    tabel = bagian("biaya_jabatan", varian="e", hasil=hasil)[0]
    assert isinstance(tabel, Tabel)
    pagu = [f.hitungan for f in iter_figur(isi=(tabel,)) if f.hitungan.id.startswith(("pagu_jabatan/", "pagu/simpul/"))]
    angka = [p.nilai.nilai for p in pagu if isinstance(p.nilai, Angka)]
    assert sum(angka[:-1], Decimal(0)) == angka[-1] == Decimal(15000)
    assert tabel.badan[-1].jenis is JenisBaris.JUMLAH


def test_efisiensi_menurut_metode_profil_dengan_namanya() -> None:
    isi = teks_bagian("biaya_jabatan", varian="c", hasil=hasil_jabatan("kasi"))
    # Mean of 51 and 100, minus 5.000 of 10.000.
    assert "‹25,50›" in isi
    assert "Capaian dikurangi penyerapan" in isi
    assert "belum efektif" in isi
    seratus = teks_bagian("biaya_jabatan", varian="c", hasil=hasil_jabatan("kasi", profil="ponorogo"))
    assert "Seratus dikurangi penyerapan" in seratus
    assert "tidak dihitung karena capaian di bawah 100%" in seratus


def test_tanpa_anggaran_efisiensi_tidak_berlaku_dengan_alasan() -> None:
    isi = teks_bagian("biaya_jabatan", varian="f", hasil=hasil_jabatan("pelaksana"))
    assert "‹tidak berlaku›" in isi
    assert "tidak berlaku, tidak ada anggaran jabatan ini yang dikaitkan." in isi


def test_pilihan_tata_letak() -> None:
    hasil = hasil_jabatan("kasi")
    assert "JUMLAH DANA" in teks_bagian("biaya_jabatan", varian="c", jumlah=True, label="JUMLAH DANA", hasil=hasil)
    assert "*Jumlah*" not in teks_bagian("biaya_jabatan", varian="e", jumlah=False, hasil=hasil)
    bernomor = bagian("biaya_jabatan", varian="c", tabel={"nomor_kolom": True}, hasil=hasil)[0]
    assert isinstance(bernomor, Tabel)
    assert [b.jenis for b in bernomor.badan].count(JenisBaris.NOMOR_KOLOM) == 1
    with pytest.raises(ProfilSalah, match="varian"):
        bagian("biaya_jabatan", varian="z", hasil=hasil)
