"""Books made from articles: EPUB. Knows renditions and plain data, nothing of catalogs, windows or commands."""
