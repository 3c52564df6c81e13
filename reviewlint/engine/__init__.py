"""Paths → a report."""
