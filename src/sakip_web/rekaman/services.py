"""Writing records: the only way in which a fact of a year changes.

One transaction holds the check of the versions, the rows, the number of the year and the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.selectors import pelaku_akhir
from sakip_web.jejak.services import catat
from sakip_web.rekaman import penjaga
from sakip_web.rekaman.beda import kembar
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import JARAK, baca, polos, urai
from sakip_web.rekaman.models import Instansi, Rekaman, Tahun
from sakip_web.rekaman.ubah import Bentrok, HasilSimpan, Ubah


class RekamanKembar(SakipError):
    """A year from outside that says the same thing twice; the text names it."""


class TahunBerubah(SakipError):
    """The year changed while something was made of it; the text says who did it and what to do."""


def pastikan_tetap(*, tahun: Tahun) -> None:
    """Hold the year for the rest of the transaction; raise TahunBerubah when it is not the one that was read.

    What is frozen takes long to print. All that went into it is of one number exactly when that number still holds.
    """
    kini = Tahun.objects.select_for_update().get(pk=tahun.pk)
    if kini.nomor == tahun.nomor:
        return
    oleh = Rekaman.objects.filter(tahun=kini, nomor=kini.nomor).values_list("oleh", flat=True).first()
    raise TahunBerubah(
        f"{oleh or 'Orang lain'} menyimpan perubahan selagi naskah dicetak, jadi naskah belum disahkan. "
        "Periksa isinya, lalu sahkan lagi."
    )


def simpan(
    *,
    tahun: Tahun,
    ubah: Iterable[Ubah],
    oleh: Pelaku,
    waktu: datetime,
    tindakan: str = "",
    alasan: str = "",
    utuh: bool = True,
) -> HasilSimpan:
    """Save changes and log them; with ``utuh`` all or nothing, else all that do not clash.

    What is stored already is not written again. Raises ``penjaga.Terkunci`` for what the process does not allow.
    """
    diminta = tuple(ubah)
    with transaction.atomic():
        # Writers of one year take turns: two of them can neither read the same version nor lose a link of the log.
        kini = Tahun.objects.select_for_update().get(pk=tahun.pk)
        ada = _muat(kini, diminta)
        bentrok = tuple(b for u in diminta if (b := _bentrok(u, ada.get((u.himpunan, u.kunci)))))
        if bentrok and utuh:
            return HasilSimpan((), bentrok)
        tertahan = {(b.ubah.himpunan, b.ubah.kunci) for b in bentrok}
        bersih = [u for u in diminta if (u.himpunan, u.kunci) not in tertahan]
        baru = tuple(u for u in bersih if not _sama(u, ada.get((u.himpunan, u.kunci))))
        if baru:
            penjaga.periksa(tahun=kini, ubah=baru)
            _tulis(kini, baru, ada, oleh, waktu, tindakan, alasan)
        # ``ada`` holds the new rows too once they are written.
        tersimpan = tuple(replace(u, versi=_versi(ada.get((u.himpunan, u.kunci)))) for u in bersih)
        return HasilSimpan(tersimpan, bentrok)


def _versi(baris: Rekaman | None) -> int:
    return baris.versi if baris is not None else 0


def _muat(tahun: Tahun, ubah: Sequence[Ubah]) -> dict[tuple[str, str], Rekaman]:
    himpunan, kunci = {u.himpunan for u in ubah}, [u.kunci for u in ubah]
    baris = Rekaman.objects.filter(tahun=tahun, himpunan__in=himpunan)
    # A whole import names thousands of keys, more than a statement of SQLite takes.
    if len(kunci) <= 500:
        baris = baris.filter(kunci__in=kunci)
    return {(b.himpunan, b.kunci): b for b in baris}


def _sama(u: Ubah, baris: Rekaman | None) -> bool:
    isi = None if u.isi is None else polos(u.isi)
    return isi == (baris.isi if baris else None) and (baris is None or u.urut in (None, baris.urut))


def _bentrok(u: Ubah, baris: Rekaman | None) -> Bentrok | None:
    if _versi(baris) == u.versi or _sama(u, baris) or (baris is not None and baris.isi is None and u.versi == 0):
        return None
    if baris is None:
        return Bentrok(u, None, 0, "", None)
    isi = baca(semua_himpunan()[u.himpunan], baris.isi, u.kunci) if baris.isi is not None else None
    return Bentrok(u, isi, baris.versi, _pengubah(baris), baris.waktu)


def _pengubah(baris: Rekaman) -> str:
    """Who wrote it last; of an entry for somebody else both names, or that person would read only their own."""
    mata = pelaku_akhir(rantai=baris.tahun.rantai, himpunan=baris.himpunan, kunci=baris.kunci)
    return f"{mata.nama} atas nama {mata.atas_nama}" if mata and mata.atas_nama else baris.oleh


def _tulis(
    tahun: Tahun,
    ubah: Sequence[Ubah],
    ada: dict[tuple[str, str], Rekaman],
    oleh: Pelaku,
    waktu: datetime,
    tindakan: str,
    alasan: str,
) -> None:
    tahun.nomor += 1
    akhir = _urut_akhir(tahun, ubah)
    baru, lama, entri = [], [], []
    for u in ubah:
        isi = None if u.isi is None else polos(u.isi)
        baris = ada.get((u.himpunan, u.kunci))
        sebelum = baris.isi if baris else None
        kata = tindakan or ("menambah" if sebelum is None else "menghapus" if isi is None else "mengubah")
        entri.append(Entri(kata, u.himpunan, u.kunci, "", alasan, sebelum, isi))
        if baris is None:
            akhir[u.himpunan] += JARAK
            baris = Rekaman(tahun=tahun, himpunan=u.himpunan, kunci=u.kunci, versi=0, urut=akhir[u.himpunan], nomor=0)
            ada[u.himpunan, u.kunci] = baris
            baru.append(baris)
        else:
            lama.append(baris)
        baris.isi, baris.versi, baris.nomor = isi, baris.versi + 1, tahun.nomor
        baris.urut = baris.urut if u.urut is None else u.urut
        baris.oleh, baris.waktu = (oleh.atas_nama or oleh.nama)[:150], waktu
    Rekaman.objects.bulk_create(baru, batch_size=500)
    Rekaman.objects.bulk_update(lama, ["isi", "versi", "nomor", "urut", "oleh", "waktu"], batch_size=200)
    tahun.save(update_fields=["nomor"])
    catat(rantai=tahun.rantai, entri=entri, oleh=oleh, waktu=waktu)


def _urut_akhir(tahun: Tahun, ubah: Sequence[Ubah]) -> dict[str, int]:
    himpunan = {u.himpunan for u in ubah}
    isi = Rekaman.objects.filter(tahun=tahun, himpunan__in=himpunan).values_list("himpunan").annotate(Max("urut"))
    return dict.fromkeys(himpunan, 0) | dict(isi)


def buat_tahun(
    *, instansi: Instansi, isi: TahunKinerja, oleh: Pelaku, waktu: datetime, tindakan: str = "membuat tahun"
) -> Tahun:
    """A new year of an office with all its records; raises IntegrityError when the year is there already, and
    RekamanKembar when a fact stands in it twice."""
    butir = tuple(urai(isi))
    if dobel := kembar(butir=butir):
        kata = ", ".join(f"{b.himpunan} {b.kunci}" for b in dobel[:5])
        raise RekamanKembar(f"Tertulis lebih dari sekali: {kata}. Hapus salah satunya, lalu ulangi.")
    with transaction.atomic():
        tahun = Tahun.objects.create(instansi=instansi, tahun=isi.tahun, nomor=1)
        baris = [
            Rekaman(
                tahun=tahun,
                himpunan=b.himpunan,
                kunci=b.kunci,
                urut=b.urut,
                isi=polos(b.objek),
                nomor=1,
                oleh=oleh.nama,
                waktu=waktu,
            )
            for b in butir
        ]
        Rekaman.objects.bulk_create(baris, batch_size=500)
        entri = [Entri(tindakan, b.himpunan, b.kunci, sesudah=polos(b.objek)) for b in butir]
        catat(rantai=tahun.rantai, entri=entri, oleh=oleh, waktu=waktu)
    return tahun
