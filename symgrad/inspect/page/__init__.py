"""The page of `inspect --format html`: spec, formulas and code beside each other."""
