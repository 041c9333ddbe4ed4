"""Marks of HTML, Markdown and LaTeX that stand in text taken from other formats: taken off, their text kept."""

from __future__ import annotations

import html
import re

_BARIS_HTML = re.compile(r"<\s*(?:br|/li|/p|/tr|/h[1-6])\s*/?\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?\s*(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
# No mark within: else a line of marks that never close is read again from each of them.
_TEBAL = re.compile(r"(\*\*\*|\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_MIRING = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_PECAHAN = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_PERINTAH = re.compile(r"\\(?:text|mathrm|mathbf|textbf|mathit|operatorname)\s*\{([^{}]*)\}")
_SIMBOL = {
    r"\times": "×", r"\div": "÷", r"\cdot": "·", r"\geq": "≥", r"\ge": "≥", r"\leq": "≤", r"\le": "≤", r"\%": "%",
    r"\checkmark": "√", r"\sum": "Σ", r"\pm": "±", r"\rightarrow": "→", r"\_": "_", r"\&": "&", r"\$": "$",
}  # fmt: skip


def bersihkan(*, teks: str) -> str:
    """The text without its marks, with single spaces; line breaks of HTML become single spaces too.

    >>> bersihkan(teks="**Rp <b>5.000</b>**"), bersihkan(teks=r"$\\frac{3}{4} \\times 100\\%$")
    ('Rp 5.000', '(3)/(4) × 100%')
    """
    hasil = teks
    if "<" in hasil:
        hasil = _TAG.sub("", _BARIS_HTML.sub(" ", hasil))
    if "&" in hasil:
        hasil = html.unescape(hasil)
    if "\\" in hasil or "$" in hasil:
        hasil = _latex(hasil)
    if "*" in hasil or "__" in hasil:
        hasil = _MIRING.sub(r"\1", _TEBAL.sub(r"\2", _TEBAL.sub(r"\2", hasil)))
        # A mark whose partner stands on another line.
        hasil = re.sub(r"^\*\*|\*\*$", "", hasil.strip())
    return " ".join(hasil.split())


def _latex(teks: str) -> str:
    hasil = _PERINTAH.sub(r"\1", _PECAHAN.sub(r"(\1)/(\2)", teks))
    for tanda, ganti in _SIMBOL.items():
        hasil = hasil.replace(tanda, ganti)
    return re.sub(r"\$([^$]*)\$", r"\1", hasil)
