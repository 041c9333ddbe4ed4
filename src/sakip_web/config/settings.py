"""Settings of Django. What differs between installations comes from the environment (``config.env``)."""

from __future__ import annotations

from datetime import timedelta

from sakip_web.config.env import baca_lingkungan

LINGKUNGAN = baca_lingkungan()

SECRET_KEY = LINGKUNGAN.kunci
DEBUG = LINGKUNGAN.awakutu
ALLOWED_HOSTS = list(LINGKUNGAN.inang)
DATABASES = {"default": LINGKUNGAN.basis}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Files of people and papers made valid, by hash; see ``berkas.gudang``.
FOLDER_DATA = LINGKUNGAN.data
ALAMAT_PUBLIK = LINGKUNGAN.alamat
# Volumes of *cetak semua* older than this many days are removed; they can be printed again.
SIMPAN_CETAKAN = LINGKUNGAN.simpan_cetakan

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "sakip_web.rupa",
    "sakip_web.jejak",
    "sakip_web.rekaman",
    "sakip_web.tugas",
    "sakip_web.alur",
    "sakip_web.akun",
    "sakip_web.rakitan",
    "sakip_web.organisasi",
    "sakip_web.isian",
    "sakip_web.berkas",
    "sakip_web.sumber",
    "sakip_web.perencanaan",
    "sakip_web.penganggaran",
    "sakip_web.perjanjian",
    "sakip_web.pengukuran",
    "sakip_web.evaluasi",
    "sakip_web.reviu",
    "sakip_web.pelaporan",
    "sakip_web.beranda",
    "sakip_web.api",
    "sakip_web.perintah",
    # last: our templates of its widgets come first
    "django.forms",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "sakip_web.config.padat.padatkan",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sakip_web.config.middleware.pengaman",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sakip_web.config.middleware.jam",
    "sakip_web.config.middleware.tanpa_nol",
    "sakip_web.akun.middleware.penjaga_sesi",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "sakip_web.config.urls"
WSGI_APPLICATION = "sakip_web.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "sakip_web.beranda.rel.konteks_halaman",
            ],
            "builtins": ["sakip_web.rupa.templatetags.rupa"],
        },
    }
]

AUTH_USER_MODEL = "akun.Pengguna"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "akun:masuk"
LOGIN_REDIRECT_URL = "beranda:pintu_masuk"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
# By name and address together, so that a stranger cannot lock somebody else out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "nama_pengguna"
# Never kept with a failed login.
AXES_PASSWORD_FORM_FIELD = "sandi"
AXES_SENSITIVE_PARAMETERS = ["titipan", "next", "sandi_lama"]
AXES_LOCKOUT_TEMPLATE = "akun/terkunci.html"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
OTP_TOTP_ISSUER = "SAKIP"

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/statis/"
STATIC_ROOT = LINGKUNGAN.data / "statis"
# Finders serve the few files straight from the package; there is no collecting step on an office's PC.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

AMAN = LINGKUNGAN.alamat.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = AMAN
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if AMAN else None
CSRF_TRUSTED_ORIGINS = [LINGKUNGAN.alamat] if LINGKUNGAN.alamat else []
# Scripts take the token from the form.
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "sakip_web.config.galat.csrf_gagal"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
# A grid has a few fields for each figure; a large office has some hundreds of figures on a page.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
FILE_UPLOAD_HANDLERS = [
    "sakip_web.berkas.unggah.BatasUnggah",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "sakip_web.berkas.unggah.UnggahKeCakram",
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"ringkas": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "ringkas"}},
    "root": {"handlers": ["layar"], "level": "WARNING"},
}
