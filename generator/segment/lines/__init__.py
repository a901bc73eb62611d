"""First line of a paragraph, a further one, or a headline's? A page's lines labelled together."""
