"""Opening a publication: the only code that reads book files."""
