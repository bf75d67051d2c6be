"""The model: what a publication is, as plain data. Standard library only."""
