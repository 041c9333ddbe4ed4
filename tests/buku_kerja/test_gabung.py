"""What came back against what was sent and what the main workbook says now: taken, in conflict, or told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.buku_kerja.gabung import HasilGabung, gabung
from sakip.buku_kerja.jatah import Bekal, Jatah
from sakip.buku_kerja.kiriman import HasilKiriman, Kiriman, read_kiriman
from sakip.buku_kerja.kosong import buku_kerja_kosong
from sakip.buku_kerja.pecah import write_pecahan
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka, Nilai
from sakip.kernel.periode import Periode
from tests.buku_kerja.ubah_buku import Sel, cari, ganti_nama_lembar, hapus_baris, ubah
from tests.kantor import kantor

TW2 = Periode(2024, 2)
JATAH = Jatah("kasubbag-umum", TW2, ("UMUM-DOKUMEN", "UMUM-SURAT"), ("surat_tepat", "surat_masuk"))
LAIN = Jatah("kasubbag-keuangan", TW2, ("UMUM-DOKUMEN",), ())
BEKAL = Bekal(isian=("UMUM-DOKUMEN",), teks=(("jabatan_analisis", "kasubbag-umum"),))
Ubah = Callable[[bytes], bytes]


def sel(lembar: str, judul: str, nilai: Sel, *kata: str, kosong: bool = False) -> Ubah:
    """Fill one cell under a heading, in the row with these words."""
    return lambda isi: ubah(isi, lembar, {cari(isi, lembar, judul, *kata, kosong=kosong): nilai})


def catatan(uraian: str, hari: str = "12 Juni 2024") -> Ubah:
    """A new entry of the register in the next free row."""

    def _tambah(isi: bytes) -> bytes:
        nomor = cari(isi, "Register", "Jenis", kosong=True)[1:]
        return ubah(isi, "Register", {f"B{nomor}": "Rapat Koordinasi", f"C{nomor}": hari, f"D{nomor}": uraian})

    return _tambah


def kembali(
    *perubahan: Ubah, dari: TahunKinerja | None = None, jatah: Jatah = JATAH, nama: str = "umum.xlsx", **lain: Periode
) -> HasilKiriman:
    """Send a workbook from a year, let the official change it, read it for the sample office."""
    isi = write_pecahan(tahun=dari or kantor(), jatah=jatah, bekal=BEKAL)
    for satu in perubahan:
        isi = satu(isi)
    return read_kiriman(isi=isi, nama=nama, tahun=kantor(), **lain)


def gabungkan(*hasil: HasilKiriman, tahun: TahunKinerja | None = None) -> HasilGabung:
    """Bring them together in the sample office or another state of it."""
    return gabung(tahun=tahun or kantor(), kiriman=[wajib(h) for h in hasil])


def wajib(hasil: HasilKiriman) -> Kiriman:
    """The workbook, which could be read."""
    assert hasil.kiriman is not None, hasil.temuan
    return hasil.kiriman


def realisasi(tahun: TahunKinerja, indikator: str = "UMUM-DOKUMEN") -> Nilai | None:
    """What the year says of the second quarter."""
    semua = tahun.realisasi.kinerja
    return next((r.nilai for r in semua if (r.indikator, r.periode) == (indikator, TW2)), None)


def ganti_realisasi(angka: str) -> TahunKinerja:
    """The office after the planner has typed another figure."""
    tahun = kantor()
    kinerja = tuple(
        replace(r, nilai=Angka(Decimal(angka))) if (r.indikator, r.periode) == ("UMUM-DOKUMEN", TW2) else r
        for r in tahun.realisasi.kinerja
    )
    return replace(tahun, realisasi=replace(tahun.realisasi, kinerja=kinerja))


def jalur(hasil: HasilGabung) -> list[str]:
    return [b.jalur.partition("/")[0] for b in hasil.perubahan]


DOKUMEN = "realisasi/UMUM-DOKUMEN/2024-TW2"
UBAH_DOKUMEN = sel("Realisasi", "TW II", 12, "Jumlah dokumen")


# -- what is taken -------------------------------------------------------


def test_satu_angka_satu_variabel_satu_catatan_satu_teks_sampai() -> None:
    lama = kantor()
    hasil = gabungkan(
        kembali(
            UBAH_DOKUMEN,
            sel("Variabel", "TW II", 88, "surat_tepat"),
            catatan("Rapat baru"),
            sel("Narasi", "Teks", "Kami belajar.", "Evaluasi dan analisis"),
        )
    )
    assert jalur(hasil) == ["realisasi", "nilai_variabel", "narasi", "register baru"]
    assert (hasil.bentrok, hasil.hilang, hasil.asing) == ((), (), ())
    baru = hasil.tahun
    assert realisasi(baru) == Angka(Decimal(12))
    assert [n.nilai for n in baru.realisasi.variabel if (n.variabel, n.periode) == ("surat_tepat", TW2)] == [
        Angka(Decimal(88))
    ]
    assert baru.register.catatan == (
        *lama.register.catatan,
        Catatan("Rapat Koordinasi", date(2024, 6, 12), "Rapat baru", petugas="kasubbag-umum"),
    )
    assert baru.narasi.teks == (
        *lama.narasi.teks,
        TeksNarasi("jabatan_analisis", "Kami belajar.", "kasubbag-umum", periode=TW2),
    )
    kembalikan = replace(baru, realisasi=lama.realisasi, register=lama.register, narasi=lama.narasi)
    assert kembalikan == lama


def test_butir_kedua_masuk_di_belakang_butir_pertama() -> None:
    hasil = gabungkan(kembali(sel("Narasi", "Teks", "Hambatan kedua.", "Permasalahan", kosong=True)))
    milik = [t for t in hasil.tahun.narasi.teks if t.kunci == "jabatan_permasalahan" and t.untuk == "kasubbag-umum"]
    tw2 = [t.teks for t in milik if t.periode == TW2]
    assert (len(tw2), tw2[1]) == (2, "Hambatan kedua.")
    urut = [(t.kunci, t.untuk, t.periode) for t in hasil.tahun.narasi.teks]
    assert (
        urut.index(("jabatan_permasalahan", "kasubbag-umum", TW2))
        == urut.index(("jabatan_upaya", "kasubbag-umum", TW2)) - 2
    )


def test_isian_yang_dikosongkan_adalah_perubahan() -> None:
    hasil = gabungkan(kembali(sel("Realisasi", "TW II", None, "Jumlah dokumen")))
    (butir,) = hasil.perubahan
    assert (butir.jalur, butir.balik[0].isi) == (DOKUMEN, ())
    assert realisasi(hasil.tahun) is None


def test_catatan_yang_diubah_tetap_di_tempatnya() -> None:
    hasil = gabungkan(kembali(sel("Register", "Bukti", "surat tugas dan foto", "Menyiapkan tempat")))
    lama, baru = kantor().register.catatan, hasil.tahun.register.catatan
    beda = [(a, b) for a, b in zip(lama, baru, strict=True) if a != b]
    assert [(b.uraian, b.bukti, b.petugas) for _, b in beda] == [
        ("Menyiapkan tempat pelatihan kabupaten", "surat tugas dan foto", "kasubbag-umum")
    ]


def test_catatan_yang_dihapus_hilang_dan_disebut() -> None:
    hasil = gabungkan(kembali(lambda isi: hapus_baris(isi, "Register", 6)))
    (butir,) = hasil.perubahan
    assert ("Uraian", "Menyiapkan tempat pelatihan kabupaten") in butir.dikirim
    assert butir.balik[0].isi == ()
    assert len(hasil.tahun.register.catatan) == len(kantor().register.catatan) - 1


def test_berkas_yang_sama_dua_kali_berisi_satu_kali() -> None:
    kiriman = kembali(UBAH_DOKUMEN, catatan("Rapat baru"))
    hasil = gabungkan(kiriman, kiriman)
    assert jalur(hasil) == ["realisasi", "register baru"]
    assert gabungkan(kiriman, tahun=hasil.tahun).perubahan == ()
    assert gabungkan(kiriman, tahun=hasil.tahun).bentrok == ()


def test_tanggal_di_luar_periode_diingatkan_dan_diambil() -> None:
    kiriman = kembali(catatan("Rapat baru", "12 Juli 2024"))
    assert [t.kode for t in kiriman.temuan] == ["KL025"]
    assert "12 Juli 2024 di luar triwulan II tahun 2024" in kiriman.temuan[0].pesan
    assert jalur(gabungkan(kiriman)) == ["register baru"]


def test_catatan_yang_kehilangan_nomornya_tetap_catatan_yang_sama() -> None:
    assert gabungkan(kembali(lambda isi: ubah(isi, "Register", {"A6": None}))).perubahan == ()


def test_dua_kegiatan_yang_sama_adalah_dua() -> None:
    hasil = gabungkan(kembali(catatan("Patroli"), catatan("Patroli")))
    assert sum(c.uraian == "Patroli" for c in hasil.tahun.register.catatan) == 2
    assert len({b.jalur for b in hasil.perubahan}) == 2


# -- conflicts -----------------------------------------------------------


def test_yang_diubah_di_dua_tempat_bentrok_dan_induk_dipertahankan() -> None:
    induk = ganti_realisasi("11")
    hasil = gabungkan(kembali(UBAH_DOKUMEN), tahun=induk)
    (b,) = hasil.bentrok
    assert hasil.perubahan == ()
    assert hasil.tahun == induk
    assert [dict(x)["Realisasi"] for x in (b.dikirim, b.induk, b.balik[0].isi)] == ["10", "11", "12"]
    assert str(b.balik[0].tempat) == "umum.xlsx, lembar Realisasi, baris 6, kolom TW II"


def test_yang_sudah_sama_bukan_bentrok() -> None:
    assert gabungkan(kembali(UBAH_DOKUMEN), tahun=ganti_realisasi("12")).bentrok == ()


def test_perubahan_induk_saja_tetap() -> None:
    induk = ganti_realisasi("11")
    assert gabungkan(kembali(), tahun=induk).tahun == induk


def test_dua_berkas_yang_berbeda_bentrok() -> None:
    lain = kembali(sel("Realisasi", "TW II", 13, "Jumlah dokumen"), jatah=LAIN, nama="keuangan.xlsx")
    hasil = gabungkan(kembali(UBAH_DOKUMEN), lain)
    (b,) = hasil.bentrok
    assert [x.berkas for x in b.balik] == ["umum.xlsx", "keuangan.xlsx"]
    assert realisasi(hasil.tahun) == realisasi(kantor())


def test_catatan_yang_diubah_di_dua_tempat_bentrok() -> None:
    catatan_induk = tuple(
        replace(c, bukti="berita acara") if c.uraian == "Menyiapkan tempat pelatihan kabupaten" else c
        for c in kantor().register.catatan
    )
    induk = replace(kantor(), register=Register(catatan_induk))
    hasil = gabungkan(kembali(sel("Register", "Bukti", "foto", "Menyiapkan tempat")), tahun=induk)
    assert (len(hasil.bentrok), hasil.perubahan, hasil.tahun) == (1, (), induk)
    # One that was deleted here and changed there is in conflict too; deleted in both places it is simply gone.
    tanpa_catatan = replace(induk, register=Register(tuple(c for c in catatan_induk if c.bukti != "berita acara")))
    hasil = gabungkan(kembali(sel("Register", "Bukti", "foto", "Menyiapkan tempat")), tahun=tanpa_catatan)
    assert (len(hasil.bentrok), hasil.perubahan) == (1, ())
    assert gabungkan(kembali(lambda isi: hapus_baris(isi, "Register", 6)), tahun=tanpa_catatan).bentrok == ()


# -- what is told and not taken ------------------------------------------


def test_angka_yang_tak_terbaca_disebut_dan_sisanya_diambil() -> None:
    kiriman = kembali(sel("Realisasi", "TW II", "1o", "Jumlah dokumen"), sel("Variabel", "TW II", 88, "surat_tepat"))
    assert [t.kode for t in kiriman.temuan] == ["SJ001"]
    hasil = gabungkan(kiriman)
    assert jalur(hasil) == ["nilai_variabel"]
    assert realisasi(hasil.tahun) == realisasi(kantor())


def test_tanggal_yang_tak_terbaca_bukan_penghapusan() -> None:
    kiriman = kembali(sel("Register", "Tanggal", "31 Juni 2024", "Menyiapkan tempat"))
    assert {t.kode for t in kiriman.temuan} == {"SJ005", "KL008"}
    hasil = gabungkan(kiriman)
    assert hasil.perubahan == ()
    assert hasil.tahun == kantor()


@pytest.mark.parametrize(("lembar", "judul"), [("Realisasi", "TW II"), ("Realisasi", "Sumber"), ("Register", "Uraian")])
def test_judul_yang_berubah_menghentikan_lembar_itu_saja(lembar: str, judul: str) -> None:
    def _ganti_judul(isi: bytes) -> bytes:
        kolom = cari(isi, lembar, judul)
        nomor = {"Realisasi": 4, "Register": 4}[lembar]
        return ubah(isi, lembar, {f"{kolom[0]}{nomor}": f"{judul} saya"})

    kiriman = kembali(UBAH_DOKUMEN, sel("Variabel", "TW II", 88, "surat_tepat"), _ganti_judul)
    assert "KL006" in {t.kode for t in kiriman.temuan}
    hasil = gabungkan(kiriman)
    assert jalur(hasil) == (["nilai_variabel"] if lembar == "Realisasi" else ["realisasi", "nilai_variabel"])
    assert hasil.hilang == ()


def test_lembar_yang_hilang_disebut_dan_tidak_mengosongkan() -> None:
    kiriman = kembali(UBAH_DOKUMEN, lambda isi: ganti_nama_lembar(isi, "Register", "Kegiatan"))
    assert [(t.kode, t.lokasi[0].lembar) for t in kiriman.temuan] == [("KL005", "Register"), ("KL017", "Kegiatan")]
    assert jalur(gabungkan(kiriman)) == ["realisasi"]


def test_baris_yang_hilang_disebut_dan_tidak_mengosongkan() -> None:
    hasil = gabungkan(kembali(lambda isi: hapus_baris(isi, "Realisasi", 6)))
    assert hasil.hilang == (("umum.xlsx", DOKUMEN),)
    assert hasil.tahun == kantor()


def test_isian_orang_lain_disebut_dan_tidak_diambil() -> None:
    nama = next(i.nama for i in kantor().perencanaan.indikator if i.id == "SKM")
    hasil = gabungkan(kembali(lambda isi: ubah(isi, "Realisasi", {"B7": nama, "E7": 50})))
    assert [(jalur_asing, tempat.baris) for _, jalur_asing, tempat in hasil.asing] == [("realisasi/SKM/2024-TW2", 7)]
    assert hasil.tahun == kantor()


def test_nama_yang_tidak_dikenal_disebut() -> None:
    kiriman = kembali(sel("Realisasi", "Indikator", "Jumlah pekerjaan lain", "Jumlah dokumen"))
    assert [t.kode for t in kiriman.temuan] == ["KL009"]
    assert gabungkan(kiriman).hilang == (("umum.xlsx", DOKUMEN),)


def test_isian_ganda_tidak_diambil() -> None:
    def _ganda(isi: bytes) -> bytes:
        nama = next(i.nama for i in kantor().perencanaan.indikator if i.id == "UMUM-DOKUMEN")
        return ubah(isi, "Realisasi", {"B7": nama, "E7": 50})

    kiriman = kembali(_ganda)
    assert [t.kode for t in kiriman.temuan] == ["KL012"]
    assert gabungkan(kiriman).tahun == kantor()


def test_satuan_lain_diingatkan() -> None:
    kiriman = kembali(sel("Realisasi", "TW II", "12 orang", "Jumlah dokumen"))
    assert [t.kode for t in kiriman.temuan] == ["SJ010"]


def test_kolom_satuan_yang_diubah_diingatkan() -> None:
    kiriman = kembali(sel("Realisasi", "Satuan", "orang", "Jumlah dokumen"))
    assert [(t.kode, t.lokasi[0].kolom) for t in kiriman.temuan] == [("SJ010", "Satuan")]


def test_variabel_yang_tidak_ada_lagi_di_induk_disebut() -> None:
    isi = sel("Variabel", "TW II", 88, "surat_tepat")(write_pecahan(tahun=kantor(), jatah=JATAH, bekal=BEKAL))
    p = kantor().perencanaan
    tanpa = replace(p, variabel=tuple(v for v in p.variabel if v.kode != "surat_tepat"))
    induk = replace(kantor(), perencanaan=tanpa)
    hasil = gabungkan(read_kiriman(isi=isi, nama="a.xlsx", tahun=induk), tahun=induk)
    assert [j for _, j, _ in hasil.asing] == ["nilai_variabel/surat_tepat/2024-TW2"]


# -- files that are not it -----------------------------------------------


def test_kantor_lain_ditolak() -> None:
    tahun = kantor()
    instansi = replace(tahun.organisasi.instansi, nama="Kecamatan Lain")
    kiriman = kembali(dari=replace(tahun, organisasi=replace(tahun.organisasi, instansi=instansi)))
    assert kiriman.kiriman is None
    (temuan,) = kiriman.temuan
    assert temuan.kode == "KL024"
    assert "milik Kecamatan Lain" in temuan.pesan


def test_periode_lain_ditolak_bila_disebut() -> None:
    kiriman = kembali(periode=Periode(2024, 3))
    assert [t.kode for t in kiriman.temuan] == ["KL024"]
    assert "untuk triwulan II tahun 2024, sedangkan yang digabung triwulan III" in kiriman.temuan[0].pesan


def test_tahun_dan_jabatan_lain_ditolak() -> None:
    tahun = kantor()
    isi = write_pecahan(tahun=tahun, jatah=JATAH, bekal=BEKAL)
    depan = replace(tahun, acuan=replace(tahun.acuan, tahun=2025))
    assert [t.kode for t in read_kiriman(isi=isi, nama="a.xlsx", tahun=depan).temuan] == ["KL024"]
    bubar = replace(tahun, organisasi=replace(tahun.organisasi, jabatan=tahun.organisasi.jabatan[:2]))
    assert "tidak ada dalam buku kerja induk" in read_kiriman(isi=isi, nama="a.xlsx", tahun=bubar).temuan[0].pesan


def test_yang_bukan_isian_pejabat_ditolak() -> None:
    kosong = buku_kerja_kosong(tahun=2024, profil="umum")
    for isi, kode in ((kosong, "KL023"), (b"bukan apa-apa", "KL001"), (kosong[:2000], "KL001")):
        kiriman = read_kiriman(isi=isi, nama="a.xlsx", tahun=kantor())
        assert (kiriman.kiriman, [t.kode for t in kiriman.temuan]) == (None, [kode])


def test_catatan_tersembunyi_yang_rusak_ditolak() -> None:
    kiriman = kembali(lambda isi: ubah(isi, "_kiriman", {"C2": "Kecamatan Lain"}))
    assert [t.kode for t in kiriman.temuan] == ["KL023"]
    assert "rusak" in kiriman.temuan[0].pesan


# -- names ---------------------------------------------------------------


def test_indikator_yang_berganti_nama_di_induk_tetap_dipahami() -> None:
    isi = UBAH_DOKUMEN(write_pecahan(tahun=kantor(), jatah=JATAH, bekal=BEKAL))
    tahun = kantor()
    baru = tuple(
        replace(i, nama="Dokumen kepegawaian selesai") if i.id == "UMUM-DOKUMEN" else i
        for i in tahun.perencanaan.indikator
    )
    induk = replace(tahun, perencanaan=replace(tahun.perencanaan, indikator=baru))
    kiriman = read_kiriman(isi=isi, nama="a.xlsx", tahun=induk)
    assert [t.kode for t in kiriman.temuan] == ["KL018"]
    assert jalur(gabungkan(kiriman, tahun=induk)) == ["realisasi"]


def test_teks_setahun_memakai_masanya_sendiri() -> None:
    tahun = kantor()
    setahun = replace(JATAH, periode=Periode(2024))
    teks = (
        TeksNarasi("jabatan_analisis", "Untuk semua", "kasubbag-umum"),
        TeksNarasi("jabatan_penyebab", "Untuk tahun ini", "kasubbag-umum", periode=Periode(2024)),
    )
    tahun = replace(tahun, narasi=Narasi((*tahun.narasi.teks, *teks)))
    isi = write_pecahan(tahun=tahun, jatah=setahun, bekal=Bekal(register=False))
    isi = sel("Narasi", "Teks", "Baru", "Untuk tahun ini")(isi)
    hasil = gabung(tahun=tahun, kiriman=[wajib(read_kiriman(isi=isi, nama="a.xlsx", tahun=tahun))])
    assert [b.jalur for b in hasil.perubahan] == ["narasi/jabatan_penyebab/kasubbag-umum/2024"]


def test_sumber_ikut_diambil() -> None:
    hasil = gabungkan(kembali(sel("Realisasi", "Sumber", "Buku baru", "Jumlah dokumen")))
    semua: tuple[RealisasiKinerja, ...] = hasil.tahun.realisasi.kinerja
    assert [r.sumber for r in semua if (r.indikator, r.periode) == ("UMUM-DOKUMEN", TW2)] == ["Buku baru"]
