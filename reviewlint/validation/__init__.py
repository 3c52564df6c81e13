"""Values against a JSON Schema → violations, with spans, in an editor's words."""

from reviewlint.validation.schemas import load_schema
from reviewlint.validation.violations import Violation, require, violations

__all__ = ["Violation", "load_schema", "require", "violations"]
