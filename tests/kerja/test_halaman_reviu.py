"""The page of a review from a file of every format: no finding with a place is without its way there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from openpyxl import Workbook

from sakip.dokumen.node import Dokumen, Paragraf, Tabel
from sakip.dokumen.tampil import teks_sebaris
from sakip.kerja.halaman_reviu import tulis_halaman_reviu
from sakip.kerja.kertas_kerja_reviu import baca_kertas_kerja
from sakip.kerja.periksa import HasilReviu, dengan_pengecualian, periksa_berkas
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.readers.teks import read_teks
from sakip.renderers.docx import render_docx
from sakip.renderers.pdf import render_pdf
from sakip.reviu.engine import Cacah
from sakip.reviu.pengecualian import Pengecualian

TANGGAL = date(2026, 7, 2)
NASKAH = """# LAPORAN KINERJA KECAMATAN MELATI TAHUN 2025

Tabel 3.1 Capaian Kinerja Tahun 2025

| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|
| 1 | Nilai kepuasan warga | 80,00 | 76,00 | 97,00 |
| 2 | Persentase surat selesai | 100 | 90 | 90,00 |

Capaian nilai kepuasan warga tahun 2025 sebesar 99,50 persen.

Tabel 3.2 Anggaran Tahun 2025

| No | Kegiatan | Pagu (Rp) | Realisasi (Rp) | % |
|---|---|---|---|---|
| 1 | Pelayanan Surat | 10.000.000 | 8.000.000 | 80,00 |
| 2 | Pembinaan Desa | 20.000.000 | 10.000.000 | 60,00 |
| | Jumlah | 35.000.000 | 18.000.000 | 60,00 |
"""


def _buku(dokumen: Dokumen) -> bytes:
    buku = Workbook()
    lembar = buku.active
    for blok in dokumen.isi:
        if isinstance(blok, Tabel):
            for baris in (*blok.kepala, *blok.badan):
                lembar.append([teks_sebaris(s.isi) for s in baris.sel])
        elif isinstance(blok, Paragraf):
            lembar.append([teks_sebaris(blok.isi)])
        lembar.append([])
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


FORMAT: dict[str, Callable[[Dokumen], bytes]] = {
    "md": lambda _: NASKAH.encode(),
    "docx": lambda d: render_docx(dokumen=d),
    "pdf": lambda d: render_pdf(dokumen=d).isi,
    "xlsx": _buku,
}


@pytest.fixture(scope="module", params=FORMAT)
def hasil(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> HasilReviu:
    letak: Path = tmp_path_factory.mktemp("reviu") / f"laporan.{request.param}"
    letak.write_bytes(FORMAT[request.param](read_teks(isi=NASKAH.encode(), nama="laporan.md")))
    return periksa_berkas(letak=letak)


def _baca(hasil: HasilReviu) -> html.HtmlElement:
    return html.document_fromstring(tulis_halaman_reviu(hasil=hasil, tanggal=TANGGAL).decode())


def test_setiap_temuan_sampai_ke_tempatnya(hasil: HasilReviu) -> None:
    halaman = _baca(hasil)
    ada = set(halaman.xpath("//@id"))
    assert len(hasil.temuan) > 3
    for n, temuan in enumerate(hasil.temuan, 1):
        if temuan.lokasi:
            assert f"d{n}" in ada, temuan.pesan
            assert halaman.xpath(f"//article[@id='t{n}']//a[@href='#d{n}']") != []
    assert {h[1:] for h in halaman.xpath("//a/@href")} <= ada


def test_tanda_berdiri_pada_nilai_yang_tertulis(hasil: HasilReviu) -> None:
    halaman = _baca(hasil)
    capaian = [n for n, t in enumerate(hasil.temuan, 1) if t.kode == "HT001"]
    assert capaian != []
    for n in capaian:
        (tanda,) = halaman.xpath(f"//a[@id='d{n}']/ancestor::mark")
        assert tanda.find("span").text == "97,00"
        assert "Nilai kepuasan warga" in tanda.xpath("ancestor::tr")[0].text_content()


def test_kepala_menyebut_apa_yang_diperiksa(hasil: HasilReviu) -> None:
    halaman = _baca(hasil)
    assert "2 Juli 2026" in halaman.xpath("//header")[0].text_content()
    assert hasil.nama in halaman.xpath("//header")[0].text_content()
    assert "2 tabel" in halaman.xpath("//p[@class='pokok']")[0].text_content()


def test_pengecualian_disebut_dengan_alasan(hasil: HasilReviu) -> None:
    sidik = hasil.temuan[0].sidik
    izin = [
        Pengecualian(sidik, "Ani Contoh", "Sesuai berita acara", date(2026, 7, 1)),
        Pengecualian("tidak-ada", "Budi Contoh", "Sudah diperbaiki", date(2026, 7, 1)),
    ]
    halaman = _baca(dengan_pengecualian(hasil=hasil, pengecualian=izin))
    isi = halaman.xpath("//section[@aria-labelledby='h-berdiri']")[0].text_content()
    assert "Dikecualikan Ani Contoh, 1 Juli 2026: Sesuai berita acara" in isi
    assert "Budi Contoh: Sudah diperbaiki" in halaman.text_content()


def test_cuplikan_kartu_terbaca_sebagai_pengecualian(tmp_path: Path) -> None:
    temuan = Temuan("KL125", Kelas.STRUKTUR, Tingkat.CATATAN, "Perlu diketahui.")
    cuplikan = str(_baca(HasilReviu("data.xlsx", (temuan,), ())).xpath("string(//pre)"))
    diisi = cuplikan.replace('alasan: ""', 'alasan: "Rumus khusus disahkan"').replace('nama: ""', 'nama: "Ani Contoh"')
    letak = tmp_path / "data.reviu.yaml"
    letak.write_text("pengecualian:\n" + diisi.replace('tanggal: ""', 'tanggal: "2026-07-01"'), encoding="utf-8")
    harapan = Pengecualian(temuan.sidik, "Ani Contoh", "Rumus khusus disahkan", date(2026, 7, 1))
    assert baca_kertas_kerja(letak=letak).pengecualian == (harapan,)


def test_data_hanya_kartu() -> None:
    temuan = Temuan("KL125", Kelas.STRUKTUR, Tingkat.CATATAN, "Perlu diketahui.")
    halaman = _baca(HasilReviu("data.xlsx", (temuan,), (), ("Kurang A.",), ("Teks B.",), cacah=Cacah(3, 2)))
    assert halaman.xpath("//h1/text()") == ["1 catatan"]
    assert halaman.xpath("//p[@class='pokok']/text()") == ["3 angka dibaca, 2 dihitung ulang."]
    assert halaman.xpath("//section//li/text()") == ["Kurang A.", "Teks B."]
