"""Target dalam laporan bukan target dokumen perencanaannya.

Mengapa: capaian dihitung terhadap target yang diperjanjikan. Target lain dalam laporan mengubah capaian, predikat, dan
penilaian kinerja. PK yang berlaku adalah yang terakhir: bila ada perubahan, targetnya yang dipakai.

Contoh salah: PK perubahan mencantumkan target 90, tabel pengukuran 85; PK di berkas lain 86,50, laporan 85,00.

Contoh benar: tabel pengukuran memakai target PK perubahan; kutipan Renstra sama dengan Renstra.

Keterbatasan: antarberkas hanya dengan --terhadap. Target triwulan dibandingkan dengan triwulan yang sama saja. Dalam
berkas yang memuat banyak laporan, dua tabel dibandingkan bila sepakat pada baris lain. Target dengan satuan berbeda
tidak dibandingkan. Kutipan tanpa dokumen yang sama hanya diperingatkan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.asal import MURNI, PERUBAHAN
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong, Predikat
from sakip.kernel.satuan import normalkan_satuan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.acuan import Kesepakatan, Sisi, berlaku, dua_sisi, masa, nama_laporan, sebut_dokumen
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

# Whose target counts for a statement: the document that it quotes, then those in the order of their force.
_RENCANA = (Asal.PK, Asal.RKT, Asal.RENJA, Asal.IKU, Asal.RENSTRA)
_URUTAN = (*_RENCANA, Asal.PENGUKURAN, Asal.LKJ, Asal.RENCANA_AKSI, Asal.LAIN)
# What a plan is drawn from; a quotation of a plan is not held against what was drawn from it.
_DI_ATAS = {
    Asal.PK: _RENCANA,
    Asal.RKT: (Asal.RKT, Asal.RENSTRA),
    Asal.RENJA: (Asal.RENJA, Asal.RENSTRA),
    Asal.IKU: (Asal.IKU,),
    Asal.RENSTRA: (Asal.RENSTRA,),
}
_BUKAN_SETAHUN = ("akhir", "kumulatif")
_TERBANYAK = 4


@aturan(
    kode="SR004",
    kelas=Kelas.SILANG_TARGET,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.TARGET,),
)
def target_menurut_acuan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every target of the report against the last statement of the document that sets it."""
    del konteks
    sisi = dua_sisi(berkas, JenisFakta.TARGET)
    sepakat = Kesepakatan(fakta=berkas.semua(JenisFakta.TARGET))
    simpang: dict[tuple[object, ...], list[tuple[Fakta, Fakta]]] = defaultdict(list)
    for f in sisi.laporan or _milik(berkas):
        acuan = _acuan(f, sisi, sepakat) or _perubahan(f, berkas)
        if not acuan or any(_sama(f, a) for a in acuan) or _diubah(f, acuan[0], berkas):
            continue
        if (alasan := _tak_terbanding(f, acuan)) is not None:
            yield Lewat(
                f"{sebut(f)} tidak dibandingkan dengan {sebut_dokumen(acuan[0], dari=f)}: {alasan}.", (f, acuan[0])
            )
            continue
        utama = max(acuan, key=lambda a: sepakat.sama(f, a))
        simpang[f.objek, masa(f), utama.lokasi, utama.tertulis].append((f, utama))
    for pasangan in simpang.values():
        yield _temuan([f for f, _ in pasangan], pasangan[0][1])
    yield from _antaracuan(sisi)


def _milik(berkas: Berkas) -> tuple[Fakta, ...]:
    """The targets of a report that stands alone."""
    if nama_laporan(berkas):
        return ()
    return tuple(f for f in berkas.semua(JenisFakta.TARGET) if f.bagian and f.objek != TOTAL and f.periode)


def _acuan(f: Fakta, sisi: Sisi, sepakat: Kesepakatan) -> tuple[Fakta, ...]:
    """What other files say of a target: the document it quotes, else the one that counts most."""
    if f.versi in _BUKAN_SETAHUN:
        return ()
    # A column of the target of the Renstra quotes it, in whichever table.
    asal = Asal.RENSTRA if f.versi == "renstra" else f.asal
    semua = [a for a in sisi.tentang(f) if a.versi not in _BUKAN_SETAHUN and sepakat.sepemilik(f, a)]
    for satu in dict.fromkeys((asal, *_DI_ATAS.get(asal, _URUTAN))):
        ada = [a for a in semua if a.asal is satu]
        if ada:
            # What the report prints as the state before a change is that of the first agreement.
            if f.versi == MURNI:
                return tuple(a for a in ada if a.versi != PERUBAHAN)
            return berlaku(ada)
    return ()


