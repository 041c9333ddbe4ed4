"""The tree of performance: tasks below what they serve, circles that end, and the list of what hangs loose."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from sakip.data.perencanaan import JenjangSimpul, SasaranJabatan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.node import Pohon
from sakip.dokumen.pohon import RUANG_SEKITAR_MM, gambar_pohon
from sakip.dokumen.walk import iter_blok
from sakip.laporan.susun import build_dokumen
from sakip.renderers.pdf_naskah import susun_naskah
from tests.bagian_laporan import teks_bagian, ubah
from tests.kantor import hitung, kantor


def _tahun(*tambahan: SasaranJabatan) -> TahunKinerja:
    return ubah("perencanaan", sasaran_jabatan=tambahan)


def test_tugas_di_bawah_yang_didukungnya() -> None:
    t = kantor()
    jabatan, simpul = t.organisasi.jabatan[-1], t.perencanaan.simpul[-1]
    teks = teks_bagian(
        "pohon_kinerja",
        hasil=hitung(
            _tahun(
                SasaranJabatan("a", jabatan.id, "Tugas Contoh Satu", simpul.id),
                SasaranJabatan("b", jabatan.id, "Tugas Contoh Dua", "a"),
            )
        ),
    )
    assert teks.index(simpul.nama) < teks.index("Tugas Contoh Satu") < teks.index("Tugas Contoh Dua")
    assert jabatan.nama in teks


def test_lingkaran_berakhir() -> None:
    t = kantor()
    jabatan, sasaran = t.organisasi.jabatan[-1].id, t.perencanaan.sasaran[0].id
    tahun = _tahun(
        SasaranJabatan("a", jabatan, "Tugas Contoh Satu", sasaran),
        SasaranJabatan("b", jabatan, "Tugas Contoh Dua", "c"),
        SasaranJabatan("c", jabatan, "Tugas Contoh Tiga", "b"),
    )
    assert "Tugas Contoh Satu" in teks_bagian("pohon_kinerja", hasil=hitung(tahun))


def test_yang_terputus_disebut() -> None:
    t = kantor()
    p = t.perencanaan
    ubahan = ubah(
        "perencanaan",
        sasaran_jabatan=(SasaranJabatan("a", t.organisasi.jabatan[-1].id, "Tugas Contoh Satu"),),
        simpul=tuple(replace(s, penanggung_jawab="", sasaran="") for s in p.simpul),
        indikator=(
            *p.indikator,
            replace(p.indikator[0], id="x", sebutan="", nama="Indikator lepas", mendukung="tiada"),
        ),
    )
    teks = teks_bagian("pohon_terputus", hasil=hitung(ubahan))
    for kata in ("Tugas Contoh Satu", p.sasaran[0].teks, "Sebutkan penanggung jawabnya", "Indikator lepas"):
        assert kata in teks


def test_dokumen_pohon_kinerja() -> None:
    dokumen = build_dokumen(hasil=hitung(kantor()), jenis="pohon_kinerja")
    assert dokumen.meta.judul.startswith("Pohon Kinerja")


def _enam_puluh() -> TahunKinerja:
    """The sample office with three programs of four kegiatan of four sub kegiatan under its sasaran."""
    p = kantor().perencanaan
    contoh = replace(p.simpul[0], kode="", sasaran="", induk="")
    simpul = []
    for a in range(3):
        milik = p.sasaran[a % len(p.sasaran)].id
        simpul.append(replace(contoh, id=f"P{a}", nama=f"Program pelayanan dan pemerintahan {a}", sasaran=milik))
        for b in range(4):
            kegiatan = replace(contoh, id=f"P{a}K{b}", induk=f"P{a}", jenjang=JenjangSimpul.KEGIATAN)
            simpul.append(replace(kegiatan, nama=f"Koordinasi penyelenggaraan pemerintahan di kecamatan {a}.{b}"))
            sub = replace(contoh, induk=f"P{a}K{b}", jenjang=JenjangSimpul.SUB_KEGIATAN)
            nama = "Peningkatan efektivitas pemberdayaan masyarakat di wilayah kecamatan"
            simpul += [replace(sub, id=f"P{a}K{b}S{c}", nama=f"{nama} {a}.{b}.{c}") for c in range(4)]
    return ubah("perencanaan", simpul=tuple(simpul), sasaran_jabatan=())


def test_enam_puluh_simpul_terbaca_di_halaman_mendatar() -> None:
    dokumen = build_dokumen(hasil=hitung(_enam_puluh()), jenis="pohon_kinerja")
    pohon = [b for b in iter_blok(isi=dokumen.isi) if isinstance(b, Pohon)]
    assert len(pohon) == 1 + len(kantor().perencanaan.sasaran)
    # A4 turned, less the margins and the caption. No picture is made smaller, so text stays 7.5 points.
    tinggi = 210 - 50 - RUANG_SEKITAR_MM
    gambar = [g for p in pohon for g in gambar_pohon(pohon=p, lebar_maks_mm=247, tinggi_maks_mm=tinggi)]
    assert len(gambar) == 1 + 3
    for g in gambar:
        ukuran = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', g.svg)
        assert ukuran is not None
        assert g.lebar <= 247
        assert Decimal(ukuran[2]) / Decimal(ukuran[1]) * g.lebar <= tinggi + 1
    naskah = susun_naskah(dokumen=dokumen, lampiran={}).sumber
    assert naskah.count("#gambar(") == len(gambar)
