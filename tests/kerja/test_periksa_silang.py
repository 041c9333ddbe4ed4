"""A report against other files: printed papers of the invented office, data, and files that cannot be used."""

from functools import cache
from pathlib import Path

import pytest

from sakip.fakta.antar_berkas import Bahan, build_berkas_bersama
from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kerja.baca import BerkasTakTerbaca
from sakip.kerja.cetak import Tahap, render
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muat import muat
from sakip.kerja.periksa import HasilReviu
from sakip.kerja.periksa_silang import periksa_terhadap, pilih_laporan
from sakip.kernel.periode import Periode
from tests.kerja.kantor import AKAR, NUSA

LAPORAN = """
LAPORAN KINERJA KECAMATAN CONTOH SATU TAHUN 2024

| No | Indikator | Target | Realisasi |
| 1 | Nilai kepuasan pelayanan pasar | {target} | 85 |
| 2 | Persentase lapak tertata | 90 | 90 |
"""
PK = """
PERJANJIAN KINERJA KECAMATAN CONTOH SATU TAHUN 2024

| No | Indikator | Target |
| 1 | Nilai kepuasan pelayanan pasar | 85 |
| 2 | Persentase lapak tertata | 90 |
"""


@cache
def cetak(jenis: str, jabatan: str = "") -> bytes:
    """A paper of the invented office as Word writes it."""
    muatan = muat(sumber=str(NUSA))
    hasil = hasil_dari(muatan=muatan)
    if jabatan:
        hasil = hasil.untuk(jabatan=jabatan)
    dokumen = dokumen_dari(muatan=muatan, hasil=hasil, jenis=jenis)
    return render(dokumen=dokumen, format=("docx",), lampiran={}, jam=Tahap())[0]["docx"]


@pytest.fixture
def tulis(tmp_path: Path):
    def satu(nama: str, isi: str | bytes) -> str:
        letak = tmp_path / nama
        letak.parent.mkdir(exist_ok=True)
        letak.write_bytes(isi.encode() if isinstance(isi, str) else isi)
        return str(letak)

    return satu


def alasan(hasil: HasilReviu) -> list[str]:
    return [t.alasan for t in hasil.tidak_diperiksa if not t.kode]


# Prints and reads the whole report of the office.
@pytest.mark.lambat
def test_lkjip_sejalan_dengan_pk_dan_datanya(tulis) -> None:
    lkj, pk = tulis("lkj.docx", cetak("lkjip")), tulis("pk.docx", cetak("pk", "camat"))
    buku = str(AKAR / "contoh" / "kabupaten_nusa" / "buku_kerja.xlsx")
    hasil = periksa_terhadap(sumber=lkj, acuan=[pk, buku, str(NUSA)])
    antar = [t.pesan for t in hasil.temuan if len({x.berkas for x in t.lokasi}) > 1]
    assert (antar, alasan(hasil)) == ([], [])


def test_laporan_camat_sejalan_dengan_pk_dan_datanya(tulis) -> None:
    lkj, pk = tulis("lkj.docx", cetak("lkj_tahunan", "camat")), tulis("pk.docx", cetak("pk", "camat"))
    hasil = periksa_terhadap(sumber=lkj, acuan=[pk, str(NUSA)])
    assert (hasil.nama, hasil.temuan, alasan(hasil)) == ("lkj.docx", (), [])
    assert hasil.dokumen is not None


def test_target_yang_diubah_ditemukan_di_selnya(tulis) -> None:
    pk = tulis("pk.docx", cetak("pk", "camat"))
    teks = LAPORAN.format(target="85").replace("CONTOH SATU", "TANJUNG CONTOH")
    teks = teks.replace("Nilai kepuasan pelayanan pasar", "Nilai Survei Kepuasan Masyarakat")
    (t,) = periksa_terhadap(sumber=tulis("lkj.md", teks), acuan=[pk]).temuan
    assert (t.kode, t.tertulis, t.seharusnya) == ("SR004", "85", "86,50")
    assert [x.berkas for x in t.lokasi] == ["lkj.md", "pk.docx"]
    assert t.lokasi[0].kolom == "Target"


def test_data_sebagai_acuan_menunjuk_berkasnya(tulis) -> None:
    teks = LAPORAN.format(target="85").replace("CONTOH SATU", "TANJUNG CONTOH")
    teks = teks.replace("Nilai kepuasan pelayanan pasar", "Nilai Survei Kepuasan Masyarakat")
    semua = periksa_terhadap(sumber=tulis("lkj.md", teks), acuan=[str(NUSA)]).temuan
    (t,) = [t for t in semua if t.kode == "SR004"]
    assert (t.seharusnya, t.lokasi[1].berkas) == ("86,50", "tahun.json")


def test_data_sebagai_laporan(tulis) -> None:
    pk = PK.replace("CONTOH SATU", "TANJUNG CONTOH").replace("85", "80")
    pk = pk.replace("Nilai kepuasan pelayanan pasar", "Nilai Survei Kepuasan Masyarakat")
    semua = periksa_terhadap(sumber=str(NUSA), acuan=[tulis("pk.md", pk)]).temuan
    assert [t.kode for t in semua] == ["SR004", "SR006"]
    t = semua[0]
    assert (t.kode, t.tertulis, t.seharusnya) == ("SR004", "86,50", "80")