def _perubahan(f: Fakta, berkas: Berkas) -> tuple[Fakta, ...]:
    """The changed agreement that the report itself prints, for a target that it measures."""
    if f.versi or f.asal is not Asal.LKJ:
        return ()
    semua = [a for a in berkas.tentang(JenisFakta.TARGET, f.objek) if a.bagian == f.bagian and masa(a) == masa(f)]
    acuan = tuple(a for a in semua if a.asal is Asal.PK and a.versi == PERUBAHAN)
    # Where another table has the right target, SL001 tells that the two differ.
    terukur = [a for a in semua if a.asal is f.asal and a.versi == f.versi]
    return () if any(_sama(x, a) for x in terukur for a in acuan) else acuan


def _diubah(f: Fakta, acuan: Fakta, berkas: Berkas) -> bool:
    """Whether the report prints a changed agreement with this target: what the agreement was drawn from may differ."""
    if acuan.asal not in _DI_ATAS[Asal.PK][1:] or f.asal is acuan.asal:
        return False
    pk = (a for a in berkas.tentang(JenisFakta.TARGET, f.objek) if a.asal is Asal.PK and a.versi == PERUBAHAN)
    return any(a.bagian == f.bagian and masa(a) == masa(f) and _sama(a, f) for a in pk)


def _sama(a: Fakta, b: Fakta) -> bool:
    if isinstance(a.isi, Predikat) and isinstance(b.isi, Predikat) and a.isi.kode == b.isi.kode:
        return True
    kiri, kanan = Selang.dari(a), Selang.dari(b)
    if kiri is not None and kanan is not None:
        return kiri.bertemu(kanan)
    return a.isi == b.isi or a.tertulis.casefold() == b.tertulis.casefold()


def _tak_terbanding(f: Fakta, acuan: Sequence[Fakta]) -> str | None:
    """Why a target and its counterpart cannot be compared."""
    for a in (f, *acuan):
        if isinstance(a.isi, Kosong):
            return "tidak terbaca" if a.isi.keadaan is Keadaan.TAK_TERBACA else "kosong"
    satuan = [normalkan_satuan(a.satuan) for a in (f, acuan[0]) if a.satuan]
    if len(set(satuan)) > 1:
        return f"satuannya {f.satuan} dan {acuan[0].satuan}"
    angka = {a.nilai is None for a in (f, *acuan)}
    return "yang satu angka, yang lain bukan" if len(angka) > 1 else None


def _temuan(fakta: Sequence[Fakta], acuan: Fakta) -> Konsep:
    f = fakta[0]
    # Two reports of one year may be those of two officials.
    pasti = acuan.asal is Asal.PK or (acuan.asal is f.asal and f.asal in _RENCANA)
    return Konsep(
        fakta=(*fakta[:_TERBANYAK], acuan),
        pokok=sebut(f),
        tertulis=" / ".join(dict.fromkeys(x.tertulis for x in fakta)),
        seharusnya=acuan.tertulis,
        sebutan=f"dalam {sebut_dokumen(acuan, dari=f)}",
        saran="Pakai target yang diperjanjikan terakhir, atau sebutkan dasar perubahannya.",
        tingkat=None if pasti else Tingkat.PERINGATAN,
        simpang=_jauh(f, acuan),
    )


def _jauh(a: Fakta, b: Fakta) -> Decimal:
    if a.nilai is None or b.nilai is None:
        return Decimal(1)
    return abs(a.nilai - b.nilai) / max(abs(b.nilai), Decimal(1))


def _antaracuan(sisi: Sisi) -> Iterator[Konsep]:
    """Targets of the report's indicators on which the other documents disagree."""
    for kunci in dict.fromkeys((f.objek, masa(f)) for f in sisi.laporan):
        semua = [a for a in sisi.acuan.get(kunci, ()) if a.versi not in _BUKAN_SETAHUN]
        pk, atas = (
            berlaku([a for a in semua if a.asal is Asal.PK]),
            [a for a in semua if a.asal in _DI_ATAS[Asal.PK][1:]],
        )
        beda = [a for a in atas if pk and not any(_sama(p, a) for p in pk) and _tak_terbanding(a, pk) is None]
        if beda:
            yield Konsep(
                fakta=(pk[0], beda[0]),
                pokok=f"{sebut(pk[0])} dalam {sebut_dokumen(pk[0])}",
                tertulis=pk[0].tertulis,
                seharusnya=beda[0].tertulis,
                sebutan=f"dalam {sebut_dokumen(beda[0])}",
                saran="Jelaskan dalam laporan mengapa keduanya berbeda.",
                tingkat=Tingkat.CATATAN,
            )
