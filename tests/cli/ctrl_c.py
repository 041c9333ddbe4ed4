"""Programs started by a test listen to Ctrl-C even where the tests themselves run in the background."""

import signal


def terima_ctrl_c() -> None:
    """For ``preexec_fn``: a shell lets what it starts with ``&`` ignore Ctrl-C, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
