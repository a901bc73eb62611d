"""Named repairs on spans, and the joining of lines."""
