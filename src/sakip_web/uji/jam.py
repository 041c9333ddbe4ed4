"""The clock of tests: on which day and at which moment requests arrive, also at the server of a browser test.

Only the clock that the views see is set. Sessions and tokens keep to the real one, or a login of this year would have
expired in the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from unittest import mock

from django.utils import timezone

from sakip_web.config import middleware


@contextmanager
def pada(waktu: date | datetime) -> Iterator[datetime]:
    """Let requests arrive then; of a day, at nine in the morning."""
    saat = waktu if isinstance(waktu, datetime) else datetime.combine(waktu, time(9))
    sadar = saat if timezone.is_aware(saat) else timezone.make_aware(saat)
    with mock.patch.object(middleware, "sekarang", return_value=sadar):
        yield sadar
