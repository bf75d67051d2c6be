"""Notes as files: written in forms for people and programs, read from those that other readers write."""
