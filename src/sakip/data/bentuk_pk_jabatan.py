"""Shape of the agreements seen from the positions: who agrees with whom, and that each has something to agree on.

What PermenPANRB 53/2014 asks is known from quotations (VERIFIED-2) and in part from memory, so nothing here is more
than a warning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from sakip.data.bentuk_temuan import PERMENPAN_53, Jenis, buat
from sakip.data.berlaku import kepala, pemilik_indikator, penandatangan, versi_jabatan
from sakip.data.organisasi import Jabatan, Jenjang, Pemegang
from sakip.data.perjanjian import AlasanPerubahan, VersiPerjanjian, label_versi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Temuan, Tingkat

_WARN, _CATAT = Tingkat.PERINGATAN, Tingkat.CATATAN

BELUM_DIJANJIKAN = Jenis("KL184", _WARN, PERMENPAN_53, "Tambahkan targetnya pada perjanjian, atau hapus indikator itu.")
PIHAK = Jenis("KL185", _WARN, PERMENPAN_53, "Pilih atasan langsungnya sebagai pihak kedua, atau betulkan atasannya.")
TANPA_BEDA = Jenis("KL186", _CATAT, PERMENPAN_53, "Periksa target dan versi anggarannya, atau hapus versi itu.")
TANPA_KINERJA = Jenis(
    "KL187", _CATAT, PERMENPAN_53, "Beri jabatan itu sasaran dan indikator, atau tandai tidak menyusun laporan."
)
DIRI_SENDIRI = Jenis(
    "KL188",
    _WARN,
    PERMENPAN_53,
    "Catat penanda tangan lain pada hari itu, atau buat versi jabatan ini dengan pihak kedua atasan yang lebih tinggi.",
)


def periksa_pk_jabatan(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Parties, changes that change nothing, and positions and indicators that no agreement has."""
    pemilik = pemilik_indikator(organisasi=tahun.organisasi, perencanaan=tahun.perencanaan)
    orang = _penanda_tangan(tahun)
    yield from _periksa_pihak(tahun, orang)
    yield from _periksa_diri(tahun, pemilik, orang)
    yield from _periksa_beda(tahun.perjanjian.versi, label_versi(tahun.perjanjian))
    if tahun.perencanaan.sasaran_jabatan:
        yield from _periksa_janji(tahun, pemilik)
        yield from _periksa_jabatan(tahun.organisasi.jabatan, set(pemilik.values()))


Orang = Callable[[str, VersiPerjanjian], str]


def _penanda_tangan(tahun: TahunKinerja) -> Orang:
    """Who signs a version for a position, by name; empty while nobody holds it."""
    menurut_jabatan: dict[str, list[Pemegang]] = defaultdict(list)
    for p in tahun.organisasi.pemegang:
        menurut_jabatan[p.jabatan].append(p)

    def orang(jabatan: str, versi: VersiPerjanjian) -> str:
        hari = versi.tanggal or versi.berlaku_sejak
        p = penandatangan(pemegang=menurut_jabatan.get(jabatan, ()), tanggal=hari)
        return p.nama if p else ""

    return orang


def _periksa_diri(tahun: TahunKinerja, pemilik: Mapping[str, str], orang: Orang) -> Iterator[Temuan]:
    """Nobody agrees with himself, as who acts for his own superior would."""
    utama = kepala(organisasi=tahun.organisasi)
    berjanji = versi_jabatan(perjanjian=tahun.perjanjian, pemilik=pemilik, kepala=utama.id if utama else "")
    for j in tahun.organisasi.jabatan:
        for v in berjanji.get(j.id, ()):
            kedua = v.pihak_kedua if v.pihak_pertama == j.id and v.pihak_kedua else j.atasan
            nama = orang(j.id, v)
            if nama and nama == orang(kedua, v):
                hari = format_tanggal(v.tanggal or v.berlaku_sejak)
                apa = f"Perjanjian {j.nama} per {hari}: {nama} menjadi pihak pertama sekaligus pihak kedua."
                yield buat(DIRI_SENDIRI, f"jabatan/{j.id}/nama", apa, tertulis=nama)


def _periksa_pihak(tahun: TahunKinerja, orang: Orang) -> Iterator[Temuan]:
    """The second party is the direct superior of the first, where both are positions and not held by one person."""
    menurut_id = {j.id: j for j in tahun.organisasi.jabatan}
    for label, v in zip(label_versi(tahun.perjanjian), tahun.perjanjian.versi, strict=True):
        pertama, kedua = menurut_id.get(v.pihak_pertama), menurut_id.get(v.pihak_kedua)
        if not pertama or not kedua or pertama.atasan not in menurut_id or pertama.atasan == kedua.id:
            continue
        if orang(pertama.id, v) != orang(pertama.atasan, v) or not orang(pertama.id, v):
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
