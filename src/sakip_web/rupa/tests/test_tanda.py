"""Figures, states, days, people and chips as pages show them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip_web.rupa.ikon import GAMBAR, IkonTiada, gambar_ikon
from sakip_web.rupa.nilai import TANDA, Tingkatan

SKM = Hitungan("capaian/SKM/2024", 'Capaian "SKM" <b>', Angka(Decimal("101.637")), "%", desimal=2)


@dataclass
class Acuan:
    libur: tuple[date, ...] = ()
    kerja: tuple[date, ...] = ()


@dataclass
class Data:
    acuan: Acuan = field(default_factory=Acuan)


@dataclass
class Instansi:
    kode: str = "35.99.01"
    nama: str = "Kecamatan Contoh"


@dataclass
class Tahun:
    tahun: int = 2024


@dataclass
class K:
    """A context without a database."""

    hari: date = date(2026, 7, 2)
    instansi: Instansi = field(default_factory=Instansi)
    tahun: Tahun = field(default_factory=Tahun)
    data: Data = field(default_factory=Data)


def tulis(teks: str, **isi: object) -> str:
    return Template(teks).render(Context({"k": K(), **isi}))


def urai(html: str) -> ElementTree.Element:
    """Well-formed, or the test fails."""
    return ElementTree.fromstring(f"<akar>{html.replace('<br>', '<br/>')}</akar>")


def kata(html: str) -> str:
    return " ".join(" ".join(urai(html).itertext()).split())


@pytest.mark.parametrize("nama", GAMBAR)
def test_tanda_tersusun_baik(nama: str):
    svg = urai(gambar_ikon(nama=nama))[0]
    assert svg.get("aria-hidden") == "true"
    assert len(svg)


def test_tanda_yang_tiada_menyebut_yang_ada():
    with pytest.raises(IkonTiada, match="Yang ada: selesai"):
        gambar_ikon(nama="tak-ada")


@pytest.mark.parametrize("keadaan", Keadaan)
def test_keadaan_bertanda_berkata_beralasan(keadaan: Keadaan):
    html = tulis("{% keadaan n %}", n=Kosong(keadaan, "sebab <i>"))
    assert kata(html) == f"{keadaan.value} sebab <i>"
    assert TANDA[keadaan] in html
    assert "<svg" in html


def test_keadaan_menunggu_menyebut_siapa_dan_sejak():
    n = Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, dari="Bagian Organisasi", sejak=date(2026, 7, 1))
    assert kata(tulis("{% keadaan n %}", n=n)) == "menunggu angka resmi dari Bagian Organisasi, sejak 1 Juli 2026"


def test_keadaan_tak_terbaca_menyebut_tulisannya():
    n = Kosong(Keadaan.TAK_TERBACA, tertulis="<script>1.2")
    html = tulis("{% keadaan n %}", n=n)
    assert kata(html) == "tak terbaca tertulis “<script>1.2”"
    assert "<script" not in html


@pytest.mark.parametrize(
    ("nilai", "harap"),
    [
        (Angka(Decimal("1234.5")), "1.234,5"),
        (Angka(Decimal(0)), "0 nol, terukur"),
        (Predikat("BB", Decimal("73.47")), "BB (73,47)"),
        (Rentang(Decimal(20), Decimal(30)), "20–30"),
        (YaTidak(True), "ya"),
        (Tanggal(date(2024, 10, 1)), "1 Oktober 2024"),
        (Kosong(Keadaan.BELUM_DIISI), "belum diisi"),
        (None, "–"),
        (SKM, "101,64"),
    ],
)
def test_nilai_apa_pun(nilai: object, harap: str):
    assert kata(tulis("{% nilai n %}", n=nilai)) == harap


def test_angka_bertautan_ke_asalnya():
    html = tulis("{% angka h %}", h=SKM)
    tautan = urai(html)[0]
    assert tautan.get("href") == "/35.99.01/2024/angka/capaian/SKM/2024/"
    assert kata(html) == '101,64 – Capaian "SKM" <b>: dari mana angka ini?'
    assert tulis("{% angka h %}", h=SKM, k=None) == "101,64"


def test_angka_uang_tanpa_rp_di_sel_dan_dengan_bentuk():
    uang = Hitungan("pagu/total", "Pagu", Angka(Decimal(1912480000)), "Rp")
    assert tulis("{% angka h %}", h=uang, k=None) == "1.912.480.000"
    assert tulis("{% angka h 'rupiah' %}", h=uang, k=None) == "Rp1.912.480.000"


@pytest.mark.parametrize("dari", [3, 4, 5, 6])
def test_capaian_bertangga_sebanyak_tingkat_skala(dari: int):
    for ke in range(1, dari + 1):
        html = tulis("{% capaian h %}", h=SKM, tingkatan=lambda _, ke=ke: Tingkatan("Tinggi", ke, dari))
        batang = urai(html).findall(".//rect")
        assert len(batang) == dari
        assert sum(b.get("class") == "penuh" for b in batang) == ke
        assert kata(html).endswith("Tinggi")
        assert all(float(b.get("x", 0)) + float(b.get("width", 0)) <= 16 for b in batang)


def test_capaian_dengan_batas_tanpa_tingkat_dan_tanpa_angka():
    batas = Tingkatan("Sangat Tinggi", 5, 5, "rata-rata memakai 120")
    assert kata(tulis("{% capaian h %}", h=SKM, tingkatan=lambda _: batas)).endswith("rata-rata memakai 120")
    assert "<rect" not in tulis("{% capaian h %}", h=SKM, tingkatan=lambda _: None)
    assert "<rect" not in tulis("{% capaian h %}", h=SKM)
    kosong = Hitungan("capaian/X/2024", "X", Kosong(Keadaan.TAK_TERDEFINISI, "pembagi nol"))
    assert kata(tulis("{% capaian h %}", h=kosong)) == "tak terdefinisi pembagi nol"


def test_hari_jam_dan_uang():
    isi = {"h": date(2026, 7, 7), "w": datetime(2026, 7, 2, 3, 42, tzinfo=UTC), "n": Decimal("1250000")}
    assert tulis("{{ h|tanggal }}", **isi) == "Selasa, 7 Juli 2026"
    assert tulis("{{ h|tanggal_pendek }}", **isi) == "7 Juli 2026"
    assert tulis("{{ w|tanggal }} {{ w|jam }}", **isi) == "Kamis, 2 Juli 2026 10.42"
    assert tulis("{{ n|rupiah }} {{ n|bilangan }} {{ n|bilangan:2 }}", **isi) == "Rp1.250.000 1.250.000 1.250.000,00"
    assert (
        tulis(
            "[{{ x|tanggal }}{{ x|tanggal_pendek }}{{ x|jam }}{{ x|rupiah }}{{ x|bilangan }}]",
            x=None,
        )
        == "[]"
    )


@pytest.mark.parametrize(
    ("batas", "harap", "kelas"),
    [
        (date(2026, 7, 2), "hari ini", "dekat"),
        (date(2026, 7, 7), "3 hari kerja lagi", "dekat"),
        (date(2026, 7, 9), "5 hari kerja lagi", "dekat"),
        (date(2026, 7, 10), "10 Juli 2026", ""),
        (date(2026, 7, 1), "terlambat 1 hari kerja", "lewat"),
        (date(2026, 6, 29), "terlambat 3 hari kerja", "lewat"),
        (date(2026, 1, 29), "terlambat sejak 29 Januari 2026", "lewat"),
    ],
)
def test_tenggat_dalam_hari_kerja(batas: date, harap: str, kelas: str):
    html = tulis("{% tenggat b %}", b=batas)
    assert kata(html) == harap
    assert urai(html)[0].get("class", "").split() == ["keping", *kelas.split()]


def test_tenggat_memakai_libur_kantor_dan_boleh_tidak_ada():
    k = K(data=Data(Acuan(libur=(date(2026, 7, 3),))))
    assert kata(tulis("{% tenggat b %}", b=date(2026, 7, 7), k=k)) == "2 hari kerja lagi"
    assert tulis("{% tenggat b %}", b=None) == ""
    sabtu = K(hari=date(2026, 7, 4))
    assert kata(tulis("{% tenggat b %}", b=date(2026, 7, 5), k=sabtu)) == "sampai 5 Juli 2026"
    assert kata(tulis("{% tenggat b %}", b=date(2026, 7, 3), k=sabtu)) == "terlambat sejak 3 Juli 2026"


def test_orang_dan_keping():
    assert kata(tulis('{% orang "Rini Prastiwi" "Kasi" %}')) == "RP Rini Prastiwi Kasi"
    assert kata(tulis('{% orang "Rini" "Kasi" "Ani" %}')) == "R Rini Kasi · diisi Ani atas nama"
    assert kata(tulis('{% orang "" "Kasi" %}')) == "? belum ada pemegang Kasi"
    assert urai(tulis('{% keping "sah" "selesai" "selesai" "/x" %}'))[0].tag == "a"
    assert kata(tulis("{% bukti 12 '/b' 'baris 3' %}")) == "12 berkas bukti baris 3"
    assert kata(tulis("{% bukti 0 '/b' %}")) == "lampirkan"


def test_batang_tidak_melewati_tepinya():
    for persen, lebar in ((Decimal("50.32"), "50.3"), (Decimal(140), "100.0"), (Decimal(-3), "0.0")):
        assert urai(tulis("{% batang p %}", p=persen))[0][1].get("width") == lebar
    assert tulis("{% batang p %}", p=None).strip() == ""
    assert 'role="img"' in tulis('{% batang p "separuh" %}', p=Decimal(50))


def test_halaman_daftar_menjaga_saringan():
    minta = RequestFactory().get("/x?cari=a%26b&halaman=4")
    html = tulis("{% halaman_daftar h %}", h=Paginator(range(500), 50).page(4), request=minta)
    assert kata(html) == "151 sampai 200 dari 500 Sebelumnya 1 … 3 4 5 … 10 Berikutnya"
    assert 'href="?cari=a%26b&amp;halaman=5"' in html
    assert tulis("{% halaman_daftar h %}", h=Paginator(range(5), 50).page(1), request=minta).strip() == ""


@pytest.mark.parametrize("tingkat", Tingkat)
def test_kartu_temuan(tingkat: Tingkat):
    t = Temuan(
        "HT001", Kelas.PERSEN, tingkat, "Capaian tertulis <b> salah. Hitung ulang.", (Lokasi(halaman=24, tabel="3.2"),),
        tertulis="97,00", seharusnya="95,00", dasar=("PermenPANRB 53/2014",), saran="Perbaiki.", hitungan="76 ÷ 80",
        turunan=(Temuan("HT009", Kelas.PERSEN, tingkat, "Rata-rata ikut keliru."),), rincian="a\nb",
    )  # fmt: skip
    html = tulis("{% temuan t 3 '#d3' '/perbaiki' %}", t=t)
    isi = kata(html)
    for bagian in ("97,00", "95,00", "76 ÷ 80", "PermenPANRB 53/2014", "HT001", "Akibatnya 1 hal", "Lihat di dokumen"):
        assert bagian in isi
    assert "<b>" not in html
    assert "Lihat di dokumen" not in tulis("{% temuan t %}", t=t)


def test_judul_kartu_dari_kalimat():
    panjang = Temuan("X", Kelas.PERSEN, Tingkat.SALAH, f"Kalimat pertama {'panjang ' * 20}. Kalimat kedua.")
    assert "Kalimat kedua." in tulis("{% temuan t %}", t=panjang)
    satu = Temuan("X", Kelas.PERSEN, Tingkat.SALAH, "kata " * 40)
    assert tulis("{% temuan t %}", t=satu).count("kata") == 40


def test_alamat_yang_tiada_kosong():
    assert tulis("{% alamat 'tak:ada' 1 %}") == ""
    assert tulis("{% alamat 'rupa:tanda' %}") == "/tanda"
    assert tulis("{% jalan_kantor 'tak-ada-sama-sekali/' %}") == ""
    assert tulis("{% jalan_kantor '' %}") == "/35.99.01/2024/"
    assert tulis("{% jalan_kantor '' %}", k=None) == ""
