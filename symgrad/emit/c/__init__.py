"""Lowered Programs as C: a module, its functions, their kernels, expressions."""
