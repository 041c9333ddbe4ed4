"""The catalogue: which version holds when, what an installation may add, and that the past stays as it was."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.peraturan.katalog import ParameterTidakAda, muat_katalog
from sakip.peraturan.model import Keyakinan, Waktu

SKALA_BARU = """
satuan: nilai
waktu: tanggal_evaluasi
versi:
  - berlaku_sejak: 2025-01-01
    judul: Skala rekaan
    dasar_hukum: {peraturan: perbup-1-2025}
    pembulatan: {desimal: 2, cara: setengah_ke_atas, adr: "0010"}
    keyakinan: teks
    ambang:
      - {di_atas: "60", predikat: A, sebutan: Baik, cetak: "> 60"}
      - {predikat: B, sebutan: Kurang, cetak: "≤ 60"}
"""
METODE_BARU = """
waktu: tahun_kinerja
metode:
  seratus_kurang_serapan:
    - berlaku_sejak: 2014-12-01
      sebutan: Seratus dikurangi penyerapan, tanpa syarat
      rumus: 100 − penyerapan anggaran (%)
      dasar_hukum: {peraturan: perbup-1-2025, letak: Pasal 4}
      keyakinan: teks
  setempat:
    - berlaku_sejak: 2025-01-01
      sebutan: Cara setempat
      rumus: capaian ÷ 2
      dasar_hukum: {sumber: Praktik setempat}
      keyakinan: kutipan
