"""What the API reads. The same door as for pages: who has no role at an office is told that there is none."""

from __future__ import annotations

from sakip.data.publik import publik as publik_dari
from sakip.hasil.indeks import Himpunan
from sakip.kernel.hitungan import telusuri
from sakip.kernel.periode import Periode, PeriodeSalah
from sakip.tukar.json_tukar import write_json
from sakip_web.api.bentuk import Angka, CapaianIndikator, KantorTahun, Penjelasan, RekamanTerbaca
from sakip_web.organisasi.konteks import Konteks
from sakip_web.rakitan.selectors import cari_figur, hasil
from sakip_web.rekaman import mapping
from sakip_web.rekaman import selectors as rekaman
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.models import Tahun


def kantor_tahun(*, tahun: Tahun) -> KantorTahun:
    """An office in a year, with the number that rises with every change."""
    return KantorTahun(instansi=tahun.instansi.kode, nama=tahun.instansi.nama, tahun=tahun.tahun, nomor=tahun.nomor)


def salinan(*, k: Konteks, publik: bool) -> bytes:
    """The year as JSON (docs/rujukan/skema), whole or what may be published."""
    return write_json(publik_dari(k.data) if publik else k.data)


def penjelasan(*, k: Konteks, id_hitungan: str) -> Penjelasan | None:
    """A figure with all it rests on, or None."""
    ada = cari_figur(tahun=k.tahun, id_hitungan=id_hitungan)
    if ada is None:
        return None
    h, figur = ada
    return Penjelasan(angka=Angka.dari(figur), graf=[Angka.dari(f) for f in telusuri(h.graf, figur.id)])


def capaian(*, k: Konteks, periode: str) -> list[CapaianIndikator] | None:
    """The indicators of the office's agreement in a period, or None where the text is no period of this year."""
    try:
        masa = Periode.parse(periode)
    except PeriodeSalah:
        return None
    if masa.tahun != k.data.tahun:
        return None
    h = hasil(tahun=k.tahun, periode=masa)
    ekor = f"{masa.tahun}/TW{masa.triwulan}" if masa.triwulan else f"{masa.tahun}"
    return [
        CapaianIndikator(
            indikator=i.id,
            nama=i.nama,
            satuan=i.satuan,
            target=Angka.dari(h[f"target/{i.id}/{ekor}"]),
            realisasi=Angka.dari(h[f"realisasi/{i.id}/{ekor}"]),
            capaian=Angka.dari(h[f"capaian/{i.id}/{ekor}"]),
        )
        for i in h.indeks.himpunan[Himpunan.PK]
    ]


def isi_himpunan(*, k: Konteks, himpunan: str) -> list[RekamanTerbaca] | None:
    """The records of a set, or None where there is no such set."""
    if himpunan not in semua_himpunan():
        return None
    return [
        RekamanTerbaca(kunci=t.butir.kunci, versi=t.versi, oleh=t.oleh, isi=mapping.polos(t.butir.objek))
        for t in rekaman.daftar(tahun=k.tahun, himpunan=(himpunan,))
    ]
