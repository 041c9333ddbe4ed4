"""Importing an SIPD export: every row has its fate, the sums close, and what is written reads back as it was shown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.baku import susun_baku
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.anggaran import Pagu, RealisasiAnggaran
from sakip.data.perencanaan import JenjangSimpul
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.impor_sipd import HasilImpor, Sumber, impor_sipd, tulis_hasil
from sakip.kerja.sipd_cocok import Tindakan
from sakip.kerja.sipd_pilihan import ImporSalah, Pilihan
from sakip.kerja.sipd_teks import susun_pratinjau, susun_rinci
from sakip.kerja.sipd_terapkan import tambah_simpul
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Tingkat
from sakip.peraturan.nomenklatur import muat_nomenklatur
from tests.buku_kerja.ekspor_sipd import EVALUASI, GAJI, NAMA, RENCANA, pagu, xlsx
from tests.kantor import hitung
from tests.kerja.kantor import tahun_nusa

MURNI = Pilihan(versi="murni")
TW1, TW2, SETAHUN = Periode(2024, 1), Periode(2024, 2), Periode(2024)
RKA_PERUBAHAN, LISTRIK = "7.01.01.2.01.0003", "7.01.01.2.06.0001"


def impor(
    tmp_path: Path,
    *isi: tuple[str, object],
    pilihan: Pilihan = MURNI,
    tahun: TahunKinerja | None = None,
) -> HasilImpor:
    """Import a flat table of amounts into the invented office."""
    (tmp_path / "dpa.xlsx").write_bytes(xlsx(*pagu(*isi)))
    (tmp_path / "buku.xlsx").write_bytes(write_buku_kerja(tahun=tahun or tahun_nusa()))
    sumber = Sumber(tmp_path / "dpa.xlsx", kolom="pagu")
    return impor_sipd(sumber=sumber, buku=str(tmp_path / "buku.xlsx"), pilihan=pilihan)


def tindakan(hasil: HasilImpor) -> dict[str, Tindakan]:
    return {u.kode: u.tindakan for u in hasil.usulan}


def uang(tahun: TahunKinerja, versi: str = "murni") -> dict[str, Decimal]:
    return {p.simpul: p.jumlah for p in tahun.anggaran.pagu if p.versi == versi}


def belanja(tahun: TahunKinerja, simpul: str) -> dict[str, Decimal]:
    return {r.periode.kode: r.jumlah for r in tahun.anggaran.realisasi if r.simpul == simpul}


def ganti(tahun: TahunKinerja, **bagian: object) -> TahunKinerja:
    return replace(tahun, anggaran=replace(tahun.anggaran, **bagian))  # type: ignore[arg-type]


def test_setiap_baris_bernasib(tmp_path) -> None:
    hasil = impor(
        tmp_path,
        (RENCANA, 7_000_000),
        ("7.01.01.2.01.07", 4_000_000),
        (RKA_PERUBAHAN, 1_000_000),
        ("7.01.01.2.01.0077", 5),
        ("X.XX.01.2.02.0001", 6),
        ("1.02.01.2.01.0001", 7),
        (GAJI, "lunas"),
    )
    assert list(tindakan(hasil).values()) == [
        Tindakan.BERUBAH, Tindakan.SAMA, Tindakan.BARU, Tindakan.TIDAK_DIKENAL, Tindakan.TIDAK_DIKENAL,
        Tindakan.BUKAN_BIDANG, Tindakan.TIDAK_DIAMBIL,
    ]  # fmt: skip
    assert (hasil.diambil, hasil.total, hasil.tuntas) == (Decimal(11_000_000), Decimal(12_000_018), False)
    assert sum((u.sipd or 0) for u in hasil.tertinggal) + hasil.diambil == hasil.total
    assert "mungkin maksudnya 7.01.01.2.01.000" in hasil.usulan[3].catatan[0]
    assert "mungkin maksudnya 7.01.01.2.02.0001" in hasil.usulan[4].catatan[0]
    assert uang(hasil.baru) == {**uang(tahun_nusa()), "p1.k1.s1": Decimal(7_000_000)}
    assert {u.simpul for u in hasil.sisa} == {"p2.k1.s1", "p2.k2.s1", "p2.k2.s2", "p3.k1.s1", "p3.k1.s2"}


def test_hasil_terbaca_kembali(tmp_path) -> None:
    pilihan = Pilihan(versi="perubahan-2", mulai=date(2024, 11, 1), dokumen="DPPA kedua", tambah=True)
    hasil = impor(tmp_path, (RENCANA, 7), (RKA_PERUBAHAN, 8), (LISTRIK, 9), ("7.01.05.2.01.0008", 10), pilihan=pilihan)
    assert set(tindakan(hasil).values()) == {Tindakan.DIISI, Tindakan.DITAMBAH}
    tulis_hasil(hasil=hasil, buku=str(tmp_path / "buku.xlsx"), keluar=tmp_path / "baru.xlsx")
    baca = read_buku_kerja(isi=(tmp_path / "baru.xlsx").read_bytes(), nama="baru.xlsx")
    assert baca.tahun == susun_baku(tahun=hasil.baru)
    assert not [t for t in baca.temuan if t.tingkat is Tingkat.SALAH]
    simpul = [(s.kode, s.jenjang, s.induk) for s in hasil.baru.perencanaan.simpul]
    assert simpul[:8] == [
        ("7.01.01", JenjangSimpul.PROGRAM, ""),
        ("7.01.01.2.01", JenjangSimpul.KEGIATAN, "p1"),
        (RENCANA, JenjangSimpul.SUB_KEGIATAN, "p1.k1"),
        (RKA_PERUBAHAN, JenjangSimpul.SUB_KEGIATAN, "p1.k1"),
        (EVALUASI, JenjangSimpul.SUB_KEGIATAN, "p1.k1"),
        ("7.01.01.2.02", JenjangSimpul.KEGIATAN, "p1"),
        (GAJI, JenjangSimpul.SUB_KEGIATAN, "p1.k2"),
        ("7.01.01.2.06", JenjangSimpul.KEGIATAN, "p1"),
    ]
    assert [k for k, _, _ in simpul if k.count(".") == 2] == ["7.01.01", "7.01.02", "7.01.05", "7.01.06"]
    assert hitung(hasil.baru)["pagu_versi/perubahan-2/total"].nilai == Angka(Decimal(34))
    assert [v.id for v in hasil.baru.anggaran.versi] == ["murni", "perubahan", "perubahan-2"]


def test_yang_dibaca_tidak_pernah_ditimpa(tmp_path) -> None:
    hasil = impor(tmp_path, (RENCANA, 7))
    buku = tmp_path / "buku.xlsx"
    lama = buku.read_bytes()
    with pytest.raises(ImporSalah, match="Pilih nama lain"):
        tulis_hasil(hasil=hasil, buku=str(buku), keluar=buku, timpa=True)
    assert buku.read_bytes() == lama


@pytest.mark.parametrize(("tahun", "kode"), [(2023, "7.01.01.2.01.03"), (2024, RKA_PERUBAHAN)])
def test_kode_baris_baru_menurut_edisi(tahun, kode) -> None:
    lama = tahun_nusa().perencanaan.simpul
    baru = tambah_simpul(simpul=lama, kode=[RKA_PERUBAHAN], tahun=tahun, nomenklatur=muat_nomenklatur())
    assert next(s.kode for s in baru if s.id == RKA_PERUBAHAN) == kode


def test_nama_tanpa_kode_diisi_kode_berbeda_diusulkan(tmp_path) -> None:
    tahun = tahun_nusa()

    def berkode(kode: str) -> TahunKinerja:
        simpul = tuple(replace(s, kode=kode) if s.id == "p1.k1.s1" else s for s in tahun.perencanaan.simpul)
        return replace(tahun, perencanaan=replace(tahun.perencanaan, simpul=simpul))

    hasil = impor(tmp_path, (RENCANA, 7), tahun=berkode(""))
    assert (hasil.usulan[0].tindakan, hasil.usulan[0].simpul) == (Tindakan.BERUBAH, "p1.k1.s1")
    assert next(s.kode for s in hasil.baru.perencanaan.simpul if s.id == "p1.k1.s1") == RENCANA
    hasil = impor(tmp_path, (RENCANA, 7), tahun=berkode("7.01.01.2.01.0009"))
    assert hasil.usulan[0].tindakan is Tindakan.NAMA
    assert uang(hasil.baru) == uang(tahun)


def test_nama_berbeda_disebut(tmp_path) -> None:
    (tmp_path / "d.xlsx").write_bytes(xlsx(("Kode", "Uraian", "Pagu"), (RENCANA, "Nama lain", 7)))
    (tmp_path / "b.xlsx").write_bytes(write_buku_kerja(tahun=tahun_nusa()))
    hasil = impor_sipd(sumber=Sumber(tmp_path / "d.xlsx"), buku=str(tmp_path / "b.xlsx"), pilihan=MURNI)
    assert 'nama berbeda; SIPD: "Nama lain"' in hasil.usulan[0].catatan
    assert hasil.usulan[0].tindakan is Tindakan.BERUBAH


def sampai_kegiatan() -> TahunKinerja:
    """The office whose first kegiatan is not divided, with its money there."""
    tahun = tahun_nusa()
    rinci = {"p1.k1.s1", "p1.k1.s2"}
    simpul = tuple(s for s in tahun.perencanaan.simpul if s.id not in rinci)
    sisa = tuple(p for p in tahun.anggaran.pagu if p.simpul not in rinci)
    polos = replace(tahun, perencanaan=replace(tahun.perencanaan, simpul=simpul, rencana_aksi=()))
    a = replace(
        polos.anggaran,
        pagu=(*sisa, Pagu("p1.k1", "murni", Decimal(10))),
        realisasi=tuple(r for r in polos.anggaran.realisasi if r.simpul not in rinci),
        bagian_pagu=(),
        bagian_belanja=(),
        prakiraan_maju=(),
    )
    indikator = tuple(i for i in polos.perencanaan.indikator if i.milik not in rinci)
    return replace(polos, anggaran=a, perencanaan=replace(polos.perencanaan, indikator=indikator))


def test_rincian_masuk_ke_kegiatan_yang_tidak_dirinci(tmp_path) -> None:
    hasil = impor(tmp_path, (RENCANA, 7), (EVALUASI, 8), tahun=sampai_kegiatan())
    (usulan,) = hasil.usulan
    assert (usulan.simpul, usulan.lama, usulan.baru) == ("p1.k1", Decimal(10), Decimal(15))
    assert usulan.tindakan is Tindakan.BERUBAH
    assert uang(hasil.baru)["p1.k1"] == 15
    hasil = impor(tmp_path, (RENCANA, 7), (EVALUASI, "lunas"), tahun=sampai_kegiatan())
    assert [u.tindakan for u in hasil.usulan] == [Tindakan.TIDAK_DIAMBIL] * 2
    assert uang(hasil.baru)["p1.k1"] == 10


def test_uang_di_atas_rincian_dikosongkan(tmp_path) -> None:
    pilihan = replace(MURNI, tambah=True)
    hasil = impor(tmp_path, (RENCANA, 7), (EVALUASI, 8), tahun=sampai_kegiatan(), pilihan=pilihan)
    assert [u.tindakan for u in hasil.usulan] == [Tindakan.DITAMBAH, Tindakan.DITAMBAH, Tindakan.DIKOSONGKAN]
    assert "p1.k1" not in uang(hasil.baru)
    assert hitung(hasil.baru)["pagu_versi/murni/simpul/p1.k1"].nilai == Angka(Decimal(15))
    assert hasil.tuntas


def test_uang_di_atas_tetap_bila_rinciannya_kurang(tmp_path) -> None:
    pilihan = replace(MURNI, tambah=True)
    hasil = impor(tmp_path, (RENCANA, 7), (EVALUASI, "lunas"), tahun=sampai_kegiatan(), pilihan=pilihan)
    assert [u.tindakan for u in hasil.usulan] == [Tindakan.TIDAK_DIAMBIL] * 2
    assert uang(hasil.baru)["p1.k1"] == 10
    assert hasil.baru.perencanaan.simpul == hasil.muatan.wajib().perencanaan.simpul


def test_nama_sama_pada_tingkat_lain_bukan_padanan(tmp_path) -> None:
    tahun = tahun_nusa()
    simpul = tuple(
        replace(s, kode="", nama=NAMA[RENCANA]) if s.id == "p1.k2" else s
        for s in tahun.perencanaan.simpul
        if s.id != "p1.k1.s1"
    )
    a = tahun.anggaran
    bagian = {"pagu": a.pagu, "realisasi": a.realisasi, "bagian_pagu": (), "bagian_belanja": ()}
    bersih = {k: tuple(x for x in v if x.simpul != "p1.k1.s1") for k, v in bagian.items()}  # type: ignore[attr-defined]
    tahun = ganti(replace(tahun, perencanaan=replace(tahun.perencanaan, simpul=simpul, rencana_aksi=())), **bersih)
    assert impor(tmp_path, (RENCANA, 7), tahun=tahun).usulan[0].tindakan is Tindakan.BARU


def test_berkas_yang_tidak_merinci_tidak_diambil(tmp_path) -> None:
    hasil = impor(tmp_path, ("7.01.01.2.01", 99))
    assert hasil.usulan[0].tindakan is Tindakan.TIDAK_DIAMBIL
    assert "pada tingkat di bawahnya" in hasil.usulan[0].catatan[-1]


def test_realisasi_kumulatif_dikurangi_triwulan_lalu(tmp_path) -> None:
    pilihan = Pilihan(periode=TW2, kumulatif=True)
    hasil = impor(tmp_path, (RENCANA, 4_000_000), (EVALUASI, 1_500_000), pilihan=pilihan)
    assert hasil.usulan[0].baru == belanja(hasil.baru, "p1.k1.s1")["2024-TW2"] == Decimal(2_500_000)
    assert "Rp4.000.000 sejak Januari dikurangi Rp1.500.000" in hasil.usulan[0].catatan
    hasil = impor(tmp_path, (RENCANA, 1_000_000), pilihan=pilihan)
    assert hasil.usulan[0].tindakan is Tindakan.TIDAK_DIAMBIL
    assert "negatif" in hasil.usulan[0].catatan[-1]
    hasil = impor(tmp_path, (RENCANA, 4_000_000), pilihan=Pilihan(periode=TW2, kumulatif=False))
    assert hasil.usulan[0].baru == 4_000_000


def test_triwulan_lalu_yang_kosong_bukan_nol(tmp_path) -> None:
    tahun = tahun_nusa()
    tahun = ganti(tahun, realisasi=tuple(r for r in tahun.anggaran.realisasi if r.periode != TW1))
    pilihan = Pilihan(periode=TW2, kumulatif=True)
    hasil = impor(tmp_path, (RENCANA, 4), pilihan=pilihan, tahun=tahun)
    assert hasil.usulan[0].tindakan is Tindakan.TIDAK_DIAMBIL
    assert "realisasi TW I belum diisi" in hasil.usulan[0].catatan[-1]
    hasil = impor(tmp_path, (RENCANA, 4), pilihan=replace(pilihan, kosong_nol=True), tahun=tahun)
    assert hasil.usulan[0].baru == Decimal(4)
    assert "TW I kosong, dihitung nol" in hasil.usulan[0].catatan


def test_setahun_dan_triwulan_tidak_bercampur(tmp_path) -> None:
    hasil = impor(tmp_path, (RENCANA, 4), pilihan=Pilihan(periode=SETAHUN))
    assert "per triwulan sudah diisi" in hasil.usulan[0].catatan[-1]
    tahun = ganti(tahun_nusa(), realisasi=(RealisasiAnggaran("p1.k1.s1", SETAHUN, Decimal(5)),))
    hasil = impor(tmp_path, (RENCANA, 4), pilihan=Pilihan(periode=TW1), tahun=tahun)
    assert "setahun sudah diisi" in hasil.usulan[0].catatan[-1]
    hasil = impor(tmp_path, (RENCANA, 4), pilihan=Pilihan(periode=SETAHUN), tahun=tahun)
    assert belanja(hasil.baru, "p1.k1.s1") == {"2024": Decimal(4)}


def test_kode_kembar_dalam_buku_kerja(tmp_path) -> None:
    tahun = tahun_nusa()
    simpul = tuple(replace(s, kode=RENCANA) if s.id == "p1.k1.s2" else s for s in tahun.perencanaan.simpul)
    hasil = impor(tmp_path, (RENCANA, 4), tahun=replace(tahun, perencanaan=replace(tahun.perencanaan, simpul=simpul)))
    assert "2 baris buku kerja berkode" in hasil.usulan[0].catatan[0]


@pytest.mark.parametrize(
    ("pilihan", "sebab"),
    [
        (Pilihan(), "Sebutkan versi anggarannya"),
        (Pilihan(versi="revisi"), 'Versi anggaran "revisi" belum ada'),
        (Pilihan(versi="murni", mulai=date(2024, 5, 1)), "hanya untuk versi baru"),
        (Pilihan(versi="revisi", mulai=date(2025, 5, 1)), "di luar tahun anggaran"),
        (Pilihan(periode=Periode(2023, 1)), "Buku kerja ini tahun 2024"),
        (Pilihan(periode=TW2), "Sebutkan --kumulatif"),
    ],
)
def test_permintaan_yang_kurang(tmp_path, pilihan, sebab) -> None:
    with pytest.raises(ImporSalah, match=sebab):
        impor(tmp_path, (RENCANA, 1), pilihan=pilihan)


def test_berkas_kantor_lain_tidak_ditulis(tmp_path) -> None:
    judul = ("Nama SKPD", "Kode Sub Kegiatan", "Pagu")
    (tmp_path / "d.xlsx").write_bytes(xlsx(judul, ("Kecamatan Lain", RENCANA, 7)))
    (tmp_path / "b.xlsx").write_bytes(write_buku_kerja(tahun=tahun_nusa()))
    buku = str(tmp_path / "b.xlsx")
    hasil = impor_sipd(sumber=Sumber(tmp_path / "d.xlsx"), buku=buku, pilihan=MURNI)
    assert not hasil.tuntas
    with pytest.raises(ImporSalah, match='milik "Kecamatan Lain"'):
        tulis_hasil(hasil=hasil, buku=buku, keluar=tmp_path / "k.xlsx")
    hasil = impor_sipd(sumber=Sumber(tmp_path / "d.xlsx", skpd="Kecamatan Lain"), buku=buku, pilihan=MURNI)
    assert hasil.tuntas


def test_berkas_tanpa_kode(tmp_path) -> None:
    (tmp_path / "d.xlsx").write_bytes(xlsx(("Nama Sub Kegiatan", "Pagu"), ("Rapat", 7)))
    (tmp_path / "b.xlsx").write_bytes(write_buku_kerja(tahun=tahun_nusa()))
    with pytest.raises(ImporSalah, match="tidak ada satu baris pun yang berkode"):
        impor_sipd(sumber=Sumber(tmp_path / "d.xlsx"), buku=str(tmp_path / "b.xlsx"), pilihan=MURNI)


def test_pratinjau_rata(tmp_path) -> None:
    hasil = impor(tmp_path, (RENCANA, 7_000_000), (GAJI, 1_234_567_890), (RKA_PERUBAHAN, 1))
    baris = list(susun_pratinjau(hasil=hasil, lebar=120))
    (satu,) = [b for b in baris if NAMA[RENCANA][:20] in b]
    (dua,) = [b for b in baris if NAMA[GAJI] in b]
    assert satu.index("7.000.000") + len("7.000.000") == dua.index("1.234.567.890") + len("1.234.567.890")
    assert max(len(b) for b in baris if b.startswith(("2 ", "-"))) <= 120
    assert any(b.startswith("Seluruh berkas") and b.endswith("1.241.567.891") for b in baris)
    assert [b.split()[1] for b in susun_rinci(baris=hasil.baris)] == ["2", "3", "4"]


def test_pratinjau_menyebut_bagian_dan_perhatian(tmp_path) -> None:
    hasil = impor(tmp_path, (RENCANA, 7), (EVALUASI, 8), ("Total", 99), tahun=sampai_kegiatan())
    baris = list(susun_pratinjau(hasil=hasil))
    assert any(b.startswith("2 ") and RENCANA in b and b.endswith(" 7") for b in baris)
    assert "Perhatikan:" in baris
    assert "  - baris 4: jumlah tertulis Rp99, seluruh rincian Rp15" in baris
    assert not hasil.tuntas
