"""What the sidebar shows: contents, tag filter, bookmarks, search."""
