"""Programs as people read them: formulas in text and LaTeX, cost, checked gradients, times."""
