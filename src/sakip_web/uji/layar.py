"""Pictures of all pages and what is wrong on them; ``tools.layar`` is its command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from django.core.management import call_command
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from sakip_web.uji import axe
from sakip_web.uji.chromium import ARGUMEN, letak
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.halaman import Halaman, Lewat, semua_halaman
from sakip_web.uji.pemeran import ambil_pemeran
from sakip_web.uji.pengawas import awasi
from sakip_web.uji.peramban import MEJA, TELEPON, masukkan
from sakip_web.uji.server import Server

LEBAR: Final[dict[str, ViewportSize]] = {"telepon": TELEPON, "meja": MEJA}
MELEBAR: Final = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True, slots=True)
class Potret:
    """A picture of a page at one width, and the complaints about it."""

    halaman: Halaman
    lebar: str
    berkas: str
    keluhan: tuple[str, ...]


def potret(peramban: Browser, server: Server, satu: Halaman, lebar: str, folder: Path) -> Potret:
    """Open a page, take its picture and look it over."""
    keluhan: list[str] = []
    konteks = peramban.new_context(
        base_url=server.alamat, viewport=LEBAR[lebar], locale="id-ID", timezone_id="Asia/Jakarta"
    )
    awasi(konteks, alamat=server.alamat, galat=keluhan)
    if satu.orang is not None:
        masukkan(konteks, alamat=server.alamat, orang=satu.orang)
    page = konteks.new_page()
    berkas = f"{satu.nama.replace(':', '.')}-{lebar}.png"
    try:
        jawaban = page.goto(satu.path, wait_until="load")
        page.wait_for_timeout(150)
        if (lebih := int(page.evaluate(MELEBAR))) > 0:
            keluhan.append(f"melebar {lebih} piksel")
        # A paper stands in a sandbox, where no script runs, axe neither.
        if jawaban is None or "sandbox" not in jawaban.headers.get("content-security-policy", ""):
            keluhan += [f"axe: {temuan}" for temuan in axe.pelanggaran(page)]
        page.screenshot(path=folder / berkas, full_page=True)
    except Exception as galat:
        keluhan.append(f"tidak dapat dipotret: {galat}")
    finally:
        konteks.close()
    return Potret(satu, lebar, berkas, tuple(dict.fromkeys(keluhan)))


def lembar(hasil: Sequence[Potret], lewat: Sequence[Lewat]) -> str:
    """The contact sheet."""
    kartu = "".join(_kartu(p) for p in hasil)
    baris = "".join(f"<li>{escape(satu.nama)}: {escape(satu.sebab)}" for satu in lewat)
    gaya = (
        "body{font:14px sans-serif;margin:1rem}main{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;width:300px}"
        "img{max-width:100%;max-height:480px;border:1px solid #888}li{color:#a00}"
    )
    return (
        f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Layar</title><style>{gaya}</style>'
        f"<h1>Layar: {len(hasil)} potret</h1><main>{kartu}</main><h2>Bukan halaman</h2><ul>{baris}</ul></html>"
    )


def _kartu(p: Potret) -> str:
    orang = p.halaman.orang.nama_pengguna if p.halaman.orang else "tamu"
    keluhan = "".join(f"<li>{escape(k)}" for k in p.keluhan)
    return (
        f"<figure><figcaption><b>{escape(p.halaman.nama)}</b> {p.lebar} ({orang})<br>"
        f"{escape(p.halaman.path)}</figcaption>"
        f'<a href="{escape(p.berkas)}"><img src="{escape(p.berkas)}" alt=""></a><ul>{keluhan}</ul></figure>'
    )


def jalan(folder: Path, hanya: str) -> Iterator[Potret | Lewat]:
    """All pages at all widths."""
    call_command("migrate", verbosity=0)
    muat()
    semua = [*semua_halaman(ambil_pemeran(), hanya=hanya)]
    yield from (h for h in semua if isinstance(h, Lewat))
    server = Server()
    with sync_playwright() as playwright:
        peramban = playwright.chromium.launch(executable_path=letak(), args=[*ARGUMEN])
        for satu in semua:
            if isinstance(satu, Halaman):
                yield from (potret(peramban, server, satu, lebar, folder) for lebar in LEBAR)
        peramban.close()


def potret_semua(*, folder: Path, hanya: str) -> int:
    """Take all pictures, print what is wrong, and write the contact sheet; 1 when anything is."""
    hasil: list[Potret] = []
    lewat: list[Lewat] = []
    for satu in jalan(folder, hanya):
        if isinstance(satu, Lewat):
            lewat.append(satu)
            continue
        hasil.append(satu)
        print(f"{satu.halaman.nama} {satu.lebar}: {len(satu.keluhan)} keluhan", flush=True)
        for keluhan in satu.keluhan:
            print(f"    {keluhan}", flush=True)
    (folder / "index.html").write_text(lembar(hasil, lewat), encoding="utf-8")
    rusak = [satu for satu in lewat if satu.sebab.startswith("galat")]
    for galat in rusak:
        print(f"{galat.nama}: {galat.sebab}")
    banyak = sum(bool(p.keluhan) for p in hasil)
    print(f"{len(hasil)} potret, {banyak} dengan keluhan, {len(rusak)} halaman rusak: {folder / 'index.html'}")
    return 1 if banyak or rusak else 0
