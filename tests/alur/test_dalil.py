"""What must hold of a whole report, whatever is in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.dump import dump
from sakip.dokumen.node import Dokumen
from sakip.dokumen.walk import iter_figur
from sakip.kernel.hitungan import telusuri
from sakip.kernel.nilai import Angka
from sakip.laporan.susun import build_dokumen
from sakip.peraturan.katalog import Katalog, muat_katalog
from sakip.renderers.docx import render_docx
from sakip.renderers.html import render_html
from sakip.renderers.pdf import render_pdf
from tests.contoh.dinas_aneh import build_dinas
from tests.kantor import ganti_pagu, hitung, kantor

PROFIL = ("umum", "ponorogo", "jombang", "mojokerto")


def laporan(tahun: TahunKinerja, *, profil: str = "", katalog: Katalog | None = None) -> Dokumen:
    return build_dokumen(hasil=hitung(tahun, profil=profil, katalog=katalog), jenis="lkjip")


def terlihat(dokumen: Dokumen) -> dict[str, object]:
    return {f.hitungan.id: f.hitungan.nilai for f in iter_figur(isi=dokumen.isi)}


@pytest.mark.parametrize("profil", PROFIL)
def test_satu_juta_pada_satu_sub_kegiatan_mengubah_tepat_yang_bergantung(profil: str) -> None:
    sebelum = laporan(kantor(), profil=profil)
    sesudah = laporan(ganti_pagu(kantor(), "p2.k2.s2", Decimal(1_000_000), versi="perubahan"), profil=profil)
    lama, baru = terlihat(sebelum), terlihat(sesudah)
    assert lama.keys() == baru.keys()
    berubah = {i for i in lama if lama[i] != baru[i]}
    asal = {"pagu/simpul/p2.k2.s2", "pagu_versi/perubahan/simpul/p2.k2.s2"}
    bergantung = {i for i in baru if asal & {h.id for h in telusuri(sesudah.graf, i)}}
    # A dependent may keep its class or count; nothing else may change.
    assert berubah <= bergantung
    tetap = {i.split("/")[0] for i in bergantung - berubah}
    assert tetap <= {"predikat", "banyak_sasaran", "banyak_capaian", "porsi"}, tetap
    assert "pagu/total" in berubah
    assert "serapan/total" in berubah
    for total in ("1.030.000.000", "26.550.000"):
        assert total in dump(dokumen=sebelum)
        assert total not in dump(dokumen=sesudah)


@pytest.mark.parametrize("profil", PROFIL)
def test_skala_baru_sejak_2025_tidak_mengubah_laporan_2024(profil: str, tmp_path: Path) -> None:
    skala = next(iter(hitung(kantor(), profil=profil).profil.metode.skala.values()))
    versi = muat_katalog().semua_skala()[skala][-1]
    isi = {
        "satuan": versi.satuan,
        "waktu": "tahun_kinerja",
        "versi": [
            {
                "berlaku_sejak": date(2025, 1, 1),
                "judul": "Skala rekaan 2025",
                "dasar_hukum": {"sumber": "contoh pengujian", "letak": "rekaan"},
                "pembulatan": {"desimal": 2, "cara": "setengah_ke_atas", "adr": "0010"},
                "keyakinan": "ingatan",
                "ambang": [
                    {"di_atas": "1", "predikat": "Rekaan Tinggi", "sebutan": "Rekaan Tinggi", "cetak": "> 1"},
                    {"predikat": "Rekaan Rendah", "sebutan": "Rekaan Rendah", "cetak": "≤ 1"},
                ],
            }
        ],
    }
    folder = tmp_path / "parameter" / "skala_predikat"
    folder.mkdir(parents=True)
    (folder / f"{skala}.yaml").write_text(yaml.safe_dump(isi, allow_unicode=True, sort_keys=False))
    katalog = muat_katalog(tambahan=(tmp_path,))
    assert katalog.skala(nama=skala, pada=date(2025, 1, 1)).judul == "Skala rekaan 2025"
    assert laporan(kantor(), profil=profil, katalog=katalog) == laporan(kantor(), profil=profil)


@pytest.mark.parametrize("profil", PROFIL)
def test_laporan_yang_sama_dari_data_yang_sama(profil: str) -> None:
    assert laporan(kantor(), profil=profil) == laporan(kantor(), profil=profil)


@pytest.mark.parametrize("profil", PROFIL)
def test_data_lengkap_bukan_draf(profil: str) -> None:
    dokumen = laporan(kantor(), profil=profil)
    assert not dokumen.draf, dump(dokumen=dokumen)[-3000:]


def test_satu_isian_yang_hilang_menjadi_draf_dan_disebut() -> None:
    t = kantor()
    kinerja = tuple(r for r in t.realisasi.kinerja if r.indikator != "SKM")
    dokumen = laporan(replace(t, realisasi=replace(t.realisasi, kinerja=kinerja)))
    assert dokumen.draf
    teks = dump(dokumen=dokumen)
    assert "Realisasi Nilai Survei Kepuasan Masyarakat tahun 2024 belum diisi." in teks
    assert "hal belum lengkap" in teks


def test_setiap_angka_hitung_dapat_ditelusuri_sampai_isian() -> None:
    dokumen = laporan(kantor())
    for f in iter_figur(isi=dokumen.isi):
        if f.hitungan.dihitung and isinstance(f.hitungan.nilai, Angka):
            asal = list(telusuri(dokumen.graf, f.hitungan.id))
            assert all(h.sumber or h.masukan or h.dihitung for h in asal), f.hitungan.id


@pytest.mark.parametrize("profil", PROFIL)
def test_dinas_dengan_empat_puluh_indikator_aneh_tercetak_tanpa_nama_contoh(profil: str) -> None:
    dokumen = laporan(build_dinas(), profil=profil)
    teks = dump(dokumen=dokumen)
    for nama in ("Sooko", "Sumobito", "Ponorogo", "Jombang", "Mojokerto", "Lumajang", "Klakah", "Camat"):
        assert nama not in teks
    assert render_html(dokumen=dokumen).startswith(b"<!DOCTYPE html>")
    pdf = render_pdf(dokumen=dokumen)
    assert pdf.isi.startswith(b"%PDF-")
    assert render_docx(dokumen=dokumen, halaman=pdf.halaman).startswith(b"PK")
