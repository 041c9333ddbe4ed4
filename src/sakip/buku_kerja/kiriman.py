"""Read a workbook of one position that came back: what it says, where, and what of it cannot be trusted.

Names mean what they mean in the main workbook. A value whose cell, row or sheet has a mistake is not there: it is
reported, never taken as emptied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sakip.buku_kerja.baca import open_buku, read_lama, read_semua
from sakip.buku_kerja.baku import susun_baku
from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jatah import Jatah, Rekaman, jalur, kelompokkan
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Ranah, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar import narasi, realisasi, register, variabel
from sakip.buku_kerja.lembar.petak import PETAK
from sakip.buku_kerja.lembar_pecah import kenal_lembar
from sakip.buku_kerja.nama_tahun import build_kamus
from sakip.buku_kerja.pecah import Surat, jalur_catatan, kantor_dari, read_surat
from sakip.buku_kerja.sel_baca import teks_mentah
from sakip.buku_kerja.tabel_baca import LembarMentah, LembarTerbaca
from sakip.buku_kerja.tanda import AWALAN, DAFTAR, KIRIMAN
from sakip.data.narasi import TeksNarasi
from sakip.data.realisasi import NilaiVariabel, RealisasiKinerja
from sakip.data.register import Catatan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Temuan, Tingkat

# What makes a whole sheet doubtful: it is not there, a column is missing, cells are merged, it is too large.
_KODE_LEMBAR = ("KL003", "KL005", "KL006", "KL016")


@dataclass(frozen=True, slots=True)
class Kiriman:
    """What came back.

    fakta     records by the path of their fact, of this position alone; an empty one was emptied
    hilang    what was sent and stands in no row any more, though its sheet can be read
    catatan   entries of the register by their number, new ones under an empty one
    dihapus   numbers of entries that were sent and are gone
    asing     records that are not the position's
    """

    berkas: str
    surat: Surat
    fakta: Mapping[str, tuple[Rekaman, ...]] = field(default_factory=dict)
    hilang: tuple[str, ...] = ()
    catatan: tuple[tuple[str, Catatan, Lokasi], ...] = ()
    dihapus: tuple[str, ...] = ()
    asing: tuple[tuple[Rekaman, Lokasi], ...] = ()
    asal: Mapping[str, Lokasi] = field(default_factory=dict)

    @property
    def jatah(self) -> Jatah:
        """Whose it is."""
        return self.surat.jatah


@dataclass(frozen=True, slots=True)
class HasilKiriman:
    """``kiriman`` is None for a file that cannot be taken at all; ``temuan`` says why."""

    berkas: str
    kiriman: Kiriman | None
    temuan: tuple[Temuan, ...]


def read_kiriman(*, isi: bytes, nama: str, tahun: TahunKinerja, periode: Periode | None = None) -> HasilKiriman:
    """Read the file ``isi`` for the main workbook of ``tahun``; with ``periode`` only one of that period is taken."""
    konteks = Konteks(berkas=nama)
    mentah = open_buku(isi=isi, konteks=konteks)
    surat = _open_surat(mentah, konteks) if mentah is not None else None
    if mentah is None or surat is None or not _check_milik(surat, tahun, periode, konteks):
        return HasilKiriman(nama, None, tuple(konteks.temuan))
    konteks.tahun, konteks.profil = tahun.tahun, tahun.acuan.profil
    konteks.satuan = {i.id: i.satuan for i in tahun.perencanaan.indikator}
    konteks.kamus = build_kamus(tahun=susun_baku(tahun=tahun), lama=read_lama(lembar=mentah.get(DAFTAR)))
    surat = replace(surat, jatah=_saring(surat.jatah, tahun))
    kenal = tuple(x for x in kenal_lembar(jatah=surat.jatah) if x.nama in surat.lembar)
    terbaca = read_semua(mentah=mentah, semua=kenal, wajib=kenal, konteks=konteks)
    kiriman = _Penilai(surat, terbaca, mentah, konteks).run()
    return HasilKiriman(nama, kiriman, tuple(konteks.temuan))


# -- whose file it is ----------------------------------------------------


def _open_surat(mentah: Mapping[str, LembarMentah | None], konteks: Konteks) -> Surat | None:
    lembar = mentah.get(KIRIMAN)
    if lembar is None:
        konteks.lapor(
            "KL023",
            Lokasi(berkas=konteks.berkas),
            "Berkas ini bukan isian yang dibuat dengan sakip buku-kerja pecah.",
            saran="Kembalikan berkas yang diterima pejabat, bukan salinan ke buku kerja lain.",
        )
        return None
    surat = read_surat(baris=[[teks_mentah(s) for s in b] for b in lembar.baris])
    if surat is None:
        konteks.lapor(
            "KL023",
            Lokasi(berkas=konteks.berkas),
            "Catatan tersembunyi di dalam berkas ini rusak, jadi tidak diketahui apa yang dikirim semula.",
            saran="Buat ulang dengan sakip buku-kerja pecah, lalu salin isiannya ke berkas itu.",
        )
    return surat


def _check_milik(surat: Surat, tahun: TahunKinerja, periode: Periode | None, konteks: Konteks) -> bool:
    jatah, sebab = surat.jatah, ""
    kantor = kantor_dari(tahun=tahun)
    if rapikan(surat.kantor) != rapikan(kantor):
        sebab = f"Berkas ini milik {surat.kantor}, sedangkan buku kerja induk milik {kantor}."
    elif jatah.periode.tahun != tahun.tahun:
        sebab = f"Berkas ini tahun {jatah.periode.tahun}, sedangkan buku kerja induk tahun {tahun.tahun}."
    elif periode is not None and jatah.periode != periode:
        sebab = f"Berkas ini untuk {jatah.periode.sebutan}, sedangkan yang digabung {periode.sebutan}."
    elif jatah.jabatan not in {j.id for j in tahun.organisasi.jabatan}:
        sebab = f'Jabatan "{jatah.jabatan}" pada berkas ini tidak ada dalam buku kerja induk.'
    if sebab:
        saran = "Gabungkan dengan buku kerja asalnya; tidak ada yang diambil dari berkas ini."
        konteks.lapor("KL024", Lokasi(berkas=konteks.berkas), sebab, saran=saran)
    return not sebab


def _saring(jatah: Jatah, tahun: TahunKinerja) -> Jatah:
    """Without what the main workbook no longer has: a value of it would have no place."""
    p = tahun.perencanaan
    indikator, variabel_ada = {i.id for i in p.indikator}, {v.kode for v in p.variabel}
    return replace(
        jatah,
        indikator=tuple(i for i in jatah.indikator if i in indikator),
        variabel=tuple(v for v in jatah.variabel if v in variabel_ada),
    )


# -- what it says --------------------------------------------------------


class _Penilai:
    """Sorts what was read into the position's own, what is not its own, and what is gone."""

    def __init__(
        self,
        surat: Surat,
        terbaca: Sequence[tuple[Lembar, LembarTerbaca]],
        mentah: Mapping[str, LembarMentah | None],
        konteks: Konteks,
    ) -> None:
        self.surat, self.jatah, self.konteks = surat, surat.jatah, konteks
        self.baris = {jenis.nama: isi.baris for jenis, isi in terbaca}
        for b in self.baris.get(realisasi.LEMBAR.nama, ()):
            # Here the unit is a cell of its own, beside the numbers.
            b.satuan["satuan"] = b.teks("satuan")
        rekaman = [r for jenis, isi in terbaca if jenis.baca for r in jenis.baca(isi.baris, konteks)]
        konteks.bandingkan_satuan()
        self.rekaman = list(self._list_rekaman(rekaman))
        self.semua_catatan = [r for r in rekaman if isinstance(r, Catatan)]
        salah = [t for t in konteks.temuan if t.tingkat is Tingkat.SALAH]
        self.ragu = {x.lembar for t in salah if t.kode in _KODE_LEMBAR for x in t.lokasi}
        self.sel = {(x.lembar, x.baris, x.kolom) for t in salah for x in t.lokasi}
        self.rusak = self._find_rusak(mentah)

    def run(self) -> Kiriman:
        terlihat: dict[str, list[Lokasi]] = {}
        for jalur_fakta, tempat in (*self._list_petak(), *self._list_teks()):
            terlihat.setdefault(jalur_fakta, []).append(tempat)
        andal = [j for j, x in terlihat.items() if j not in self.rusak and all(self._is_andal(t) for t in x)]
        dibaca = [(r, tempat) for r, tempat in self.rekaman if self._is_andal(tempat)]
        milik = kelompokkan(rekaman=(r for r, _ in dibaca if self.jatah.memuat(r)))
        catatan = tuple(c for c in self._list_catatan() if self._is_andal(c[2]))
        return Kiriman(
            berkas=self.konteks.berkas,
            surat=self.surat,
            fakta={j: milik.get(j, ()) for j in andal},
            hilang=tuple(self._list_hilang(terlihat)),
            catatan=catatan,
            dihapus=tuple(self._list_dihapus()),
            asing=tuple((r, tempat) for r, tempat in dibaca if not self.jatah.memuat(r)),
            asal={j: x[0] for j, x in terlihat.items()} | {jalur_catatan(nomor=n): x for n, _, x in catatan if n},
        )

    def _find_rusak(self, mentah: Mapping[str, LembarMentah | None]) -> set[str]:
        """Marks of the hidden column in rows that could not be read at all."""
        hasil: set[str] = set()
        for nama, baris in self.baris.items():
            terbaca, isi = {b.nomor for b in baris}, mentah[nama]
            gagal = {n for lembar, n, _ in self.sel if lembar == nama and n is not None} - terbaca
            mentah_baris = isi.baris if isi else ()
            hasil |= {str(mentah_baris[n - 1][0]).removeprefix(AWALAN) for n in gagal if n <= len(mentah_baris)}
        return hasil

    def _is_andal(self, tempat: Lokasi) -> bool:
        """Tell whether nothing is wrong with the sheet, the cell, or what the cells of its row have in common."""
        if tempat.lembar in self.ragu:
            return False
        petak = {k.judul for k in realisasi.KOLOM if k.kunci in dict(PETAK)}
        salah = {kolom for lembar, baris, kolom in self.sel if (lembar, baris) == (tempat.lembar, tempat.baris)}
        return not salah - (petak - {tempat.kolom})

    def _list_rekaman(self, terbaca: Sequence[object]) -> Iterator[tuple[Rekaman, Lokasi]]:
        nomor = 0
        for r in terbaca:
            if isinstance(r, TeksNarasi):
                nomor += 1
                # A text without a period is of the period of the workbook.
                periode = r.periode or self.jatah.masa_teks[0]
                yield replace(r, periode=periode, perbarui=False), self.konteks.asal[f"narasi/{nomor}/teks"]
            elif isinstance(r, RealisasiKinerja | NilaiVariabel):
                yield r, self.konteks.asal[jalur(r)]

    # -- the register ----------------------------------------------------

    def _list_catatan(self) -> Iterator[tuple[str, Catatan, Lokasi]]:
        """Entries with their number; of a row that was copied only the first keeps it."""
        terpakai = {""}
        for r, b in zip(self.semua_catatan, self.baris.get(register.LEMBAR.nama, ()), strict=False):
            nomor = b.id if b.id not in terpakai and jalur_catatan(nomor=b.id) in self.surat.fakta else ""
            terpakai.add(nomor)
            self._check_tanggal(r, b)
            yield nomor, replace(r, petugas=self.jatah.jabatan), b.lokasi("uraian")

    def _check_tanggal(self, catatan: Catatan, b: Baris) -> None:
        periode = self.jatah.periode
        if not periode.awal <= catatan.tanggal <= periode.akhir:
            self.konteks.lapor(
                "KL025",
                b.lokasi("tanggal"),
                f"{format_tanggal(catatan.tanggal)} di luar {periode.sebutan}; catatan ini tetap diambil.",
                tingkat=Tingkat.PERINGATAN,
                saran="Betulkan tanggalnya bila salah ketik.",
            )

    def _list_dihapus(self) -> Iterator[str]:
        """Entries that were sent and whose row is gone; a row that cannot be read is not gone."""
        lembar = register.LEMBAR.nama
        if lembar in self.ragu or lembar not in self.baris:
            return
        ada = {b.id for b in self.baris[lembar]} | self.rusak
        for jalur_fakta in self.surat.fakta:
            nomor = jalur_fakta.removeprefix("register/")
            if nomor != jalur_fakta and nomor not in ada:
                yield nomor

    # -- which facts have a row ------------------------------------------

    def _list_hilang(self, terlihat: Mapping[str, object]) -> Iterator[str]:
        for jalur_fakta in self.surat.fakta:
            lembar = _LEMBAR_FAKTA[jalur_fakta.partition("/")[0]]
            if lembar != register.LEMBAR.nama and jalur_fakta not in terlihat and lembar not in self.ragu:
                yield jalur_fakta

    def _list_petak(self) -> Iterator[tuple[str, Lokasi]]:
        """Cells of values, filled or not."""
        for b in self.baris.get(realisasi.LEMBAR.nama, ()):
            if id_ := self.konteks.kamus.resolve(b.teks("indikator"), Ranah.INDIKATOR).id:
                yield from self._list_masa(f"realisasi/{id_}", b)
        for b in self.baris.get(variabel.LEMBAR.nama, ()):
            yield from self._list_masa(f"nilai_variabel/{b.teks('kode')}", b)

    def _list_masa(self, awal: str, b: Baris) -> Iterator[tuple[str, Lokasi]]:
        milik = {p.triwulan: p for p in self.jatah.masa}
        for kunci, tw in PETAK:
            if kunci in b.letak and tw in milik:
                yield f"{awal}/{milik[tw].kode}", b.lokasi(kunci)

    def _list_teks(self) -> Iterator[tuple[str, Lokasi]]:
        """Rows of texts: those that were sent, by the hidden column, written or not; and what was written."""
        for b in self.baris.get(narasi.LEMBAR.nama, ()):
            if b.id:
                yield b.id, b.lokasi("teks")
        yield from ((jalur(r), x) for r, x in self.rekaman if isinstance(r, TeksNarasi) and self.jatah.memuat(r))


_LEMBAR_FAKTA = {
    "realisasi": realisasi.LEMBAR.nama,
    "nilai_variabel": variabel.LEMBAR.nama,
    "narasi": narasi.LEMBAR.nama,
    "register": register.LEMBAR.nama,
}
