"""The note of a review as a Word file: findings, waivers, and the form with proposals and answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sakip.dokumen.node import Dokumen
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.fakta.bagian_berkas import JudulBagian, judul_bagian
from sakip.fakta.berkas import Berkas
from sakip.kerja.kertas_kerja_reviu import periksa_waktu
from sakip.kerja.periksa import HasilReviu, dengan_pengecualian
from sakip.kerja.usul_reviu import berkas_hasil, usul_hasil
from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Temuan
from sakip.laporan.catatan_reviu.isi import Dibiarkan, IsiCatatan, PenandaTangan
from sakip.laporan.catatan_reviu.sebutan import sebut_jenis, sebut_kantor
from sakip.laporan.catatan_reviu.susun import susun_catatan
from sakip.reviu.kertas_kerja import KertasKerja, Pereviu


def tulis_catatan(*, hasil: HasilReviu, kertas: KertasKerja, tanggal: date, ringkas: bool = False) -> bytes:
    """The note as DOCX, in full or short; raises when something in the working paper was decided after its day."""
    from sakip.renderers.docx import render_docx

    return render_docx(dokumen=build_catatan(hasil=hasil, kertas=kertas, tanggal=tanggal, ringkas=ringkas))


def build_catatan(*, hasil: HasilReviu, kertas: KertasKerja, tanggal: date, ringkas: bool = False) -> Dokumen:
    """The note as a document; waivers of the working paper are applied, whether they were before or not."""
    periksa_waktu(kertas=kertas, tanggal=tanggal)
    sudah = {d.pengecualian.sidik for d in hasil.dikecualikan}
    baru = [p for p in kertas.pengecualian if p.sidik not in sudah]
    sisa = dengan_pengecualian(hasil=hasil, pengecualian=baru)
    berkas = berkas_hasil(hasil=sisa)
    bagian = judul_bagian(dokumen=sisa.dokumen) if sisa.dokumen else ()
    utama = bagian[0] if bagian else JudulBagian("")
    isi = IsiCatatan(
        berkas=sisa.nama,
        tanggal=tanggal,
        instrumen=muat_instrumen(nama=FORMULIR_REVIU),
        usul=usul_hasil(hasil=sisa, berkas=berkas),
        jenis=sebut_jenis(judul=utama.judul),
        instansi=sebut_kantor(nama=utama.instansi),
        masa=utama.periode.sebutan if utama.periode else "",
        acuan=(*sisa.banding, *sisa.acuan_gagal),
        pereviu=_penanda_tangan(kertas.pereviu),
        temuan=sisa.temuan,
        laporan={b.id: _sebut(n, b) for n, b in enumerate(bagian, 1)},
        letak=_letak(sisa.temuan, berkas),
        dibiarkan=tuple(
            Dibiarkan(d.temuan, d.pengecualian.nama, d.pengecualian.alasan, d.pengecualian.tanggal)
            for d in sisa.dikecualikan
        ),
        tak_ditemukan=tuple((p.sidik, f"{apa}. Alasannya: {p.alasan}") for p, apa in sisa.tak_cocok),
        tidak_diperiksa=sisa.tidak_diperiksa,
        jawaban=kertas.jawaban,
        simpulan=kertas.simpulan,
    )
    return susun_catatan(isi=isi, ringkas=ringkas)


def _penanda_tangan(pereviu: Pereviu) -> PenandaTangan:
    return PenandaTangan(pereviu.nama, pereviu.jabatan, pereviu.nip, pereviu.tempat)


def _sebut(nomor: int, bagian: JudulBagian) -> str:
    if bagian.judul:
        return f"{nomor}. {bagian.judul}"
    mulai = sebut_tempat(tempat=bagian.awal, berkas=bagian.awal.berkas)
    return f"{nomor}. Laporan tanpa sampul" + (f", mulai {mulai}" if mulai else "")


def _letak(temuan: Sequence[Temuan], berkas: Berkas | None) -> Mapping[str, str]:
    """In which report of the file each finding stands, by its signature: where its first place was read."""
    if berkas is None:
        return {}
    bagian = {f.lokasi: f.bagian for f in berkas.fakta if f.bagian}
    return {t.sidik: bagian.get(t.lokasi[0], "") for t in temuan if t.lokasi}
