"""Settings of one newspaper's site, read from ``extra.newspaper`` in ``mkdocs.yml``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.errors import Place, SettingsError

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """What is particular to one paper. Every key may be left out."""

    name: str | None = None
    """The paper's name (报名); printed in the masthead and the ``newspaper`` of each article."""
    publisher: str | None = None
    """主办单位, shown in the footer when set."""
    cn: str | None = None
    """CN 刊号 (国内统一连续出版物号), shown in the footer when set."""
    icp: str | None = None
    """ICP 备案 number, shown in the footer when set."""
    copyright: str | None = None
    """版权声明, shown in the footer when set."""
    report: str | None = None
    """Where a reader reports a mistake (报错 on each article, hidden when not set): the address
    that opens a new issue on the project's forge, with ``{title}`` and ``{body}`` where its words
    go, like ``https://FORGE/OWNER/PROJECT/issues/new?title={title}&body={body}``."""
    licence: str | None = None
    """The licence of the open data (数据的许可, ``CC BY 4.0``), told on the page 数据 when set."""
    regions: str = "regions.yml"
    """The region table, a file in ``generator/data`` or a path beside ``mkdocs.yml``."""
    sections: str = "sections.yml"
    """The paper's known section labels (栏目), likewise."""
    site_url: str | None = None
    """The site's published address, MkDocs' own ``site_url``: feeds and sitemaps need it."""


def load_settings(file: Path) -> Settings:
    """The settings in ``file`` (a ``mkdocs.yml``).

    Raises SettingsError when it cannot be read, or a key is unknown or not text.
    """
    place = Place(str(file))
    try:
        with file.open("rb") as stream:
            loaded: Any = yaml_load(stream, get_yaml_loader())
    except OSError as error:
        raise SettingsError(
            f"the settings cannot be read: {error.strerror}", place, "run in the project's folder"
        ) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SettingsError(
            f"the settings are no YAML: {error.problem}", Place(str(file), line), "mend that line"
        ) from error
    given = _mapping(_mapping(_mapping(loaded, file, ""), file, "extra"), file, "newspaper")
    known = {field.name for field in fields(Settings)} - {"site_url"}
    for key, value in given.items():
        here = Place(str(file), key=f"extra.newspaper.{key}")
        if key not in known:
            raise SettingsError("unknown setting", here, f"use one of: {', '.join(sorted(known))}")
        if not isinstance(value, str):
            raise SettingsError("the value is not text", here, "put the value in quotes")
        if key == "report" and not value.startswith(("https://", "http://", "mailto:")):
            raise SettingsError("this is no address", here, "begin it with https:// or mailto:")
    return Settings(**given, site_url=_site_url(loaded))


def _site_url(loaded: Any) -> str | None:
    """The published address in ``loaded``, ending with a slash; None when it is not set."""
    found = loaded.get("site_url") if isinstance(loaded, dict) else None
    return f"{str(found).rstrip('/')}/" if found else None


def _mapping(value: Any, file: Path, key: str) -> dict[str, Any]:
    """The mapping at ``key`` of ``value`` (itself for no key), empty when absent."""
    found = value if not key else value.get(key)
    if not isinstance(found, dict | None):
        here = Place(str(file), key=key or None)
        raise SettingsError("this is no mapping", here, "write lines like `name: …` below it")
    return found or {}
