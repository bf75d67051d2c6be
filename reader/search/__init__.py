"""Finding words in text: folding, query language, matching, snippets. Standard library only."""
