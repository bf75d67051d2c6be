"""Opening an EPUB: container, package, navigation. Nothing here shows anything."""
