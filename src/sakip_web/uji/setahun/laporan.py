"""January of the next year: the annual report is written, answered, sent back, mended, and frozen."""

from __future__ import annotations

import hashlib
import re

from django.test import override_settings
from playwright.sync_api import Page, expect

from sakip_web.berkas.models import Naskah
from sakip_web.uji.setahun.kantor import TAHUN
from sakip_web.uji.setahun.perjalanan import Perjalanan, ada, baca_pdf, berkas, tekan

ALAMAT = f"laporan/lkj_tahunan/kasi/{TAHUN}/"
ALAMAT_PUBLIK = "https://sakip.contoh.invalid"
KELIRU = "Pengaduan menurun dari 44 pengaduan menjadi 48 pengaduan."
TERTULIS = "Jadwal layanan ditambah pada hari Senin, sehingga antrean berkurang."


def betulkan_temuan(p: Perjalanan) -> None:
    """A sentence whose word and figures disagree is found at its place, mended there, and gone."""
    page = p.buka("kasi", ALAMAT)
    expect(page.locator("article.temuan")).to_have_count(0)
    _tulis_satu(page, KELIRU)
    kartu = page.locator("article.temuan")
    expect(kartu).to_have_count(1)
    expect(kartu).to_contain_text(f"alinea “{KELIRU}”")
    expect(kartu.locator("ins")).to_have_text("naik")
    kartu.get_by_role("link", name="Perbaiki").click()
    kotak = page.locator(".kotak-teks:target textarea")
    expect(kotak).to_have_value(KELIRU)
    _tulis_satu(page, KELIRU.replace("menurun", "meningkat"))
    expect(page.locator("article.temuan")).to_have_count(0)


def _tulis_satu(page: Page, teks: str) -> None:
    page.locator("#form-teks textarea").first.fill(teks)
    page.locator(".kaki-kerja").get_by_role("button", name="Simpan", exact=True).click()
    ada(page, "1 teks tersimpan pukul")


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
    """The final report is frozen bytes with a hash; with a public address it gets a sheet for checking."""
    with override_settings(ALAMAT_PUBLIK=ALAMAT_PUBLIK):
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


def periksa_keaslian(p: Perjalanan) -> None:
    """A visitor without an account follows the printed sheet: the code is the same on every page and in the system."""
    page = p.buka("kasi", "dokumen/")
    halaman = baca_pdf(_unduh(page, Naskah.objects.get(jenis="lkj_tahunan").kode))
    cocok = re.search(rf"{re.escape(ALAMAT_PUBLIK)}(/verifikasi/(\S+))", halaman[-1])
    assert cocok is not None
    jalan, kode = cocok.groups()
    assert all(f"sidik {kode}" in isi for isi in halaman[1:])
    tamu = p.tamu()
    tamu.goto(jalan)
    _sah_sama(tamu, kode)
    tamu.goto("/verifikasi")
    # Typed off the paper: small letters, no strokes.
    tamu.get_by_label("Sidik pada kaki dokumen").fill(kode.replace("-", " ").lower())
    tekan(tamu, "Periksa")
    _sah_sama(tamu, kode)


def _sah_sama(page: Page, kode: str) -> None:
    """What the paper is and that it holds stands there, and nothing of what it says."""
    expect(page.locator("h1")).to_have_text("Dokumen ini sah")
    ada(page, "Kecamatan Melur Contoh", kode, "berlaku")
    expect(page.locator("main")).not_to_contain_text(TERTULIS)
    expect(page.locator("main")).not_to_contain_text("Wati Contoh")


def _unduh(page: Page, kode: str) -> bytes:
    with page.expect_download() as unduh:
        page.get_by_role("row").filter(has_text=kode).get_by_role("link", name=re.compile("^PDF")).click()
    return unduh.value.path().read_bytes()
