"""Why a file that was sent did not arrive, at the field where it was chosen.

The handlers of uploads (``berkas.unggah``) leave their sentence with the request; a view that did not ask would say
that no file was chosen, or save the rest without it.
"""

from __future__ import annotations

from typing import Final

from django.forms import BaseForm
from django.http import HttpRequest

RUAS: Final = "unggahan_terhalang"


def terhalang(*, request: HttpRequest) -> str:
    """The sentence; empty when everything arrived."""
    request.FILES  # noqa: B018 - read now, or nothing is known yet
    return str(getattr(request, RUAS, ""))


def sah(*, request: HttpRequest, form: BaseForm, ruas: str) -> bool:
    """Whether a form holds, its file included."""
    if sebab := terhalang(request=request):
        form.errors.pop(ruas, None)
        form.add_error(ruas, sebab)
    return form.is_valid()
