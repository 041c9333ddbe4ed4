"""Figures as text to read and as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from sakip.data.kanonik import to_polos
from sakip.data.kanonik_nilai import Polos
from sakip.kerja.hitung import HasilHitung, Sebutan, teks_angka
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Kosong

_LEBAR_ID, _LEBAR_NILAI = 34, 20
# Below this a total would list every sub kegiatan; each line names how to see further.
_TERDALAM = 2


def tulis_tabel(*, hasil: HasilHitung) -> str:
    """One line a figure: id, value, what it is, and how it came about."""
    kepala = f"{hasil.tahun.organisasi.instansi.nama}, {hasil.tahun.tahun}: {len(hasil.angka)} angka"
    lebar = min(max((len(f.id) for f in hasil.angka), default=0), _LEBAR_ID)
    return "\n".join([kepala, *(_baris(f, lebar) for f in hasil.angka)]) + "\n"


def tulis_penjelasan(*, hasil: HasilHitung) -> str:
    """Each figure with what it rests on indented below it, three levels deep."""
    graf = {f.id: f for f in hasil.graf}
    return "\n\n".join("\n".join(_pohon(f, graf, 0, set())) for f in hasil.angka) + "\n"


def tulis_sebutan(*, daftar: tuple[Sebutan, ...]) -> str:
    """The names that authors write in braces, each with its present value."""
    lebar = min(max((len(s.nama) for s in daftar), default=0), 60)
    return "".join(f"{{{s.nama}}}".ljust(lebar + 2) + f"  {s.nilai}\n" for s in daftar)


def tulis_json(*, hasil: HasilHitung) -> str:
    """``angka`` lists the ids asked for; ``graf`` holds every figure by id, its value plain and as printed."""
    graf: dict[str, Polos] = {f.id: _polos(f) for f in hasil.graf}
    isi: dict[str, Polos] = {
        "instansi": hasil.tahun.organisasi.instansi.nama,
        "tahun": hasil.tahun.tahun,
        "per_tanggal": hasil.per_tanggal.isoformat(),
        "angka": [f.id for f in hasil.angka],
        "graf": graf,
    }
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def tulis_json_sebutan(*, daftar: tuple[Sebutan, ...]) -> str:
    """The names as JSON."""
    return (
        json.dumps([{"nama": s.nama, "id": s.id, "nilai": s.nilai} for s in daftar], ensure_ascii=False, indent=1)
        + "\n"
    )


def _polos(figur: Hitungan) -> Polos:
    isi = to_polos(figur)
    assert isinstance(isi, dict)
    return isi | {"tampil": teks_angka(figur=figur)}


def _baris(figur: Hitungan, lebar: int) -> str:
    return f"{figur.id.ljust(lebar)}  {teks_angka(figur=figur).rjust(_LEBAR_NILAI)}  {figur.nama}{_asal(figur)}"


def _asal(figur: Hitungan) -> str:
    if not figur.dihitung:
        return f" ← {figur.sumber}" if figur.sumber else ""
    hitungan = f" = {figur.uraian}" if figur.uraian else ""
    return f" ← {figur.rumus}{hitungan}"


def _pohon(figur: Hitungan, graf: Mapping[str, Hitungan], dalam: int, jejak: set[str]) -> Iterator[str]:
    inden = "   " * dalam
    yield f"{inden}{figur.nama} = {teks_angka(figur=figur)}   [{figur.id}]"
    yield from (f"{inden}   {baris}" for baris in _rincian(figur))
    if not figur.masukan or figur.id in jejak:
        return
    if dalam == _TERDALAM:
        yield f"{inden}   dari {len(figur.masukan)} angka lain; lihat: --angka {figur.id}"
        return
    jejak.add(figur.id)
    for masukan in figur.masukan:
        yield from _pohon(graf[masukan], graf, dalam + 1, jejak)


def _rincian(figur: Hitungan) -> Iterator[str]:
    if figur.rumus:
        yield f"rumus: {figur.rumus}" + (f" = {figur.uraian}" if figur.uraian else "")
    if figur.sumber:
        yield f"sumber: {figur.sumber}"
    yield from (f"menurut: {p}" for p in figur.parameter)
    if isinstance(figur.nilai, Kosong) and figur.nilai.alasan:
        yield f"alasan: {figur.nilai.alasan}"
    yield from (f"catatan: {c}" for c in figur.catatan)
