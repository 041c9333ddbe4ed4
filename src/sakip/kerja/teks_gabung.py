"""The result of bringing workbooks of officials together, as text: who changed what, and what was not taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sakip.data.organisasi import Jabatan
from sakip.data.perencanaan import Indikator, Variabel
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.gabung import Gabungan
from sakip.kernel.periode import Periode

if TYPE_CHECKING:
    from sakip.buku_kerja.gabung import Balikan, Butir
    from sakip.buku_kerja.jatah import Rincian

_PANJANG = 90


def teks_gabungan(*, gabungan: Gabungan) -> str:
    """Everything that was found, in the order in which a planner needs it."""
    penulis = _Penulis(gabungan.muatan.wajib())
    return "\n".join([*penulis.perubahan(gabungan), *penulis.bentrok(gabungan), *penulis.lain(gabungan)]) + "\n"


class _Penulis:
    def __init__(self, tahun: TahunKinerja) -> None:
        self._indikator: dict[str, Indikator] = {i.id: i for i in tahun.perencanaan.indikator}
        self._variabel: dict[str, Variabel] = {v.kode: v for v in tahun.perencanaan.variabel}
        self._jabatan: dict[str, Jabatan] = {j.id: j for j in tahun.organisasi.jabatan}

    def perubahan(self, gabungan: Gabungan) -> Iterator[str]:
        """What was taken, by position."""
        diambil = gabungan.hasil.perubahan
        kiriman = f"{len(gabungan.kiriman) + len(gabungan.gagal)} berkas dibaca"
        yield f"{kiriman}: {len(diambil)} perubahan, {len(gabungan.hasil.bentrok)} bentrok."
        milik: dict[tuple[str, str], list[Butir]] = {}
        for b in diambil:
            milik.setdefault((b.balik[0].jabatan, b.balik[0].berkas), []).append(b)
        for (jabatan, berkas), semua in milik.items():
            yield ""
            yield f"{self._nama_jabatan(jabatan)} ({berkas}): {len(semua)} perubahan"
            for b in semua:
                yield from self._satu(b)

    def bentrok(self, gabungan: Gabungan) -> Iterator[str]:
        """What was changed on both sides; the main workbook stays as it is."""
        semua = gabungan.hasil.bentrok
        if semua:
            yield from ("", f"BENTROK: {len(semua)} isian diubah di dua tempat. Isi buku kerja induk dipertahankan.")
        for b in semua:
            hari = _hari(b.dikirim) if b.jalur.startswith("register") else ""
            yield f"   {self.sebut(b.jalur)}{hari}"
            yield f"      dikirim: {_padat(b.dikirim)}"
            yield f"      induk  : {_padat(b.induk)}{f' ({b.tempat})' if b.tempat else ''}"
            for balik in b.balik:
                yield f"      kembali: {_padat(balik.isi)} ({_tempat(balik)})"

    def lain(self, gabungan: Gabungan) -> Iterator[str]:
        """What is missing in what came back, and what is not of the one who sent it."""
        hasil = gabungan.hasil
        if hasil.hilang:
            yield from ("", "BARIS HILANG: barisnya tidak ada lagi dalam berkas; isian di induk tidak diubah.")
        yield from (f"   {self.sebut(jalur)} ({berkas})" for berkas, jalur in hasil.hilang)
        if hasil.asing:
            yield from ("", "BUKAN ISIANNYA: isian milik jabatan atau periode lain; tidak diambil.")
        yield from (f"   {self.sebut(jalur)} ({tempat})" for _, jalur, tempat in hasil.asing)

    def _satu(self, b: Butir) -> Iterator[str]:
        baru = b.balik[0].isi
        yield f"   {self.sebut(b.jalur)}{_hari(b.induk or baru) if b.jalur.startswith('register') else ''}"
        if not b.induk:
            yield f"      baru: {_padat(baru)}"
        elif not baru:
            yield f"      dikosongkan, semula: {_padat(b.induk)}"
        else:
            yield from (f"      {nama}: {_pendek(lama)} → {_pendek(kini)}" for nama, lama, kini in _beda(b.induk, baru))

    def sebut(self, jalur: str) -> str:
        """A fact in words."""
        jenis, _, sisa = jalur.partition("/")
        if jenis.startswith("register"):
            return "Register"
        inti, _, kode = sisa.rpartition("/")
        masa = f", {Periode.parse(kode).sebutan}" if kode else ""
        if jenis == "narasi":
            from sakip.buku_kerja.lembar.narasi import label_bagian

            kunci, _, untuk = inti.partition("/")
            milik = f" untuk “{self._nama(untuk)}”" if untuk else ""
            return f"Teks “{label_bagian().get(kunci, kunci)}”{milik}{masa}"
        return f"{'Variabel' if jenis == 'nilai_variabel' else 'Realisasi'} “{self._nama(inti)}”{masa}"

    def _nama(self, id_: str) -> str:
        if id_ in self._indikator:
            return self._indikator[id_].nama
        if id_ in self._variabel:
            return self._variabel[id_].nama or id_
        return self._nama_jabatan(id_)

    def _nama_jabatan(self, id_: str) -> str:
        return self._jabatan[id_].nama if id_ in self._jabatan else id_


def _beda(lama: Rincian, baru: Rincian) -> Iterator[tuple[str, str, str]]:
    """The cells that differ; of several texts the n-th with the n-th."""
    dulu, kini = _bernomor(lama), _bernomor(baru)
    for kunci in dict.fromkeys((*dulu, *kini)):
        if dulu.get(kunci, "") != kini.get(kunci, ""):
            yield kunci[0], dulu.get(kunci, ""), kini.get(kunci, "")


def _bernomor(isi: Rincian) -> dict[tuple[str, int], str]:
    hasil: dict[tuple[str, int], str] = {}
    for nama, teks in isi:
        hasil[nama, sum(n == nama for n, _ in hasil)] = teks
    return hasil


def _padat(isi: Rincian) -> str:
    """All cells of a fact in one line; the first needs no name."""
    if not isi:
        return "kosong"
    return "; ".join(_pendek(teks) if n == 0 else f"{nama}: {_pendek(teks)}" for n, (nama, teks) in enumerate(isi))


def _pendek(teks: str) -> str:
    satu_baris = " ".join(teks.split()) or "kosong"
    return satu_baris if len(satu_baris) <= _PANJANG else f"{satu_baris[: _PANJANG - 1]}…"


def _hari(isi: Rincian) -> str:
    """Which entry of the register is meant: its day and what was done."""
    sel = dict(isi)
    return f", {sel.get('Tanggal', '')}: {_pendek(sel.get('Uraian', ''))}"


def _tempat(balik: Balikan) -> str:
    return str(balik.tempat) if balik.tempat else balik.berkas
