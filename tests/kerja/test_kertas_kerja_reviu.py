"""The working paper of a review: a template for Notepad, and kind sentences with lines for what is wrong in it."""

from datetime import date

import pytest

from sakip.evaluasi.jawaban import Jawab, Jawaban
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.kerja.baca import BerkasTakTerbaca
from sakip.kerja.kertas_kerja_reviu import baca_kertas_kerja, periksa_waktu, tulis_kertas_kerja
from sakip.kerja.kertas_laporan import terapkan_kertas
from sakip.kerja.periksa import HasilReviu
from sakip.kerja.teks_kertas_kerja import KertasKerjaSalah
from sakip.kerja.usul_reviu import usul_hasil
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.readers.teks import read_teks
from sakip.reviu.kertas_kerja import KertasKerja, Pereviu
from sakip.reviu.pengecualian import Pengecualian

HARI = date(2025, 2, 10)
TEMUAN = Temuan("HT001", Kelas.PERSEN, Tingkat.SALAH, "Capaian\u2028keliru.", (Lokasi("a.md", baris=3),), "97", "95")
HASIL = HasilReviu("a.md", (TEMUAN,), (), dokumen=read_teks(isi=b"BAB I PENDAHULUAN\n", nama="a.md"))
LENGKAP = """\
pereviu:
  nama: "Pereviu Contoh"
  jabatan: "Auditor Contoh"
  nip: 1234
  tempat: Kota Contoh
  tanggal: 10 Februari 2025
pengecualian:
  - sidik: "0123456789abcdef"
    alasan: "Rumusnya: khusus, disahkan"
    nama: "Orang Lain"
    tanggal: 2025-02-09
  - {sidik: FEDCBA9876543210, alasan: sudah dijelaskan lisan}
jawaban:
  "I.1": {jawaban: Ya, keterangan: "lihat bab I"}
  "I.2":
    jawaban:
    keterangan: "belum selesai"
  "I.3":
  "III.10": {jawaban: tidak, nama: "Orang Lain", tanggal: 11/02/2025}
simpulan: |
  Perbaiki dahulu.
  Sampaikan lagi.
"""
SALAH = {
    "kunci asing": ("jawab:\n", 'kunci "jawab" yang tidak dikenal; seharusnya "jawaban"'),
    "butir asing": (
        'jawaban:\n  "IV.1": {jawaban: ya}\n',
        'baris 2, jawaban.IV.1: tertulis butir "IV.1"',
    ),
    "jawaban lain": ('jawaban:\n  "I.1":\n    jawaban: mungkin\n', "baris 3, jawaban.I.1.jawaban: tertulis"),
    "tanpa nama": ('jawaban:\n  "I.1":\n    jawaban: ya\n', "baris 2, jawaban.I.1: tertulis tanpa nama"),
    "tanpa tanggal": ('jawaban:\n  "I.1":\n    jawaban: ya\n', "jawaban.I.1: tertulis tanpa tanggal"),
    "tanpa alasan": (
        'pengecualian:\n  - sidik: "0123456789abcdef"\n',
        'baris 2, pengecualian[1]: tertulis tanpa "alasan"',
    ),
    "alasan kosong": ('pengecualian:\n  - {sidik: "0123456789abcdef", alasan: ""}\n', "alasan mengapa temuan"),
    "alasan sekata": ('pengecualian:\n  - {sidik: "0123456789abcdef", alasan: "sudah"}\n', "sedikitnya tiga kata"),
    "kutip penutup": (
        'pereviu:\n  nama: "Budi\n  jabatan: "Auditor"\n',
        "baris 2: tanda kutip penutup tidak ada",
    ),
    "kutip penutup di akhir": ('simpulan: "Perbaiki\n', "baris 1: tanda kutip penutup tidak ada"),
    "sidik keliru": ('pengecualian:\n  - {sidik: HT001, alasan: "x"}\n', "16 huruf dan angka dari daftar temuan"),
    "tanggal mustahil": ("pereviu:\n  tanggal: 2025-02-30\n", 'baris 2: "2025-02-30" tidak ada di kalender'),
    "tanggal mustahil berkutip": ('pereviu:\n  tanggal: "31 Juni 2025"\n', "baris 2, pereviu.tanggal: tertulis"),
    "dua kali": ("jawaban:\njawaban:\n", 'baris 2: tertulis kunci "jawaban" dua kali'),
    "Tab": ("pereviu:\n\tnama: x\n", "baris 2: menjorok dengan Tab. Ganti dengan spasi."),
    "titik dua": ("pereviu:\n  nama: a: b\n", "baris 2: susunannya tidak terbaca"),
    "tanda pagar": ("pereviu:\n  nama: Nomor #1\n", "baris 2: teks sesudah tanda # tidak terbaca"),
    "bukan daftar": ("pengecualian: ada\n", 'baris 1, pengecualian: tertulis "ada"; seharusnya daftar'),
    "nama bukan teks": ("pereviu:\n  nama: [a]\n", "baris 2, pereviu.nama: tertulis daftar berisi 1"),
    "huruf kendali": ("pereviu:\n  nama: \x00\n", "susunannya tidak terbaca"),
}


