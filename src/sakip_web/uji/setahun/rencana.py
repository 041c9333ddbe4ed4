"""January: the plan is completed, and the agreements are drawn up and made valid."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from sakip_web.uji.setahun.perjalanan import Perjalanan, ada, berkas, tekan

TEPAT = "Persentase layanan tepat waktu"
SUB = "Pelayanan Administrasi Terpadu"
# Target of the year and of the quarters, by name of the indicator.
TARGET = {
    "Indeks kepuasan masyarakat": ("85", "84", "84,5", "84,5", "85"),
    TEPAT: ("90", "80", "85", "88", "90"),
    "Rata-rata hari penyelesaian layanan": ("3", "4", "3", "3", "2"),
    "Pengaduan yang ditangani": ("8", "2", "2", "2", "2"),
    "Laporan kinerja yang tersusun": ("4", "1", "1", "1", "1"),
    "Surat yang diagendakan": ("400", "100", "100", "100", "100"),
}
JABATAN = ("camat", "sekretaris", "kasubbag", "kasi", "pelaksana")


def susun_rencana(p: Perjalanan) -> None:
    """A branch of the tree, an indicator with a formula, targets of all."""
    page = p.buka("perencana", "")
    ada(page, "Rencana")
    _cabang(p)
    _indikator(p)
    _target(p)


def lengkapi_rencana(p: Perjalanan) -> None:
    """The ceiling of the budget, a step of the rencana aksi; everybody sees the tree."""
    page = p.buka("perencana", "anggaran/pagu/murni/")
    _baris(page, SUB).locator("input.sel").first.fill("80.000.000")
    tekan(page, "Simpan")
    ada(page, "1 angka disimpan.")
    page = p.buka("perencana", "rencana/langkah-baru/")
    page.get_by_label("Untuk indikator").select_option(label=TEPAT)
    page.locator("#id_uraian").fill("Menyusun jadwal layanan")
    for bulan in ("Januari", "April"):
        page.get_by_label(bulan, exact=True).check()
    tekan(page, "Simpan")
    ada(page, "Langkah aksi sudah disimpan.", "Menyusun jadwal layanan")
    page = p.buka("kasi", "rencana/pohon/")
    ada(page, SUB, TEPAT, "Meningkatnya mutu pelayanan kecamatan")


def _cabang(p: Perjalanan) -> None:
    page = p.buka("perencana", "rencana/susunan/")
    page.get_by_role("link", name=re.compile("Tambah sub kegiatan di bawah Pelayanan kepada Masyarakat")).click()
    tekan(page, "Simpan")
    # Nothing is written with an empty name; the page says which field and keeps the rest.
    expect(page.locator("#id_nama")).to_have_attribute("aria-invalid", "true")
    page.locator("#id_nama").fill(SUB)
    tekan(page, "Simpan")
    ada(page, "sudah ditambahkan", SUB)


def _indikator(p: Perjalanan) -> None:
    page = p.buka("perencana", "rencana/susunan/")
    page.get_by_role("link", name="Tambah indikator untuk Meningkatnya ketepatan waktu pelayanan").click()
    page.get_by_label("Nama indikator").fill(TEPAT)
    page.get_by_label("Sebutan singkat").fill("TEPAT")
    page.locator("#id_satuan").fill("%")
    page.get_by_label("Definisi operasional").fill("Layanan yang selesai dalam waktu standar.")
    page.locator("#id_penanggung_jawab").select_option("kasi")
    page.get_by_label("Mendukung indikator atasan").select_option("SKM")
    page.locator("#id_rumus").fill("tepat_waktu / layanan * 100")
    tekan(page, "Simpan")
    ada(page, "Variabel layanan, tepat_waktu belum ada")
    page.get_by_label("Variabel baru").fill(
        "tepat_waktu = layanan yang tepat waktu; layanan\nlayanan = layanan yang selesai; layanan"
    )
    tekan(page, "Simpan")
    expect(page.locator("h1")).to_have_text(TEPAT)


def _target(p: Perjalanan) -> None:
    page = p.buka("perencana", "rencana/rkt/")
    for nama, target in TARGET.items():
        _baris(page, nama).locator("input.sel").first.fill(target[0])
    tekan(page, "Simpan")
    ada(page, "6 target disimpan.")
    page = p.buka("perencana", "rencana/iku/")
    sel = page.locator("input.sel")
    for n in range(sel.count()):
        sel.nth(n).fill(str(84 + n))
    tekan(page, "Simpan")
    expect(page.locator("input.sel").first).to_have_value("84")


def _baris(page: Page, nama: str) -> Locator:
    return page.locator("tbody tr").filter(has_text=nama)


def sepakati(p: Perjalanan) -> None:
    """Agreements of all positions from the cascade, their checks, quarter targets, PDF, made valid."""
    page = p.buka("perencana", "perjanjian/")
    page.get_by_role("link", name="Susun perjanjian").click()
    page.get_by_label("Berlaku sejak").fill("2025-01-15")
    page.get_by_label("Tanggal tanda tangan").fill("2025-01-15")
    page.get_by_label("Anggaran menurut").select_option("murni")
    tekan(page, "Susun perjanjian")
    ada(page, "0 dari 5 perjanjian sudah sah")
    for jabatan in JABATAN:
        _isi_target(p, jabatan)
    page = p.buka("perencana", "perjanjian/kasi/")
    with page.expect_download() as unduh:
        page.get_by_role("link", name="Unduh PDF").click()
    assert unduh.value.path().read_bytes().startswith(b"%PDF-")
    page = p.buka("perencana", "perjanjian/sah/")
    page.get_by_role("link", name="Centang semua jabatan").click()
    page.get_by_label("Tinta basah").check()
    page.locator("#id_berkas").set_input_files([berkas("perjanjian.pdf")])
    tekan(page, "Sahkan perjanjian")
    ada(page, "5 perjanjian disahkan dan isinya dibekukan.", "5 dari 5 perjanjian sudah sah")
    ada(p.buka("kasi", "perjanjian/kasi/"), "Naskah beku", "tidak dapat diubah")


def _isi_target(p: Perjalanan, jabatan: str) -> None:
    page = p.buka("perencana", f"perjanjian/{jabatan}/target/")
    for nama, target in TARGET.items():
        for baris in _baris(page, nama).all():
            for sel, angka in zip(baris.locator("input.sel").all(), target, strict=True):
                sel.fill(angka)
    tekan(page, "Simpan")
    ada(page, "tersimpan")
