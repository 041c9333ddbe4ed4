"""Forms of measurement for the office and for one position: whose rows, which quarters, what the last rows mean."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from sakip.data.berlaku import kepala
from sakip.data.perencanaan import Indikator, SasaranJabatan
from sakip.data.perjanjian import ButirPerjanjian
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.riwayat import KinerjaLalu
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.dump import dump_blok
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip.laporan.susun import build_dokumen
from tests.bagian_laporan import bagian, teks_bagian
from tests.kantor import hitung, kantor

INDIKATOR = Indikator("ik-uji", "sj-uji", "Jumlah berkas contoh", "berkas", sebutan="berkas contoh")


def _tahun() -> tuple[TahunKinerja, str]:
    """The sample with one more task for the last position, measured in the first quarter."""
    t = kantor()
    jabatan, n = t.organisasi.jabatan[-1].id, t.tahun
    p, versi = t.perencanaan, t.perjanjian.versi
    indikator = tuple(
        i for i in p.indikator if i.milik not in {s.id for s in p.sasaran_jabatan if s.jabatan == jabatan}
    )
    butir = ButirPerjanjian(INDIKATOR.id, Angka(Decimal(10)))
    ukur = RealisasiKinerja(INDIKATOR.id, Periode(n, 1), Angka(Decimal(4)))
    sisa = {i.id for i in indikator}
    return (
        replace(
            t,
            perencanaan=replace(
                p,
                indikator=(*indikator, INDIKATOR),
                sasaran_jabatan=(*p.sasaran_jabatan, SasaranJabatan("sj-uji", jabatan, "Tertatanya berkas contoh")),
            ),
            perjanjian=replace(
                t.perjanjian,
                versi=tuple(
                    replace(v, butir=(*(b for b in v.butir if b.indikator in sisa), butir))
                    for v in versi
                    if not v.jabatan
                ),
            ),
            realisasi=replace(t.realisasi, kinerja=(*t.realisasi.kinerja, ukur)),
        ),
        jabatan,
    )


def _hasil(triwulan: int | None) -> Hasil:
    tahun, jabatan = _tahun()
    p = Periode(tahun.tahun, triwulan)
    return hitung(tahun.sampai(p), pada=p.akhir).untuk(jabatan=jabatan, periode=p)


def test_baris_jabatan_sendiri() -> None:
    teks = teks_bagian("pengukuran_tw_capaian", hasil=_hasil(1))
    assert "Tertatanya berkas contoh | Jumlah berkas contoh | ‹10› berkas | ‹4› | ‹40,00› |  |  |" in teks
    assert "Nilai Survei Kepuasan Masyarakat" not in teks
    assert "*1 dari 1*" in teks


def test_yang_belum_diukur_bukan_nol() -> None:
    """In the second quarter nothing is measured yet: the mean is over no indicator, and says so."""
    tahun, jabatan = _tahun()
    tanpa = replace(
        tahun,
        realisasi=replace(
            tahun.realisasi, kinerja=tuple(r for r in tahun.realisasi.kinerja if r.indikator != INDIKATOR.id)
        ),
    )
    teks = teks_bagian("pengukuran_tw_capaian", hasil=hitung(tanpa).untuk(jabatan=jabatan, periode=Periode(2024, 2)))
    assert teks.count("*0 dari 1*") == 2
    assert "‹0" not in teks


def test_triwulan_mendatang_kosong() -> None:
    teks = teks_bagian("pengukuran_tw_capaian", hasil=hitung(kantor()).untuk(periode=Periode(2024, 2)))
    assert teks.count(" dari ") == 2
    assert "s.d. Triwulan IV" in teks


@pytest.mark.parametrize("nama", ["pengukuran_tahun", "pengukuran_tw"])
def test_formulir_setahun_menurut_jabatan(nama: str) -> None:
    teks = teks_bagian(nama, hasil=_hasil(None))
    assert "Jumlah berkas contoh" in teks
    assert "Nilai Survei Kepuasan Masyarakat" not in teks


def test_beberapa_tahun_hanya_tahun_yang_berangka() -> None:
    """A task that began this year has no earlier years; of the others a year without any figure has no column."""
    assert bagian("pengukuran_multitahun", hasil=_hasil(None)) == []
    tahun, jabatan = _tahun()
    lalu = KinerjaLalu(INDIKATOR.id, 2022, realisasi=Angka(Decimal(7)))
    tahun = replace(tahun, riwayat=replace(tahun.riwayat, kinerja=(*tahun.riwayat.kinerja, lalu)))
    teks = teks_bagian("pengukuran_multitahun", hasil=hitung(tahun).untuk(jabatan=jabatan))
    assert "*2022* | ^*: *2024*" in teks
    assert "‹7› | ‹4›" in teks


@pytest.mark.parametrize("nama", ["pengukuran_tahun", "pengukuran_multitahun"])
def test_formulir_setahun_bukan_milik_triwulan(nama: str) -> None:
    assert bagian(nama, hasil=hitung(kantor()).untuk(jabatan="camat", periode=Periode(2024, 2))) == []


def test_dokumen_setahun_memuat_empat_formulir() -> None:
    isi = "\n".join(dump_blok(isi=build_dokumen(hasil=hitung(kantor()).untuk(jabatan="camat"), jenis="pengukuran").isi))
    for jenis in ("T-PENGUKURAN-TAHUN", "T-PENGUKURAN-TW-CAPAIAN", "T-PROGRAM-TW", "T-PENGUKURAN-MULTITAHUN"):
        assert isi.count(f"tabel {jenis} ") == 1
    assert "Pengukuran Kinerja Tahunan Camat Tanjung Contoh Tahun 2024" in isi


def test_triwulan_yang_belum_diisi_disebut() -> None:
    teks = teks_bagian("pengukuran_tw_capaian", hasil=_hasil(3))
    assert "Triwulan II dan III belum diisi; yang tercetak adalah nilai sampai triwulan terakhir yang terisi." in teks
    assert "belum diisi" not in teks_bagian("pengukuran_tw_capaian", hasil=_hasil(1))


def test_program_setahun_jumlah_triwulan() -> None:
    t = kantor()
    h = hitung(t)
    utama = kepala(organisasi=t.organisasi)
    assert utama is not None
    setahun = h[f"serapan_jabatan/{utama.id}/total"].nilai
    triwulan = [h[f"serapan_jabatan/{utama.id}/total/TW{n}"].nilai for n in range(1, 5)]
    assert isinstance(setahun, Angka)
    assert sum(n.nilai for n in triwulan if isinstance(n, Angka)) == pytest.approx(setahun.nilai, abs=Decimal("1e-9"))
    teks = teks_bagian("program_tw", hasil=h)
    assert "*Jumlah*" in teks
    assert "Rata-rata" not in teks


def test_program_jabatan_tanpa_anggaran() -> None:
    h = hitung(kantor()).untuk(jabatan=kantor().organisasi.jabatan[0].id)
    assert bagian("program_tw", wajib=False, hasil=h) == []
    assert "belum diisi" in teks_bagian("program_tw", hasil=h)


def test_dokumen_pengukuran() -> None:
    dokumen = build_dokumen(hasil=_hasil(1), jenis="pengukuran")
    assert dokumen.meta.judul.endswith("Triwulan I Tahun 2024")
    assert not dokumen.draf


def test_tiap_triwulan_terhadap_targetnya_sendiri() -> None:
    h = hitung(kantor()).untuk(jabatan="camat")
    teks = teks_bagian("pengukuran_tw_capaian", {"triwulan": "target"}, hasil=h)
    assert "Pengukuran Kinerja Tiap Triwulan Tahun 2024 terhadap Target Triwulan" in teks
    assert h["capaian/SKM/2024/TW2"].nilai != h["capaian_tahunan/SKM/2024/TW2"].nilai
    assert "terhadap target triwulan" in h["capaian/SKM/2024/TW2"].nama
    assert "terhadap target setahun" in h["capaian_tahunan/SKM/2024/TW2"].nama
