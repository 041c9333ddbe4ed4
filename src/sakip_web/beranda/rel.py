"""What every page of an office shows around its content: the office, the menu, the rail of the year."""

from __future__ import annotations

from django.http import HttpRequest

from sakip_web.organisasi.konteks import Konteks


def konteks_halaman(request: HttpRequest) -> dict[str, object]:
    """``k`` for templates: the context of the office, None outside one."""
    k: Konteks | None = getattr(request, "konteks", None)
    return {"k": k}
