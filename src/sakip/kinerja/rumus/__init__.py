"""One formula of capaian per file; none knows another."""
