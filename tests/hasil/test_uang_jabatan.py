"""One meaning of a position's money: agreement, report and quarter see the same, and the head sees the office."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.data.anggaran import Anggaran, BagianPagu, Pagu, PrakiraanMaju, VersiAnggaran
from sakip.data.perencanaan import JenjangSimpul, Simpul
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import AngkaTiada
from sakip.hasil.uang_jabatan import hanya_bagian, simpul_jabatan
from sakip.kernel.nilai import Angka, Kosong
from sakip.laporan.perjanjian_uang import pagu_perjanjian, simpul_perjanjian
from tests.hasil.test_jabatan import kantor_kecil, nilai
from tests.kantor import hitung, kantor

KANTOR = ("kabupaten_nusa", "ponorogo_sooko_2024", "lumajang_rowokangkung_2024", "lumajang_klakah_2024")


@pytest.mark.parametrize("nama", KANTOR)
def test_perjanjian_dan_laporan_sama_pada_setiap_jabatan(nama: str) -> None:
    h = hitung(kantor(nama))
    berlaku = h.indeks.versi_anggaran
    for j in h.data.organisasi.jabatan:
        dilihat = h.untuk(jabatan=j.id)
        laporan, perjanjian = h[f"pagu_jabatan/{j.id}/total"], h[f"pagu_perjanjian/{j.id}/{berlaku}/total"]
        assert laporan.nilai == perjanjian.nilai
        rinci = [pagu_perjanjian(dilihat, s, berlaku).nilai for s in simpul_perjanjian(dilihat)]
        if isinstance(laporan.nilai, Angka):
            assert sum((n.nilai for n in rinci if isinstance(n, Angka)), Decimal(0)) == laporan.nilai.nilai
    assert nilai(h, "pagu_jabatan/camat/total") == nilai(h, "pagu/total")


def test_yang_di_bawah_simpulnya_terhitung_sekali() -> None:
    """Owner a, below it owner b, below that a again: the node of a counts once, with all of its branch."""
    t = kantor_kecil()
    simpul = (
        Simpul("P1", JenjangSimpul.PROGRAM, "Program", penanggung_jawab="kasi-a"),
        Simpul("K1", JenjangSimpul.KEGIATAN, "Kegiatan", induk="P1", penanggung_jawab="kasi-b"),
        Simpul("X1", JenjangSimpul.SUB_KEGIATAN, "Sub 1", induk="K1", penanggung_jawab="kasi-a"),
        Simpul("X2", JenjangSimpul.SUB_KEGIATAN, "Sub 2", induk="K1"),
    )
    h = hitung(
        replace(
            t,
            perencanaan=replace(t.perencanaan, simpul=simpul),
            anggaran=replace(t.anggaran, bagian_pagu=(), bagian_belanja=()),
        )
    )
    assert simpul_jabatan(h, "kasi-a") == ("P1",)
    assert nilai(h, "pagu_jabatan/kasi-a/total") == 1500
    assert nilai(h, "pagu_jabatan/kasi-b/total") == 1500


def _berbagi(*bagian: tuple[str, int]) -> TahunKinerja:
    t = kantor_kecil()
    a = t.anggaran
    return replace(
        t,
        anggaran=replace(
            a,
            versi=(*a.versi, VersiAnggaran("perubahan", "DPPA", a.versi[0].berlaku_sejak)),
            pagu=(*a.pagu, Pagu("X1", "perubahan", Decimal(2000)), Pagu("X2", "perubahan", Decimal(500))),
            bagian_pagu=tuple(BagianPagu("X1", j, v, Decimal(n)) for j, n in bagian for v in ("murni", "perubahan")),
        ),
    )


def test_bagian_sendiri_beserta_bawahannya_menggantikan_seluruhnya() -> None:
    h = hitung(_berbagi(("kasi-a", 600), ("staf", 100), ("kasi-b", 300), ("camat", 5)))
    # The share of the staff is below kasi-a, that of kasi-b is not.
    assert nilai(h, "pagu_jabatan/kasi-a/X1") == 700
    assert nilai(h, "pagu_jabatan/kasi-a/P1") == 1200
    assert nilai(h, "pagu_jabatan/kasi-a/total") == 1200
    assert nilai(h, "pagu_jabatan/staf/total") == 100
    assert hanya_bagian(h, "kasi-a", "P1")
    assert not hanya_bagian(h, "camat", "P1")
    assert nilai(h, "pagu_jabatan/camat/total") == 2500
    assert nilai(h, "pagu_perjanjian/camat/murni/total") == 1500
    assert nilai(h, "pagu_perjanjian/kasi-a/murni/X2") == 500


def test_penjelasan_menelusuri_sampai_bagiannya() -> None:
    h = hitung(_berbagi(("kasi-a", 600), ("kasi-b", 400)))
    total = h["pagu_perjanjian/kasi-a/murni/total"]
    assert total.masukan == ("pagu_perjanjian/kasi-a/murni/P1",)
    assert h["pagu_perjanjian/kasi-a/murni/P1"].masukan == ("pagu_perjanjian/kasi-a/murni/K1",)
    assert h["pagu_perjanjian/kasi-a/murni/X1"].sumber == "DPA, bagian jabatan ini"


def test_simpul_yang_tidak_ada_disebut() -> None:
    with pytest.raises(AngkaTiada, match="Z9"):
        hitung(kantor_kecil())["pagu_jabatan/kasi-a/Z9"]


def test_prakiraan_maju_dijumlah_ke_atas() -> None:
    t = kantor_kecil()
    maju = (PrakiraanMaju("X1", Decimal(100)), PrakiraanMaju("X2", Decimal(50)))
    h = hitung(replace(t, anggaran=replace(t.anggaran, prakiraan_maju=maju)))
    assert nilai(h, "prakiraan_maju/P1") == 150
    assert h["prakiraan_maju/K1"].masukan == ("prakiraan_maju/X1", "prakiraan_maju/X2")
    sendiri = replace(t, anggaran=replace(t.anggaran, prakiraan_maju=(PrakiraanMaju("P1", Decimal(999)), *maju)))
    assert nilai(hitung(sendiri), "prakiraan_maju/P1") == 999
    assert isinstance(hitung(t)["prakiraan_maju/P1"].nilai, Kosong)


@pytest.mark.parametrize("urutan", [("murni", "perubahan"), ("perubahan", "murni")])
def test_anggaran_berlaku_menurut_tanggal_bukan_urutan_baris(urutan: tuple[str, str]) -> None:
    t = kantor_kecil()
    mulai = {"murni": date(2024, 1, 1), "perubahan": date(2024, 10, 1)}
    pagu = (Pagu("P1", "murni", Decimal(1000)), Pagu("P1", "perubahan", Decimal(2000)))
    versi = tuple(VersiAnggaran(v, v, mulai[v]) for v in urutan)
    t = replace(t, anggaran=Anggaran(versi, pagu))
    assert [v.id for v in hitung(t).data.anggaran.versi] == ["murni", "perubahan"]
    assert nilai(hitung(t), "pagu/total") == 2000
    assert nilai(hitung(t, pada=date(2024, 9, 30)), "pagu/total") == 1000
    # Of two of one day the one listed later counts.
    sehari = tuple(replace(v, berlaku_sejak=mulai["murni"]) for v in versi)
    h = hitung(replace(t, anggaran=Anggaran(sehari, pagu)))
    assert h.indeks.versi_anggaran == urutan[-1]
