"""The tree of performance: tasks below what they serve, circles that end, and the list of what hangs loose."""

from __future__ import annotations

from dataclasses import replace

from sakip.data.perencanaan import SasaranJabatan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.laporan.susun import build_dokumen
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
