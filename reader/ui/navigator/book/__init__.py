"""The pages of an EPUB: documents of the spine in frames below one shell, paged or scrolled."""
