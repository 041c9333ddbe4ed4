"""The later quarters: an official figure, two windows, a changed agreement, and the end of the year."""

from __future__ import annotations

from playwright.sync_api import expect

from sakip_web.uji.setahun.kantor import PIHAK
from sakip_web.uji.setahun.perjalanan import Perjalanan, ada, berkas, tekan
from sakip_web.uji.setahun.rencana import TEPAT
from sakip_web.uji.setahun.triwulan_satu import GARIS, baris, isi, nomor_sel, tersimpan

SKM = "Indeks kepuasan masyarakat"
# What each position reaches in a quarter: on time, of all, days, reports, letters.
ANGKA = {2: ("45", "50", "4", "1", "98"), 3: ("46", "50", "3", "1", "101"), 4: ("48", "50", "3", "1", "103")}


def angka_resmi(p: Perjalanan) -> None:
    """The planner asks for an official figure; the provider gives it; the page says so before and after."""
    page = p.buka("perencana", "register/resmi/")
    page.get_by_label("Indikator").select_option("SKM")
    page.get_by_label("Periode").select_option("2025-TW2")
    page.get_by_label("Ditunggu dari").fill(PIHAK)
    tekan(page, "Tandai menunggu sejak hari ini")
    ada(page, "Ditandai menunggu angka resmi", f"Teks pengingat untuk {PIHAK}")
    page = p.buka("camat", "triwulan/2/camat/")
    ada(page, "menunggu angka resmi", f"dari {PIHAK}")
    page = p.buka("penyedia", "register/resmi/")
    page.get_by_label("Angka", exact=True).fill("84,75")
    page.get_by_text("Sumber dan berkas").click()
    page.get_by_label("Surat atau pindaian").set_input_files([berkas("surat-skm.pdf")])
    page.get_by_role("button", name="Kirim angka").click()
    ada(page, "Angka resmi tersimpan", "84,75")
    page = p.buka("camat", "triwulan/2/camat/")
    expect(baris(page, SKM).locator("td.hasil")).to_contain_text("84,75")
    ada(page, "angka resmi")


def dua_jendela(p: Perjalanan) -> None:
    """Two people type into one cell: both values are shown with who and when, and both stay in the log."""
    isi_semua(p, 2)
    kasi, perencana = p.buka("kasi", "triwulan/2/kasi/"), p.buka("perencana", "triwulan/2/kasi/")
    isi(perencana, "Rata-rata hari", "5")
    sel = nomor_sel(kasi, "Rata-rata hari")
    kasi.locator(sel).fill("6")
    kasi.keyboard.press("Tab")
    masuk = baris(kasi, "Rata-rata hari").locator("td.masuk")
    expect(masuk).to_contain_text("Isian Anda 6")
    expect(masuk).to_contain_text("Sudah disimpan Rina Contoh atas nama Wati Contoh")
    masuk.get_by_role("button", name="Pakai isian saya").click()
    expect(baris(kasi, "Rata-rata hari").locator("td.hasil")).to_contain_text("6")
    # Both are in the log: what stood between is not lost.
    page = p.buka("perencana", "jejak/?kata=HARI")
    expect(page.locator("main")).to_contain_text("Rina Contoh")
    expect(page.locator("main")).to_contain_text("Wati Contoh")


def isi_semua(p: Perjalanan, tw: int) -> None:
    """Everybody's figures of a quarter, and its spending."""
    tepat, layanan, hari, lapor, surat = ANGKA[tw]
    page = p.buka("kasi", f"triwulan/{tw}/kasi/")
    sel = baris(page, TEPAT).locator("input.sel")
    urut = ("tepat waktu", "layanan yang selesai")
    for kata, angka in zip(urut, (tepat, layanan), strict=True):
        sel.and_(page.locator(f"[aria-label*='{kata}']")).fill(angka)
        page.keyboard.press("Tab")
        tersimpan(page)
    isi(page, "Rata-rata hari", hari)
    isi(p.buka("perencana", f"triwulan/{tw}/sekretaris/"), "Laporan kinerja", lapor)
    isi(p.buka("perencana", f"triwulan/{tw}/kasubbag/"), "Surat yang diagendakan", surat)
    for n in range(1, 3):
        page = p.buka("perencana", "register/baru")
        page.get_by_label("Tanggal").fill(f"2025-{tw * 3:02}-{10 + n}")
        page.locator("#id_jenis").fill("pengaduan")
        page.locator("#id_uraian").fill(f"Pengaduan triwulan {tw} nomor {n}")
        page.locator("#id_petugas").select_option("pelaksana")
        tekan(page, "Simpan")
        ada(page, "Catatan ditambahkan")
    page = p.buka("perencana", "anggaran/realisasi/")
    page.locator("input.sel").nth(tw - 1).fill("19.000.000")
    tekan(page, "Simpan")
    ada(page, "1 angka disimpan.")


