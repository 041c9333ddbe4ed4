"""The findings of a review as JSON, in the form that arsitektur part 8 fixes for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sakip.data.kanonik_nilai import Polos
from sakip.kerja.periksa import HasilReviu
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan
from sakip.reviu.pengecualian import Pengecualian


def tulis_json(*, hasil: Sequence[HasilReviu], gagal: Sequence[tuple[str, str]] = ()) -> str:
    """One source gives an object; several give a list of objects. ``gagal`` are names that cannot be read, and why."""
    isi: list[Polos] = [polos(hasil=h) for h in hasil]
    isi += [{"berkas": nama, "galat": pesan} for nama, pesan in gagal]
    return json.dumps(isi[0] if len(isi) == 1 else isi, ensure_ascii=False, indent=1) + "\n"


def polos(*, hasil: HasilReviu) -> dict[str, Polos]:
    """The review of one source as plain values."""
    return {
        "berkas": hasil.nama,
        "temuan": [_temuan(t) for t in hasil.temuan],
        "tidak_diperiksa": [
            {"kode": t.kode, "alasan": t.alasan, "lokasi": [_lokasi(tempat) for tempat in t.lokasi]}
            for t in hasil.tidak_diperiksa
        ],
        "kekurangan": list(hasil.kekurangan),
        "tak_tercetak": list(hasil.tak_tercetak),
        "dikecualikan": [{**_pengecualian(d.pengecualian), "temuan": _temuan(d.temuan)} for d in hasil.dikecualikan],
        "tak_terpakai": [{**_pengecualian(p), "pesan": f"Sidik {p.sidik} {apa}."} for p, apa in hasil.tak_cocok],
        "banding": list(hasil.banding),
        "acuan_gagal": list(hasil.acuan_gagal),
        "cacah": {"angka": hasil.cacah.angka, "dihitung": hasil.cacah.dihitung},
    }


def _pengecualian(satu: Pengecualian) -> dict[str, Polos]:
    return {"sidik": satu.sidik, "nama": satu.nama, "alasan": satu.alasan, "tanggal": satu.tanggal.isoformat()}


def _temuan(temuan: Temuan) -> dict[str, Polos]:
    return {
        "kode": temuan.kode,
        "kelas": temuan.kelas.value,
        "tingkat": temuan.tingkat.value,
        "lokasi": [_lokasi(tempat) for tempat in temuan.lokasi],
        "judul": temuan.judul,
        "tertulis": temuan.tertulis,
        "seharusnya": temuan.seharusnya,
        "hitungan": temuan.hitungan,
        "rincian": temuan.rincian,
        "pesan": temuan.pesan,
        "dasar": list(temuan.dasar),
        "saran": temuan.saran,
        "kunci": temuan.kunci,
        "sidik": temuan.sidik,
        "turunan": [_temuan(t) for t in temuan.turunan],
    }


def _lokasi(tempat: Lokasi) -> dict[str, Polos]:
    return {
        "berkas": tempat.berkas,
        "lembar": tempat.lembar,
        "baris": tempat.baris,
        "halaman": tempat.halaman,
        "tabel": tempat.tabel,
        "baris_tabel": tempat.baris_tabel,
        "kolom": tempat.kolom,
        "judul": tempat.judul,
        "awal": tempat.awal,
    }