def tulis(tmp_path, isi: str | bytes):
    letak = tmp_path / "a.reviu.yaml"
    letak.write_bytes(isi.encode() if isinstance(isi, str) else isi)
    return letak


def test_dibaca_lengkap(tmp_path) -> None:
    kertas = baca_kertas_kerja(letak=tulis(tmp_path, LENGKAP))
    assert kertas.pereviu == Pereviu("Pereviu Contoh", "Auditor Contoh", "1234", "Kota Contoh", HARI)
    assert kertas.pengecualian == (
        Pengecualian("0123456789abcdef", "Orang Lain", "Rumusnya: khusus, disahkan", date(2025, 2, 9)),
        Pengecualian("fedcba9876543210", "Pereviu Contoh", "sudah dijelaskan lisan", HARI),
    )
    assert kertas.simpulan == "Perbaiki dahulu.\nSampaikan lagi."
    assert kertas.jawaban == (
        Jawaban("I.1", Jawab.YA, "Pereviu Contoh", HARI, "lihat bab I"),
        Jawaban("III.10", Jawab.TIDAK, "Orang Lain", date(2025, 2, 11)),
    )


@pytest.mark.parametrize("sandi", ["utf-8-sig", "utf-16", "cp1252"])
def test_penyunting_apa_pun(tmp_path, sandi: str) -> None:
    isi = LENGKAP.replace("Kota Contoh", "Kota “Contoh”").replace("\n", "\r\n")
    kertas = baca_kertas_kerja(letak=tulis(tmp_path, isi.encode(sandi)))
    assert kertas.pereviu.tempat == "Kota “Contoh”"


def test_bukan_teks(tmp_path) -> None:
    with pytest.raises(KertasKerjaSalah, match="bukan berkas teks"):
        baca_kertas_kerja(letak=tulis(tmp_path, b"\x81\x8d\xff"))


@pytest.mark.parametrize("isi", ["", "# kosong\n", "pereviu:\npengecualian:\njawaban:\n"])
def test_kosong_berarti_belum_diputuskan(tmp_path, isi: str) -> None:
    assert baca_kertas_kerja(letak=tulis(tmp_path, isi)) == KertasKerja()


@pytest.mark.parametrize(("isi", "pesan"), SALAH.values(), ids=SALAH.keys())
def test_kekeliruan_disebut_dengan_barisnya(tmp_path, isi: str, pesan: str) -> None:
    with pytest.raises(KertasKerjaSalah) as galat:
        baca_kertas_kerja(letak=tulis(tmp_path, isi))
    assert pesan in str(galat.value)
    assert str(galat.value).startswith("a.reviu.yaml")


def test_berkas_tidak_ada(tmp_path) -> None:
    with pytest.raises(BerkasTakTerbaca, match=r"a\.reviu\.yaml tidak ada"):
        baca_kertas_kerja(letak=tmp_path / "a.reviu.yaml")


def test_templat_terbaca_dan_memuat_semua_butir(tmp_path) -> None:
    letak = tmp_path / "a.reviu.yaml"
    tulis_kertas_kerja(letak=letak, hasil=HASIL)
    assert baca_kertas_kerja(letak=letak) == KertasKerja()
    isi = letak.read_text(encoding="utf-8-sig")
    assert all(f'"{kode}":' in isi for kode in muat_instrumen(nama=FORMULIR_REVIU).kode)
    assert isi.count("# Usul mesin: ") == 23
    assert f"# {TEMUAN.sidik} HT001 salah baris 3 Capaian keliru." in isi
    assert b"\r\n" in letak.read_bytes()


def test_contoh_pengecualian_berlaku_bila_tandanya_dihapus(tmp_path) -> None:
    letak = tmp_path / "a.reviu.yaml"
    tulis_kertas_kerja(letak=letak, hasil=HASIL)
    isi = letak.read_text(encoding="utf-8-sig")
    for ganti in ("- sidik:", "  alasan:", "  nama:", "  tanggal:"):
        isi = isi.replace(f"  # {ganti}", f"  {ganti}")
    isi = isi.replace('alasan: ""', 'alasan: "Sudah dijelaskan lisan"')
    isi = isi.replace('    nama: ""', '    nama: "Pereviu Contoh"')
    kertas = baca_kertas_kerja(letak=tulis(tmp_path, isi))
    assert kertas.pengecualian == (Pengecualian(TEMUAN.sidik, "Pereviu Contoh", "Sudah dijelaskan lisan", HARI),)


