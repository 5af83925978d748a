"""What a formula is written with: indices, tensors, assignments, derivatives, recurrences."""
