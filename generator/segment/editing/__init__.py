"""编者校订: what editors decide is done to the pieces of a page before it is written."""
