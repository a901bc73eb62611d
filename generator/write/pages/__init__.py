"""Pages that readers open: articles, issues, lists, overviews, proofs."""
