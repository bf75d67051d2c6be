"""The library as a view: what there is to read, as a grid or a list, with what narrows it down beside it."""
