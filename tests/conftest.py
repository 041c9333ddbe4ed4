"""What holds for all tests: generated examples have no time limit, for a busy machine is no defect."""

from hypothesis import HealthCheck, settings

settings.register_profile("sakip", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sakip")
