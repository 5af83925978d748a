"""Lowered Programs as NumPy: a module, its functions, their statements, expressions."""
