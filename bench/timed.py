"""A command measured as a whole: seconds of clock and cores, memory of its largest process."""

from __future__ import annotations

import os
import platform
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a command cost. ``memory`` is the peak of whichever of its processes had most, in MB."""

    wall: float
    cores: float
    memory: float

    def __add__(self, other: Cost) -> Cost:
        """Both commands, one after the other."""
        memory = max(self.memory, other.memory)
        return Cost(self.wall + other.wall, self.cores + other.cores, memory)


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run ``command`` in ``folder``. Raises RuntimeError when it fails.

    Python keeps what it compiled, as it does where nobody forbids it.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as log:
        begun = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)  # its children's, too, as it waited for them
        wall = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            told = log.read().decode("utf-8", "replace")
            raise RuntimeError(f"{' '.join(command)} failed:\n{told}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def machine() -> dict[str, object]:
    """The machine that measured."""
    cpu = Path("/proc/cpuinfo")
    names = [line for line in cpu.read_text().splitlines() if line.startswith("model name")]
    return {
        "processor": names[0].partition(":")[2].strip() if names else platform.processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load": os.getloadavg()[0],
    }


def bytes_and_files(folder: Path) -> tuple[int, int]:
    """How much lies below ``folder``."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return sum(sizes), len(sizes)
