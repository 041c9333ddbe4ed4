"""Small PDFs for the tests of their reader: set by typst, or written byte by byte where a real one must be odd."""

import typst

from sakip.renderers.huruf import folder_huruf

ISI = "Laporan kinerja kecamatan ini memuat target dan realisasi yang dicapai pada tahun berjalan dengan jujur. "


def ketik(naskah: str, *, halaman: str = "margin: 25mm") -> bytes:
    """The PDF of a typst source."""
    awal = f'#set page(width: 210mm, height: 297mm, {halaman})\n#set text(font: "Arimo", size: 11pt)\n'
    sumber: bytes = (awal + naskah).encode()
    huruf = typst.Fonts(include_system_fonts=False, font_paths=[folder_huruf()])
    return typst.compile(sumber, font_paths=huruf)


def mentah(isi: str, *, huruf: str = "", trailer: str = "", halaman: str = "") -> bytes:
    """A PDF of one page: its drawing operators, and what is added to font, trailer and page."""
    aliran = isi.encode("latin-1")
    objek = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> " + halaman.encode() + b" >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(aliran), aliran),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica " + huruf.encode() + b" >>",
    ]
    hasil = bytearray(b"%PDF-1.4\n")
    letak = []
    for n, o in enumerate(objek, 1):
        letak.append(len(hasil))
        hasil += b"%d 0 obj\n%s\nendobj\n" % (n, o)
    awal = len(hasil)
    hasil += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objek) + 1)
    hasil += b"".join(b"%010d 00000 n \n" % n for n in letak)
    hasil += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objek) + 1, trailer.encode(), awal)
    return bytes(hasil)


def tulisan(*baris: str) -> str:
    """Drawing operators for lines of text."""
    return "BT /F1 11 Tf 14 TL 72 770 Td " + " ".join(f"({b}) Tj T*" for b in baris) + " ET"
