"""What the chart of an organisation leaves out unless asked: positions that are no units."""

from __future__ import annotations

from sakip.data.organisasi import Jenjang

BUKAN_STRUKTURAL = frozenset({Jenjang.FUNGSIONAL, Jenjang.PELAKSANA})
