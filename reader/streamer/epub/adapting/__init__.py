"""What lies between a book and the engine: resources as Chromium needs them, where it lacks what EPUB asks for."""
