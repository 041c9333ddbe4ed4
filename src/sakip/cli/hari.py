"""The only clock of the library: which day it is for the one who types the command."""

from __future__ import annotations

from datetime import date, datetime


def hari_ini() -> date:
    """Today; everything below the command line is told the day."""
    return datetime.now().astimezone().date()
