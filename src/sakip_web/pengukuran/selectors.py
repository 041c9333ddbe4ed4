"""Putting the grid together from records and computed figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sakip.data.berlaku import pemegang_pada
from sakip.data.narasi import TeksNarasi
from sakip.data.organisasi import Jabatan
from sakip.data.perencanaan import CaraUkur, Indikator
from sakip.data.realisasi import NilaiVariabel, RealisasiKinerja
from sakip.hasil.dasar import Hasil
from sakip.kerja.pilih import penyusun
from sakip.kerja.siapa_belum import teks_siapa_belum
from sakip.kernel.ekspresi import compile_ekspresi
from sakip.kernel.nilai import Keadaan, Kosong, Nilai
from sakip.kernel.periode import Periode
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.selectors import AWAL, Kedudukan, satu, semua
from sakip_web.berkas.selectors import banyak_lampiran
from sakip_web.pengukuran.bacaan import baca, kurang_alasan, tulis
from sakip_web.pengukuran.lembar import Baris, Golongan, Lembar, Narasi, Sel
from sakip_web.pengukuran.models import Pengembalian
from sakip_web.pengukuran.penjaga import (
    KINERJA,
    KUNCI_NARASI,
    NARASI,
    VARIABEL,
    halangan_tarik,
    larangan,
    variabel_rumus,
)
from sakip_web.rakitan.selectors import hasil as hasil_tahun
from sakip_web.rakitan.selectors import rekaman as rekaman_tahun
from sakip_web.rakitan.selectors import tagihan
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import Terbaca

_TEKS: Mapping[str, tuple[str, str]] = {
    "jabatan_permasalahan": ("Apa yang menghambat?", "Satu baris satu hambatan."),
    "jabatan_upaya": ("Apa yang sudah dilakukan?", "Urutannya sama dengan hambatan."),
    "jabatan_rencana_tindak_lanjut": ("Apa yang akan dilakukan, oleh siapa, kapan?", "Satu baris satu langkah."),
}


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What a grid is made of."""

    hasil: Hasil
    periode: Periode
    rekaman: Mapping[tuple[str, str], Terbaca]
    kembali: Mapping[tuple[str, str], tuple[Pengembalian, ...]]
    bukti: Mapping[str, int]
    proses: dict[tuple[Jenis, str], Kedudukan]


def lembar(*, tahun: Tahun, jabatan: str, triwulan: int) -> Lembar | None:
    """The grid of a position; None for a position that the office does not have."""
    bahan = _muat(tahun, triwulan)
    ada = bahan.hasil.indeks.jabatan.get(jabatan)
    return _lembar(bahan, ada) if ada else None


def semua_lembar(*, tahun: Tahun, triwulan: int) -> tuple[Lembar, ...]:
    """The grids of all positions that owe figures or papers, in the order of the data."""
    bahan = _muat(tahun, triwulan)
    return tuple(_lembar(bahan, j) for j in penyusun(tahun=bahan.hasil.data))


def teks_tagihan(*, tahun: Tahun, triwulan: int) -> str:
    """Who has not finished what, as text for the office's chat group."""
    return teks_siapa_belum(daftar=tagihan(tahun=tahun, periode=Periode(tahun.tahun, triwulan)))


def keadaan_triwulan(*, tahun: Tahun, triwulan: int) -> Kedudukan:
    """Whether a quarter is open or closed, by whom and when."""
    return satu(tahun=tahun, jenis=Jenis.TRIWULAN, kunci=f"TW{triwulan}")


def _muat(tahun: Tahun, triwulan: int) -> _Bahan:
    periode = Periode(tahun.tahun, triwulan)
    semua_rekaman = rekaman_tahun(tahun=tahun, himpunan=(KINERJA, VARIABEL, NARASI))
    rekaman = {(t.butir.himpunan, t.butir.kunci): t for t in semua_rekaman if _milik(t, periode)}
    kembali: dict[tuple[str, str], tuple[Pengembalian, ...]] = {}
    for p in Pengembalian.objects.filter(tahun=tahun, triwulan=triwulan):
        kembali[p.jabatan, p.indikator] = (*kembali.get((p.jabatan, p.indikator), ()), p)
    return _Bahan(
        hasil=hasil_tahun(tahun=tahun, periode=periode),
        periode=periode,
        rekaman=rekaman,
        kembali=kembali,
        bukti=banyak_lampiran(tahun=tahun, himpunan=KINERJA),
        proses=dict(semua(tahun=tahun)),
    )


