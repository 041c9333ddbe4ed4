"""Names in headings and captions of a layout: ``{tahun}``, ``{tahun-1}``, ``{instansi}``, ``{pemda}`` and the like."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from sakip.data.perjanjian import JenisPerjanjian, VersiPerjanjian
from sakip.hasil.dasar import Hasil
from sakip.kernel.tanggal import BULAN
from sakip.laporan.pejabat import BELUM, hari_penandatangan, jabatan_dokumen, pemegang_jabatan, sebutan_pejabat
from sakip.peraturan.profil import ProfilSalah

_NAMA = re.compile(r"\{([^{}]+)\}")
_KURUNG = "kurung"
_TAHUN = re.compile(r"tahun(?:-(\d+))?$")
_NILAI: WeakKeyDictionary[Hasil, dict[str, str]] = WeakKeyDictionary()


def isi_teks(teks: str, *, hasil: Hasil) -> str:
    """The text with its names filled in; an unknown name is a mistake of the profil.

    ``{dusun}`` and other words of the field take the profil's ``istilah``.
    """
    if "{" not in teks:
        return teks
    return _NAMA.sub(lambda cocok: _isi(cocok.group(1), hasil), teks)


def apa_adanya(teks: str) -> str:
    """Text of the data for a place that ``isi_teks`` fills: its braces stay braces."""
    return teks.replace("{", f"{{{_KURUNG}}}")


def sebutan_perjanjian(hasil: Hasil, versi: VersiPerjanjian | None) -> str:
    """What a version of the agreement is called; ``istilah`` may name a change otherwise (*Reviu ...*)."""
    if versi is None or versi.jenis is JenisPerjanjian.MURNI:
        return "Perjanjian Kinerja"
    if versi.jenis is JenisPerjanjian.REVIU:
        return hasil.profil.istilah.get("reviu_perjanjian", "Reviu Perjanjian Kinerja")
    return hasil.profil.istilah.get("perubahan_perjanjian", "Perubahan Perjanjian Kinerja")


def _isi(nama: str, hasil: Hasil) -> str:
    if nama == _KURUNG:
        return "{"
    if cocok := _TAHUN.match(nama):
        return str(hasil.tahun - int(cocok.group(1) or 0))
    if nama in hasil.profil.istilah:
        return hasil.profil.istilah[nama]
    # A document asks for the same few names at every heading and caption.
    nilai = _NILAI.get(hasil)
    if nilai is None:
        nilai = _NILAI[hasil] = _nilai(hasil)
    isi = nilai.get(nama)
    if isi is None:
        dikenal = ", ".join(sorted((*nilai, *hasil.profil.istilah)))
        raise ProfilSalah(f'Profil {hasil.profil.kode}: nama "{{{nama}}}" tidak dikenal. Yang ada: tahun, {dikenal}.')
    return isi


def _lingkup(hasil: Hasil) -> dict[str, str]:
    """Names of the position and the period that a document is about; a position that is not known leaves no name."""
    p, j = hasil.lingkup.periode, jabatan_dokumen(hasil)
    isi = {
        "periode": p.sebutan[:1].upper() + p.sebutan[1:].replace(" tahun", " Tahun"),
        "triwulan": p.triwulan_romawi,
        "bulan_awal": "Januari",
        "bulan_akhir": BULAN[p.akhir.month - 1],
    }
    if j is None:
        return isi
    atas = next((a for a in hasil.data.organisasi.jabatan if a.id == j.atasan), None)
    hari = hari_penandatangan(hasil)
    pemegang = pemegang_jabatan(hasil=hasil, jabatan=j.id, tanggal=hari)
    return isi | {
        "jabatan": sebutan_pejabat(hasil=hasil, jabatan=j.id, tanggal=hari),
        "nama_jabatan": j.nama,
        "pemegang": pemegang.nama if pemegang else BELUM,
        "nip": pemegang.nip if pemegang else "",
        "unit": j.unit or j.nama,
        "eselon": j.eselon,
        "atasan": atas.nama if atas else BELUM,
    }


def _versi(hasil: Hasil) -> VersiPerjanjian | None:
    """The agreement in force of the position that a document is about, else of the office."""
    milik = hasil.indeks.versi_jabatan.get(hasil.lingkup.jabatan)
    return milik[-1] if milik else hasil.indeks.pk


def _nilai(hasil: Hasil) -> dict[str, str]:
    d, pemda = hasil.data, hasil.data.acuan.pemda
    return {
        "instansi": d.organisasi.instansi.nama,
        "pemda": f"{pemda.sebutan} {pemda.nama}",
        "kabupaten": pemda.nama,
        "perjanjian_kinerja": sebutan_perjanjian(hasil, _versi(hasil)),
        "kepala_daerah": pemda.kepala,
        "provinsi": pemda.provinsi,
        "renstra_awal": str(d.perencanaan.renstra.tahun_awal),
        "renstra_akhir": str(d.perencanaan.renstra.tahun_akhir),
        "periode_rekon": d.sumber_daya.periode_rekon,
        "periode_pengadaan": d.sumber_daya.periode_pengadaan,
        "periode_rkbmd": d.sumber_daya.periode_rkbmd,
        **{f"renstra_{n}": str(d.perencanaan.renstra.tahun_awal + n - 1) for n in range(1, 7)},
        "dusun": "Dusun",
        **_lingkup(hasil),
    }
