"""Waivers: a finding with a reason leaves the list but is kept; a waiver without a finding is told."""

from __future__ import annotations

from datetime import date

from sakip.kerja.periksa import HasilReviu, dengan_pengecualian
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.reviu.pengecualian import Pengecualian, pilah, sebut_tak_cocok


def temuan(kunci: str, tingkat: Tingkat = Tingkat.SALAH) -> Temuan:
    return Temuan("HT001", Kelas.PERSEN, tingkat, "Salah.", tertulis="97", seharusnya="95", kunci=kunci)


def kecuali(sidik: str) -> Pengecualian:
    return Pengecualian(sidik, "Contoh Satu", "Rumus khusus disahkan.", date(2026, 2, 1))


def test_yang_dikecualikan_tersimpan_dengan_alasannya() -> None:
    satu, dua = temuan("a"), temuan("b")
    hasil = pilah(temuan=(satu, dua), pengecualian=(kecuali(satu.sidik), kecuali("tidak ada")))
    assert hasil.temuan == (dua,)
    assert [(d.temuan, d.pengecualian.alasan) for d in hasil.dikecualikan] == [(satu, "Rumus khusus disahkan.")]
    assert [p.sidik for p in hasil.tak_terpakai] == ["tidak ada"]


def test_laporan_tidak_lagi_salah_setelah_dikecualikan() -> None:
    satu = temuan("a")
    hasil = HasilReviu("laporan.docx", (satu, temuan("b", Tingkat.CATATAN)), ())
    sesudah = dengan_pengecualian(hasil=hasil, pengecualian=(kecuali(satu.sidik),))
    assert (hasil.salah, sesudah.salah) == (True, False)
    assert len(sesudah.dikecualikan) == 1


def test_pengecualian_tidak_berlaku_bagi_temuan_lain() -> None:
    lain = Temuan("HT001", Kelas.PERSEN, Tingkat.SALAH, "Salah.", tertulis="97", seharusnya="96", kunci="a")
    assert pilah(temuan=(lain,), pengecualian=(kecuali(temuan("a").sidik),)).temuan == (lain,)


def test_sidik_yang_hampir_sama_disebut() -> None:
    satu = temuan("a")
    asli = satu.sidik
    salah_satu = asli[:9] + ("0" if asli[9] != "0" else "1") + asli[10:]
    n = next(n for n in range(15) if asli[n] != asli[n + 1])
    for keliru in (salah_satu, f"{asli[:n]}{asli[n + 1]}{asli[n]}{asli[n + 2 :]}"):
        hasil = dengan_pengecualian(hasil=HasilReviu("a.docx", (satu,), ()), pengecualian=(kecuali(keliru),))
        ((_, apa),) = hasil.tak_cocok
        assert apa == f"tidak cocok dengan temuan mana pun; mungkin maksudnya {asli} (HT001)"


def test_sidik_yang_lain_sama_sekali() -> None:
    assert "bila temuannya sudah diperbaiki, hapus" in sebut_tak_cocok(sidik="0" * 16, temuan=(temuan("a"),))
    assert "mungkin" not in sebut_tak_cocok(sidik="0", temuan=(temuan("a"),))
