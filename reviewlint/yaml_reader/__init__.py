"""YAML and JSON → values, with the span of each; what is wrong with them, in an editor's words."""

from reviewlint.yaml_reader.json_text import read_json
from reviewlint.yaml_reader.reading import Flaw, Reading
from reviewlint.yaml_reader.scalars import scalar_prose
from reviewlint.yaml_reader.yaml_text import read

__all__ = ["Flaw", "Reading", "read", "read_json", "scalar_prose"]
