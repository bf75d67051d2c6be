"""ZeroOpposite Reader: one article in eleven languages, and any EPUB, read offline."""

__version__ = "0.1.0"
