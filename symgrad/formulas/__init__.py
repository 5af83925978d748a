"""An equation as a person writes it: text, LaTeX, what it costs."""
