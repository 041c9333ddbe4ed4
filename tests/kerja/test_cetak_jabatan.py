"""Many papers: which there are, where they go, the same bytes again, kind sentences, one volume."""

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFDoc_GetAttachmentCount

from sakip.dokumen.node import DaftarIsi, Judul, Mendatar, Paragraf, Sampul
from sakip.dokumen.walk import iter_blok
from sakip.kerja.bundel import build_bundel, cetak_bundel, jadi_lampiran, termuat
from sakip.kerja.cetak_jabatan import Permintaan, cetak_jenis, cetak_semua
from sakip.kerja.jenis_dokumen import PermintaanSalah, cari_jenis
from sakip.kerja.kertas import hasil_periode, semua_kertas
from sakip.kerja.muatan import Muatan
from sakip.kerja.pilih import penyusun, pilih_jabatan
from sakip.kernel.periode import Periode
from sakip.peraturan.profil_muat import muat_profil
from sakip.tukar.json_tukar import write_json
from tests.kerja.kantor import NUSA, tahun_nusa
from tests.kerja.profil_jabatan import JENIS, pakai_profil, tata_kecil

TW2 = Periode(2024, 2)


@pytest.fixture(autouse=True)
def _profil(monkeypatch) -> None:
    pakai_profil(monkeypatch)


def minta(folder, **lain) -> Permintaan:
    return Permintaan(**{"sumber": str(NUSA), "folder": folder, "periode": TW2, "format": ("teks",), **lain})


def isi(folder) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_semua_kertas_satu_folder_tiap_jabatan(tmp_path) -> None:
    kabar: list[str] = []
    hasil = cetak_semua(permintaan=minta(tmp_path), lapor=kabar.append)
    jabatan = penyusun(tahun=tahun_nusa())
    assert hasil.gagal == ()
    assert len(hasil.tercetak) == 3 * len(jabatan)
    folder = sorted(p for p in tmp_path.iterdir() if p.is_dir())
    assert len(folder) == len(jabatan)
    for tempat, j in zip(folder, jabatan, strict=True):
        assert sorted(p.name[:3] for p in tempat.iterdir()) == ["lkj", "pk-", "ren"], j.nama
    assert kabar[-1].startswith(f"{len(hasil.tercetak)} dari {len(hasil.tercetak)}: ")
    assert any("(iki) tidak dicetak: profil" in c for c in hasil.catatan)
    assert not any("lkjip" in c for c in hasil.catatan)


def test_setahun_memuat_laporan_kantor(tmp_path) -> None:
    kertas, lewat = semua_kertas(muatan=Muatan("x", tahun_nusa()), periode=Periode(2024))
    assert {k.jenis for k in kertas} == set(JENIS) - {"lkj_triwulan"}
    assert kertas[0].jenis == "lkjip"
    assert any("kertas_kerja_target" in kalimat for kalimat in lewat)
    assert len(list(tmp_path.iterdir())) == 0


def test_bita_yang_sama_dan_pdf_tanpa_lampiran(tmp_path) -> None:
    jabatan = penyusun(tahun=tahun_nusa())[1].id
    for n in ("a", "b"):
        cetak_semua(permintaan=minta(tmp_path / n, format=("pdf", "docx"), jabatan=jabatan))
    assert isi(tmp_path / "a") == isi(tmp_path / "b")
    pdf = next(p for p in (tmp_path / "a").rglob("*.pdf"))
    assert FPDFDoc_GetAttachmentCount(PdfDocument(pdf).raw) == 0


def test_satu_jenis_untuk_semua_atau_satu_jabatan(tmp_path) -> None:
    jabatan = penyusun(tahun=tahun_nusa())
    semua = cetak_jenis(jenis=cari_jenis(kode="pk"), permintaan=minta(tmp_path / "s"))
    assert [t.kertas.jabatan for t in semua.tercetak] == [j.id for j in jabatan]
    satu = cetak_jenis(jenis=cari_jenis(kode="pk"), permintaan=minta(tmp_path / "t", jabatan=jabatan[0].nama))
    assert len(satu.tercetak) == 1
    assert satu.tercetak[0].berkas[0].letak.parent == tmp_path / "t"
    assert satu.tercetak[0].berkas[0].letak.name.endswith("-2024-tw2.txt")


def test_satu_yang_gagal_tidak_menghentikan_yang_lain(tmp_path, monkeypatch) -> None:
    jabatan = penyusun(tahun=tahun_nusa())
    pakai_profil(monkeypatch, tata_kecil("pk", untuk=(jabatan[0].id,)))
    hasil = cetak_jenis(jenis=cari_jenis(kode="pk"), permintaan=minta(tmp_path))
    assert [t.kertas.jabatan for t in hasil.tercetak] == [jabatan[0].id]
    assert len(hasil.gagal) == len(jabatan) - 1
    assert 'tidak memuat tata letak "pk"' in hasil.gagal[0][1]
    _, lewat = semua_kertas(muatan=Muatan("x", tahun_nusa()), periode=TW2)
    assert any(f"(pk) tidak dicetak untuk {jabatan[1].nama}" in kalimat for kalimat in lewat)