def test_yang_sudah_ada_tidak_ditimpa(tmp_path) -> None:
    letak = tulis(tmp_path, LENGKAP)
    with pytest.raises(KertasKerjaSalah, match="tidak ditimpa"):
        tulis_kertas_kerja(letak=letak, hasil=HASIL)
    assert letak.read_text() == LENGKAP


def test_data_tanpa_naskah_dan_tanpa_temuan(tmp_path) -> None:
    letak = tmp_path / "b.reviu.yaml"
    tulis_kertas_kerja(letak=letak, hasil=HasilReviu("b.xlsx", (), ()))
    assert "# Tidak ada temuan." in letak.read_text(encoding="utf-8-sig")


def test_tidak_ada_yang_diputuskan_sesudah_catatan(tmp_path) -> None:
    kertas = baca_kertas_kerja(letak=tulis(tmp_path, LENGKAP))
    periksa_waktu(kertas=kertas, tanggal=date(2025, 2, 11))
    with pytest.raises(KertasKerjaSalah, match=r"jawaban III\.10 bertanggal 11 Februari 2025\. Perbaiki"):
        periksa_waktu(kertas=kertas, tanggal=HARI)
    with pytest.raises(KertasKerjaSalah, match="pengecualian 0123456789abcdef bertanggal"):
        periksa_waktu(kertas=kertas, tanggal=date(2025, 2, 1))
    with pytest.raises(KertasKerjaSalah, match=r"jawaban I\.1 dan 1 keputusan lain bertanggal 10 Februari"):
        periksa_waktu(kertas=kertas, tanggal=date(2025, 2, 1))


def galat(tmp_path, isi: str) -> list[str]:
    with pytest.raises(KertasKerjaSalah) as satu:
        baca_kertas_kerja(letak=tulis(tmp_path, isi))
    return str(satu.value).splitlines()


JAWAB = "".join(f'  "I.{n}": {{jawaban: ya}}\n' for n in range(1, 7))


def test_yang_kurang_di_semua_butir_disebut_sekali(tmp_path) -> None:
    nama, tanggal = galat(tmp_path, f"jawaban:\n{JAWAB}")
    assert "baris 2, jawaban.I.1: tertulis tanpa nama, begitu pula 5 lainnya; seharusnya nama di pereviu" in nama
    assert "tanpa tanggal, begitu pula 5 lainnya" in tanggal


def test_tanggal_pereviu_yang_keliru_disebut_sekali(tmp_path) -> None:
    (satu,) = galat(tmp_path, f'pereviu: {{nama: "Pereviu Contoh", tanggal: besok}}\njawaban:\n{JAWAB}')
    assert "pereviu.tanggal: tertulis" in satu


def test_paling_banyak_lima_sekaligus(tmp_path) -> None:
    salah = galat(tmp_path, "jawaban:\n" + "".join(f'  "X.{n}": ya\n' for n in range(8)))
    assert len(salah) == 6
    assert salah[-1] == "… dan 3 lagi."


@pytest.mark.parametrize("nama", ["“Pereviu Contoh”", "„Pereviu Contoh”", '"Pereviu Contoh”', "‘Pereviu Contoh’"])
def test_kutip_miring_dari_word(tmp_path, nama: str) -> None:
    isi = f"pereviu:\n  nama: {nama}  # dari Word\n  tempat: “Kota: Contoh”\n"
    pereviu = baca_kertas_kerja(letak=tulis(tmp_path, isi)).pereviu
    assert (pereviu.nama, pereviu.tempat) == ("Pereviu Contoh", "Kota: Contoh")


def test_ya_yang_melawan_temuan_perlu_keterangan(tmp_path) -> None:
    usul = usul_hasil(hasil=HASIL)
    kode = next(k for k, u in usul.items() if u.jawab is Jawab.TIDAK)
    awal = 'pereviu: {nama: "Pereviu Contoh", tanggal: 2025-02-10}\n'
    letak = tulis(tmp_path, f'{awal}jawaban:\n  "{kode}": {{jawaban: ya}}\n')
    with pytest.raises(KertasKerjaSalah, match=r"baris 3, jawaban.*dijawab ya tanpa keterangan, padahal ada 1 temuan"):
        terapkan_kertas(hasil=HASIL, laporan=tmp_path / "a.md")
    letak.write_text(letak.read_text().replace("jawaban: ya", 'jawaban: ya, keterangan: "Sudah dijelaskan"'))
    assert len(terapkan_kertas(hasil=HASIL, laporan=tmp_path / "a.md").kertas.jawaban) == 1
    # What was waived with a reason is open no more.
    kecuali = f'pengecualian: [{{sidik: "{TEMUAN.sidik}", alasan: "Rumus khusus disahkan"}}]\n'
    letak.write_text(f'{awal}{kecuali}jawaban:\n  "{kode}": {{jawaban: ya}}\n')
    assert terapkan_kertas(hasil=HASIL, laporan=tmp_path / "a.md").hasil.temuan == ()
