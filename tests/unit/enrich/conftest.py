"""The region table of the paper, loaded once for all stories."""

import pytest

from generator.enrich.gazetteer import Gazetteer, load_gazetteer
from generator.enrich.tables import DATA


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer(DATA / "regions.yml")
