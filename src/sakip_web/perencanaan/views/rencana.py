"""The overview of the plan, and the cascade as a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sakip.kernel.periode import Triwulan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.perencanaan.selectors.pohon import pohon as susun_pohon
from sakip_web.perencanaan.selectors.ringkasan import hal_rencana, langkah_rencana

TERTAMPIL = 10


@pintu(Izin.LIHAT)
def rencana(request: HttpRequest, k: Konteks) -> HttpResponse:
    """What is there, what is missing, and the next step."""
    langkah = tuple(langkah_rencana(data=k.data))
    hal = hal_rencana(tahun=k.tahun)
    isi = {
        "langkah": langkah,
        "berikut": next((x for x in langkah if not x.selesai), None),
        "hal": hal[:TERTAMPIL],
        "hal_lain": hal[TERTAMPIL:],
        "salah": sum(h.salah for h in hal),
        "renstra": k.data.perencanaan.renstra,
        "boleh": k.boleh(Izin.RENCANA),
    }
    return render(request, "perencanaan/rencana.html", isi)


@pintu(Izin.LIHAT)
def pohon(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The cascade with its figures of the year or of a quarter."""
    pilihan = request.GET.get("triwulan", "")
    triwulan = int(pilihan) if pilihan in {"1", "2", "3", "4"} else None
    akar = susun_pohon(tahun=k.tahun, data=k.data, hari=k.hari, triwulan=triwulan, angka=True)
    putus = [c for a in akar for c in a.semua if c.lepas or (c.jenis in ("tujuan", "sasaran") and not c.anak)]
    romawi = {t.value: t.name for t in Triwulan}
    isi = {
        "akar": akar,
        "triwulan": triwulan,
        "sebutan": f"TW {romawi[triwulan]}" if triwulan else str(k.tahun.tahun),
        "pilihan": sorted(romawi.items()),
        "putus": putus,
        "boleh": k.boleh(Izin.RENCANA),
    }
    return render(request, "perencanaan/pohon.html", isi)
