"""Layers, losses, optimizers, schedules: formulas in the notation that users have."""
