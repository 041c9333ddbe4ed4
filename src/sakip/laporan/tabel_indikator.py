"""A table over indicators, as most sections of Bab II and Bab III need one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Tabel
from sakip.dokumen.sebaris import Sebaris
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR, BarisIndikator
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi, OpsiNilai


def anggota_himpunan(hasil: Hasil, himpunan: str) -> tuple[Indikator, ...]:
    """The indicators of a set; for the document of a position, what that position agreed on."""
    if hasil.lingkup.jabatan:
        return hasil.indeks.indikator_jabatan.get(hasil.lingkup.jabatan, ())
    return hasil.indeks.himpunan[Himpunan(himpunan)]


def baris_indikator(hasil: Hasil, himpunan: str, anggota: Sequence[Indikator] | None = None) -> list[BarisIndikator]:
    """The rows of a set, sasaran by sasaran, in the order of the set."""
    semua = anggota_himpunan(hasil, himpunan) if anggota is None else anggota
    urutan = {milik: n for n, milik in enumerate(dict.fromkeys(i.milik for i in semua), 1)}
    berurut = sorted(semua, key=lambda i: urutan[i.milik])
    return [BarisIndikator(hasil, i, himpunan, n, urutan[i.milik]) for n, i in enumerate(berurut, 1)]


def tabel_indikator(
    *,
    hasil: Hasil,
    opsi: Opsi,
    jenis: str,
    judul: str,
    bawaan: tuple[OpsiNilai, ...],
    himpunan: str = "pk",
    ringkas: Mapping[str, str] | None = None,
    label: str = "Rata-rata",
    catatan: tuple[tuple[Sebaris, ...], ...] = (),
    kolom_tambahan: Mapping[str, KolomLaporan[BarisIndikator]] | None = None,
    anggota: Sequence[Indikator] | None = None,
) -> Tabel:
    """The table; ``ringkas`` maps columns of the closing row to figure ids (not with ``ringkas: false``).

    The layout may choose another set of indicators with ``himpunan``, and the label of the closing row with ``label``;
    ``anggota`` gives the rows themselves where they are no set.
    """
    pilihan = opsi.teks("himpunan", himpunan)
    penutup: tuple[BarisRingkas, ...] = ()
    if ringkas and opsi.ya("ringkas", bawaan=True):
        isi = {k: angka(hasil[p.format(t=hasil.tahun, h=pilihan)]) for k, p in ringkas.items()}
        penutup = (BarisRingkas(opsi.teks("label", label), isi),)
    return susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis=jenis,
            judul=judul,
            kolom={**KOLOM_INDIKATOR, **(kolom_tambahan or {})},
            bawaan=bawaan,
            baris=baris_indikator(hasil, pilihan, anggota),
            ringkas=penutup,
            catatan=catatan,
        ),
    )
