"""The search index, built from articles."""
