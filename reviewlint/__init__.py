"""A linter for health research review pages."""

__version__ = "0.1.0"
