"""Writers of documents: each maps the block model of ``sakip.dokumen`` to one format."""
