"""What is not a workbook, or not a harmless one, is refused with a sentence; nothing is unpacked or run."""

import io
import zipfile

import pytest
from xlsxwriter import Workbook

from sakip.buku_kerja import berkas
from sakip.buku_kerja.baca import HasilBaca, read_buku_kerja
from sakip.kernel.temuan import Tingkat
from tests.buku_kerja.buku_kecil import KANTOR, buat_buku

UTUH = buat_buku({"Kantor": KANTOR})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def arsip(bagian: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, isi in bagian.items():
            z.writestr(nama, isi)
    return keluaran.getvalue()


def ganti(isi: bytes, bagian: dict[str, bytes]) -> bytes:
    """The workbook with some parts replaced or added."""
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        return arsip({n: z.read(n) for n in z.namelist()} | bagian)


def baca_isi(isi: bytes) -> HasilBaca:
    return read_buku_kerja(isi=isi, nama="uji.xlsx")


@pytest.mark.parametrize(
    ("isi", "kode", "kata"),
    [
        (b"", "KL001", "Berkas ini kosong"),
        (b"Nama;Nilai\nSKM;90\n", "KL001", "bukan buku kerja Excel"),
        (b"%PDF-1.7", "KL001", "bukan buku kerja Excel"),
        (UTUH[: len(UTUH) // 2], "KL001", "terpotong atau rusak"),
        (UTUH[:-10], "KL001", "terpotong atau rusak"),
        (UTUH[:1000] + b"\0\0\0\0\0\0\0\0" + UTUH[1008:], "KL001", "terpotong atau rusak"),
        (OLE, "KL001", "Excel lama (.xls)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "KL002", "terkunci sandi"),
        (arsip({"a.txt": b"x"}), "KL001", "berkas terkompres"),
        (arsip({"word/document.xml": b"x"}), "KL001", "dokumen Word"),
        (arsip({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "KL001", "OpenDocument"),
        (arsip({"xl/workbook.bin": b"x"}), "KL001", ".xlsb"),
        (ganti(UTUH, {"xl/workbook.xml": b"<rusak"}), "KL001", "Isi berkas ini rusak"),
        (ganti(UTUH, {"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row"}), "KL001", "Isi berkas ini rusak"),
        (ganti(UTUH, {"xl/styles.xml": b"bukan xml"}), "KL001", "Isi berkas ini rusak"),
        (arsip({"xl/workbook.xml": b" " * (12 * 1024 * 1024)}), "KL003", "kali ukuran berkasnya"),
    ],
)
def test_ditolak_dengan_kalimat(isi: bytes, kode: str, kata: str) -> None:
    hasil = baca_isi(isi)
    assert hasil.tahun is None
    (satu,) = [t for t in hasil.temuan if t.kode != "KL005"]
    assert (satu.kode, satu.tingkat) == (kode, Tingkat.SALAH)
    assert kata in satu.pesan
    assert satu.lokasi[0].berkas == "uji.xlsx"


def test_batas_ukuran(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berkas, "BATAS_BERKAS", 1000)
    assert "batasnya 0 MB" in baca_isi(UTUH).temuan[0].pesan


def test_batas_isi(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berkas, "BATAS_ISI", 5000)
    assert [t.kode for t in baca_isi(UTUH).temuan] == ["KL003"]


def test_batas_bagian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berkas, "_BATAS_BAGIAN", 3)
    assert "bagian; batasnya 3" in baca_isi(UTUH).temuan[0].pesan


def test_makro_tidak_dijalankan_tetapi_isinya_dibaca() -> None:
    hasil = baca_isi(ganti(UTUH, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    assert hasil.tahun is not None
    (makro,) = [t for t in hasil.temuan if t.kode == "KL004"]
    assert makro.tingkat is Tingkat.CATATAN


def test_bom_entitas_xml_tidak_mengembang() -> None:
    entitas = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "a" * 10}">' for n in range(12))
    bom = f'<!DOCTYPE x [{entitas}]><styleSheet><numFmts><numFmt formatCode="&e11;"/></numFmts></styleSheet>'
    hasil = baca_isi(ganti(UTUH, {"xl/styles.xml": bom.encode()}))
    assert {t.kode for t in hasil.temuan} <= {"KL001", "KL005", "KL006"}


def test_lembar_dengan_awalan_ruang_nama_terbaca() -> None:
    # Some programs write <x:c> instead of <c>.
    keluaran = io.BytesIO()
    buku = Workbook(keluaran, {"in_memory": True})
    kertas = buku.add_worksheet("Kantor")
    for n, (label, nilai) in enumerate(KANTOR):
        kertas.write(n, 0, label)
        kertas.write(n, 1, nilai)
    kertas.write_formula(0, 1, "=1+1", None, "")
    buku.close()
    isi = keluaran.getvalue()
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        xml = z.read("xl/worksheets/sheet1.xml").decode()
    for tag in ("worksheet", "sheetData", "row", "c", "v", "f"):
        xml = (
            xml.replace(f"<{tag} ", f"<x:{tag} ").replace(f"<{tag}>", f"<x:{tag}>").replace(f"</{tag}>", f"</x:{tag}>")
        )
    xml = xml.replace('xmlns="http', 'xmlns:x="http')
    hasil = baca_isi(ganti(isi, {"xl/worksheets/sheet1.xml": xml.encode()}))
    assert "SJ007" in [t.kode for t in hasil.temuan]
