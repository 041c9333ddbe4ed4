"""Which row is which record: ids from the hidden column, new ids for new rows, and the dictionary of names."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Nama, Ranah, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.tabel_baca import LembarTerbaca
from sakip.buku_kerja.tanda import make_id
from sakip.kernel.temuan import Tingkat

Terbaca = Sequence[tuple[Lembar, LembarTerbaca]]
# Labels of the earlier writing: by kind, from the reduced label to the id.
Lama = Mapping[Ranah, Mapping[str, str]]
# Two names that agree less than this have nothing to do with each other.
_ASING = 0.3


def assign_id(*, terbaca: Terbaca, lama: Lama, konteks: Konteks) -> Kamus:
    """Give every row of a named thing its id and return the names."""
    terpakai = {b.id for _, isi in terbaca for b in isi.baris if b.id}
    return _Pemberi(terpakai, lama, konteks).run(terbaca)


class _Pemberi:
    def __init__(self, terpakai: set[str], lama: Lama, konteks: Konteks) -> None:
        self.terpakai, self.lama, self.konteks = terpakai, lama, konteks
        self.nama: dict[str, Nama] = {}
        self.pemilik: dict[str, Baris] = {}
        self.daftar: list[tuple[str, Nama]] = []
        self.kunci: dict[tuple[Ranah, str, str], str] = {}

    def run(self, terbaca: Terbaca) -> Kamus:
        for lembar, isi in terbaca:
            if lembar.nama_baris is None:
                continue
            for b in isi.baris:
                nama = lembar.nama_baris(b)
                if nama is not None:
                    self._assign(b, nama, lembar.kunci_utama, gabung=lembar.gabung)
        return Kamus(nama=self.daftar, lama=self.lama)

    def _assign(self, b: Baris, nama: Nama, kolom: str, *, gabung: bool) -> None:
        kunci = (nama.ranah, rapikan(nama.nama), rapikan(nama.pembeda))
        if nama.ranah is Ranah.DESA:
            b.id = nama.nama
        elif b.id in self.nama:
            if gabung and rapikan(self.nama[b.id].nama) == rapikan(nama.nama):
                return
            self._renew(b, nama, kolom)
        elif b.id:
            self._check_isi(b, nama, kolom)
        elif gabung and (ada := self._find_senama(kunci)):
            b.id = ada
            return
        else:
            b.id = make_id(nama.nama, self.terpakai)
        if nama.ranah is not Ranah.DESA:
            self._check_kembar(b, nama, kunci, kolom)
        if b.id not in self.nama:
            self.nama[b.id], self.pemilik[b.id] = nama, b
            self.daftar.append((b.id, nama))
        self.kunci.setdefault(kunci, b.id)

    def _find_senama(self, kunci: tuple[Ranah, str, str]) -> str:
        """The position a further holder belongs to; without a unit the name alone decides when only one has it."""
        ranah, nama, pembeda = kunci
        if kunci in self.kunci or pembeda:
            return self.kunci.get(kunci, "")
        senama = [id_ for (r, n, _), id_ in self.kunci.items() if (r, n) == (ranah, nama)]
        return senama[0] if len(senama) == 1 else ""

    def _renew(self, b: Baris, nama: Nama, kolom: str) -> None:
        asal = self.nama[b.id].nama
        b.id = make_id(nama.nama, self.terpakai)
        self.konteks.lapor(
            "KL013",
            b.lokasi(kolom),
            f'baris ini salinan dari "{asal}" dan dibaca sebagai {nama.ranah.value} baru.',
            tingkat=Tingkat.CATATAN,
        )

    def _check_isi(self, b: Baris, nama: Nama, kolom: str) -> None:
        lama = next((label for label, id_ in self.lama.get(nama.ranah, {}).items() if id_ == b.id), "")
        if lama and difflib.SequenceMatcher(None, lama, rapikan(nama.nama)).ratio() < _ASING:
            self.konteks.lapor(
                "KL020",
                b.lokasi(kolom),
                f'baris ini dulu "{lama}", sekarang "{nama.nama}"; dianggap nama baru dari hal yang sama.',
                tingkat=Tingkat.CATATAN,
                saran="Bila ini hal yang lain, tulis di baris kosong agar riwayatnya tidak tercampur.",
            )

    def _check_kembar(self, b: Baris, nama: Nama, kunci: tuple[Ranah, str, str], kolom: str) -> None:
        ada = self.kunci.get(kunci, b.id)
        if ada != b.id:
            self.konteks.lapor(
                "KL011",
                (self.pemilik[ada].lokasi(kolom), b.lokasi(kolom)),
                f'{nama.ranah.value} "{nama.nama}" tertulis pada dua baris.',
                tingkat=Tingkat.PERINGATAN,
                tertulis=nama.nama,
                saran="Hapus salah satu, atau bedakan namanya.",
            )
