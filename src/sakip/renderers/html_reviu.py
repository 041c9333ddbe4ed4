"""The page of a review: the report as read, beside it the findings, each leading to its place and back.

One file without a request to anywhere. It works without script, by the targets of its links; the few lines of script
open a folded card when a link leads into it, in browsers that do not do so themselves, and nothing else may run: a
report may hold anything.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from sakip.dokumen.node import Dokumen
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat
from sakip.renderers.html_reviu_kartu import KATA_TINGKAT, PenulisKartu
from sakip.renderers.html_reviu_model import KeteranganReviu
from sakip.renderers.html_reviu_naskah import tulis_naskah
from sakip.renderers.html_reviu_tanda import PetaTanda, nama_jangkar
from sakip.renderers.html_reviu_tidak import jangkar_tidak, tulis_tidak_diperiksa
from sakip.renderers.html_teks import aman

# The findings that matter first; the rest is folded.
PERTAMA = 10
_ARTI = (
    '<p class="petunjuk">Nomor dalam naskah adalah nomor temuan: lingkaran penuh pada yang ditemukan, '
    "lingkaran kosong pada pembanding dan akibatnya.</p>\n"
)
_KAKI = "<footer><p>Pemeriksaan ini membantu peninjau, bukan menggantikannya.</p></footer>"


def render_html_reviu(
    *,
    dokumen: Dokumen | None,
    temuan: Sequence[Temuan],
    tidak_diperiksa: Sequence[TidakDiperiksa],
    keterangan: KeteranganReviu,
) -> bytes:
    """The page. ``temuan`` come in the order of their importance; without a document there are only the cards."""
    peta = _peta(temuan, tidak_diperiksa, keterangan)
    naskah = tulis_naskah(dokumen=dokumen, peta=peta) if dokumen is not None else ""
    halaman = _Halaman(
        temuan, tidak_diperiksa, keterangan, PenulisKartu(frozenset(peta.tertulis), keterangan.kecualikan)
    )
    return halaman.tulis(naskah).encode()


def _peta(temuan: Sequence[Temuan], tidak: Sequence[TidakDiperiksa], keterangan: KeteranganReviu) -> PetaTanda:
    peta = PetaTanda()
    for n, satu in enumerate(temuan, 1):
        peta.temuan(temuan=satu, nomor=n)
    for n, berdiri in enumerate(keterangan.dikecualikan, 1):
        for k, lokasi in enumerate(berdiri.temuan.lokasi):
            peta.tujuan(jangkar=nama_jangkar(-n, k), lokasi=lokasi, kutipan=(berdiri.temuan.tertulis,))
    for n, lewat in enumerate(tidak, 1):
        for lokasi in lewat.lokasi[:1]:
            peta.tujuan(jangkar=jangkar_tidak(n), lokasi=lokasi)
    return peta


@dataclass(frozen=True, slots=True)
class _Halaman:
    """The page around the document."""

    temuan: Sequence[Temuan]
    tidak: Sequence[TidakDiperiksa]
    keterangan: KeteranganReviu
    kartu: PenulisKartu

    def tulis(self, naskah: str) -> str:
        """The whole page."""
        badan, kelas = ("reviu", "baca") if naskah else ("reviu polos", "baca tanpa-naskah")
        bagian = self._temuan(), self._tidak(), self._berdiri(), self._data()
        samping = "\n".join(b for b in bagian if b)
        if naskah:
            naskah = (
                '<section class="naskah" id="naskah" aria-labelledby="h-naskah" tabindex="-1">\n'
                f'<h2 class="tersembunyi" id="h-naskah">Naskah laporan</h2>\n{self._arti()}{naskah}\n</section>'
            )
        return (
            f'<!DOCTYPE html>\n<html lang="id">\n<head>\n{self._meta()}\n</head>\n<body class="{badan}">\n'
            '<a class="lewati" href="#isi">Langsung ke isi</a>\n'
            f'{self._atas()}\n<main id="isi" tabindex="-1" class="{kelas}">\n'
            f'<div class="samping" role="region" aria-labelledby="h-temuan" tabindex="0">\n{samping}\n</div>\n'
            f"{naskah}\n</main>\n{_KAKI}\n<script>{_SKRIP}</script>\n</body>\n</html>\n"
        )

    def _arti(self) -> str:
        """What the marks in the text mean."""
        return _ARTI if self.temuan and self.kartu.tertulis else ""

    def _meta(self) -> str:
        aturan = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '{_sidik_skrip()}'"
        return (
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{aturan}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{aman(self._jumlah())} · {aman(self.keterangan.nama)}</title>\n"
            '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
            f"<style>\n{_gaya()}</style>"
        )

    def _atas(self) -> str:
        k = self.keterangan
        judul = f" · {aman(k.judul)}" if k.judul else ""
        ringkasan = self._ringkasan()
        pokok = "".join(f'<p class="pokok">{aman(r)}</p>' for r in (ringkasan, *k.acuan) if r)
        tanggal = f'<p class="tanggal">Diperiksa {aman(k.tanggal)}</p>' if k.tanggal else ""
        return (
            f'<header>\n<div class="atas"><p class="merek">Periksa laporan<small>{aman(k.nama)}{judul}</small></p>'
            f'{tanggal}{self._bilah()}</div>\n<div class="judul-halaman"><h1>{aman(self._jumlah())}</h1>'
            f"{pokok}</div>\n</header>"
        )

    def _bilah(self) -> str:
        if not self.keterangan.tautan:
            return ""
        isi = "".join(f'<a href="{aman(alamat)}">{aman(kata)}</a>' for kata, alamat in self.keterangan.tautan)
        return f'<nav class="loncat bilah" aria-label="Pemeriksaan ini">{isi}</nav>'

    def _jumlah(self) -> str:
        banyak = Counter(t.tingkat for t in self.temuan)
        kata = [f"{_ribuan(banyak[t])} {KATA_TINGKAT[t].lower()}" for t in Tingkat if banyak[t]]
        kata = kata or ["Tidak ada temuan"]
        if self.tidak:
            kata.append(f"{_ribuan(len(self.tidak))} hal tidak diperiksa")
        return ", ".join(kata)

    def _ringkasan(self) -> str:
        k = self.keterangan
        angka = f"{_ribuan(k.angka)} angka dibaca" if k.angka else ""
        ulang = f"{_ribuan(k.dihitung)} dihitung ulang" if k.dihitung else ""
        bagian = ", ".join(b for b in (k.ringkasan, angka, ulang) if b)
        return f"{bagian}." if bagian else ""

    def _temuan(self) -> str:
        bernomor = list(enumerate(self.temuan, 1))
        kartu = "\n".join(self.kartu.temuan(temuan=t, nomor=n) for n, t in bernomor[:PERTAMA])
        judul = "Temuan, yang terpenting dulu" if kartu else "Temuan"
        isi = kartu or f'<p class="kosong">{self._bersih()}</p>'
        lipatan = "\n".join(self._lipatan(t, bernomor[PERTAMA:]) for t in Tingkat)
        return f'<h2 id="h-temuan">{judul}</h2>\n{self._loncat()}\n{isi}\n{lipatan}'

    def _bersih(self) -> str:
        sisa = "; yang tidak diperiksa tersebut di bawah" if self.tidak else ""
        return f"Tidak ada yang perlu diperbaiki menurut aturan yang berlaku{sisa}."

    def _lipatan(self, tingkat: Tingkat, bernomor: Sequence[tuple[int, Temuan]]) -> str:
        isi = [self.kartu.temuan(temuan=t, nomor=n) for n, t in bernomor if t.tingkat is tingkat]
        if not isi:
            return ""
        ada = any(t.tingkat is tingkat for t in self.temuan[:PERTAMA])
        kata = f"{KATA_TINGKAT[tingkat]}{' lainnya' if ada else ''}"
        kartu = "\n".join(isi)
        return (
            f'<details class="sisa" id="sisa-{tingkat.value}"><summary>{_ribuan(len(isi))} {kata.lower()}</summary>\n'
            f"{kartu}\n</details>"
        )

    def _loncat(self) -> str:
        """Where to go from here, for a phone and for those who do not see the page as a whole."""
        tautan = ['<a class="ke-naskah" href="#naskah">Naskah laporan</a>'] if self.kartu.tertulis else []
        if self.tidak:
            tautan.append('<a href="#h-tidak">Tidak diperiksa</a>')
        if self.keterangan.dikecualikan:
            tautan.append('<a href="#h-berdiri">Dikecualikan</a>')
        return f'<nav class="loncat" aria-label="Halaman ini">{"".join(tautan)}</nav>' if tautan else ""

    def _tidak(self) -> str:
        if not self.tidak:
            return ""
        isi = tulis_tidak_diperiksa(isi=self.tidak, kartu=self.kartu)
        return _bagian("h-tidak", f"Tidak diperiksa: {_ribuan(len(self.tidak))} hal", isi)

    def _berdiri(self) -> str:
        k = self.keterangan
        isi = [self.kartu.berdiri(berdiri=b, ke=n) for n, b in enumerate(k.dikecualikan, 1)]
        hasil = _bagian("h-berdiri", f"Dikecualikan dengan alasan: {len(isi)}", "\n".join(isi)) if isi else ""
        if not k.tak_terpakai:
            return hasil
        butir = [f"<code>{aman(sidik)}</code> {aman(nama)}" for sidik, nama in k.tak_terpakai]
        return f"{hasil}{_senarai('h-takpakai', 'Pengecualian tanpa temuan', butir)}"

    def _data(self) -> str:
        k = self.keterangan
        kurang = _senarai("h-kurang", "Yang masih kurang", [aman(t) for t in k.kekurangan])
        return f"{kurang}{_senarai('h-takcetak', 'Tidak ikut tercetak', [aman(t) for t in k.tak_tercetak])}"


def _bagian(nama: str, judul: str, isi: str) -> str:
    return f'<section class="bagian" aria-labelledby="{nama}"><h2 id="{nama}">{judul}</h2>\n{isi}\n</section>'


def _senarai(nama: str, judul: str, butir: Sequence[str]) -> str:
    if not butir:
        return ""
    return _bagian(nama, judul, f"<ul>{''.join(f'<li>{b}</li>' for b in butir)}</ul>")


def _ribuan(banyak: int) -> str:
    return f"{banyak:,}".replace(",", ".")


@cache
def _gaya() -> str:
    letak = files("sakip.renderers")
    return "\n".join(letak.joinpath(n).read_text(encoding="utf-8") for n in ("html.css", "html_reviu.css"))


_SKRIP = """
(function () {
  function buka() {
    var n = location.hash && document.getElementById(location.hash.slice(1)), d = n, lipat = false;
    while (d && (d = d.parentElement && d.parentElement.closest("details"))) {
      if (!d.open) { d.open = true; lipat = true; }
    }
    if (lipat) { n.scrollIntoView(); }
  }
  addEventListener("hashchange", buka);
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (d) { d.open = true; });
  });
  buka();
})();
"""


@cache
def _sidik_skrip() -> str:
    return f"sha256-{b64encode(sha256(_SKRIP.encode()).digest()).decode()}"
