"""The language server: what an editor has open → findings as one types, fixes, allowances and the manual."""
