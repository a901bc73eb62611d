"""The workers of a Dask cluster. They see the folders of the job under the same names."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from generator.errors import BanmianError, BuildError, Place, SettingsError
from generator.pipeline.lines import AHEAD, Line, Which, deadly, the_first, told

T = TypeVar("T")
R = TypeVar("R")

SCHEME = "dask://"
PATIENCE = 20
"""Seconds to wait for a cluster to answer."""
DESERTED = 120
"""Seconds to wait for a worker where there is none: a new one takes some to start."""
LOOK = 1
"""Seconds between two looks whether there is one."""


class Cluster:
    """Gives work to the workers of a cluster, as many items at a time as they have threads."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.workers: int = sum(client.nthreads().values()) or 1

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`. Raises BuildError when the workers are gone."""
        return self._made(function, items, the_first)

    def done(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`. Raises BuildError when the workers are gone."""
        return self._made(function, items, self._first)

    def soon(self, function: Callable[[T], R], item: T) -> Callable[[], R | BanmianError]:
        """See :class:`generator.work.Engine`. Raises BuildError when the workers are gone."""
        from distributed import KilledWorker

        promise = self._submit(function, item)

        def made() -> R | BanmianError:
            with self._peopled():
                try:
                    return told(promise)
                except KilledWorker:
                    return self._alone(function, item)

        return made

    def ready(self, before: Callable[[], object], alone: Callable[[Any], object]) -> None:
        """See :class:`generator.work.Engine`. The workers stay, and are ready once they worked."""

    def forget(self) -> None:
        """See :class:`generator.work.Engine`. The workers are not ours to end."""

    def _made(
        self, function: Callable[[T], R], items: Iterable[T], which: Which
    ) -> Iterator[R | BanmianError]:
        from distributed import KilledWorker

        line = Line(partial(self._submit, function), items, AHEAD * self.workers, which)
        with self._peopled():
            while True:
                try:
                    yield from line
                    return
                except KilledWorker:  # Dask may blame what waited behind the one at fault
                    for item in line.taken_back():
                        yield self._alone(function, item)

    @contextmanager
    def _peopled(self) -> Iterator[None]:
        """Tell as an error of ours that there are no workers any longer."""
        try:
            yield
        except _DesertedError as error:
            raise BuildError(
                f"the cluster has had no worker for {DESERTED} seconds",
                Place(self._client.scheduler.address, key="--engine"),
                "start `dask worker`s there, then build again",
            ) from error

    def _alone(self, function: Callable[[T], R], item: T) -> R | BanmianError:
        from distributed import KilledWorker

        try:
            return told(self._submit(function, item))
        except KilledWorker:
            return deadly(item)

    def _submit(self, function: Callable[[T], R], item: T) -> _Promise:
        return _Promise(self._client.submit(function, item, pure=False), self.waited)

    def _first(self, promises: Sequence[_Promise]) -> int:
        """Which of ``promises`` is done."""
        from distributed import wait

        futures = [promise.future for promise in promises]
        self.waited(lambda seconds: wait(futures, seconds, return_when="FIRST_COMPLETED"))  # type: ignore[no-untyped-call]
        return next(n for n, future in enumerate(futures) if future.done())

    def waited(self, wait: Callable[[float], R]) -> R:
        """What ``wait`` gives, called with some seconds until it does not raise TimeoutError.

        Raises _DesertedError when there is nobody to wait for: Dask would wait for ever, though who
        started the workers may have given them up.
        """
        seen = time.monotonic()
        while True:
            try:
                return wait(LOOK)
            except TimeoutError:
                if self._client.nthreads():
                    seen = time.monotonic()
                elif time.monotonic() - seen > DESERTED:
                    raise _DesertedError from None


class _DesertedError(Exception):
    """The cluster has no workers any longer: no item is at fault."""


@dataclass(frozen=True, slots=True)
class _Promise:
    """A result to come, waited for while somebody may bring it."""

    future: Any
    waited: Callable[[Callable[[float], Any]], Any]

    def result(self) -> Any:
        made, error = self.waited(self._outcome)
        if error:
            raise error
        return made

    def _outcome(self, seconds: float) -> tuple[Any, BaseException | None]:
        """What was made, else what was raised; TimeoutError when neither came."""
        error = self.future.exception(timeout=seconds)
        return (None if error else self.future.result(timeout=seconds)), error


@contextmanager
def client_at(address: str) -> Iterator[Any]:
    """Dask's client of the cluster at ``address`` (``dask://HOST:PORT``).

    Raises SettingsError for an address of another kind, and where nobody answers there.
    """
    place = Place(address, key="--engine")
    if not address.startswith(SCHEME):
        raise SettingsError("this is no cluster", place, f"write {SCHEME}HOST:PORT")
    try:
        from distributed import Client
    except ImportError as error:
        raise SettingsError(
            "Dask is not installed", place, "pip install 'banmian[cluster]', or leave --engine out"
        ) from error
    try:
        client = Client(f"tcp://{address.removeprefix(SCHEME)}", timeout=PATIENCE)  # type: ignore[no-untyped-call]
    except OSError as error:
        raise SettingsError(
            "no cluster answers there", place, "start `dask scheduler` and `dask worker`s"
        ) from error
    with client:
        yield client