"""
TANGGAL = st.dates(min_value=date(2004, 1, 1), max_value=date(2040, 12, 31))


@pytest.fixture(scope="module")
def pemda(tmp_path_factory) -> Path:
    """The folder of an installation with a regulation, a new version of a scale, and methods."""
    akar: Path = tmp_path_factory.mktemp("pemda")
    for folder in ("daftar", "parameter/skala_predikat"):
        (akar / folder).mkdir(parents=True)
    perbup = 'sebutan: "Peraturan Bupati Nusa Nomor 1 Tahun 2025"\ntentang: ""\n'
    (akar / "daftar" / "perbup-1-2025.yaml").write_text(perbup, encoding="utf-8")
    (akar / "daftar" / "catatan.txt").write_text("bukan parameter", encoding="utf-8")
    for nama in ("akip", "khusus"):
        (akar / "parameter" / "skala_predikat" / f"{nama}.yaml").write_text(SKALA_BARU, encoding="utf-8")
    (akar / "parameter" / "metode_efisiensi.yaml").write_text(METODE_BARU, encoding="utf-8")
    return akar


@pytest.mark.parametrize(
    ("pada", "bagian_judul", "kelas"),
    [
        (date(2014, 12, 31), "sebelum", 6),
        (date(2021, 12, 31), "12 Tahun 2015", 7),
        (date(2022, 1, 1), "88 Tahun 2021", 8),
    ],
)
def test_tanggal_memilih_versi_akip(pada: date, bagian_judul: str, kelas: int) -> None:
    skala = muat_katalog().skala(nama="akip", pada=pada)
    assert bagian_judul in skala.judul
    assert len(skala.ambang) == kelas
    assert skala.waktu is Waktu.TANGGAL_EVALUASI


def test_idm_menjadi_indeks_desa_pada_2025() -> None:
    idm, indeks = (muat_katalog().skala(nama="indeks_desa", pada=date(t, 7, 1)) for t in (2024, 2025))
    assert (idm.satuan, idm.desimal) == ("indeks", 4)
    assert (indeks.satuan, indeks.desimal) == ("%", 2)


def test_sebelum_versi_pertama_dijelaskan() -> None:
    with pytest.raises(ParameterTidakAda, match=r'"ipp" belum berlaku pada 2016-12-31; versi pertamanya .* 2017-01-01'):
        muat_katalog().skala(nama="ipp", pada=date(2016, 12, 31))


def test_nama_yang_tidak_ada_menyebut_yang_ada() -> None:
    k = muat_katalog()
    with pytest.raises(ParameterTidakAda, match=r'Skala "akp" tidak ada\. Yang ada: akip, '):
        k.skala(nama="akp", pada=date(2024, 1, 1))
    with pytest.raises(ParameterTidakAda, match='Kelompok metode "x" tidak ada'):
        k.metode(kelompok="x", nama="naik", pada=date(2024, 1, 1))
    with pytest.raises(ParameterTidakAda, match=r'Metode batas "x" tidak ada\. Yang ada: batas_100, '):
        k.metode(kelompok="batas", nama="x", pada=date(2024, 1, 1))
    with pytest.raises(ParameterTidakAda, match='Peraturan "x" tidak ada'):
        k.peraturan("x")


def test_metode_membawa_angka_pilihan_dan_rujukan() -> None:
    batas = muat_katalog().metode(kelompok="batas", nama="batas_100_predikat", pada=date(2024, 12, 31))
    assert dict(batas.angka) == {"min": Decimal(0), "maks": Decimal(100)}
    assert dict(batas.pilihan) == {"lingkup": "predikat"}
    naik = muat_katalog().metode(kelompok="capaian", nama="naik", pada=date(2024, 12, 31))
    assert naik.rujukan == (
        "Realisasi dibagi target (berlaku sejak 2014-12-01): Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran II"
    )
    assert naik.dasar.peraturan == "permenpanrb-53-2014"


def test_teks_peraturan_hanya_sejak_tahunnya() -> None:
    """A version marked as read in the text is not older than the regulation itself."""
    k = muat_katalog()
    semua = [v for m in k.semua_metode().values() for versi in m.values() for v in versi]
    for v in semua:
        if v.dasar.keyakinan is Keyakinan.TEKS:
            assert v.berlaku_sejak.year >= int(v.dasar.peraturan[-4:])


def test_setiap_batas_punya_lingkup() -> None:
    for versi in muat_katalog().semua_metode()["batas"].values():
        assert {v.pilihan["lingkup"] for v in versi} <= {"predikat", "rata_rata", "keduanya"}


def test_semua_peraturan_bersebutan() -> None:
    semua = muat_katalog().semua_peraturan()
    assert len({p.sebutan for p in semua}) == len(semua) > 50
    sakip = muat_katalog().peraturan("perpres-29-2014")
    assert sakip.tentang == "Sistem Akuntabilitas Kinerja Instansi Pemerintah"


@given(pada=TANGGAL)
def test_versi_baru_tidak_mengubah_masa_lalu(pemda: Path, pada: date) -> None:
    lama, baru = muat_katalog(), muat_katalog(tambahan=(pemda,))
    akip = baru.skala(nama="akip", pada=pada) if pada >= date(2010, 1, 1) else None
    if akip is not None:
        sama = akip == lama.skala(nama="akip", pada=pada)
        assert sama is (pada < date(2025, 1, 1))
    for nama in lama.semua_skala().keys() - {"akip"}:
        assert baru.semua_skala()[nama] == lama.semua_skala()[nama]


def test_tambahan_menambah_dan_mengganti(pemda: Path) -> None:
    k = muat_katalog(tambahan=(pemda,))
    assert k.skala(nama="khusus", pada=date(2025, 1, 1)).dasar.sumber == "Peraturan Bupati Nusa Nomor 1 Tahun 2025"
    assert k.metode(kelompok="efisiensi", nama="setempat", pada=date(2025, 6, 1)).dasar.peraturan == ""
    # Same name and date: the installation's own version replaces the one of the package.
    ganti = k.metode(kelompok="efisiensi", nama="seratus_kurang_serapan", pada=date(2024, 12, 31))
    assert not ganti.angka
    assert str(ganti.dasar) == "Peraturan Bupati Nusa Nomor 1 Tahun 2025, Pasal 4"
    asli = muat_katalog().metode(kelompok="efisiensi", nama="seratus_kurang_serapan", pada=date(2024, 12, 31))
    assert asli.angka["syarat_capaian"] == 100


def test_folder_tambahan_yang_tidak_ada(tmp_path: Path) -> None:
    with pytest.raises(ParameterTidakAda, match=r"Folder parameter .* tidak ada"):
        muat_katalog(tambahan=(tmp_path / "entah",))


def test_katalog_dibaca_sekali() -> None:
    assert muat_katalog() is muat_katalog()


@given(pada=TANGGAL)
def test_versi_terpilih_adalah_yang_terakhir_berlaku(pada: date) -> None:
    for nama, versi in muat_katalog().semua_skala().items():
        if versi[0].berlaku_sejak <= pada:
            terpilih = muat_katalog().skala(nama=nama, pada=pada)
            assert terpilih.berlaku_sejak <= pada
            assert not any(terpilih.berlaku_sejak < v.berlaku_sejak <= pada for v in versi)
            assert muat_katalog().skala(nama=nama, pada=terpilih.berlaku_sejak + timedelta(0)) == terpilih
