"""How sure an article is, and which of several readings of the same lines is better."""
