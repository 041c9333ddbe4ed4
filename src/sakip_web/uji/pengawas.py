"""What a page does that it must not: errors in the console, scripts that fail, requests that fail or go elsewhere."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, Route, WebError


def awasi(konteks: BrowserContext, *, alamat: str, galat: list[str]) -> None:
    """Watch all pages of a browser; complaints are appended to ``galat``. Nothing leaves for another host."""

    def konsol(pesan: ConsoleMessage) -> None:
        # That a page of an error arrived is told by `jawaban`, with its address.
        if pesan.type == "error" and "Failed to load resource" not in pesan.text:
            galat.append(f"konsol: {pesan.text}")

    def skrip(kesalahan: WebError) -> None:
        galat.append(f"skrip: {kesalahan.error}")

    def jawaban(r: Response) -> None:
        if r.status >= 400:
            galat.append(f"{r.status}: {r.request.method} {r.url.removeprefix(alamat)}")

    def gagal(r: Request) -> None:
        # A page that is left behind ends what it was still asking for; downloads end as aborted too.
        if r.failure and "ERR_ABORTED" not in r.failure:
            galat.append(f"gagal: {r.url.removeprefix(alamat)} {r.failure}")

    def keluar(rute: Route) -> None:
        galat.append(f"ke luar: {rute.request.url}")
        rute.abort()

    konteks.on("console", konsol)
    konteks.on("weberror", skrip)
    konteks.on("response", jawaban)
    konteks.on("requestfailed", gagal)
    konteks.route(lambda url: not url.startswith((f"{alamat}/", "data:", "blob:", "about:")), keluar)
