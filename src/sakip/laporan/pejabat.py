"""Who signs, under which title, on which day; and the day of the report itself."""

from __future__ import annotations

from datetime import date, timedelta

from sakip.data.berlaku import kepala, penandatangan
from sakip.data.organisasi import Jabatan, Pemegang
from sakip.dokumen.node import BlokTtd
from sakip.hasil.dasar import Hasil
from sakip.kernel.tanggal import format_tanggal
from sakip.peraturan.profil import Opsi, ProfilSalah

BELUM = "(belum diisi)"


def tanggal_laporan(hasil: Hasil) -> date:
    """The date that stands under the report: the recorded one, else the last day of the year."""
    return hasil.data.organisasi.instansi.tanggal_laporan or date(hasil.tahun, 12, 31)


def jabatan_lingkup(hasil: Hasil) -> Jabatan | None:
    """The position whose document this is; None for a document of the office."""
    return hasil.indeks.jabatan.get(hasil.lingkup.jabatan)


def jabatan_dokumen(hasil: Hasil) -> Jabatan | None:
    """The position that a section speaks of: whose document it is, else the head of the office."""
    return jabatan_lingkup(hasil) or kepala(organisasi=hasil.data.organisasi)


def tanggal_periode(hasil: Hasil) -> date | None:
    """The recorded day of the report of a position on its period, or None: then the day is left to the pen."""
    catatan = [c for c in hasil.data.organisasi.tanggal_laporan if c.periode == hasil.lingkup.periode]
    sendiri = (c.tanggal for c in catatan if c.jabatan == hasil.lingkup.jabatan)
    bersama = (c.tanggal for c in catatan if not c.jabatan)
    return next(sendiri, None) or next(bersama, None)


def hari_penandatangan(hasil: Hasil) -> date:
    """The day that tells who signs the report of a position: its own, else the first day after the period."""
    return tanggal_periode(hasil) or hasil.lingkup.periode.akhir + timedelta(days=1)


def tanggal_dokumen(hasil: Hasil) -> date:
    """The day that goes into the properties of the file."""
    return hari_penandatangan(hasil) if hasil.lingkup.jabatan else tanggal_laporan(hasil)


def pilih_jabatan(*, hasil: Hasil, opsi: Opsi, nama: str = "jabatan") -> Jabatan | None:
    """The position that the layout names by id; ``kepala``, the default, is the head, None while there is none."""
    pilihan = opsi.teks(nama, "kepala")
    if pilihan == "kepala":
        return kepala(organisasi=hasil.data.organisasi)
    menurut_id = hasil.indeks.jabatan
    if pilihan not in menurut_id:
        raise ProfilSalah(
            f'{opsi.tempat}: jabatan "{pilihan}" tidak ada. Yang ada: kepala, {", ".join(sorted(menurut_id))}.'
        )
    return menurut_id[pilihan]


def nama_jabatan(hasil: Hasil, id_jabatan: str) -> str:
    """The name of a position by id; a text that is not an id stands as it is."""
    jabatan = hasil.indeks.jabatan.get(id_jabatan)
    return jabatan.nama if jabatan else id_jabatan


def pemegang_jabatan(*, hasil: Hasil, jabatan: str, tanggal: date) -> Pemegang | None:
    """Who held a position on a day."""
    return penandatangan(pemegang=hasil.indeks.pemegang.get(jabatan, ()), tanggal=tanggal)


def sebutan_pejabat(*, hasil: Hasil, jabatan: str, tanggal: date) -> str:
    """The position as its holder signs it: ``Plt. Sekretaris Kecamatan``."""
    p = pemegang_jabatan(hasil=hasil, jabatan=jabatan, tanggal=tanggal)
    return f"{p.status.value if p else ''} {nama_jabatan(hasil, jabatan)}".strip()


def tempat_tanggal(*, hasil: Hasil, tanggal: date | None) -> str:
    """Place and date over a signature; a day that is not known is left to the pen."""
    tempat, hari = hasil.data.organisasi.instansi.tempat, format_tanggal(tanggal) if tanggal else "…" * 9
    return f"{tempat}, {hari}" if tempat else hari


def blok_ttd(*, hasil: Hasil, jabatan: str, tanggal: date, atas: tuple[str, ...] = (), pangkat: bool = True) -> BlokTtd:
    """A signature block: position, room to sign, name, rank (grade), NIP. Only the name is never left out."""
    p = pemegang_jabatan(hasil=hasil, jabatan=jabatan, tanggal=tanggal)
    bawah: list[str] = []
    if p and pangkat and p.pangkat:
        bawah.append(f"{p.pangkat} ({p.golongan})" if p.golongan else p.pangkat)
    if p and p.nip:
        bawah.append(f"NIP {p.nip}")
    sebutan = sebutan_pejabat(hasil=hasil, jabatan=jabatan, tanggal=tanggal)
    return BlokTtd(atas=atas, jabatan=(sebutan,), nama=p.nama if p else BELUM, bawah=tuple(bawah))


def ttd_tunggal(*, hasil: Hasil, opsi: Opsi) -> BlokTtd:
    """The single signature of a report (F-TTD-TUNGGAL) on the day of the report, by the options of a section."""
    tanggal = tanggal_laporan(hasil)
    jabatan = pilih_jabatan(hasil=hasil, opsi=opsi)
    atas = (tempat_tanggal(hasil=hasil, tanggal=tanggal),)
    if jabatan is None:
        return BlokTtd(atas=atas, jabatan=(BELUM,), nama=BELUM)
    return blok_ttd(
        hasil=hasil, jabatan=jabatan.id, tanggal=tanggal, atas=atas, pangkat=opsi.ya("pangkat", bawaan=True)
    )
