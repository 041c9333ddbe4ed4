"""What readers say of a file that says nothing about itself."""

from __future__ import annotations

from datetime import date

# Meta wants a day; a stranger's file has none that could be trusted.
TANPA_TANGGAL = date(1945, 8, 17)
