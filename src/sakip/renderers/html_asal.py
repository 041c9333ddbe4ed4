"""The explanations at the end of the page: one entry for each figure shown and for all that it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.sebaris import Bentuk
from sakip.dokumen.tampil import teks_nilai
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Kosong, Nilai, Predikat, Rentang
from sakip.renderers.html_teks import Jangkar, aman, html_keadaan


def tulis_asal(*, tampil: Mapping[str, Hitungan], graf: Mapping[str, Hitungan], jangkar: Jangkar) -> str:
    """The section "Dari mana angka ini?", empty when no computed figure is shown."""
    semua = terjangkau(tampil=tampil, graf=graf)
    if not semua:
        return ""
    dipakai: dict[str, list[Hitungan]] = {}
    for hitungan in semua.values():
        for masukan in dict.fromkeys(hitungan.masukan):
            dipakai.setdefault(masukan, []).append(hitungan)
    penulis = _PenulisAsal(semua, dipakai, tampil, jangkar)
    isi = "".join(penulis.angka(h) for h in semua.values())
    return (
        '<section class="asal-angka" aria-labelledby="asal"><h2 id="asal">Dari mana angka ini?</h2>'
        "<p>Setiap angka yang dihitung dalam dokumen ini dijelaskan di sini: rumusnya, hitungannya, "
        f"masukannya, dan sumbernya.</p>{isi}</section>"
    )


def terjangkau(*, tampil: Mapping[str, Hitungan], graf: Mapping[str, Hitungan]) -> dict[str, Hitungan]:
    """The computed figures shown, in order, each followed by what it rests on; each figure once."""
    hasil: dict[str, Hitungan] = {}
    antrean = [h for h in reversed(list(tampil.values())) if h.dihitung]
    while antrean:
        kini = antrean.pop()
        if kini.id in hasil:
            continue
        hasil[kini.id] = kini
        antrean += [graf[m] for m in reversed(kini.masukan) if m in graf and m not in hasil]
    return hasil


class _PenulisAsal:
    """Writes the entries."""

    def __init__(
        self,
        semua: Mapping[str, Hitungan],
        dipakai: Mapping[str, list[Hitungan]],
        tampil: Mapping[str, Hitungan],
        jangkar: Jangkar,
    ) -> None:
        self.semua, self.dipakai, self.tampil, self.jangkar = semua, dipakai, tampil, jangkar

    def angka(self, hitungan: Hitungan) -> str:
        rinci = [
            ("Rumus", aman(hitungan.rumus)),
            ("Hitungan", self._uraian(hitungan)),
            ("Masukan", self._masukan(hitungan)),
            ("Aturan", _baris(hitungan.parameter)),
            ("Sumber", aman(hitungan.sumber)),
            ("Catatan", _baris(hitungan.catatan)),
            ("Dipakai untuk", self._dipakai(hitungan)),
        ]
        isi = "".join(f"<dt>{nama}</dt><dd>{teks}</dd>" for nama, teks in rinci if teks)
        kembali = ""
        if hitungan.id in self.tampil:
            tempat = self.jangkar.nama("t", hitungan.id)
            kembali = f'<p class="kembali"><a href="#{tempat}">Kembali ke angka ini dalam dokumen</a></p>'
        kelas = "angka-asal" if hitungan.dihitung else "angka-asal masukan"
        return (
            f'<article class="{kelas}" id="{self.jangkar.nama("a", hitungan.id)}"><h3>{aman(hitungan.nama)}</h3>'
            f'<p class="nilai">{html_nilai(hitungan.nilai, hitungan.satuan, hitungan.desimal)}</p>'
            f"<dl>{isi}</dl>{kembali}</article>"
        )

    def _uraian(self, hitungan: Hitungan) -> str:
        if not hitungan.uraian:
            return ""
        hasil = html_nilai(hitungan.nilai, hitungan.satuan, hitungan.desimal)
        return f'<span class="hitung">{aman(hitungan.uraian)} = <strong>{hasil}</strong></span>'

    def _masukan(self, hitungan: Hitungan) -> str:
        butir = []
        for kunci in dict.fromkeys(hitungan.masukan):
            ada = self.semua.get(kunci)
            if ada is None:
                butir.append(f"<li>{aman(kunci)}: <em>penjelasannya tidak ada dalam dokumen ini</em></li>")
                continue
            nilai = html_nilai(ada.nilai, ada.satuan, ada.desimal)
            butir.append(f'<li><a href="#{self.jangkar.nama("a", kunci)}">{aman(ada.nama)}</a>: {nilai}</li>')
        return f"<ul>{''.join(butir)}</ul>" if butir else ""

    def _dipakai(self, hitungan: Hitungan) -> str:
        return ", ".join(
            f'<a href="#{self.jangkar.nama("a", h.id)}">{aman(h.nama)}</a>' for h in self.dipakai.get(hitungan.id, ())
        )


def html_nilai(nilai: Nilai, satuan: str, desimal: int | None) -> str:
    """A value with its unit, the way a sentence writes it: "91,67%", "Rp2.500", "12 desa"."""
    if isinstance(nilai, Kosong):
        return f'<span class="keadaan">{html_keadaan(nilai)}</span>'
    teks = teks_nilai(nilai, bentuk=Bentuk.RUPIAH if satuan == "Rp" else Bentuk.ANGKA, desimal=desimal)
    if satuan not in ("", "Rp") and isinstance(nilai, Angka | Rentang | Predikat):
        teks = f"{teks}%" if satuan == "%" else f"{teks} {satuan}"
    return f'<span class="angka">{aman(teks)}</span>'


def _baris(isi: tuple[str, ...]) -> str:
    return "<br>".join(aman(b) for b in isi)
