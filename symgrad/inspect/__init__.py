"""Programs as people read them: formulas in text and LaTeX, reports, cost, and checked gradients."""
