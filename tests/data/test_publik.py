"""The public view: what is not listed is not shown."""

import dataclasses
from datetime import date

from sakip.data.kanonik import JENIS_NILAI, bidang, pilahan
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.organisasi import Jabatan, Jenjang, Pemegang
from sakip.data.publik import BOLEH, publik
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Kosong
from sakip.kernel.periode import Periode
from sakip.tukar.json_tukar import write_json
from tests.data.contoh_tahun import MENUNGGU, TAHUN, build_tahun


def _kelas(tipe: object) -> set[type]:
    """All kinds of record that a type can hold."""
    inti, _ = pilahan(tipe)
    isi = getattr(inti, "__args__", ())
    if isi and inti is not None and not isinstance(inti, type):
        return set().union(*(_kelas(a) for a in isi if a is not ...))
    if not isinstance(inti, type) or not dataclasses.is_dataclass(inti) or issubclass(inti, (*JENIS_NILAI, Periode)):
        return set()
    return {inti}.union(*(_kelas(b.tipe) for b in bidang(inti)))


def test_setiap_jenis_catatan_terdaftar_dan_setiap_nama_ada() -> None:
    assert _kelas(TahunKinerja) == set(BOLEH)
    for kelas, boleh in BOLEH.items():
        assert boleh <= {b.nama for b in bidang(kelas)}, kelas.__name__


def test_yang_wajib_tampil_kecuali_uraian_register() -> None:
    wajib = {(k.__name__, b.nama) for k in BOLEH for b in bidang(k) if b.wajib and b.nama not in BOLEH[k]}
    assert wajib == {("Catatan", "uraian")}


def test_yang_tersembunyi_disebut_satu_per_satu() -> None:
    # A new field lands here and must be decided upon: list it in BOLEH, or here.
    tersembunyi = {f"{k.__name__}.{b.nama}" for k in BOLEH for b in bidang(k) if b.nama not in BOLEH[k]}
    assert tersembunyi == {
        "Pemegang.nip",
        "Pemegang.pangkat",
        "Pemegang.golongan",
        "RealisasiKinerja.bukti",
        "Catatan.uraian",
        "Catatan.petugas",
        "Catatan.tindak_lanjut",
        "Catatan.bukti",
        "TindakLanjut.penanggung_jawab",
        # Who agreed on targets by name, what a superior answered, and why a village was not visited.
        "BeritaAcara.peserta",
        "Perencanaan.berita_acara",
        "Evaluasi.tanggapan",
        "Tanggapan.pilihan",
        "Tanggapan.catatan",
        "Tanggapan.tanggal",
        "Binwas.keterangan",
    }


def _tahun_rahasia() -> TahunKinerja:
    tahun = build_tahun()
    staf = Jabatan("staf", "Pengelola Data", Jenjang.PELAKSANA, atasan="kasi")
    return dataclasses.replace(
        tahun,
        organisasi=dataclasses.replace(
            tahun.organisasi,
            jabatan=(*tahun.organisasi.jabatan, staf),
            pemegang=(*tahun.organisasi.pemegang, Pemegang("staf", "RAHASIA-NAMA", "RAHASIA-NIP", "RAHASIA-PANGKAT")),
        ),
        realisasi=dataclasses.replace(
            tahun.realisasi, kinerja=(RealisasiKinerja("A", TAHUN, MENUNGGU, bukti="RAHASIA-BUKTI"),)
        ),
        register=Register(
            (
                Catatan("rapat", date(2024, 3, 1), "RAHASIA-URAIAN", "Desa A", "kasi", "RAHASIA-TL", "RAHASIA-BUKTI"),
                Catatan("rapat", date(2024, 4, 1), "RAHASIA-URAIAN"),
            )
        ),
        narasi=Narasi((TeksNarasi("saran", "Jadi."), TeksNarasi("saran", "RAHASIA-BASI", perbarui=True))),
    )


def test_rahasia_tidak_lolos() -> None:
    rahasia = _tahun_rahasia()
    assert b"RAHASIA" in write_json(rahasia)
    terbuka = publik(rahasia)
    teks = write_json(terbuka)
    assert b"RAHASIA" not in teks
    assert b"99990101" not in teks
    assert b"73,47?" not in teks


def test_yang_dihitung_tetap_sama() -> None:
    asal = _tahun_rahasia()
    terbuka = publik(asal)
    catatan = terbuka.register.catatan
    assert [bool(c.tindak_lanjut) for c in catatan] == [True, False]
    assert [(c.jenis, c.tanggal) for c in catatan] == [("rapat", date(2024, 3, 1)), ("rapat", date(2024, 4, 1))]
    assert terbuka.perencanaan == asal.perencanaan
    assert terbuka.anggaran == asal.anggaran
    assert terbuka.organisasi.pemegang == (Pemegang("camat", "Contoh Satu", mulai=date(2024, 1, 1)),)
    assert isinstance(terbuka.realisasi.kinerja[0].nilai, Kosong)
    assert terbuka.realisasi.kinerja[0].nilai.dari == "Inspektorat"
    assert publik(terbuka) == terbuka
