"""A printed report as plain text: what somebody gets who copies it out of a PDF.

Paragraphs stand alone, rows of tables are lines with a tab between cells; every line of the text is one line of the
stream that the review reads, so that a place in the text is a place in the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.fakta.ekstraksi.alur import TabelMentah, Unsur


def tulis_teks(*, alur: Sequence[Unsur]) -> str:
    """The text of a stream; a blank line stands between its parts."""
    return "\n\n".join("\n".join(_baris(u)) for u in alur) + "\n"


def _baris(u: Unsur) -> Iterator[str]:
    if isinstance(u, TabelMentah):
        yield from ("\t".join(s.teks for s in b) for b in u.baris)
    else:
        yield u.teks
