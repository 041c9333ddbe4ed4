"""The budget of each program in every version, murni beside perubahan, and what the change came to.

Dasar: PermenPANRB 53/2014, Lampiran I (a change of the agreement; VERIFIED-2). With one version there is nothing to
compare and the table says so. Columns of the layout: ``pagu_<id of the version>``, ``selisih``, ``persen``.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Bentuk, Figur, Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.isian import apa_adanya
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, BarisSimpul, baris_simpul
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_simpul import pilih_jenjang
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, closed by the totals."""
    versi = hasil.data.anggaran.versi
    if not versi:
        cara = "Isi versi anggaran (DPA, DPPA) dan pagunya."
        return bila_wajib(opsi=opsi, kunci="anggaran.versi", judul="Versi anggaran", cara=cara)
    banding = len(versi) > 1
    sekali = list({b.simpul.id: b for b in baris_simpul(hasil, jenjang=pilih_jenjang(opsi, ("program",)))}.values())
    isi = {f"pagu_{v.id}": angka(hasil[f"pagu_versi/{v.id}/total"]) for v in versi}
    if banding:
        awal, akhir = versi[0].id, versi[-1].id
        isi |= {"selisih": _selisih(hasil, f"selisih_versi/{awal}/{akhir}/total")}
        isi |= {"persen": _selisih(hasil, f"persen_versi/{awal}/{akhir}/total")}
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-ANGGARAN-VERSI",
                judul="Perubahan Anggaran per Program Tahun {tahun}"
                if banding
                else "Anggaran per Program Tahun {tahun}",
                kolom={**KOLOM_SIMPUL, **_kolom(hasil)},
                bawaan=("no", "program", *isi),
                baris=sekali,
                ringkas=(BarisRingkas("Jumlah", isi),),
                catatan=() if banding else (teks(f"Anggaran tidak berubah sejak {versi[0].dokumen}."),),
            ),
        )
    ]


def _selisih(hasil: Hasil, id_hitungan: str) -> tuple[Sebaris, ...]:
    return (Figur(hasil[id_hitungan], Bentuk.SELISIH),)


def _kolom(hasil: Hasil) -> Mapping[str, KolomLaporan[BarisSimpul]]:
    versi = hasil.data.anggaran.versi
    kolom = {f"pagu_{v.id}": _pagu(f"Anggaran {apa_adanya(v.dokumen)} (Rp)", v.id) for v in versi}
    awal, akhir = versi[0].id, versi[-1].id
    return {
        **kolom,
        "selisih": _ubah("Bertambah atau Berkurang (Rp)", f"selisih_versi/{awal}/{akhir}", 15),
        "persen": _ubah("Perubahan (%)", f"persen_versi/{awal}/{akhir}", 10),
    }


def _pagu(judul: str, versi: str) -> KolomLaporan[BarisSimpul]:
    return KolomLaporan(judul, lambda b: angka(b.hasil[f"pagu_versi/{versi}/simpul/{b.simpul.id}"]), 16, Rata.KANAN)


def _ubah(judul: str, awalan: str, lebar: int) -> KolomLaporan[BarisSimpul]:
    return KolomLaporan(judul, lambda b: _selisih(b.hasil, f"{awalan}/simpul/{b.simpul.id}"), lebar, Rata.KANAN)