def _milik(t: Terbaca, periode: Periode) -> bool:
    """Whether a record is of a quarter; of the last one also those of the year, which are measured then."""
    objek = t.butir.objek
    if isinstance(objek, TeksNarasi):
        return objek.periode == periode and objek.kunci in KUNCI_NARASI
    assert isinstance(objek, RealisasiKinerja | NilaiVariabel)
    return objek.periode == periode or (periode.triwulan == 4 and objek.periode == Periode(periode.tahun))


def _lembar(bahan: _Bahan, jabatan: Jabatan) -> Lembar:
    data, periode, kunci = bahan.hasil.data, bahan.periode, jabatan.id
    triwulan = int(periode.triwulan or 0)
    orang = pemegang_pada(organisasi=data.organisasi, jabatan=kunci, tanggal=periode.akhir)
    return Lembar(
        jabatan=kunci,
        nama=jabatan.nama,
        atasan=jabatan.atasan,
        orang=orang.nama if orang else "",
        periode=periode,
        golongan=_golongan(bahan, kunci, bahan.hasil.indeks.indikator_jabatan.get(kunci, ())),
        narasi=tuple(_narasi(bahan, n, kunci) for n in KUNCI_NARASI),
        kedudukan=bahan.proses.get((Jenis.PENGUKURAN, f"{kunci}:TW{triwulan}"), AWAL),
        larangan=larangan(data=data, proses=bahan.proses, jabatan=kunci, triwulan=triwulan),
        tetap=bool(halangan_tarik(proses=bahan.proses, jabatan=kunci, periode=Periode(data.tahun, triwulan))),
    )


def _golongan(bahan: _Bahan, jabatan: str, indikator: Sequence[Indikator]) -> tuple[Golongan, ...]:
    menurut: dict[str, list[Baris]] = {}
    dipakai: dict[str, int] = {}
    # Rows are numbered as they stand on the page, group by group.
    urut = sorted(indikator, key=lambda i: [x.milik for x in indikator].index(i.milik))
    for nomor, i in enumerate(urut, 1):
        menurut.setdefault(judul_milik(bahan.hasil, i), []).append(_baris(bahan, jabatan, i, nomor, dipakai))
    return tuple(Golongan(judul, tuple(baris)) for judul, baris in menurut.items())


def judul_milik(hasil: Hasil, i: Indikator) -> str:
    """What an indicator measures, as the head of its group."""
    p = hasil.data.perencanaan
    sasaran = {s.id: s.teks for s in p.sasaran} | {s.id: s.teks for s in p.sasaran_jabatan}
    if i.milik in sasaran:
        return f"Sasaran: {sasaran[i.milik]}"
    tujuan = {t.id: t.teks for t in p.tujuan}
    if i.milik in tujuan:
        return f"Tujuan: {tujuan[i.milik]}"
    simpul = next((s for s in p.simpul if s.id == i.milik), None)
    if simpul is None:
        return "Lain-lain"
    jenjang = simpul.jenjang.value
    return simpul.nama if simpul.nama.lower().startswith(jenjang.lower()) else f"{jenjang}: {simpul.nama}"


def _baris(bahan: _Bahan, jabatan: str, i: Indikator, nomor: int, dipakai: dict[str, int]) -> Baris:
    hasil, p = bahan.hasil, bahan.periode
    target = hasil[f"target/{i.id}/{p.tahun}/TW{p.triwulan}"]
    # What is agreed for the year alone is measured at its end.
    setahun = p.triwulan == 4 and isinstance(target.nilai, Kosong) and not i.rumus and not _tercatat(bahan, i, p)
    masa = Periode(p.tahun) if setahun else p
    ekor = f"{i.id}/{p.tahun}" if setahun else f"{i.id}/{p.tahun}/TW{p.triwulan}"
    sel, masukan = _sel(bahan, i, masa, nomor, dipakai)
    kosong = next((s.nilai for s in sel if isinstance(s.nilai, Kosong)), None)
    dipilih = kosong if kosong and kosong.keadaan not in (Keadaan.BELUM_DIISI, Keadaan.TAK_TERBACA) else None
    keadaan, alasan = (dipilih.keadaan, dipilih.dari or dipilih.alasan) if dipilih else (None, "")
    sumber = _sumber(bahan, i, sel)
    return Baris(
        nomor=nomor,
        indikator=i,
        sel=sel,
        rumus=i.rumus_kata or _kata(bahan, i),
        target=hasil[f"target/{ekor}"],
        realisasi=hasil[f"realisasi/{ekor}"],
        capaian=hasil[f"capaian/{ekor}"],
        setahun=setahun,
        masukan=masukan,
        keadaan=keadaan,
        alasan=alasan,
        sumber=sumber,
        asal="|".join((keadaan.name if keadaan else "", alasan, sumber)),
        galat=kurang_alasan(dipilih) if dipilih else "",
        bukti=bahan.bukti.get(f"{i.id}:{masa.kode}", 0),
        kembali=bahan.kembali.get((jabatan, i.id), ()),
    )


