"""The first quarter: figures typed, pasted and proved; one returned, answered and accepted; the quarter closed."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from sakip_web.uji.setahun.perjalanan import TEMPEL, Perjalanan, ada, berkas, tekan
from sakip_web.uji.setahun.rencana import TEPAT

GARIS = "#garis-simpan span >> nth=0"


def isi_kasi(p: Perjalanan) -> None:
    """The head of a section fills the grid by keyboard and by pasting, attaches evidence, and hands in."""
    page = p.buka("kasi", "triwulan/1/kasi/")
    expect(page.locator("tr[data-baris]")).to_have_count(2)
    sel = nomor_sel(page, TEPAT)
    page.locator(sel).focus()
    page.keyboard.type("7o")
    page.keyboard.press("Enter")
    # What is no number stays as it was typed, and says so.
    expect(page.locator("tr.tak-terbaca")).to_have_count(1)
    page.locator(sel).focus()
    page.evaluate(TEMPEL, [sel, "40\t50\n"])
    expect(page.locator("#bilah-tempel")).to_contain_text("2 angka ditempel")
    tersimpan(page)
    expect(baris(page, TEPAT).locator("td.hasil")).to_contain_text("80")
    hari = nomor_sel(page, "Rata-rata hari")
    page.locator(hari).focus()
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(baris(page, "Rata-rata hari").locator("td.hasil")).to_contain_text("5")
    page.get_by_label("Apa yang menghambat?").fill("Antrean panjang pada hari Senin.")
    page.keyboard.press("Tab")
    tersimpan(page)
    _bukti(page)
    page = p.buka("kasi", "triwulan/1/kasi/")
    expect(page.get_by_label("Apa yang menghambat?")).to_have_value("Antrean panjang pada hari Senin.")
    tekan(page, "Periksa dan ajukan")
    ada(page, "Realisasi triwulan I diajukan kepada atasan.")
    expect(page.locator("input.sel")).to_have_count(0)


def _bukti(page: Page) -> None:
    baris(page, TEPAT).get_by_role("link", name="Bukti baris").click()
    page.locator("#berkas").set_input_files([berkas("rekap-layanan.pdf")])
    tekan(page, "Lampirkan")
    ada(page, "Bukti dilampirkan.", "rekap-layanan.pdf")


def kembalikan_dan_terima(p: Perjalanan) -> None:
    """The superior returns one figure with a message; it is answered, handed in again and accepted."""
    page = p.buka("camat", "triwulan/1/kasi/periksa/")
    page.get_by_label("Angka", exact=True).select_option(label=_pilihan(page, "Rata-rata hari"))
    tekan(page, "Kembalikan angka ini")
    ada(page, "Pesan belum ditulis.")
    page.get_by_label("Apa yang perlu dibetulkan?").fill("Hitung dari hari kerja.")
    tekan(page, "Kembalikan angka ini")
    ada(page, "Angka dikembalikan dengan pesan.")
    ada(p.buka("kasi", ""), "dikembalikan")
    page = p.buka("kasi", "triwulan/1/kasi/")
    ada(page, "Dikembalikan Sinta Contoh", "Hitung dari hari kerja.")
    tekan(page, "Periksa dan ajukan")
    ada(page, "1 yang perlu dibereskan")
    page.locator(nomor_sel(page, "Rata-rata hari")).fill("4")
    page.get_by_label("Jawaban: apa yang dibetulkan").fill("Sudah dari hari kerja.")
    tekan(page, "Kirim jawaban")
    ada(page, "Jawaban tersimpan.")
    tekan(page, "Periksa dan ajukan")
    ada(page, "Realisasi triwulan I diajukan kepada atasan.")
    page = p.buka("camat", "triwulan/1/kasi/periksa/")
    ada(page, "Sudah dari hari kerja.")
    tekan(page, "Terima semua angka")
    ada(page, "Realisasi Kepala Seksi Pelayanan diterima.")


def isi_atas_nama(p: Perjalanan) -> None:
    """The planner types for others, with states where there is no figure; the log keeps both names."""
    page = p.buka("perencana", "triwulan/1/kasubbag/")
    ada(page, "diisi Rina Contoh atas nama")
    isi(page, "Surat yang diagendakan", "104")
    page = p.buka("perencana", "triwulan/1/sekretaris/")
    isi(page, "Laporan kinerja", "1")
    page = p.buka("perencana", "triwulan/1/camat/")
    satu = baris(page, "Indeks kepuasan")
    satu.locator("details summary").click()
    satu.get_by_label("Keadaan baris").select_option(label="belum diukur")
    satu.get_by_label("Alasan baris").fill("Survei dimulai bulan Mei.")
    page.keyboard.press("Tab")
    tersimpan(page)
    expect(satu.locator("td.tanpa-angka")).to_contain_text("Survei dimulai bulan Mei.")
    page = p.buka("perencana", "jejak/")
    ada(page, "Rina Contoh", "atas nama Umar Contoh")


def catat_register(p: Perjalanan) -> None:
    """Two complaints go into the register; the figure of their indicator follows from it."""
    for nomor, tanggal in enumerate(("2025-02-03", "2025-03-10"), start=1):
        page = p.buka("pelaksana", "register/baru")
        page.get_by_label("Tanggal").fill(tanggal)
        page.locator("#id_jenis").fill("pengaduan")
        page.locator("#id_uraian").fill(f"Pengaduan warga nomor {nomor}")
        tekan(page, "Simpan")
        ada(page, f"Catatan ditambahkan: Pengaduan warga nomor {nomor}")
    page = p.buka("pelaksana", "triwulan/1/pelaksana/")
    ada(page, "dihitung dari register")
    expect(baris(page, "Pengaduan yang ditangani").locator("td.hasil")).to_contain_text("2")


def tutup_triwulan_satu(p: Perjalanan) -> None:
    """Spending is entered and the quarter closed; a window that was left open is refused with the reason."""
    page = p.buka("perencana", "anggaran/realisasi/")
    page.locator("input.sel").first.fill("20.000.000")
    tekan(page, "Simpan")
    ada(page, "1 angka disimpan.")
    lama = p.buka("kasubbag", "triwulan/1/kasubbag/")
    page = p.buka("perencana", "triwulan/1/tutup/")
    ada(page, "Yang masih terbuka", "Kepala Subbagian Umum")
    tekan(page, "Tutup triwulan I")
    ada(page, "Triwulan I ditutup.")
    lama.locator(nomor_sel(lama, "Surat yang diagendakan")).fill("999")
    lama.keyboard.press("Tab")
    expect(lama.locator(GARIS)).to_contain_text("terkunci")
    lama = p.buka("kasubbag", "triwulan/1/kasubbag/")
    ada(lama, "Triwulan I terkunci", "104")
    expect(lama.locator("input.sel")).to_have_count(0)


def baris(page: Page, nama: str) -> Locator:
    """The row of an indicator in the grid."""
    return page.locator("tr[data-baris]").filter(has_text=nama)


def nomor_sel(page: Page, nama: str) -> str:
    """The selector of the first cell of a row."""
    return f"#{baris(page, nama).locator('input.sel').first.get_attribute('id')}"


def isi(page: Page, nama: str, angka: str) -> None:
    """Type one figure and wait until it is saved."""
    page.locator(nomor_sel(page, nama)).fill(angka)
    page.keyboard.press("Tab")
    tersimpan(page)


def tersimpan(page: Page) -> None:
    """The line above the grid says so."""
    expect(page.locator(GARIS)).to_contain_text("Tersimpan pukul")


def _pilihan(page: Page, nama: str) -> str:
    return page.locator("#indikator option").filter(has_text=nama).inner_text()
