"""No page asks more of the database because an office measures more: every page with 28 and with 280 indicators.

What it took is printed (``pytest -s``), never asserted.
"""

from __future__ import annotations

import time
from unittest import mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.kantor import perbanyak
from sakip.tukar.json_tukar import write_json
from sakip_web.isian.masuk import titipkan
from sakip_web.rekaman import penjaga
from sakip_web.rekaman.beda import banding
from sakip_web.rekaman.mapping import urai
from sakip_web.rekaman.selectors import daftar
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.alamat import semua_alamat
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.halaman import Halaman, semua_halaman
from sakip_web.uji.orang_asing import klien
from sakip_web.uji.pemeran import AWAL, PENYUSUN, contoh_nusa

KALI = 10


def _kueri(halaman: list[Halaman]) -> dict[str, tuple[list[str], float]]:
    """What each page asks when the year is in the process already, and its processor seconds."""
    alamat = {a.nama: a for a in semua_alamat()}
    hasil = {}
    for h in halaman:
        k = klien(h.orang, alamat[h.nama])
        # The example of one address may have replaced that of another.
        if k.get(h.path).status_code != 200:
            continue
        mulai = time.process_time()
        with CaptureQueriesContext(connection) as tertangkap:
            k.get(h.path)
        hasil[h.nama] = ([q["sql"] for q in tertangkap], time.process_time() - mulai)
    return hasil


@pytest.mark.lambat
def test_banyaknya_kueri_tidak_tumbuh_dengan_indikator(pemeran):
    muat()
    # An upload that differs from the small year as it does from the large one: the preview asks the guards for both.
    isi = write_json(perbanyak(tahun=contoh_nusa(), kali=2))
    titipkan(tahun=pemeran.tahun, pengguna=pemeran.ani, isi=isi, nama="salinan.json", waktu=AWAL)
    halaman = [h for h in semua_halaman(pemeran) if isinstance(h, Halaman)]
    kecil = _kueri(halaman)
    assert len(kecil) > 50
    _besarkan(pemeran.tahun)
    besar = _kueri(halaman)
    print("\nhalaman: kueri 28, kueri 280, ms 28, ms 280")
    for nama, (dua, detik) in sorted(besar.items(), key=lambda x: -x[1][1]):
        satu, awal = kecil[nama]
        print(f"{nama}: {len(satu)} {len(dua)} {1000 * awal:.0f} {1000 * detik:.0f}")
    assert kecil.keys() == besar.keys()
    tumbuh = {n: (len(kecil[n][0]), len(besar[n][0])) for n in kecil if len(besar[n][0]) > len(kecil[n][0])}
    assert tumbuh == {}, "\n".join(sql[:300] for n in tumbuh for sql in besar[n][0])


def _besarkan(tahun) -> None:
    baru = perbanyak(tahun=contoh_nusa(), kali=KALI)
    ada = daftar(tahun=tahun)
    versi = {(t.butir.himpunan, t.butir.kunci): t.versi for t in ada}
    beda = banding(lama=[t.butir for t in ada], baru=[*urai(baru)])
    ubah = [Ubah(b.himpunan, b.kunci, b.baru, versi.get((b.himpunan, b.kunci), 0), b.urut) for b in beda]
    # The examples closed a report; what is asked here is how much a page reads, not who may write.
    with mock.patch.object(penjaga, "periksa"):
        hasil = simpan(tahun=tahun, ubah=ubah, oleh=PENYUSUN, waktu=AWAL)
    assert hasil.tersimpan
    assert not hasil.bentrok
    assert len(baru.perencanaan.indikator) == KALI * len(contoh_nusa().perencanaan.indikator)
    tahun.refresh_from_db()
