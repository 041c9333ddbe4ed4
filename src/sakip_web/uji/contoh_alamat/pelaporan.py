"""A report, a volume that was printed, and the page on which anybody checks a paper."""

from __future__ import annotations

from sakip.kernel.periode import Periode
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.services import langkah
from sakip_web.berkas.services import bekukan
from sakip_web.jejak.rantai import Pelaku
from sakip_web.pelaporan.cetakan import folder_keluaran, nama_zip
from sakip_web.uji.contoh import Isi, contoh, umum
from sakip_web.uji.pemeran import AWAL, KODE, Pemeran


@contoh(
    "pelaporan:sunting",
    "pelaporan:pratinjau",
    "pelaporan:naskah",
    "pelaporan:ajukan",
    "pelaporan:tanggapan",
    "pelaporan:sah",
    "pelaporan:unduh",
)
def laporan(_p: Pemeran) -> Isi:
    """The report of a section on a quarter."""
    return {"jenis": "lkj_triwulan"}


@contoh("pelaporan:bertanda")
def laporan_sah(p: Pemeran) -> Isi:
    """The report of a section that is final."""
    kunci, oleh = "lkj_triwulan:kasi-pelayanan:2024-TW2", Pelaku(p.ani.pk, p.ani.nama)
    langkah(tahun=p.tahun, jenis=Jenis.LAPORAN, kunci=kunci, tindakan="mengesahkan", oleh=oleh, waktu=AWAL)
    bekukan(
        tahun=p.tahun,
        jenis="lkj_triwulan",
        kunci=kunci,
        judul="LKj triwulan II",
        isi={"pdf": b"%PDF-1.7"},
        data=b"{}",
        skema="contoh",
        cara="sistem",
        oleh=oleh,
        waktu=AWAL,
    )
    return {"jenis": "lkj_triwulan"}


@contoh("pelaporan:unduh_keluaran")
def jilid(_p: Pemeran) -> Isi:
    """A printed volume."""
    nama = nama_zip(instansi=KODE, periode=Periode(2024, 2), nomor=1)
    (folder_keluaran() / nama).write_bytes(b"PK\x05\x06" + bytes(18))
    return {"nama": nama}


umum(
    "laporan_umum:verifikasi",
    sebab="siapa pun yang memegang naskah sah boleh memeriksa sidiknya; yang tampil hanya judul, tanggal dan sidik",
)
