"""From what a form says to the records it changes, and what there is to say about each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sakip.data.narasi import TeksNarasi
from sakip.data.realisasi import NilaiVariabel, RealisasiKinerja
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.ekspresi import EkspresiSalah, PembagiNol, VariabelTiada, compile_ekspresi
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai, angka_dari
from sakip.kernel.periode import Periode
from sakip_web.pengukuran.bacaan import PANJANG, PILIHAN, Terbaca, baca, bukan_bulat, keliru_satuan, kurang_alasan
from sakip_web.pengukuran.kiriman import IsiBaris, IsiNarasi, IsiSel, Kiriman, butir
from sakip_web.pengukuran.lembar import Baris, Lembar, Narasi, Sel
from sakip_web.pengukuran.penjaga import KINERJA, NARASI
from sakip_web.rekaman.mapping import kunci_baru
from sakip_web.rekaman.ubah import Ubah


@dataclass(slots=True)
class Susunan:
    """The changes, and by cell or indicator what keeps a change from being saved or is wrong with it."""

    ubah: dict[str, list[Ubah]] = field(default_factory=dict)
    galat: dict[str, str] = field(default_factory=dict)
    tanya: dict[str, str] = field(default_factory=dict)
    galat_baris: dict[str, str] = field(default_factory=dict)
    bentrok_narasi: list[str] = field(default_factory=list)

    @property
    def tertahan(self) -> bool:
        """Whether anything that was sent waits for a decision or a correction."""
        tak_tersimpan = any(k not in self.ubah for k in self.galat)
        return bool(self.tanya or self.galat_baris or self.bentrok_narasi or tak_tersimpan)


def susun(*, lembar: Lembar, kiriman: Kiriman, hari: date) -> Susunan:
    """Judge a form against the grid it belongs to."""
    s = Susunan()
    for b in lembar.baris:
        _susun_baris(s, b, kiriman, lembar.periode, hari)
    for n in lembar.narasi:
        if (isi := kiriman.narasi.get(n.kunci)) and isi.disentuh:
            if dict(isi.rekaman) == dict(n.rekaman):
                s.ubah[n.kunci] = list(_ubah_narasi(n, isi, lembar))
            else:
                s.bentrok_narasi.append(n.kunci)
    return s


def _susun_baris(s: Susunan, b: Baris, kiriman: Kiriman, periode: Periode, hari: date) -> None:
    kata = kiriman.baris.get(b.indikator.id)
    berubah = bool(kata and kata.disentuh)
    terbaca: dict[str, Terbaca] = {}
    for sel in b.sel:
        isi = kiriman.sel.get(sel.kunci)
        if isi is None or not (isi.disentuh or berubah):
            continue
        if len(isi.isi) > PANJANG:
            s.galat[sel.kunci] = f"Isian terlalu panjang ({len(isi.isi)} huruf). Tulis satu angka saja."
            continue
        terbaca[sel.kunci] = _nilai(b, sel, isi, kata, hari)
    pilihan = Keadaan.__members__.get(kata.keadaan) if kata else None
    if berubah and kata and pilihan in PILIHAN:
        kosong = _kosong(kata, hari)
        if kosong and (kurang := kurang_alasan(kosong)):
            s.galat_baris[b.indikator.id] = kurang
            return
        if b.sel and all((i := kiriman.sel.get(x.kunci)) and i.isi for x in b.sel):
            s.galat_baris[b.indikator.id] = "Ada angka dan ada keadaan. Kosongkan angkanya, atau pilih “ada angkanya”."
            return
    pasti = any(kiriman.sel[k].pasti for k in terbaca)
    if terbaca and not pasti and (ragu := _ragu(b, terbaca)):
        s.tanya[ragu[0]] = ragu[1]
        return
    for sel in b.sel:
        if sel.kunci in terbaca:
            _satu(s, b, sel, terbaca[sel.kunci], kiriman.sel[sel.kunci], kata, periode)


def _nilai(b: Baris, sel: Sel, isi: IsiSel, kata: IsiBaris | None, hari: date) -> Terbaca:
    if isi.isi:
        target = b.target.nilai if sel.himpunan == KINERJA else None
        return baca(teks=isi.isi, satuan=sel.satuan, target=target)
    return Terbaca((_kosong(kata, hari) if kata else None) or BELUM_DIISI)


def _kosong(kata: IsiBaris, hari: date) -> Kosong | None:
    keadaan = Keadaan.__members__.get(kata.keadaan)
    if keadaan not in PILIHAN or keadaan is None:
        return None
    if keadaan is Keadaan.MENUNGGU_ANGKA_RESMI:
        return Kosong(keadaan, dari=kata.alasan, sejak=hari)
    return Kosong(keadaan, alasan=kata.alasan)


def _satu(
    s: Susunan, b: Baris, sel: Sel, terbaca: Terbaca, isi: IsiSel, kata: IsiBaris | None, periode: Periode
) -> None:
    if terbaca.tanya and not isi.pasti:
        s.tanya[sel.kunci] = terbaca.tanya
        return
    nilai = _tetap(sel.nilai, terbaca.nilai)
    sumber = kata.sumber if kata else b.sumber
    if sel.versi == 0 and isi.versi == 0 and nilai == BELUM_DIISI:
        return
    masa = Periode(periode.tahun) if b.setahun else periode
    baru: RealisasiKinerja | NilaiVariabel
    if isinstance(sel.objek, RealisasiKinerja | NilaiVariabel):
        baru = replace(sel.objek, nilai=nilai, sumber=sumber)
    elif sel.himpunan == KINERJA:
        baru = RealisasiKinerja(b.indikator.id, masa, nilai, sumber)
    else:
        baru = NilaiVariabel(sel.kunci.removeprefix("v."), masa, nilai, sumber)
    s.ubah[sel.kunci] = [Ubah(sel.himpunan, sel.rekaman, baru, isi.versi)]
    if terbaca.galat:
        s.galat[sel.kunci] = terbaca.galat


def _tetap(lama: Nilai | None, baru: Nilai) -> Nilai:
    """The old value where the new one says the same: who waits has waited since the day it was first said."""
    if isinstance(lama, Kosong) and isinstance(baru, Kosong) and replace(baru, sejak=lama.sejak) == lama:
        return lama
    return lama if lama is not None and lama == baru else baru


def _ragu(b: Baris, terbaca: dict[str, Terbaca]) -> tuple[str, str] | None:
    """The first doubt about the numbers of a row: the cell and the question."""
    angka: dict[str, Decimal] = {}
    for sel in b.sel:
        nilai = terbaca[sel.kunci].nilai if sel.kunci in terbaca else sel.nilai
        if isinstance(nilai, Angka):
            angka[sel.kunci] = nilai.nilai
    for kunci in terbaca:
        if kunci in angka and angka[kunci] < 0:
            return kunci, f"{format_angka(angka[kunci])} lebih kecil dari nol. Betulkan atau pastikan."
    for sel in b.sel:
        baru = angka.get(sel.kunci) if sel.kunci in terbaca else None
        if baru is not None and (tanya := bukan_bulat(angka=baru, satuan=sel.satuan)):
            return sel.kunci, tanya
    if b.indikator.rumus:
        return _ragu_rumus(b, angka)
    (sel,) = b.sel
    if sel.kunci not in angka:
        return None
    target = angka_dari(b.target.nilai)
    tanya = keliru_satuan(angka=angka[sel.kunci], target=target, satuan=b.indikator.satuan)
    return (sel.kunci, tanya) if tanya else None


def _ragu_rumus(b: Baris, angka: dict[str, Decimal]) -> tuple[str, str] | None:
    """A part that is larger than its whole (rupa, microcopy 4)."""
    if b.indikator.satuan != "%" or len(b.sel) != 2 or len(angka) != 2:
        return None
    try:
        persen = compile_ekspresi(b.indikator.rumus).evaluate(
            variabel={k.removeprefix("v."): v for k, v in angka.items()}
        )
    except (PembagiNol, VariabelTiada, EkspresiSalah):
        return None
    if persen <= 100:
        return None
    atas, bawah = b.sel
    kecil, besar = format_angka(angka[atas.kunci]), format_angka(angka[bawah.kunci])
    return atas.kunci, (
        f"{atas.nama.capitalize()} lebih besar dari {bawah.nama} ({kecil} dari {besar}). "
        "Periksa kedua angka itu, atau pastikan."
    )


def _ubah_narasi(n: Narasi, isi: IsiNarasi, lembar: Lembar) -> Iterator[Ubah]:
    baru = butir(isi.isi)
    for nomor, teks in enumerate(baru):
        objek = TeksNarasi(n.kunci, teks, lembar.jabatan, periode=lembar.periode)
        if nomor < len(n.rekaman):
            yield Ubah(NARASI, n.rekaman[nomor][0], objek, n.rekaman[nomor][1])
        else:
            yield Ubah(NARASI, kunci_baru(himpunan=NARASI, objek=objek), objek, 0)
    for kunci, versi in n.rekaman[len(baru) :]:
        yield Ubah(NARASI, kunci, None, versi)
