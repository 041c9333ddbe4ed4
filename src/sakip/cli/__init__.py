"""The command line ``sakip``: arguments in, words and exit codes out; the work itself is done in ``kerja``."""
