"""Akuntabilitas kinerja instansi pemerintah: menghitung, mencetak dan mereviu dokumen SAKIP.

This package is the library: it knows neither Django nor the clock. Its layers are described in docs/arsitektur.md and
kept by the import contracts. Import what you need from the subpackages; nothing is loaded here, so that `import sakip`
stays fast.
"""

__version__ = "0.1.0"
