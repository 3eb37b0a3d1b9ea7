"""One module a format, found by scanning this folder: `write(graph)` gives the files' bytes by suffix."""
