"""What a reader refuses, with the sentence that says why."""

from __future__ import annotations

from sakip.kernel.galat import SakipError


class BerkasTakTerbaca(SakipError):
    """A file that cannot be read as a report; the message says what it is and what to do."""
