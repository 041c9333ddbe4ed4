"""Import of staff: headings as people write them, every row previewed, nothing written before it is applied."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime

import pytest
import xlsxwriter
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.organisasi import Jenjang
from sakip_web.akun.models import Pengguna
from sakip_web.isian import pegawai_impor
from sakip_web.isian.pegawai_baca import baca_daftar
from sakip_web.isian.pegawai_templat import tulis_templat
from sakip_web.jejak.models import Jejak
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.uji.pemeran import Pemeran, contoh_nusa

Masuk = Callable[[Pengguna], Client]
JUDUL = ("NO.", "NAMA PEGAWAI", "NIP/NIPPPK", "JABATAN", "ATASAN LANGSUNG", "PANGKAT (GOL/RUANG)", "TMT JABATAN")


def xlsx(*baris: Sequence[object]) -> bytes:
    wadah = io.BytesIO()
    buku = xlsxwriter.Workbook(wadah, {"in_memory": True, "default_date_format": "d mmm yyyy"})
    lembar = buku.add_worksheet("Data ASN")
    for n, isi in enumerate(baris):
        for m, sel in enumerate(isi):
            lembar.write(n, m, sel)
    buku.close()
    return wadah.getvalue()


def alamat(pemeran: Pemeran, nama: str) -> str:
    return reverse(f"isian:{nama}", args=[pemeran.tahun.instansi.kode, pemeran.tahun.tahun])


def unggah(klien: Client, pemeran: Pemeran, isi: bytes, nama: str = "pegawai.xlsx"):
    return klien.post(alamat(pemeran, "impor_pegawai"), {"berkas": SimpleUploadedFile(nama, isi)})


def organisasi(pemeran: Pemeran):
    pemeran.tahun.refresh_from_db()
    return tahun_kinerja(tahun=pemeran.tahun).organisasi


def kasi(pemeran: Pemeran):
    (jabatan,) = [j for j in organisasi(pemeran).jabatan if j.id == "kasi-pelayanan"]
    (orang,) = [p for p in organisasi(pemeran).pemegang if p.jabatan == jabatan.id]
    return jabatan, orang


def daftar(pemeran: Pemeran) -> bytes:
    jabatan, orang = kasi(pemeran)
    return xlsx(
        ("DAFTAR PEGAWAI KECAMATAN",),
        (),
        JUDUL,
        tuple("1234567"),
        (1, orang.nama, orang.nip, jabatan.nama.upper(), "", "", ""),
        (2, "Contoh Baru, S.E.", "99990202 999902 2 002", "Pengolah Data", jabatan.nama, "Penata Muda (III/a)", ""),
        (3, "Contoh Tiga", "", "Juru Tulis", "Jabatan Entah", "", ""),
        (4, "Contoh Empat", "", "", "", "", ""),
        (5, "Contoh Lima", "", "Camat Tanjung Contoh", "", "", "1 Agustus 2024"),
        (6, "Contoh Enam", "", "Pembantu Juru Tulis", "Juru Tulis", "", ""),
    )


def nasib(jawaban) -> dict[str, str]:
    return {b.tempat: b.nasib.value for b in jawaban.context["pratinjau"].baris}


def test_setiap_baris_tampak_lalu_diterapkan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    isi = daftar(pemeran)
    sebelum = Jejak.objects.count()
    jawaban = unggah(klien, pemeran, isi)
    assert jawaban.status_code == 200
    assert nasib(jawaban) == {
        "Baris 5": "sama",
        "Baris 6": "baru",
        "Baris 7": "ditolak",
        "Baris 8": "ditolak",
        "Baris 9": "berubah",
        "Baris 10": "ditolak",
    }
    halaman = jawaban.content.decode()
    assert "99990202" not in halaman
    assert "Jabatan Entah" in halaman
    assert Jejak.objects.count() == sebelum
    terap = klien.post(alamat(pemeran, "impor_pegawai_terapkan"), {"segel": jawaban.context["segel"]})
    assert terap.status_code == 302
    baru = next(j for j in organisasi(pemeran).jabatan if j.nama == "Pengolah Data")
    assert (baru.atasan, baru.jenjang) == ("kasi-pelayanan", Jenjang.PELAKSANA)
    orang = {p.nama: p for p in organisasi(pemeran).pemegang}
    assert (orang["Contoh Baru, S.E."].pangkat, orang["Contoh Baru, S.E."].golongan) == ("Penata Muda", "III/a")
    assert orang["Contoh Lima"].mulai == date(2024, 8, 1)
    assert any(p.selesai == date(2024, 7, 31) for p in organisasi(pemeran).pemegang if p.jabatan == "camat")
    ulang = unggah(klien, pemeran, isi)
    assert set(nasib(ulang).values()) == {"sama", "ditolak"}


def test_yang_berubah_sesudah_pratinjau_dikatakan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    jawaban = unggah(klien, pemeran, daftar(pemeran))
    ubah = {"versi": 1, "nama": "Kasi Diubah", "jenjang": "KASI", "atasan": "camat"}
    ke = reverse("organisasi:jabatan_ubah", args=[pemeran.tahun.instansi.kode, 2024, "kasi-pelayanan"])
    assert klien.post(ke, ubah).status_code == 302
    lagi = klien.post(alamat(pemeran, "impor_pegawai_terapkan"), {"segel": jawaban.context["segel"]})
    assert lagi.status_code == 409
    assert "berubah setelah pratinjau" in lagi.content.decode()
    assert not [j for j in organisasi(pemeran).jabatan if j.nama == "Pengolah Data"]
    terap = klien.post(alamat(pemeran, "impor_pegawai_terapkan"), {"segel": lagi.context["segel"]})
    assert terap.status_code == 302


def test_buku_kerja_sendiri_tidak_mengubah_apa_pun(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = unggah(masuk(pemeran.ani), pemeran, write_buku_kerja(tahun=contoh_nusa()))
    assert set(nasib(jawaban).values()) == {"sama"}
    assert len(nasib(jawaban)) >= len(contoh_nusa().organisasi.jabatan)


def test_berkas_contoh_terbaca_dan_barisnya_dilewati(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).get(alamat(pemeran, "templat_pegawai"))
    assert "daftar-pegawai.xlsx" in jawaban.headers["Content-Disposition"]
    assert baca_daftar(isi=tulis_templat(), nama="contoh.xlsx").baris == ()


def test_kolom_yang_tidak_diambil_disebut(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    isi = xlsx(("No", "Nama", "N I P", "Jab.", "Nomor HP"), (1, "Contoh Baru", "12345", "Pengemudi", "0800"))
    (baris,) = baca_daftar(isi=isi, nama="x.xlsx").baris
    assert baris.isi["nip"] == "12345"
    jawaban = unggah(klien, pemeran, isi)
    assert "1 kolom tidak diambil karena judulnya tidak dikenal: Nomor HP" in jawaban.content.decode()
    assert "NIP hanya memuat 5 angka" in jawaban.content.decode()


def test_judul_yang_hampir_dikenal_disebut(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = xlsx(("DAFTAR",), ("No", "Nama", "Posisi"), (1, "Contoh Baru", "Pengemudi"))
    teks = unggah(masuk(pemeran.ani), pemeran, isi).content.decode()
    assert "Yang terbaca pada baris 2: No, Nama, Posisi." in teks


def test_tanggal_dan_nip_sebagai_angka() -> None:
    isi = xlsx(
        ("Jabatan", "Nama", "NIP", "TMT"),
        ("Kasi A", "Contoh", "999901", datetime(2024, 2, 1)),  # noqa: DTZ001
        ("Kasi B", "Contoh", 999901019999011001, "31 Februari 2024"),
    )
    satu, dua = baca_daftar(isi=isi, nama="x.xlsx").baris
    assert (satu.isi["mulai"], satu.galat) == ("2024-02-01", "")
    assert "15 digit" in dua.galat
    assert "mulai" in dua.galat


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [
        (("Camat", "Contoh Dua", "", ""), "dipegang"),
        (("Camat", "Contoh Dua", "raja", ""), "tidak dikenal"),
        (("Kasi Z", "Contoh Dua", "", "Kasi Z"), "jabatan itu sendiri"),
        (("Camat Baru", "", "", ""), "Sudah ada pimpinan"),
        (("Camat", "", "", "Kepala Seksi Pelayanan"), "bawahannya"),
    ],
)
def test_baris_yang_ditolak_berkata_mengapa(pemeran: Pemeran, masuk: Masuk, baris: tuple[str, ...], pesan: str) -> None:
    nama = {j.id: j.nama for j in organisasi(pemeran).jabatan}
    isi = tuple(t.replace("Kepala Seksi Pelayanan", nama["kasi-pelayanan"]) for t in baris)
    isi = tuple(nama["camat"] if t == "Camat" else t for t in isi)
    jawaban = unggah(masuk(pemeran.ani), pemeran, xlsx(("Jabatan", "Nama", "Jenjang", "Atasan"), isi))
    (satu,) = jawaban.context["pratinjau"].baris
    assert satu.nasib.value == "ditolak"
    assert pesan in satu.alasan


@pytest.mark.parametrize("isi", [b"", b"bukan excel", b"PK\x03\x04rusak", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xls"])
def test_berkas_asing_ditolak_dengan_kalimat(pemeran: Pemeran, masuk: Masuk, isi: bytes) -> None:
    jawaban = unggah(masuk(pemeran.ani), pemeran, isi)
    assert jawaban.status_code == 422
    assert 'role="alert"' in jawaban.content.decode()


def test_tanpa_judul_atau_tanpa_baris(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    assert "baris judul" in unggah(klien, pemeran, xlsx(("a", "b"), (1, 2))).content.decode()
    assert "satu baris pun" in unggah(klien, pemeran, xlsx(("Jabatan", "Nama"))).content.decode()
    assert klien.post(alamat(pemeran, "impor_pegawai")).status_code == 422
    assert klien.get(alamat(pemeran, "impor_pegawai")).status_code == 200


def test_segel_palsu_dan_segel_kantor_lain(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    lain = unggah(masuk(pemeran.dedi), _sebagai_dedi(pemeran), daftar(pemeran)).context["segel"]
    for segel in ("", "ngawur", lain, signing.dumps("x", salt=pegawai_impor.GARAM)):
        jawaban = klien.post(alamat(pemeran, "impor_pegawai_terapkan"), {"segel": segel})
        assert jawaban.status_code == 422


def _sebagai_dedi(pemeran: Pemeran):
    class _Dedi:
        tahun = pemeran.tahun_dedi

    return _Dedi()


@pytest.mark.parametrize("orang", ["dedi", "eka", "citra", "gita"])
def test_bukan_perencana(pemeran: Pemeran, masuk: Masuk, orang: str) -> None:
    klien = masuk(getattr(pemeran, orang))
    assert unggah(klien, pemeran, daftar(pemeran)).status_code == 404
    assert klien.get(alamat(pemeran, "impor_pegawai")).status_code == 404
    assert klien.post(alamat(pemeran, "impor_pegawai_terapkan"), {"segel": "x"}).status_code == 404
    assert klien.get(alamat(pemeran, "templat_pegawai")).status_code == 404
