"""剪报: the page as one strip, and where the scissors cut it into articles."""
