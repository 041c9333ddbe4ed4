"""Sheet *Tanggapan Atasan*: what the direct superior says of the report of a position on a period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isi, Isian, Jenis, Kolom, Pola, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.masa import kolom_masa, masa, read_masa
from sakip.buku_kerja.nama import Kamus
from sakip.data.evaluasi import Tanggapan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.peraturan.profil_muat import daftar_profil, muat_profil

# How many boxes a row has ready; a response with more gets more columns.
_SIAP = 3
AWAL = (
    Kolom("jabatan", "Jabatan", Jenis.RUJUKAN, 34, Wajib.MUTLAK, ranah=(Ranah.JABATAN,),
        contoh="Kepala Seksi Pelayanan", bantuan="Jabatan yang laporannya ditanggapi."),
    kolom_masa(),
)  # fmt: skip
AKHIR = (
    Kolom("catatan", "Catatan atasan", Jenis.PARAGRAF, 60),
    Kolom("tanggal", "Tanggal tanggapan", Jenis.TANGGAL, 18),
)


def _kolom_pilihan(nomor: int) -> Kolom:
    return Kolom(f"pilihan:{nomor}", f"Tanggapan {nomor}", Jenis.PARAGRAF, 34, daftar="daftar_tanggapan",
        kelompok="Pilihan yang dicentang",
        bantuan="Pilih kalimat formulir tanggapan. Satu pilihan satu kolom." if nomor == 1 else "")  # fmt: skip


def list_pilihan(*, profil: str) -> tuple[str, ...]:
    """The boxes of every form of a profil, each once; none when the profil is not known or cannot be read.

    What is wrong with a profil is told where documents are made; the workbook must open all the same.
    """
    try:
        formulir = muat_profil(profil).tanggapan.values() if profil in daftar_profil() else ()
    except SakipError:
        return ()
    return tuple(dict.fromkeys(teks for isi in formulir for teks in isi))


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    banyak = max((len(t.pilihan) for t in tahun.evaluasi.tanggapan), default=0)
    return (*AWAL, *(_kolom_pilihan(n) for n in range(1, max(banyak, _SIAP) + 1)), *AKHIR)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for t in tahun.evaluasi.tanggapan:
        pilihan: dict[str, Isi] = {f"pilihan:{n}": teks for n, teks in enumerate(t.pilihan, 1)}
        yield {
            "jabatan": kamus.label(t.jabatan, Ranah.JABATAN), "periode": masa(t.periode), **pilihan,
            "catatan": t.catatan, "tanggal": t.tanggal,
        }  # fmt: skip


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    boleh = list_pilihan(profil=konteks.profil)
    for b in baris:
        jabatan, periode = konteks.rujuk(b, "jabatan", Ranah.JABATAN), read_masa(b, konteks)
        if not jabatan or periode is None:
            continue
        if konteks.daftarkan(f"tanggapan/{jabatan}/{periode.kode}", b.lokasi("jabatan")):
            konteks.catat(f"tanggapan/{jabatan}/{periode.kode}", b)
            pilihan = _read_pilihan(b, boleh, konteks)
            yield Tanggapan(jabatan, periode, pilihan, b.teks("catatan"), b.tanggal("tanggal"))


def _read_pilihan(b: Baris, boleh: Sequence[str], konteks: Konteks) -> tuple[str, ...]:
    hasil: list[str] = []
    for k in sorted(b.berulang("pilihan"), key=lambda k: int(k.split(":")[1])):
        teks = b.teks(k)
        if teks in hasil:
            konteks.lapor_berulang(b.lokasi(k), teks)
            continue
        hasil.append(teks)
        if boleh and teks not in boleh:
            konteks.lapor_pilihan(b, k, boleh)
    return tuple(hasil)


LEMBAR = Lembar(
    "Tanggapan Atasan",
    "Tanggapan atasan langsung atas laporan setiap jabatan, satu baris satu jabatan satu periode.",
    Golongan.PELENGKAP,
    (*AWAL, *AKHIR),
    _tulis,
    _baca,
    kolom_untuk=_kolom_untuk,
    pola=(Pola(re.compile(r"Tanggapan (\d{1,3})", re.IGNORECASE), lambda c: _kolom_pilihan(int(c[1]))),),
    beku=2,
    boleh_tiada=True,
)
