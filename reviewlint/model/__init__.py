"""The values that flow through reviewlint; all frozen."""
