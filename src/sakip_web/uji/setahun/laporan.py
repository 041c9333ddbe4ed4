"""January of the next year: the annual report is written, answered, sent back, mended, and frozen."""

from __future__ import annotations

import hashlib
import re

from django.test import override_settings
from playwright.sync_api import Page, expect

from sakip_web.berkas.models import Naskah
from sakip_web.uji.setahun.kantor import TAHUN
from sakip_web.uji.setahun.perjalanan import Perjalanan, ada, berkas, tekan

ALAMAT = f"laporan/lkj_tahunan/kasi/{TAHUN}/"
TERTULIS = "Jadwal layanan ditambah pada hari Senin, sehingga antrean berkurang."


def tulis_laporan(p: Perjalanan) -> None:
    """The author writes the texts beside the generated parts, sees DRAF and what lacks, previews and hands in."""
    page = p.buka("kasi", f"laporan/?periode={TAHUN}")
    page.get_by_role("link", name="Kepala Seksi Pelayanan", exact=True).click()
    ada(page, "DRAF", "belum lengkap")
    for n, kotak in enumerate(page.locator("#form-teks textarea").all()):
        kotak.fill(f"{TERTULIS} Butir {n}.")
    page.locator(".kaki-kerja").get_by_role("button", name="Simpan", exact=True).click()
    ada(page, "teks tersimpan pukul", "1 hal belum lengkap")
    _isi_tugas(p)
    page = p.buka("kasi", ALAMAT)
    ada(page, "Laporan ini lengkap.")
    page.locator("main").get_by_role("link", name="Pratinjau", exact=True).first.click()
    expect(page.frame_locator("iframe").locator("body")).to_contain_text(TERTULIS)
    page = p.buka("kasi", ALAMAT)
    tekan(page, "Simpan dan ajukan")
    ada(page, "Laporan diajukan kepada atasan.", "tertutup karena sudah diajukan")


def _isi_tugas(p: Perjalanan) -> None:
    """What the report takes from data is a link away for the planner."""
    page = p.buka("perencana", ALAMAT)
    page.get_by_role("link", name=re.compile("^Lengkapi: .*Tugas dan fungsi")).click()
    page.get_by_role("link", name=re.compile("^Tambah")).first.click()
    page.get_by_label("Jabatan").select_option("kasi")
    page.get_by_label("Jenis").select_option(label="tugas")
    page.get_by_label("Uraian").fill("Menyelenggarakan pelayanan kepada masyarakat.")
    tekan(page, "Simpan")
    ada(page, "Menyelenggarakan pelayanan kepada masyarakat.")


def kembalikan_laporan(p: Perjalanan) -> None:
    """The superior chooses; nothing is chosen beforehand; the report goes back with a note and is mended."""
    page = p.buka("camat", f"{ALAMAT}tanggapan/")
    expect(page.locator("input[name=tanggapan]").first).to_be_visible()
    expect(page.locator("input[name=tanggapan]:checked")).to_have_count(0)
    tekan(page, "Kirim tanggapan")
    ada(page, "Pilih satu tanggapan sebelum mengirim.")
    page.get_by_label(re.compile("diperbaiki")).first.check()
    tekan(page, "Kirim tanggapan")
    ada(page, "Catatan wajib")
    page.locator("#id_catatan").fill("Sebutkan jumlah layanan.")
    tekan(page, "Kirim tanggapan")
    ada(page, "dikembalikan untuk diperbaiki")
    page = p.buka("kasi", ALAMAT)
    ada(page, "Dikembalikan Sinta Contoh", "Sebutkan jumlah layanan.")
    page.locator("#form-teks textarea").first.fill(f"{TERTULIS} Layanan tahun ini 200.")
    tekan(page, "Simpan dan ajukan")
    ada(page, "Laporan diajukan kepada atasan.")


def catat_tanggapan(p: Perjalanan) -> None:
    """The second response came on paper: the planner records it with its scan."""
    page = p.buka("perencana", f"{ALAMAT}tanggapan/?kertas")
    expect(page.locator("input[name=tanggapan]:checked")).to_have_count(0)
    page.locator("input[name=tanggapan]:not([value*=iperbaiki]):not([value*=eliti])").first.check()
    page.locator("#id_catatan").fill("Lanjutkan.")
    page.get_by_label("Tanggal pada lembar tanggapan").fill("2026-01-14")
    page.get_by_label("Pindaian atau foto").set_input_files([berkas("tanggapan.pdf")])
    tekan(page, "Catat tanggapan")
    ada(page, "ditanggapi")
    page = p.buka("kasi", ALAMAT)
    ada(page, "Rina Contoh", "atas nama Sinta Contoh")


def sahkan_laporan(p: Perjalanan) -> None:
    """The final report is frozen bytes with a hash; with a public address anybody may check it."""
    with override_settings(ALAMAT_PUBLIK="https://sakip.contoh.invalid"):
        page = p.buka("kasi", f"{ALAMAT}sah/")
        page.get_by_label("Tinta basah").check()
        tekan(page, "Sahkan laporan")
        ada(page, "Laporan disahkan dan dibekukan dengan sidik")
    naskah = Naskah.objects.get(jenis="lkj_tahunan")
    page = p.buka("kasi", "dokumen/")
    ada(page, naskah.kode)
    satu, dua = _unduh(page, naskah.kode), _unduh(page, naskah.kode)
    assert satu == dua
    assert satu.startswith(b"%PDF-")
    assert hashlib.sha256(satu).hexdigest() in {b.berkas.sidik for b in naskah.isi.all()}
    page.goto(f"/verifikasi/{naskah.kode}")
    expect(page.locator("h1")).to_have_text("Dokumen ini sah")
    assert TERTULIS not in page.inner_text("body")


def _unduh(page: Page, kode: str) -> bytes:
    with page.expect_download() as unduh:
        page.get_by_role("row").filter(has_text=kode).get_by_role("link", name=re.compile("^PDF")).click()
    return unduh.value.path().read_bytes()
