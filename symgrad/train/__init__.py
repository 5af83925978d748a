"""Training from the command line: data from files, progress, checkpoints and curves."""
