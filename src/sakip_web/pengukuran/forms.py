"""Reading the form of the grid. Nothing is judged here; a field that is missing was not sent and does not change."""

from __future__ import annotations

from django.http import QueryDict

from sakip_web.pengukuran.kiriman import IsiBaris, IsiNarasi, IsiSel, Kiriman
from sakip_web.pengukuran.lembar import Lembar
from sakip_web.rupa.terbaca import versi_terbaca

# Longer than any text a person types into these fields; a form never holds more.
TERPANJANG = 20_000


def baca_kiriman(*, post: QueryDict, lembar: Lembar) -> Kiriman:
    """The cells, rows and texts of a grid that a form holds; names of anything else are not looked at."""
    pakai, _, sisa = post.get("pakai", "").partition(":")
    pilih, _, versi = sisa.rpartition(":")
    sel, baris, narasi = {}, {}, {}
    for b in lembar.baris:
        for s in b.sel:
            if f"isi:{s.kunci}" in post and not (pakai == "tersimpan" and pilih == s.kunci):
                menang = pakai == "saya" and pilih == s.kunci
                sel[s.kunci] = IsiSel(
                    isi=_teks(post, f"isi:{s.kunci}"),
                    asal=_teks(post, f"asal:{s.kunci}"),
                    versi=versi_terbaca(versi if menang else post.get(f"versi:{s.kunci}", "")),
                    pasti=f"pasti:{s.kunci}" in post,
                )
        nama = b.indikator.id
        if f"keadaan:{nama}" in post:
            kata = (_teks(post, f"{n}:{nama}") for n in ("keadaan", "alasan", "sumber", "asal_baris"))
            baris[nama] = IsiBaris(*kata)
    for n in lembar.narasi:
        if f"narasi:{n.kunci}" in post and not (pakai == "tersimpan" and pilih == n.kunci):
            menang = pakai == "saya" and pilih == n.kunci
            rekaman = n.rekaman if menang else _rekaman(post.get(f"narasi_versi:{n.kunci}", ""))
            narasi[n.kunci] = IsiNarasi(
                _teks(post, f"narasi:{n.kunci}"), _teks(post, f"narasi_asal:{n.kunci}"), rekaman
            )
    return Kiriman(sel, baris, narasi)


def _teks(post: QueryDict, nama: str) -> str:
    return str(post.get(nama, ""))[:TERPANJANG].strip()


def _rekaman(teks: str) -> tuple[tuple[str, int], ...]:
    pasangan = (p.rpartition(":") for p in teks.split(",") if ":" in p)
    return tuple((k, versi_terbaca(v)) for k, _, v in pasangan)