def tutup(p: Perjalanan, tw: int, romawi: str) -> None:
    """Close a quarter."""
    page = p.buka("perencana", f"triwulan/{tw}/tutup/")
    tekan(page, f"Tutup triwulan {romawi}")
    ada(page, f"Triwulan {romawi} ditutup.")


def tutup_dua(p: Perjalanan) -> None:
    """The second quarter is closed by the head of the office, opened with a reason, and closed again."""
    tutup(p, 2, "II")
    page = p.buka("camat", "triwulan/2/tutup/")
    page.get_by_label("Mengapa dibuka kembali?").fill("Rekap layanan bulan Juni kurang satu.")
    tekan(page, "Buka kembali triwulan II")
    ada(page, "Triwulan II dibuka kembali.", "Rekap layanan bulan Juni kurang satu.")
    tutup(p, 2, "II")


def ubah_perjanjian(p: Perjalanan) -> None:
    """A changed agreement with its reason; the comparison shows before and after; it is made valid."""
    page = p.buka("perencana", "perjanjian/")
    page.get_by_role("link", name="Buat perubahan").click()
    tekan(page, "Buat perubahan")
    page.get_by_label("Perubahan prioritas").check()
    page.get_by_label("Uraian alasan").fill("Anggaran layanan dialihkan.")
    page.get_by_label("Berlaku sejak").fill("2025-08-01")
    page.get_by_label("Tanggal tanda tangan").fill("2025-08-01")
    tekan(page, "Buat perubahan")
    ada(page, "Belum ada target yang berubah")
    page = p.buka("perencana", "perjanjian/kasi/target/")
    satu = page.locator("tbody tr").filter(has_text=TEPAT)
    for sel, angka in zip(satu.locator("input.sel").all(), ("88", "80", "85", "86", "88"), strict=True):
        sel.fill(angka)
    tekan(page, "Simpan")
    ada(page, "Target Kepala Seksi Pelayanan tersimpan.")
    page = p.buka("kasi", "perjanjian/banding/")
    ada(page, "1 target berubah", "Anggaran layanan dialihkan.")
    expect(page.locator("del")).to_contain_text("90")
    expect(page.locator("ins")).to_contain_text("88")
    page = p.buka("perencana", "perjanjian/sah/")
    page.get_by_label("Kepala Seksi Pelayanan").check()
    page.get_by_label("Dalam sistem").check()
    tekan(page, "Sahkan perjanjian")
    ada(page, "1 perjanjian disahkan dan isinya dibekukan.")


def triwulan_tiga(p: Perjalanan) -> None:
    """The third quarter counts against the changed target."""
    isi_semua(p, 3)
    page = p.buka("kasi", "triwulan/3/kasi/")
    expect(baris(page, TEPAT).locator("td[data-k='Target TW III']")).to_contain_text("86")
    _skm(p, 3, "84,9")
    tutup(p, 3, "III")


def triwulan_empat(p: Perjalanan) -> None:
    """The last quarter."""
    isi_semua(p, 4)
    _skm(p, 4, "85,2")
    tutup(p, 4, "IV")


def _skm(p: Perjalanan, tw: int, angka: str) -> None:
    page = p.buka("camat", f"triwulan/{tw}/camat/")
    isi(page, SKM, angka)
    expect(page.locator(GARIS)).to_contain_text("Tersimpan pukul")


def angka_sama(p: Perjalanan) -> None:
    """Head of section and head of the office read the same figures of the office."""
    lihat = []
    for login in ("kasi", "camat"):
        page = p.buka(login, "")
        lihat.append((page.locator("#h-iku ~ *, [aria-labelledby=h-iku] table").last.inner_text(),
                      page.locator("[aria-labelledby=h-serap] table").inner_text()))  # fmt: skip
    assert lihat[0] == lihat[1]
    assert "80.000.000" in lihat[0][1]
    assert "77.000.000" in lihat[0][1]
