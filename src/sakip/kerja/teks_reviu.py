"""The findings of a review as text to read: what matters first in full, the rest in a line each, then what to do.

What a person can not see here is never hidden: each part says how many it leaves out, and how to see them.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.kerja.periksa import HasilReviu
from sakip.kerja.tempat_reviu import sebut_pendek, sebut_tempat, tempat_lain
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat

LEBAR = 100
UTAMA = 10
_LEBAR_TERSEMPIT = 40
_LABEL = 11
_JUDUL_TERPANJANG = 280
_JUDUL_TERPENDEK = 24
_NILAI = 16
_TANPA_ANGKA = "Tidak ada angka terbaca di tabel, jadi hitungannya belum diperiksa. Pastikan ini berkas laporannya."
_BERSIH = "Tidak ada temuan pada bagian yang dapat diperiksa."
_SENDIRI = "Tidak ada temuan dalam laporan itu sendiri; perbandingan dengan acuannya belum dilakukan."
_KERTAS = "berkas untuk menjawab formulir, dan membiarkan temuan dengan alasan"
_FORMULIR = "berkas untuk menjawab formulir checklist reviu, yang tetap perlu diisi"
_TAK_TERPAKAI = "Pengecualian tanpa temuan"
_TURUNAN_TERBANYAK = 3
_KELOMPOK_TERBANYAK = 12
_CONTOH_TERBANYAK = 2


@dataclass(frozen=True, slots=True)
class CaraTampil:
    """``semua`` shows every finding in full, ``lanjut`` what to ask for next; ``lebar`` of the screen."""

    semua: bool = False
    lanjut: bool = False
    lebar: int = LEBAR


def tulis_teks(*, hasil: HasilReviu, cara: CaraTampil) -> str:
    """The whole review of one source."""
    tata = _Tata(hasil, cara, max(cara.lebar, _LEBAR_TERSEMPIT))
    return "\n".join(tata.semua()) + "\n"


class _Tata:
    """Lays out the review of one source."""

    def __init__(self, hasil: HasilReviu, cara: CaraTampil, lebar: int) -> None:
        self.hasil, self.cara, self.lebar = hasil, cara, lebar

    def semua(self) -> Iterator[str]:
        yield from self._kepala()
        yield from self._temuan()
        yield from self._dikecualikan()
        yield from self._tidak_diperiksa()
        yield from self._kelengkapan()
        yield from self._lanjut()

    def _kepala(self) -> Iterator[str]:
        for gagal in self.hasil.acuan_gagal:
            yield from self._lipat(f"GAGAL: {gagal}", "  ")
        hitung = Counter(t.tingkat for t in self.hasil.temuan)
        yield f"{self.hasil.nama}: {', '.join(f'{hitung[t]} {t.value}' for t in Tingkat)}"
        if ukuran := ", ".join(_ukuran(self.hasil)):
            yield from self._lipat(ukuran, "")
        if self.hasil.dokumen is not None and not self.hasil.cacah.angka:
            yield from self._lipat(_TANPA_ANGKA, "")
        elif not self.hasil.temuan:
            sendiri = _SENDIRI if self.hasil.acuan_gagal and not self.hasil.banding else _BERSIH
            yield from self._lipat(sendiri, "")
        for banding in self.hasil.banding:
            yield from self._lipat(banding, "")

    def _temuan(self) -> Iterator[str]:
        temuan = self.hasil.temuan
        utama = len(temuan) if self.cara.semua else UTAMA
        if len(temuan) > utama:
            yield f"\n{UTAMA} temuan yang paling penting"
        for nomor, t in enumerate(temuan[:utama], 1):
            yield ""
            yield from self._lengkap(nomor, t)
        if len(temuan) > utama:
            yield f"\n{len(temuan) - utama} temuan lain"
            lebar_nomor = len(str(len(temuan)))
            for nomor, t in enumerate(temuan[utama:], utama + 1):
                yield self._ringkas(f"{nomor:>{lebar_nomor}}.", t)

    def _lengkap(self, nomor: int, temuan: Temuan) -> Iterator[str]:
        judul = temuan.judul if self.cara.semua else _pendek(temuan.judul, _JUDUL_TERPANJANG)
        # A sentence without a heading says everything: place, values, basis, what to do.
        yield from self._lipat(f"{nomor:>2}. {temuan.tingkat.value.upper()}  {judul or temuan.pesan}", "    ")
        if judul:
            yield from self._rincian(temuan)
        for turunan in temuan.turunan[:_TURUNAN_TERBANYAK]:
            yield from self._rinci("Akibatnya", self._satu_kalimat(turunan))
        if (lagi := len(temuan.turunan) - _TURUNAN_TERBANYAK) > 0:
            yield from self._rinci("", f"dan {lagi} akibat lain")
        yield from self._rinci("Kode", f"{temuan.kode}, sidik {temuan.sidik}")

    def _rincian(self, temuan: Temuan) -> Iterator[str]:
        lokasi = temuan.lokasi
        yield from self._rinci("Letak", sebut_tempat(tempat=lokasi[0], berkas=self.hasil.nama) if lokasi else "")
        # A heading that is a whole sentence names the other places itself, but not those in another file.
        if temuan.seharusnya or any(x.berkas != lokasi[0].berkas for x in lokasi):
            yield from self._rinci("Lihat juga", tempat_lain(lokasi=lokasi, berkas=self.hasil.nama))
        yield from self._rinci("Tertulis", temuan.rincian or temuan.tertulis)
        yield from self._rinci("Seharusnya", temuan.seharusnya)
        yield from self._rinci("Hitungan", temuan.hitungan)
        yield from self._rinci("Saran", temuan.saran)

    def _satu_kalimat(self, temuan: Temuan) -> str:
        tempat = sebut_tempat(tempat=temuan.lokasi[0], berkas=self.hasil.nama) if temuan.lokasi else ""
        return f"{temuan.judul or temuan.pesan}" + (f" ({tempat})" if tempat else "")

    def _ringkas(self, nomor: str, temuan: Temuan) -> str:
        tempat = sebut_pendek(tempat=temuan.lokasi[0]) if temuan.lokasi else ""
        awal = f"{nomor} {temuan.tingkat.value:10} {temuan.kode}  "
        akhir = f"; {tempat}" if tempat else ""
        if temuan.tertulis and temuan.seharusnya:
            akhir = f": {_pendek(temuan.tertulis, _NILAI)} → {_pendek(temuan.seharusnya, _NILAI)}{akhir}"
        # The sentence is shortened before its values and its place, which is what one needs to find it.
        ruang = max(self.lebar - len(awal) - len(akhir), _JUDUL_TERPENDEK)
        return _pendek(f"{awal}{_pendek(temuan.judul or temuan.pesan, ruang)}{akhir}", self.lebar)

    def _dikecualikan(self) -> Iterator[str]:
        if self.hasil.dikecualikan:
            yield f"\nDibiarkan dengan alasan: {len(self.hasil.dikecualikan)}"
        for d in self.hasil.dikecualikan:
            p = d.pengecualian
            yield from self._lipat(f"  {d.temuan.kode}  {self._satu_kalimat(d.temuan)}", "         ")
            yield from self._lipat(f"         {p.nama}, {p.tanggal.isoformat()}: {p.alasan}", "         ")
        if self.hasil.tak_terpakai:
            yield ""
            yield from self._lipat(f"{_TAK_TERPAKAI}: {len(self.hasil.tak_terpakai)}", "  ")
        for p, apa in self.hasil.tak_cocok:
            yield from self._lipat(f"  Sidik {p.sidik} {apa}. {p.nama}: {p.alasan}", "    ")

    def _tidak_diperiksa(self) -> Iterator[str]:
        tidak = self.hasil.tidak_diperiksa
        if not tidak:
            return
        yield f"\nTidak diperiksa: {len(tidak)}"
        if self.cara.semua:
            for t in tidak:
                tempat = sebut_tempat(tempat=t.lokasi[0], berkas=self.hasil.nama) if t.lokasi else ""
                yield from self._lipat(f"  {t.kode:5}  {t.alasan}" + (f" ({tempat})" if tempat else ""), "         ")
            return
        kelompok = _kelompokkan(tidak)
        for kode, sebab, anggota in kelompok[:_KELOMPOK_TERBANYAK]:
            yield from self._lipat(f"  {kode:5}  {_sebut_kelompok(sebab, anggota, self.hasil.nama)}", "         ")
        if (lagi := sum(len(a) for _, _, a in kelompok[_KELOMPOK_TERBANYAK:])) > 0:
            yield f"         dan {lagi} hal lain"

    def _kelengkapan(self) -> Iterator[str]:
        if self.hasil.kekurangan:
            yield f"\nBelum lengkap, laporan akan bertanda DRAF: {len(self.hasil.kekurangan)}"
        for pesan in (*self.hasil.kekurangan, *self.hasil.tak_tercetak):
            yield from self._lipat(f"         {pesan}", "         ")

    def _lanjut(self) -> Iterator[str]:
        if self.hasil.dokumen is None or not self.cara.lanjut:
            return
        yield "\nLangkah berikutnya, dengan menambah pada perintah tadi"
        if len(self.hasil.temuan) > UTAMA and not self.cara.semua:
            yield "  --semua                    semua temuan dengan lengkap"
        yield "  --format html -o hasil     laporan dengan temuan di tempatnya, untuk peramban"
        yield "  --format docx -o hasil     Catatan Hasil Reviu, untuk Word"
        yield f"  --tulis-kertas-kerja       {_KERTAS if self.hasil.temuan else _FORMULIR}"

    def _rinci(self, label: str, isi: str) -> Iterator[str]:
        if isi:
            yield from self._lipat(f"    {label:{_LABEL}}{isi}", " " * (4 + _LABEL))

    def _lipat(self, teks: str, lanjut: str) -> Iterator[str]:
        awal = teks[: len(teks) - len(teks.lstrip())]
        isi = " ".join(teks.split()) if "\n" in teks else teks.strip()
        yield from textwrap.wrap(
            f"{awal}{isi}", self.lebar, subsequent_indent=lanjut, break_on_hyphens=False, drop_whitespace=True
        )


def _ukuran(hasil: HasilReviu) -> Iterator[str]:
    if halaman := banyak_halaman(hasil=hasil):
        yield f"{_bulat(halaman)} halaman"
    # Of data nothing is computed twice: what follows from other figures is never entered.
    if hasil.dokumen is not None and hasil.cacah.angka:
        dihitung = f", {_bulat(hasil.cacah.dihitung)} di antaranya dihitung ulang"
        yield f"{_bulat(hasil.cacah.angka)} angka terbaca di tabel{dihitung}"


def _bulat(banyak: int) -> str:
    return format_angka(Decimal(banyak), desimal=0)


def banyak_halaman(*, hasil: HasilReviu) -> int:
    """How many pages the report has, as far as its places tell; 0 where they do not."""
    blok = hasil.dokumen.isi if hasil.dokumen else ()
    lokasi = (getattr(b, "lokasi", None) for b in blok)
    return max((tempat.halaman or 0 for tempat in lokasi if tempat is not None), default=0)


def _kelompokkan(tidak: Sequence[TidakDiperiksa]) -> list[tuple[str, str, list[TidakDiperiksa]]]:
    """By rule and by what stands behind the name of the thing; the largest groups first."""
    kelompok: defaultdict[tuple[str, str], list[TidakDiperiksa]] = defaultdict(list)
    for t in tidak:
        kelompok[t.kode, _sebab(t.alasan)].append(t)
    return sorted(((k, s, a) for (k, s), a in kelompok.items()), key=lambda x: -len(x[2]))


def _sebab(alasan: str) -> str:
    """The reason without what it is about.

    >>> _sebab('Capaian "SKM" tidak dihitung ulang: target tidak terbaca.')
    'target tidak terbaca'
    """
    polos = re.sub(r'"[^"]*"|“[^”]*”', "", alasan)
    return " ".join((polos.rpartition(": ")[2] or polos).rstrip(".").split())


def _sebut_kelompok(sebab: str, anggota: Sequence[TidakDiperiksa], berkas: str) -> str:
    """The reason with how many it holds of, and where the first of them stand."""
    if len(anggota) == 1:
        return _sebut_satu(anggota[0], anggota[0].alasan, berkas)
    contoh = [_sebut_satu(t, _hal(t.alasan), berkas) for t in anggota[:_CONTOH_TERBANYAK]]
    lagi = f"; dan {len(anggota) - len(contoh)} lagi" if len(anggota) > len(contoh) else ""
    return f"{len(anggota)} hal: {sebab}. Misalnya: {'; '.join(contoh)}{lagi}"


def _hal(alasan: str) -> str:
    """What a reason is about, without the reason itself.

    >>> _hal('Capaian "SKM" tahun 2024 tidak dihitung ulang: target tidak terbaca.')
    'Capaian "SKM" tahun 2024'
    """
    return re.split(r" tidak (?=di)", alasan, maxsplit=1)[0].rstrip(".")


def _sebut_satu(tidak: TidakDiperiksa, isi: str, berkas: str) -> str:
    tempat = sebut_tempat(tempat=tidak.lokasi[0], berkas=berkas) if tidak.lokasi else ""
    if not tempat:
        return isi
    return f"{isi.rstrip('.')} ({tempat}){'.' if isi.endswith('.') else ''}"


def _pendek(teks: str, lebar: int) -> str:
    """The text, cut between words unless that leaves next to nothing.

    >>> _pendek("Realisasi anggaran kantor", 22), _pendek("17.326.484.250", 10)
    ('Realisasi anggaran…', '17.326.48…')
    """
    rata = re.sub(r"\s*\n\s*", " ", teks)
    if len(rata) <= lebar:
        return rata
    kata, _, _ = rata[:lebar].rpartition(" ")
    return f"{(kata if len(kata) * 2 > lebar else rata[: lebar - 1]).rstrip(' ,;:')}…"
