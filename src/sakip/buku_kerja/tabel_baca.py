"""A sheet as raw rows to typed rows: the heading row and its columns are found by their words, wherever they stand."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.contoh import teks_contoh
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Jenis, Kolom, Wajib, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.mentah import SelKhusus
from sakip.buku_kerja.sel_baca import Mentah, read_sel, teks_mentah
from sakip.buku_kerja.tanda import AWALAN, CONTOH
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.temuan import Tingkat

BarisMentah = Sequence[Mentah]
# Headings stand near the top; further down a row of data could look like one.
_CARI_JUDUL = 60


@dataclass(slots=True)
class LembarMentah:
    """One sheet of the file. ``gabungan`` are merged ranges as (row, column) pairs counted from 0."""

    nama: str
    baris: Sequence[BarisMentah]
    khusus: SelKhusus = field(default_factory=SelKhusus)
    gabungan: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()


@dataclass(slots=True)
class LembarTerbaca:
    """The typed rows of a sheet and its form."""

    formulir: Baris
    baris: list[Baris]


def read_lembar(*, lembar: Lembar, mentah: LembarMentah, konteks: Konteks) -> LembarTerbaca:
    """Read one sheet; everything that is amiss becomes a finding."""
    return _Pembaca(lembar, mentah, konteks).read()


def huruf_kolom(indeks: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    huruf, sisa = "", indeks + 1
    while sisa:
        sisa, satuan = divmod(sisa - 1, 26)
        huruf = chr(65 + satuan) + huruf
    return huruf


class _Pembaca:
    def __init__(self, lembar: Lembar, mentah: LembarMentah, konteks: Konteks) -> None:
        self.lembar, self.mentah, self.konteks = lembar, mentah, konteks
        self.khusus = mentah.khusus
        self.judul = _find_judul(lembar, mentah.baris) if lembar.kolom else len(mentah.baris)

    def read(self) -> LembarTerbaca:
        formulir = self._read_formulir()
        if self.judul < 0:
            self._lapor(
                "KL006",
                "judul kolom tidak ditemukan; lembar ini belum dibaca.",
                f"Kembalikan baris judul: {', '.join(k.judul for k in self._kolom_isian())}.",
            )
            return LembarTerbaca(formulir, [])
        kolom = self._map_kolom() if self.lembar.kolom else {}
        self._check_gabungan()
        nomor = range(self.judul + 1, len(self.mentah.baris))
        terbaca = [b for n in nomor if (b := self._read_baris(n, kolom)) is not None]
        return LembarTerbaca(formulir, terbaca)

    def _kolom_isian(self) -> list[Kolom]:
        return [k for k in self.lembar.kolom if k.jenis is not Jenis.TAMPIL]

    def _lapor(self, kode: str, pesan: str, saran: str, *, tingkat: Tingkat = Tingkat.SALAH, kolom: str = "") -> None:
        nomor = self.judul + 1 if kolom else None
        tempat = Lokasi(berkas=self.konteks.berkas, lembar=self.lembar.nama, baris=nomor, kolom=kolom)
        self.konteks.lapor(kode, tempat, pesan, saran=saran, tingkat=tingkat)

    def _lokasi(self, nomor: int, judul: str) -> Lokasi:
        return Lokasi(berkas=self.konteks.berkas, lembar=self.lembar.nama, baris=nomor + 1, kolom=judul)

    # -- columns ---------------------------------------------------------

    def _map_kolom(self) -> dict[int, Kolom]:
        kenal = {rapikan(k.judul): k for k in self.lembar.kolom}
        hasil: dict[int, Kolom] = {}
        asing: dict[int, str] = {}
        for indeks, sel in enumerate(self.mentah.baris[self.judul]):
            judul = teks_mentah(sel).removesuffix("*").strip()
            if not judul:
                continue
            kolom = kenal.get(rapikan(judul)) or self._match_pola(judul)
            if kolom is None:
                asing[indeks] = judul
            elif kolom.kunci in {k.kunci for k in hasil.values()}:
                self._lapor(
                    "KL007",
                    f'judul "{judul}" berulang; hanya kolom pertama yang dibaca.',
                    "Hapus yang kedua.",
                    kolom=judul,
                )
            elif kolom.jenis is not Jenis.TAMPIL:
                hasil[indeks] = kolom
        self._check_kolom(hasil, asing)
        return hasil

    def _match_pola(self, judul: str) -> Kolom | None:
        for pola in self.lembar.pola:
            if cocok := pola.judul.fullmatch(" ".join(judul.split())):
                return pola.buat(cocok)
        return None

    def _check_kolom(self, ada: Mapping[int, Kolom], asing: Mapping[int, str]) -> None:
        punya = {k.kunci for k in ada.values()}
        for kolom in self._kolom_isian():
            if kolom.kunci not in punya:
                dekat = difflib.get_close_matches(kolom.judul, asing.values(), 1)
                if kolom.boleh_tiada and not dekat:
                    continue
                mirip = f' Yang terdekat: "{dekat[0]}".' if dekat else ""
                self._lapor(
                    "KL006", f'kolom "{kolom.judul}" tidak ada.{mirip}', f'Kembalikan judulnya menjadi "{kolom.judul}".'
                )
        for indeks, judul in asing.items():
            if any(_isi(baris, indeks) != "" for baris in self.mentah.baris[self.judul + 1 :]):
                self._lapor(
                    "KL007",
                    f'kolom "{judul}" tidak dikenal; isinya tidak dibaca.',
                    "Bila ini catatan sendiri, biarkan.",
                    tingkat=Tingkat.CATATAN,
                    kolom=judul,
                )

    def _check_gabungan(self) -> None:
        for (atas, kiri), (bawah, kanan) in self.mentah.gabungan:
            if atas > self.judul >= 0 and self.lembar.kolom:
                alamat = f"{huruf_kolom(kiri)}{atas + 1}:{huruf_kolom(kanan)}{bawah + 1}"
                self.konteks.lapor(
                    "KL016",
                    self._lokasi(atas, ""),
                    f"sel {alamat} digabung; hanya sel pertamanya yang terbaca.",
                    saran="Pisahkan sel itu, lalu isi setiap barisnya.",
                )

    # -- rows ------------------------------------------------------------

    def _read_formulir(self) -> Baris:
        kenal = {rapikan(k.judul): k for k in self.lembar.formulir}
        isi = Baris(0, {}, {})
        letak: dict[str, Lokasi] = {}
        for nomor, baris in enumerate(self.mentah.baris[: self.judul] if kenal and self.judul >= 0 else ()):
            for indeks, sel in enumerate(baris):
                label = teks_mentah(sel).removesuffix("*").strip() if sel != "" else ""
                kolom = kenal.get(rapikan(label)) if label else None
                if kolom is not None and kolom.kunci not in letak:
                    letak[kolom.kunci] = self._lokasi(nomor, kolom.judul)
                    self._read_isi(isi, nomor, indeks + 1, kolom, letak[kolom.kunci])
                    break
        for kolom in self.lembar.formulir:
            if kolom.kunci not in letak:
                letak[kolom.kunci] = Lokasi(berkas=self.konteks.berkas, lembar=self.lembar.nama, kolom=kolom.judul)
                self._lapor(
                    "KL006", f'baris isian "{kolom.judul}" tidak ada.', "Kembalikan baris itu dari buku kerja baru."
                )
        isi.letak = letak
        self._check_wajib(isi, self.lembar.formulir, set())
        return isi

    def _read_baris(self, nomor: int, kolom: Mapping[int, Kolom]) -> Baris | None:
        baris = self.mentah.baris[nomor]
        if not any(s != "" for s in baris) and not self.khusus.galat and not self.khusus.tanpa_hasil:
            return None
        tanda = "" if 0 in kolom else teks_mentah(_isi(baris, 0))
        if tanda == CONTOH and self._is_contoh(baris, kolom, nomor):
            return None
        letak = {k.kunci: self._lokasi(nomor, k.judul) for k in kolom.values()}
        hasil = Baris(nomor + 1, {}, letak, tanda.removeprefix(AWALAN) if tanda.startswith(AWALAN) else "")
        keluhan = {k.kunci for i, k in kolom.items() if self._read_isi(hasil, nomor, i, k, letak[k.kunci])}
        if not hasil.isi and not keluhan:
            return None
        return hasil if self._check_wajib(hasil, list(kolom.values()), keluhan) else None

    def _is_contoh(self, baris: BarisMentah, kolom: Mapping[int, Kolom], nomor: int) -> bool:
        """The untouched example row says nothing; one that a person has typed over is read like any other."""
        if all(teks_mentah(_isi(baris, i)) == teks_contoh(k) for i, k in kolom.items()):
            return True
        self.konteks.lapor(
            "KL019",
            self._lokasi(nomor, ""),
            "baris contoh berisi data; baris ini dibaca sebagai data.",
            tingkat=Tingkat.PERINGATAN,
            saran="Pindahkan isinya ke baris kosong di bawahnya bila memang data.",
        )
        return False

    def _read_isi(self, hasil: Baris, nomor: int, indeks: int, kolom: Kolom, tempat: Lokasi) -> bool:
        """Read one cell into the row; True when it was filled but could not be used as it stands."""
        sel = _isi(self.mentah.baris[nomor], indeks)
        alamat = f"{huruf_kolom(indeks)}{nomor + 1}" if self._ada_khusus() else ""
        if sel == "":
            return bool(alamat) and self._read_khusus(hasil, alamat, kolom, tempat)
        bacaan = read_sel(sel, kolom, persen=alamat in self.khusus.persen)
        if bacaan.isi is not None:
            hasil.isi[kolom.kunci] = bacaan.isi
        if bacaan.satuan:
            hasil.satuan[kolom.kunci] = bacaan.satuan
        if bacaan.kode:
            self.konteks.lapor(
                bacaan.kode,
                tempat,
                bacaan.pesan,
                tertulis=teks_mentah(sel),
                seharusnya=bacaan.seharusnya,
                saran=bacaan.saran,
                tingkat=bacaan.tingkat,
            )
        return bool(bacaan.kode) and bacaan.isi is None

    def _ada_khusus(self) -> bool:
        return bool(self.khusus.galat or self.khusus.tanpa_hasil or self.khusus.persen)

    def _read_khusus(self, hasil: Baris, alamat: str, kolom: Kolom, tempat: Lokasi) -> bool:
        if galat := self.khusus.galat.get(alamat):
            tulisan, kode = galat, "SJ008"
            pesan, saran = f"sel ini berisi galat Excel {galat}.", "Perbaiki rumusnya, atau tulis angkanya."
        elif alamat in self.khusus.tanpa_hasil:
            tulisan, kode = f"={self.khusus.tanpa_hasil[alamat]}", "SJ007"
            pesan = f'sel ini berisi rumus "{tulisan}" yang belum dihitung.'
            saran = "Buka di Excel lalu simpan ulang, atau tulis hasilnya."
        else:
            return False
        if kolom.jenis is Jenis.NILAI:
            hasil.isi[kolom.kunci] = Kosong(Keadaan.TAK_TERBACA, tertulis=tulisan)
        self.konteks.lapor(kode, tempat, pesan, tertulis=tulisan, saran=saran)
        return True

    def _check_wajib(self, hasil: Baris, kolom: Sequence[Kolom], keluhan: set[str]) -> bool:
        """Report empty cells that must be filled; False when the row cannot be used without them."""
        lengkap = True
        for k in kolom:
            if k.wajib in (Wajib.TIDAK, Wajib.BENTUK) or k.kunci in hasil.isi:
                continue
            mutlak = k.wajib is Wajib.MUTLAK
            lengkap = lengkap and not mutlak
            akibat = "; baris ini belum dipakai" if mutlak and hasil.nomor else ""
            if k.kunci not in keluhan or akibat:
                kata = "belum terbaca" if k.kunci in keluhan else "belum diisi"
                self.konteks.lapor("KL008", hasil.letak[k.kunci], f"{k.judul} {kata}{akibat}.", saran="Isi sel ini.")
        return lengkap


def _isi(baris: BarisMentah, indeks: int) -> Mentah:
    return baris[indeks] if indeks < len(baris) else ""


def _find_judul(lembar: Lembar, baris: Sequence[BarisMentah]) -> int:
    """The row whose cells say most of the headings; -1 when none says two (one, where there is only one).

    Where two say as many (the name of a sheet may be a heading too), the one above the example row is meant.
    """
    kenal = {rapikan(k.judul) for k in lembar.kolom if k.jenis is not Jenis.TAMPIL}

    def _is_judul(sel: Mentah) -> bool:
        judul = " ".join(sel.split()).removesuffix("*").strip() if isinstance(sel, str) else ""
        return bool(judul) and (rapikan(judul) in kenal or any(p.judul.fullmatch(judul) for p in lembar.pola))

    skor = [sum(_is_judul(s) for s in b) for b in baris[:_CARI_JUDUL]]
    terbaik = max(skor, default=0)
    calon = [n for n, s in enumerate(skor) if s == terbaik]
    if terbaik < min(2, len(kenal)):
        return -1
    return next((n for n in calon if n + 1 < len(baris) and _isi(baris[n + 1], 0) == CONTOH), calon[0])
