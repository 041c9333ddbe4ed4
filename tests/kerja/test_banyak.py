"""Many pieces of work in several processes: order, failures, processes that die, recycling, Ctrl-C."""

import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from sakip.kerja import banyak
from sakip.kerja.banyak import Batas, banyak_pekerja, kerjakan
from sakip.kernel.galat import SakipError
from sakip.kernel.temuan import Tingkat


def _kali(n: int) -> tuple[int, int]:
    if n == 3:
        raise SakipError("Tiga tidak dapat dikerjakan.")
    if n == 13:
        os._exit(9)
    if n == 99:
        raise KeyError("bug")
    return n * n, os.getpid()


def siapkan():
    return _kali


def gagal_siap(pesan: str):
    raise SakipError(pesan)


def _hasil(tugas, pekerja: int, per_proses: int = 8):
    selesai = sorted(
        kerjakan(tugas=tugas, siapkan=siapkan, pekerja=pekerja, batas=Batas(per_proses=per_proses)),
        key=lambda s: s.urut,
    )
    return [s.hasil[0] if s.hasil else s.galat for s in selesai], {s.hasil[1] for s in selesai if s.hasil}


@pytest.mark.parametrize("pekerja", [0, 2])
def test_satu_yang_gagal_tidak_menghentikan_yang_lain(pekerja) -> None:
    hasil, proses = _hasil([1, 2, 3, 4], pekerja)
    assert hasil == [1, 4, "Tiga tidak dapat dikerjakan.", 16]
    assert (os.getpid() in proses) == (pekerja == 0)


def test_proses_diganti_setelah_sekian_tugas() -> None:
    hasil, proses = _hasil([5, 6, 7, 8, 9], 1, per_proses=2)
    assert hasil == [25, 36, 49, 64, 81]
    assert len(proses) == 3


def test_proses_yang_mati_disebut_dan_digantikan() -> None:
    hasil, _ = _hasil([13, 2, 4], 1)
    assert "berhenti sendiri" in hasil[0]
    assert hasil[1:] == [4, 16]


@pytest.mark.parametrize("pekerja", [0, 1])
def test_kesalahan_program_disebut_dan_yang_lain_jalan_terus(pekerja) -> None:
    hasil, _ = _hasil([99, 1], pekerja)
    assert "KeyError: 'bug'; banyak.py baris" in hasil[0]
    assert hasil[1] == 1


def test_sumber_yang_tidak_dapat_disiapkan_disebut_pada_tiap_tugas() -> None:
    selesai = list(kerjakan(tugas=[1, 2], siapkan=partial(gagal_siap, "Berkas tiada."), pekerja=1))
    assert [s.galat for s in selesai] == ["Berkas tiada."] * 2


def test_tanpa_tugas() -> None:
    assert list(kerjakan(tugas=[], siapkan=siapkan, pekerja=4)) == []


def test_berhenti_di_tengah_mengakhiri_semua_proses() -> None:
    jalan = kerjakan(tugas=list(range(20, 40)), siapkan=siapkan, pekerja=2)
    next(jalan)
    jalan.close()
    import multiprocessing

    assert multiprocessing.active_children() == []


def test_pekerja_mengabaikan_ctrl_c(monkeypatch) -> None:
    dipasang = []
    monkeypatch.setattr("signal.signal", lambda *a: dipasang.append(a))
    banyak.abaikan_henti()
    assert dipasang[0] == (signal.SIGINT, signal.SIG_IGN)
    tanda, henti = dipasang[1]
    assert tanda == signal.SIGTERM
    with pytest.raises(SystemExit):
        henti(tanda, None)


def _tidur(letak: str) -> None:
    try:
        Path(f"{letak}.mulai").touch()
        time.sleep(60)
    finally:
        Path(letak).write_text("dibersihkan", encoding="utf-8")


def siapkan_tidur():
    return _tidur


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_tugas_panjang_diminta_berhenti_dan_membersihkan(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(banyak, "_TUNGGU", (0.1, 30))
    tanda = [str(tmp_path / n) for n in "ab"]
    kolam = banyak._Kolam(tanda, siapkan_tidur, 2, Batas())
    kolam._mulai()
    kolam._mulai()
    proses = [p.proses for p in kolam._pekerja.values()]
    batas = time.monotonic() + 60
    while time.monotonic() < batas and not all(Path(f"{t}.mulai").exists() for t in tanda):
        time.sleep(0.1)
    kolam.tutup()
    for p in proses:
        p.join(30)
    assert all(p.exitcode is not None for p in proses)
    assert [(tmp_path / n).exists() for n in "ab"] == [True, True] or all(p.exitcode == -signal.SIGTERM for p in proses)


def _lama(n: int) -> int:
    if n < 0:
        time.sleep(60)
    return n


def siapkan_lama():
    return _lama


def test_yang_terlalu_lama_dihentikan_dan_yang_lain_jalan_terus() -> None:
    batas = Batas(detik=3, lewat="Terlalu lama.")
    mulai = time.monotonic()
    selesai = sorted(kerjakan(tugas=[-1, 1, 2], siapkan=siapkan_lama, pekerja=1, batas=batas), key=lambda s: s.urut)
    assert [s.galat or s.hasil for s in selesai] == ["Terlalu lama.", 1, 2]
    assert time.monotonic() - mulai < 30


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_ditahan_selama_proses_dimulai() -> None:
    with banyak._tahan_henti():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_tanpa_topeng_tanda(monkeypatch) -> None:
    monkeypatch.delattr("signal.pthread_sigmask", raising=False)
    with banyak._tahan_henti():
        pass


@pytest.mark.parametrize(("tugas", "inti", "pekerja"), [(4, 8, 0), (8, 2, 0), (9, 2, 2), (60, 16, 4)])
def test_banyak_pekerja(tugas, inti, pekerja) -> None:
    assert banyak_pekerja(banyak=tugas, inti=inti) == pekerja


def test_kesalahan_program_menyebut_baris_kita() -> None:
    # What fails in a library is told by the line of ours that asked for it.
    (gagal,) = kerjakan(tugas=["mustahil"], siapkan=lambda: Tingkat, pekerja=0)
    assert gagal.galat.startswith("Kesalahan program (ValueError: 'mustahil' is not a valid Tingkat; banyak.py baris ")
