"""From a model, or a model file, to its Network: the functions of a module and their Programs."""