def test_data_yang_tak_terbaca_tetap_direviu(tulis) -> None:
    hasil = periksa_terhadap(sumber=tulis("tahun.json", "{"), acuan=[tulis("pk.md", PK)])
    assert hasil.temuan
    assert "Isinya tidak diperiksa" in alasan(hasil)[0]


def test_acuan_tak_terbaca_reviu_berjalan(tulis) -> None:
    lkj = tulis("lkj.md", LAPORAN.format(target="84"))
    acuan = [tulis("pk.md", PK), tulis("rusak.docx", b"PK\x03\x04"), "tidak_ada.docx", tulis("data.json", "{")]
    hasil = periksa_terhadap(sumber=lkj, acuan=acuan)
    assert [t.kode for t in hasil.temuan] == ["SR004"]
    assert [a.split()[0] for a in alasan(hasil)] == ["rusak.docx", "tidak_ada.docx", "data.json"]
    assert all("tidak dibandingkan. " in a for a in alasan(hasil))


def test_acuan_yang_menggugurkan_pembaca_tidak_menggugurkan_reviu(tulis, monkeypatch) -> None:
    def gugur(**_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("sakip.kerja.periksa_silang.baca_dokumen", gugur)
    hasil = periksa_terhadap(sumber=tulis("lkj.md", LAPORAN.format(target="84")), acuan=[tulis("pk.md", PK)])
    (gagal,) = hasil.acuan_gagal
    assert gagal.startswith("pk.md tidak dibandingkan. Kesalahan program (KeyError: 'x'; periksa_silang.py baris")


def test_hanya_tempat_di_laporan_dapat_ditunjukkan(tulis) -> None:
    (t,) = periksa_terhadap(sumber=tulis("lkj.md", LAPORAN.format(target="84")), acuan=[tulis("pk.md", PK)]).temuan
    assert [bool(x.titik) for x in t.lokasi] == [True, False]


def test_tanpa_acuan_yang_terbaca(tulis) -> None:
    hasil = periksa_terhadap(sumber=tulis("lkj.md", LAPORAN.format(target="84")), acuan=["tidak_ada.docx"])
    assert hasil.temuan == ()
    assert len(alasan(hasil)) == 1


def test_laporan_tak_terbaca(tulis) -> None:
    with pytest.raises(BerkasTakTerbaca):
        periksa_terhadap(sumber="tidak_ada.docx", acuan=[tulis("pk.md", PK)])


def test_berkas_yang_sama_dibaca_sekali(tulis) -> None:
    lkj, pk = tulis("lkj.md", LAPORAN.format(target="84")), tulis("pk.md", PK)
    hasil = periksa_terhadap(sumber=lkj, acuan=[pk, lkj, pk])
    assert [t.kode for t in hasil.temuan] == ["SR004"]
    assert alasan(hasil) == [
        "lkj.md adalah laporan ini; dibaca sekali saja.",
        "pk.md sudah disebut; dibaca sekali saja.",
    ]


def test_nama_sama_di_folder_lain(tulis) -> None:
    lkj = tulis("lkj.md", LAPORAN.format(target="84"))
    acuan = [tulis("murni/pk.md", PK), tulis("perubahan/pk.md", PK.replace("PERJANJIAN", "PERUBAHAN PERJANJIAN"))]
    (t,) = periksa_terhadap(sumber=lkj, acuan=acuan).temuan
    assert t.lokasi[-1].berkas == "perubahan/pk.md"


def test_kantor_lain_satu_peringatan(tulis) -> None:
    lain = PK.replace("KECAMATAN CONTOH SATU", "DINAS PERIKANAN").replace("85", "70")
    (t,) = periksa_terhadap(sumber=tulis("lkj.md", LAPORAN.format(target="85")), acuan=[tulis("pk.md", lain)]).temuan
    assert (t.kode, t.tingkat.value) == ("SR009", "peringatan")


@pytest.mark.parametrize(
    ("sumber", "acuan", "harap"),
    [
        (["lkj"], ["pk", "renstra"], (["lkj"], ["pk", "renstra"])),
        ([], ["renstra", "pk", "lkj"], (["lkj"], ["renstra", "pk"])),
        ([], ["lkj"], ([], ["lkj"])),
        (["a", "b"], [], (["a", "b"], [])),
    ],
)
def test_yang_terakhir_laporannya(sumber: list[str], acuan: list[str], harap: tuple[list[str], list[str]]) -> None:
    assert pilih_laporan(sumber=sumber, acuan=acuan) == harap


def test_dua_hal_senama_dalam_data_tidak_dibandingkan() -> None:
    def pagu(objek: str, nama: str) -> Fakta:
        return Fakta(JenisFakta.PAGU, objek, periode=Periode(2024), nama=nama, kelompok="anggaran")

    data = Berkas((pagu("a", "Pemeliharaan kios"), pagu("b", "Pemeliharaan kios"), pagu("c", "Penataan lapak")), 2024)
    bersama = build_berkas_bersama(laporan=Bahan("a.json", data), acuan=[])
    assert [f.nama for f in bersama.semua(JenisFakta.PAGU)] == ["Penataan lapak"]
