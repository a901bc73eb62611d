"""Steps downhill by a gradient: Adam (Kingma and Ba 2015)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


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
