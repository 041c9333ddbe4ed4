"""Shape of the agreements seen from the positions: who agrees with whom, and that each has something to agree on.

What PermenPANRB 53/2014 asks is known from quotations (VERIFIED-2) and in part from memory, so nothing here is more
than a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sakip.data.bentuk_temuan import PERMENPAN_53, Jenis, buat
from sakip.data.berlaku import kepala, pemilik_indikator, versi_jabatan
from sakip.data.organisasi import Jabatan, Jenjang
from sakip.data.perjanjian import AlasanPerubahan, VersiPerjanjian, label_versi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.temuan import Temuan, Tingkat

_WARN, _CATAT = Tingkat.PERINGATAN, Tingkat.CATATAN

BELUM_DIJANJIKAN = Jenis("KL184", _WARN, PERMENPAN_53, "Tambahkan targetnya pada perjanjian, atau hapus indikator itu.")
PIHAK = Jenis("KL185", _WARN, PERMENPAN_53, "Pilih atasan langsungnya sebagai pihak kedua, atau betulkan atasannya.")
TANPA_BEDA = Jenis("KL186", _CATAT, PERMENPAN_53, "Periksa target dan versi anggarannya, atau hapus versi itu.")
TANPA_KINERJA = Jenis(
    "KL187", _CATAT, PERMENPAN_53, "Beri jabatan itu sasaran dan indikator, atau tandai tidak menyusun laporan."
)


def periksa_pk_jabatan(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Parties, changes that change nothing, and positions and indicators that no agreement has."""
    pemilik = pemilik_indikator(organisasi=tahun.organisasi, perencanaan=tahun.perencanaan)
    yield from _periksa_pihak(tahun)
    yield from _periksa_beda(tahun.perjanjian.versi, label_versi(tahun.perjanjian))
    if tahun.perencanaan.sasaran_jabatan:
        yield from _periksa_janji(tahun, pemilik)
        yield from _periksa_jabatan(tahun.organisasi.jabatan, set(pemilik.values()))


def _periksa_pihak(tahun: TahunKinerja) -> Iterator[Temuan]:
    """The second party is the direct superior of the first, where both are positions of the office."""
    menurut_id = {j.id: j for j in tahun.organisasi.jabatan}
    for label, v in zip(label_versi(tahun.perjanjian), tahun.perjanjian.versi, strict=True):
        pertama, kedua = menurut_id.get(v.pihak_pertama), menurut_id.get(v.pihak_kedua)
        if pertama and kedua and pertama.atasan in menurut_id and pertama.atasan != kedua.id:
            atasan = menurut_id[pertama.atasan].nama
            apa = f"Pihak kedua {label.upper()} adalah {kedua.nama}; atasan langsung {pertama.nama} adalah {atasan}."
            yield buat(PIHAK, f"versi/{label}/pihak_kedua", apa, tertulis=kedua.nama, seharusnya=atasan)


def _periksa_beda(versi: Sequence[VersiPerjanjian], label: Sequence[str]) -> Iterator[Temuan]:
    """A change has something changed, unless only the official is another."""
    for nomor, v in enumerate(versi[1:], start=1):
        sebelum = versi[nomor - 1]
        lama = {b.indikator: b for b in sebelum.butir}
        sama = all(lama.get(b.indikator) == b for b in v.butir) and (v.jabatan or len(v.butir) == len(lama))
        if sama and v.butir and v.versi_anggaran == sebelum.versi_anggaran and v.alasan is not AlasanPerubahan.PEJABAT:
            apa = f"{label[nomor].upper()} sama dengan perjanjian sebelumnya; seharusnya ada yang berubah."
            yield buat(TANPA_BEDA, f"versi/{label[nomor]}/jenis", apa)


def _periksa_janji(tahun: TahunKinerja, pemilik: Mapping[str, str]) -> Iterator[Temuan]:
    """What measures a sasaran of a position stands in an agreement of that position."""
    utama = kepala(organisasi=tahun.organisasi)
    berjanji = versi_jabatan(perjanjian=tahun.perjanjian, pemilik=pemilik, kepala=utama.id if utama else "")
    dijanjikan = {b.indikator for v in tahun.perjanjian.versi for b in v.butir}
    sasaran = {s.id for s in tahun.perencanaan.sasaran_jabatan}
    nama = {j.id: j.nama for j in tahun.organisasi.jabatan}
    for i in tahun.perencanaan.indikator:
        milik = pemilik.get(i.id, "")
        if i.milik in sasaran and milik in berjanji and i.id not in dijanjikan:
            apa = f"Indikator “{i.nama}” milik {nama[milik]} tidak ada dalam perjanjian kinerja mana pun."
            yield buat(BELUM_DIJANJIKAN, f"indikator/{i.id}/nama", apa)


def _periksa_jabatan(jabatan: Sequence[Jabatan], pemilik: set[str]) -> Iterator[Temuan]:
    for j in jabatan:
        if j.menyusun_laporan and j.jenjang is not Jenjang.KEPALA_DAERAH and j.id not in pemilik:
            apa = f"Jabatan {j.nama} tidak punya indikator; perjanjian dan laporannya akan kosong."
            yield buat(TANPA_KINERJA, f"jabatan/{j.id}/nama", apa)
