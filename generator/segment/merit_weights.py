"""What each sign of ``merits`` says for one reading of some lines and against another (nats)."""

from __future__ import annotations

MERIT: dict[str, float] = {
    "any": -0.58,
    "goes on": 0.02,
    "odds": 0.08,
    "odds across": 0.07,
    "open inside": 0.12,
    "turns": -0.22,
    "unclosed": 0.16,
    "untitled": -0.10,
    "whole": 0.75,
    "whole, titled": 0.36,
}