def test_kalimat_yang_ramah(tmp_path) -> None:
    nama = penyusun(tahun=tahun_nusa())[0].nama
    with pytest.raises(PermintaanSalah, match="Yang paling dekat: .*" + nama):
        cetak_semua(permintaan=minta(tmp_path, jabatan=nama[:-1] + "q"))
    with pytest.raises(PermintaanSalah, match=r"Yang ada: "):
        pilih_jabatan(tahun=tahun_nusa(), diminta="zzzz")
    with pytest.raises(PermintaanSalah, match="Tulis --periode 2024-TW3"):
        cetak_semua(permintaan=minta(tmp_path, periode=Periode(2031, 3)))
    with pytest.raises(PermintaanSalah, match=r"Tulis --periode 2024-TW2\. Untuk tahun 2024 pakai lkj_t"):
        cetak_jenis(jenis=cari_jenis(kode="lkj_triwulan"), permintaan=minta(tmp_path, periode=None))
    tahun = tahun_nusa()
    tanpa = replace(tahun, organisasi=replace(tahun.organisasi, pemegang=()))
    (tmp_path / "tanpa.json").write_bytes(write_json(tanpa))
    hasil = cetak_semua(permintaan=minta(tmp_path, sumber=str(tmp_path / "tanpa.json")))
    assert sum("tidak ada pemegang pada akhir triwulan II" in c for c in hasil.catatan) == len(penyusun(tahun=tahun))


def test_bundel_satu_daftar_isi_dan_nomor_seperti_tercetak(tmp_path) -> None:
    muatan = Muatan("x", tahun_nusa())
    kertas, _ = semua_kertas(muatan=muatan, periode=Periode(2024))
    kertas = tuple(k for k in kertas if k.jenis in ("lkjip", "lkj_tahunan"))
    dokumen, _kurang = build_bundel(hasil=hasil_periode(muatan=muatan, periode=Periode(2024)), kertas=list(kertas))
    blok = list(iter_blok(isi=dokumen.isi))
    assert sum(isinstance(b, DaftarIsi) for b in blok) == 1
    judul = [b for b in blok if isinstance(b, Judul)]
    assert [j.nomor.teks for j in judul if j.teks == "TABEL SKALA"] == ["BAB I"] * len(kertas)
    bagian = [j for j in judul if j.tingkat == 0]
    assert [j.nomor.teks for j in bagian][:2] == ["Bagian I", "Bagian II"]
    assert len(bagian) == len({j.teks for j in bagian}) == len(kertas)
    assert not any(isinstance(b, Sampul) for b in blok[1:])
    hasil = cetak_bundel(permintaan=minta(tmp_path, periode=None, format=("pdf", "docx")))
    assert hasil.halaman is not None
    assert hasil.halaman > len(kertas)
    assert [b.letak.name[:7] for b in hasil.berkas] == ["bundel-"] * 2
    assert len(hasil.bagian) == len(kertas) + len(penyusun(tahun=tahun_nusa()))


def test_bundel_lampiran_satu_bagian_dengan_satu_bab_tiap_dokumen() -> None:
    muatan = Muatan("x", tahun_nusa())
    semua, _ = semua_kertas(muatan=muatan, periode=TW2)
    kertas = [k for k in semua if k.jenis == "lkj_triwulan"][:1] + [k for k in semua if k.jenis == "pk"]
    dokumen, _kurang = build_bundel(hasil=hasil_periode(muatan=muatan, periode=TW2), kertas=kertas)
    judul = [b for b in iter_blok(isi=dokumen.isi) if isinstance(b, Judul)]
    assert [j.teks for j in judul if j.tingkat == 0][1:] == ["Lampiran"]
    mulai = next(n for n, j in enumerate(judul) if j.teks == "Lampiran")
    bab = [j.teks for j in judul[mulai:] if j.tingkat == 1 and j.teks != "DAFTAR YANG BELUM LENGKAP"]
    assert [b.casefold() for b in bab] == [k.sebutan.casefold() for k in kertas[1:]]


def test_judul_pertama_lampiran_diganti_nama_dokumennya() -> None:
    isi = (Mendatar((Judul("Formulir", 1), Paragraf(()), Judul("Anggaran", 1))), Judul("Lain", 1))
    hasil = jadi_lampiran(isi=isi, judul="pengukuran Camat", label="x")
    judul = [(b.tingkat, b.teks) for b in iter_blok(isi=hasil) if isinstance(b, Judul)]
    assert judul == [(1, "Pengukuran Camat"), (2, "Anggaran"), (2, "Lain")]
    assert [b.teks for b in jadi_lampiran(isi=isi[1:], judul="tabel", label="x") if isinstance(b, Judul)] == ["Tabel"]


def test_bundel_tidak_menjilid_lampiran_dua_kali() -> None:
    assert termuat(profil=muat_profil("umum")) == ("matriks_renja", "pengukuran")
    assert termuat(profil=muat_profil("ponorogo")) == ("pengukuran",)
