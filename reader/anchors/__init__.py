"""Finding a place again: in another language, after a change, from what a person typed."""
