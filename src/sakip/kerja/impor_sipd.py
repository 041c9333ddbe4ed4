"""Taking amounts of an SIPD export into a new workbook: read, match, show, and write only when asked to.

The workbook that is read is never written. What is not taken is listed with its reason; the total of the export is the
sum of what is taken and what is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sakip.buku_kerja.berkas import BATAS_BERKAS
from sakip.buku_kerja.sipd.baca import BarisSipd, open_ekspor, read_baris
from sakip.buku_kerja.sipd.himpun import Ringkasan, himpun
from sakip.buku_kerja.sipd.judul import Judul, Peran
from sakip.buku_kerja.sipd.pilih_kolom import Dicari, keraguan, pilih_kolom
from sakip.buku_kerja.sipd.skpd import PilihanSkpd, pilih_skpd
from sakip.data.anggaran import VersiAnggaran
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.baca import baca_berkas
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.sipd_cocok import Pencocok, Tindakan, Usulan, tak_disebut
from sakip.kerja.sipd_pilihan import ImporSalah, Pilihan, periksa_pilihan, versi_baru
from sakip.kerja.sipd_terapkan import terapkan
from sakip.kerja.tulis import tulis
from sakip.kernel.angka_tulis import format_rupiah
from sakip.peraturan.nomenklatur import muat_nomenklatur

AKHIRAN = (".xlsx", ".xlsm", ".csv", ".txt", ".tsv")


@dataclass(frozen=True, slots=True)
class Sumber:
    """The export and how it is to be read; ``lembar``, ``kolom``, ``skpd`` settle what is not clear in it."""

    letak: Path
    lembar: str = ""
    kolom: str = ""
    skpd: str = ""
    hitung_kembar: bool = False


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """What an import does.

    dipakai     the sheet and the column that the amounts came from
    peringatan  why the export may be the wrong one, and statements in it that contradict each other
    catatan     what was noticed while reading
    sisa        nodes of the workbook that the export does not mention; they stay as they are
    ragu        the export seems to belong to another office: nothing is written before the user names the SKPD
    """

    muatan: Muatan
    baru: TahunKinerja
    dipakai: str
    skpd: str
    baris: tuple[BarisSipd, ...]
    usulan: tuple[Usulan, ...]
    sisa: tuple[Usulan, ...]
    total: Decimal
    peringatan: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    ragu: str = ""

    @property
    def diambil(self) -> Decimal:
        """How much of the export goes into the workbook or stands there already."""
        return sum((u.sipd for u in self.usulan if u.tindakan.diambil and u.sipd is not None), Decimal(0))

    @property
    def tertinggal(self) -> tuple[Usulan, ...]:
        """What is not taken."""
        return tuple(u for u in self.usulan if not u.tindakan.diambil and u.tindakan is not Tindakan.DIKOSONGKAN)

    @property
    def tuntas(self) -> bool:
        """Whether all was taken and nothing in the export contradicts itself."""
        return not self.tertinggal and not self.peringatan and not self.ragu


def impor_sipd(*, sumber: Sumber, buku: str, pilihan: Pilihan) -> HasilImpor:
    """What importing into a workbook would do; nothing is written."""
    return impor_ke(sumber=sumber, muatan=muat(sumber=buku), pilihan=pilihan)


def impor_ke(*, sumber: Sumber, muatan: Muatan, pilihan: Pilihan) -> HasilImpor:
    """What importing into a year that is loaded already would do; nothing is written."""
    tahun = muatan.wajib()
    periksa_pilihan(pilihan=pilihan, tahun=tahun)
    isi = baca_berkas(letak=sumber.letak, batas=BATAS_BERKAS, akhiran=AKHIRAN)
    ekspor = open_ekspor(isi=isi, nama=sumber.letak.name, lembar=sumber.lembar)
    dicari = _dicari(pilihan, sumber.kolom, tahun)
    kolom = pilih_kolom(judul=ekspor.judul, dicari=dicari)
    skpd = pilih_skpd(
        baris=read_baris(ekspor=ekspor, kolom=kolom),
        keterangan=ekspor.keterangan,
        kantor=tahun.organisasi.instansi.nama,
        sebutan=sumber.skpd,
    )
    ringkasan = himpun(baris=skpd.baris, hitung_kembar=sumber.hitung_kembar)
    if not ringkasan.butir:
        saran = "Sertakan kolom kode program, kegiatan dan sub kegiatannya."
        raise ImporSalah(f"{sumber.letak.name}: tidak ada satu baris pun yang berkode. {saran}")
    nomenklatur = muat_nomenklatur()
    usulan = Pencocok(tahun=tahun, pilihan=pilihan, nomenklatur=nomenklatur).cocokkan(butir=ringkasan.butir)
    lembar = f"lembar {ekspor.kisi.lembar}, " if ekspor.kisi.lembar else ""
    return HasilImpor(
        muatan=muatan,
        baru=terapkan(tahun=tahun, usulan=usulan, pilihan=pilihan, nomenklatur=nomenklatur),
        dipakai=f'{lembar}kolom "{kolom.judul}"',
        skpd=skpd.nama,
        baris=skpd.baris,
        usulan=usulan,
        sisa=tak_disebut(tahun=tahun, pilihan=pilihan, usulan=usulan),
        total=ringkasan.total,
        peringatan=tuple(k for k in (keraguan(kolom=kolom, dicari=dicari), *ringkasan.selisih) if k),
        catatan=(
            *_catatan_setoran(ekspor.judul, pilihan),
            *_catatan(ringkasan, skpd, usulan, versi_baru(pilihan=pilihan, tahun=tahun)),
        ),
        ragu=skpd.ragu,
    )


def tulis_hasil(*, hasil: HasilImpor, buku: str, keluar: Path, timpa: bool = False) -> None:
    """Write the new workbook beside the old one, which stays as it is."""
    from sakip.buku_kerja.tulis import write_buku_kerja

    if keluar.resolve() == Path(buku).resolve():
        raise ImporSalah(f"{keluar} adalah buku kerja yang dibaca. Pilih nama lain dengan -o.")
    if hasil.ragu:
        raise ImporSalah(f"{hasil.ragu} Tidak ada yang ditulis. Bila memang benar, sebutkan --skpd.")
    tulis(letak=keluar, isi=write_buku_kerja(tahun=hasil.baru), timpa=timpa)


def _dicari(pilihan: Pilihan, kolom: str, tahun: TahunKinerja) -> Dicari:
    if pilihan.periode is not None:
        return Dicari(Peran.REALISASI, kolom, triwulan=pilihan.periode.triwulan, kumulatif=bool(pilihan.kumulatif))
    pertama = min(tahun.anggaran.versi, key=lambda v: v.berlaku_sejak, default=None)
    murni = pilihan.versi == "murni" or (pertama is not None and pertama.id == pilihan.versi)
    return Dicari(Peran.ANGGARAN, kolom, murni=murni and "perubahan" not in pilihan.versi)


def _catatan_setoran(judul: Judul, pilihan: Pilihan) -> tuple[str, ...]:
    """Money that was paid back stands in a column of its own; whether it is netted is not ours to decide."""
    ada = [k.judul for k in judul.kolom if "setoran" in k.kata.split()]
    return (f'Kolom "{ada[0]}" (pengembalian) tidak dikurangkan.',) if ada and pilihan.periode is not None else ()


def _catatan(
    ringkasan: Ringkasan, skpd: PilihanSkpd, usulan: Sequence[Usulan], baru: VersiAnggaran | None
) -> tuple[str, ...]:
    catatan = list(ringkasan.catatan)
    if skpd.lain:
        nilai = sum((b.jumlah.nilai for b in skpd.lain if b.jumlah.nilai is not None), Decimal(0))
        catatan.append(f"{len(skpd.lain)} baris milik SKPD lain ({format_rupiah(nilai)}) tidak dipakai.")
    if any(u.tindakan is Tindakan.DITAMBAH for u in usulan):
        catatan.append("Baris baru belum berpenanggung jawab; program baru tanpa sasaran dihitung sebagai penunjang.")
    if baru is not None:
        berlaku = f'Versi baru "{baru.id}" berlaku sejak {baru.berlaku_sejak.isoformat()}'
        catatan.append(f"{berlaku}; baris yang tidak disebut berkas tidak berpagu dalam versi ini.")
    return tuple(catatan)
