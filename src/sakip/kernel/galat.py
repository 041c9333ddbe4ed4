"""The one base of errors that a person can mend.

A small subclass lives in the module that raises it. The text of the error is a complete Indonesian
sentence: what, where, what was expected, and what to do. Everything else that is raised is a bug.
"""

from __future__ import annotations


class SakipError(Exception):
    """A mistake in what the user gave; ``str(error)`` is the sentence shown to the user."""
