"""What a user writes: formulas, layers, losses, optimizers, models."""
