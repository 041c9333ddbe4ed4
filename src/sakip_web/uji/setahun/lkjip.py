"""The report of the office itself: its texts, its preview, its print, and how it is frozen."""

from __future__ import annotations

import hashlib

from playwright.sync_api import expect

from sakip_web.berkas.models import Naskah
from sakip_web.uji.setahun.kantor import TAHUN
from sakip_web.uji.setahun.perjalanan import Perjalanan, ada, baca_pdf, tekan

ALAMAT = f"laporan/lkjip/-/{TAHUN}/"
TERTULIS = "Kecamatan menambah petugas layanan pada hari yang ramai."


def tulis_lkjip(p: Perjalanan) -> None:
    """The planner writes what the data cannot say; then nothing lacks and nothing is found."""
    page = p.buka("perencana", f"laporan/?periode={TAHUN}")
    page.get_by_role("link", name="Kecamatan Melur Contoh", exact=True).click()
    ada(page, "DRAF", "belum lengkap")
    # All boxes of a long page, not those that had come when its head stood there.
    page.wait_for_load_state()
    for n, kotak in enumerate(page.locator("#form-teks textarea").all()):
        kotak.fill(f"{TERTULIS} Uraian ke-{n} ada di sini.")
    page.locator(".kaki-kerja").get_by_role("button", name="Simpan", exact=True).click()
    ada(page, "teks tersimpan pukul", "Laporan ini lengkap.")
    expect(page.locator("article.temuan")).to_have_count(0)


def lihat_lkjip(p: Perjalanan) -> None:
    """The preview has the chapters and the texts, the PDF too; the section that does not write sees no button."""
    page = p.buka("perencana", f"{ALAMAT}pratinjau/")
    naskah = page.frame_locator("iframe").locator("body")
    for isi in ("IKHTISAR EKSEKUTIF", "PERENCANAAN KINERJA", "AKUNTABILITAS KINERJA", "85,2", TERTULIS):
        expect(naskah).to_contain_text(isi)
    page = p.buka("perencana", ALAMAT)
    with page.expect_download() as unduh:
        page.get_by_role("link", name="Unduh PDF").click()
    halaman = baca_pdf(unduh.value.path().read_bytes())
    assert len(halaman) > 10
    assert "85,2" in "".join(halaman)
    lain = p.buka("kasi", ALAMAT)
    expect(lain.locator("#form-teks textarea")).to_have_count(0)
    expect(lain.get_by_role("link", name="Sahkan")).to_have_count(0)


def sahkan_lkjip(p: Perjalanan) -> None:
    """Made valid it is frozen: the code on every page, the same bytes as their hash, texts closed."""
    page = p.buka("perencana", f"{ALAMAT}sah/")
    page.get_by_label("Tinta basah").check()
    tekan(page, "Sahkan laporan")
    ada(page, "Laporan disahkan dan dibekukan dengan sidik", "tertutup karena sudah sah")
    expect(page.locator("#form-teks textarea")).to_have_count(0)
    beku = Naskah.objects.get(jenis="lkjip")
    page = p.buka("perencana", f"{ALAMAT}sah/")
    with page.expect_download() as unduh:
        page.get_by_role("link", name="PDF", exact=True).click()
    isi = unduh.value.path().read_bytes()
    assert hashlib.sha256(isi).hexdigest() == beku.isi.get(format="pdf").berkas.sidik
    assert all(f"sidik {beku.kode}" in h for h in baca_pdf(isi)[1:])
