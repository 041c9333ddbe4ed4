"""The command: what is shown, and the calendar file read back by the rules of RFC 5545."""

from datetime import date
from pathlib import Path

import pytest

from sakip.cli.utama import main
from sakip.tukar.ical import Acara, write_ical


def baca(isi: bytes) -> list[dict[str, str]]:
    """The events: unfolded, unescaped, by name of property."""
    baris = isi.decode().replace("\r\n ", "").split("\r\n")
    acara: list[dict[str, str]] = []
    for b in baris:
        nama, _, nilai = b.partition(":")
        if b == "BEGIN:VEVENT":
            acara.append({})
        elif acara and nilai:
            polos = nilai.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
            acara[-1].setdefault(nama, polos)
    return acara


def test_ics_dibaca_kembali() -> None:
    panjang = "Dasar: Pasal 4; “naskah”, " * 12 + "selesai"
    isi = write_ical(nama="SAKIP", tahun=2024, acara=[Acara("lkj", date(2024, 2, 29), "LKj, tahunan; final", panjang)])
    assert max(map(len, isi.split(b"\r\n"))) <= 75
    assert isi.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in isi.replace(b"\r\n", b"")
    (acara,) = baca(isi)
    assert acara["SUMMARY"] == "LKj, tahunan; final"
    assert acara["DESCRIPTION"] == panjang
    assert acara["DTSTART;VALUE=DATE"] == "20240229"
    assert acara["DTEND;VALUE=DATE"] == "20240301"
    assert (acara["UID"], acara["DTSTAMP"]) == ("lkj-2024@sakip", "20240101T000000Z")


def test_perintah(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letak = tmp_path / "tenggat.ics"
    assert main(["kalender", "2024", "--profil", "lumajang", "--dpa", "2024-01-02", "--ics", str(letak)]) == 0
    layar = capsys.readouterr()
    assert "2024-07-05   Laporan kinerja triwulan II (semua jenjang)" in layar.out
    assert "Peraturan Bupati Lumajang Nomor 6 Tahun 2018, Pasal 4" in layar.out
    assert "dianjurkan Kamis, 28 Maret 2024" in layar.out
    assert "isi tanggalnya dengan --dppa" in layar.out
    acara = {a["UID"]: a for a in baca(letak.read_bytes())}
    assert acara["perjanjian_kinerja-2024@sakip"]["DTSTART;VALUE=DATE"] == "20240202"
    assert f"{len(acara)} tenggat ditulis" in layar.err


def test_profil_tidak_ada(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kalender", "2024", "--profil", "takada"]) == 2
    assert 'Profil "takada" tidak ada' in capsys.readouterr().err
