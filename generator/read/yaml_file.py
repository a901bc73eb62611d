"""A YAML file that an editor writes: its content and where each part of it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from generator.errors import Place, SettingsError


def load_yaml(
    path: Path, what: str, loader: type[yaml.SafeLoader] = yaml.SafeLoader
) -> tuple[Any, yaml.Node | None]:
    """The content of ``path`` and its parsed form, which knows lines; None for an empty file.

    ``what`` names the file in messages (the sidecar). Raises SettingsError with file and line
    when it is no YAML, or cannot be read as UTF-8.
    """
    try:
        reader = loader(path.read_text("utf-8"))
        node = reader.get_single_node()
        return (None if node is None else reader.construct_document(node)), node
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SettingsError(
            f"{what} is no YAML: {error.problem}", Place(str(path), line), "mend that line"
        ) from error
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SettingsError(
            f"{what} cannot be read: {error}", Place(str(path)), "save it as UTF-8"
        ) from error
