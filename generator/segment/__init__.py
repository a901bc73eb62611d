"""Blocks get roles, an order and owners: the page becomes articles."""
