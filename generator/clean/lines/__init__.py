"""Printed lines as they stood in print: joined by a scanner, torn, printed twice, set upright."""
