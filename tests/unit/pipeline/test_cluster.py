"""A Dask cluster: where it is looked for, and how long it is waited for."""

from __future__ import annotations

import operator

import pytest
from distributed import LocalCluster

from generator.errors import BuildError, SettingsError
from generator.pipeline.cluster import Cluster, client_at
from generator.pipeline.engines import engine_at


def late(number: int) -> int:
    """A task that fails as one that waited too long for a disk."""
    raise TimeoutError(number)


@pytest.mark.parametrize("way", ["map", "done"])
def test_a_cluster_without_workers_is_not_waited_for_for_ever(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.pipeline.cluster.LOOK", 0.1)
    monkeypatch.setattr("generator.pipeline.cluster.DESERTED", 0.3)
    with LocalCluster(n_workers=0, dashboard_address=None) as running:
        address = running.scheduler_address.replace("tcp://", "dask://")
        with engine_at(address) as engine, pytest.raises(BuildError, match="no worker") as told:
            list(getattr(engine, way)(operator.neg, [1, 2]))
    assert told.value.where.key == "--engine"


def test_a_task_that_waited_too_long_has_failed_itself() -> None:
    with (
        LocalCluster(n_workers=1, processes=False, dashboard_address=None) as running,
        running.get_client() as client,
        pytest.raises(TimeoutError, match="7"),
    ):
        list(Cluster(client).map(late, [7]))


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(SettingsError, match="no cluster"), client_at("spark://here:1"):
        pass


def test_an_address_where_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.cluster.PATIENCE", 1)
    with pytest.raises(SettingsError, match="no cluster answers"), client_at("dask://127.0.0.1:9"):
        pass
