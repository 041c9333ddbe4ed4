"""The usual way beside ours: the same tables through a docxtpl template, and LibreOffice for the PDF.

Only measured where both are installed; neither is a dependency of ours. It is given less to do: the tables only,
without texts, contents, HTML and explanations.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

from bench.proses import Proses, jalankan, python

_ISI = """\
import json, sys
from docx import Document
from docxtpl import DocxTemplate

dokumen = Document()
dokumen.add_paragraph("{%p for t in tabel %}")
dokumen.add_heading("{{ t.judul }}", 2)
tabel = dokumen.add_table(3, 3, style="Table Grid")
tabel.cell(0, 0).text = "{%tr for b in t.baris %}"
for n, isi in enumerate(("{%tc for s in b %}", "{{ s }}", "{%tc endfor %}")):
    tabel.cell(1, n).text = isi
tabel.cell(2, 0).text = "{%tr endfor %}"
dokumen.add_paragraph("{%p endfor %}")
dokumen.save(sys.argv[2])
templat = DocxTemplate(sys.argv[2])
templat.render(json.load(open(sys.argv[1], encoding="utf-8")), autoescape=True)
templat.save(sys.argv[3])
"""


def alasan_tiada() -> str:
    """Why it cannot be measured here; empty when it can."""
    kurang = [] if importlib.util.find_spec("docxtpl") else ["docxtpl"]
    kurang += [] if shutil.which("soffice") else ["LibreOffice (soffice)"]
    return f"Tidak diukur: {' dan '.join(kurang)} tidak terpasang." if kurang else ""


def ukur_pembanding(*, sumber: Path, folder: Path) -> tuple[Proses, Proses]:
    """The DOCX by docxtpl, then the PDF from it by LibreOffice; each in a process of its own."""
    data, hasil = folder / "tabel.json", folder / "pembanding.docx"
    data.write_text(json.dumps({"tabel": _tabel(sumber)}, ensure_ascii=False), encoding="utf-8")
    docx = python("-c", _ISI, data, folder / "templat.docx", hasil)
    profil = f"-env:UserInstallation={(folder / 'soffice').as_uri()}"
    pdf = jalankan(["soffice", profil, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(hasil)])
    return docx, pdf


def _tabel(sumber: Path) -> list[dict[str, object]]:
    from bench.kantor import dokumen_tahun
    from sakip.dokumen.node import Tabel
    from sakip.dokumen.tampil import teks_sebaris
    from sakip.dokumen.walk import iter_blok
    from sakip.kerja.muat import muat

    dokumen = dokumen_tahun(tahun=muat(sumber=str(sumber)).wajib())
    return [
        {
            "judul": b.keterangan.teks if b.keterangan else "",
            "baris": [[teks_sebaris(s.isi) for s in baris.sel] for baris in (*b.kepala, *b.badan)],
        }
        for b in iter_blok(isi=dokumen.isi)
        if isinstance(b, Tabel)
    ]
