"""The press: newspaper pages set from known articles, damaged, and their truth with them."""

from tests.press.run import DAMAGES, press

__all__ = ["DAMAGES", "press"]
