"""Programs and formulas for people: text, LaTeX, cost."""
