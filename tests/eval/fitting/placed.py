"""A page that was ordered, with the places of what is printed on it."""

from __future__ import annotations

from tests.eval.classes import Order, case_of
from tests.eval.truth import TruePage
from tests.press.pdf.tracing import traced


def placed(order: Order) -> TruePage:
    """The truth of a page; a printed page's and a guest's are traced back to the raw text."""
    truth = case_of(order).truth
    return traced(truth) if order.family in ("pdf", "guests") else truth
