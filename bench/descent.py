"""Steps downhill by a gradient (Adam: Kingma and Ba 2015), and what is found in small numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

LARGEST, OUTLIERS = 127, 99.99
"""The largest number kept, and the per cent of all numbers that are not larger."""


class Adam:
    """An array on its way down."""

    def __init__(self, values: Matrix, step: float) -> None:
        self.values, self._step = values, step
        self._mean, self._square, self._count = np.zeros_like(values), np.zeros_like(values), 0

    def move(self, gradient: Matrix, part: float) -> None:
        """One step, or a part of one."""
        self._count += 1
        self._mean += 0.1 * (gradient - self._mean)
        self._square += 0.01 * (gradient * gradient - self._square)
        mean = self._mean / (1 - 0.9**self._count)
        square = self._square / (1 - 0.99**self._count)
        self.values -= (self._step * part * mean / (np.sqrt(square) + 1e-8)).astype(np.float32)


def scale(*tables: Matrix) -> float:
    """What brings tables that are added up to whole numbers of a byte, but for the few largest."""
    size = np.percentile(np.abs(np.concatenate([table.ravel() for table in tables])), OUTLIERS)
    return float(LARGEST / size)


def whole(table: Matrix, by: float) -> NDArray[np.int8]:
    """A table in whole numbers, brought to them by a scale."""
    return np.clip(np.round(table * by), -LARGEST, LARGEST).astype(np.int8)