def _tercatat(bahan: _Bahan, i: Indikator, p: Periode) -> RealisasiKinerja | None:
    ada = bahan.rekaman.get((KINERJA, f"{i.id}:{p.kode}"))
    objek = ada.butir.objek if ada else None
    return objek if isinstance(objek, RealisasiKinerja) else None


def _sel(
    bahan: _Bahan, i: Indikator, masa: Periode, nomor: int, dipakai: dict[str, int]
) -> tuple[tuple[Sel, ...], str]:
    """The inputs of a row, or why there are none."""
    lama = _tercatat(bahan, i, masa)
    if lama and lama.resmi:
        return (), f"angka resmi{f' dari {lama.sumber}' if lama.sumber else ''}"
    if i.cara_ukur is not CaraUkur.SENDIRI:
        return (), i.cara_ukur.value
    if not i.rumus:
        target = bahan.hasil[f"target/{i.id}/{masa.tahun}{f'/TW{masa.triwulan}' if masa.triwulan else ''}"].nilai
        if lama is None and masa.triwulan and isinstance(target, Kosong):
            return (), "tidak ada target triwulan ini"
        kata = "realisasi setahun" if not masa.triwulan else "realisasi"
        return (_satu(bahan, KINERJA, f"{i.id}:{masa.kode}", f"k.{i.id}", kata, i.satuan, target, f"b{nomor}-1"),), ""
    kode = variabel_rumus(i.rumus)
    dahulu = sorted({dipakai[k] for k in kode if k in dipakai})
    nama = {v.kode: (v.nama, v.satuan) for v in bahan.hasil.data.perencanaan.variabel}
    sel = tuple(
        _satu(bahan, VARIABEL, f"{k}:{masa.kode}", f"v.{k}", *nama.get(k, (k, "")), None, f"b{nomor}-{n}")
        for n, k in enumerate((k for k in kode if k not in dipakai), 1)
    )
    dipakai.update(dict.fromkeys((k for k in kode if k not in dipakai), nomor))
    if dahulu:
        return sel, f"angka lain dari baris {', '.join(map(str, dahulu))}"
    return sel, "" if sel else "dihitung dari register"


def _satu(
    bahan: _Bahan,
    himpunan: str,
    rekaman: str,
    kunci: str,
    nama: str,
    satuan: str,
    target: Nilai | None,
    jangkar: str,
) -> Sel:
    ada = bahan.rekaman.get((himpunan, rekaman))
    objek = ada.butir.objek if ada else None
    nilai = objek.nilai if isinstance(objek, RealisasiKinerja | NilaiVariabel) else None
    teks = tulis(nilai)
    galat = ""
    if isinstance(nilai, Kosong) and nilai.keadaan is Keadaan.TAK_TERBACA:
        galat = baca(teks=nilai.tertulis, satuan=satuan, target=target).galat or f"“{nilai.tertulis}” tak terbaca."
    versi = ada.versi if ada else 0
    return Sel(kunci, himpunan, rekaman, nama, satuan, nilai, versi, teks, teks, jangkar, objek, galat)


def _sumber(bahan: _Bahan, i: Indikator, sel: tuple[Sel, ...]) -> str:
    for s in sel:
        ada = bahan.rekaman.get((s.himpunan, s.rekaman))
        if ada and isinstance(ada.butir.objek, RealisasiKinerja | NilaiVariabel) and ada.butir.objek.sumber:
            return ada.butir.objek.sumber
    return i.sumber_data


def _kata(bahan: _Bahan, i: Indikator) -> str:
    kode = variabel_rumus(i.rumus)
    if not i.rumus:
        return ""
    nama = {v.kode: v.nama for v in bahan.hasil.data.perencanaan.variabel}
    return compile_ekspresi(i.rumus).kata({k: nama.get(k, k) for k in kode})


def _narasi(bahan: _Bahan, kunci: str, jabatan: str) -> Narasi:
    milik = [
        (t.butir.kunci, t.versi, t.butir.objek)
        for t in bahan.rekaman.values()
        if isinstance(t.butir.objek, TeksNarasi)
        and (t.butir.objek.kunci, t.butir.objek.untuk, t.butir.objek.periode) == (kunci, jabatan, bahan.periode)
    ]
    isi = "\n".join(" ".join(o.teks.split()) for _, _, o in milik)
    return Narasi(kunci, *_TEKS[kunci], isi, isi, tuple((k, v) for k, v, _ in milik))
