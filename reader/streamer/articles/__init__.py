"""Articles written in Markdown, one file a language, aligned block by block."""
