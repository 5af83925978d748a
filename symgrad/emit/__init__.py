"""Kernels to text: printers of scalar expressions for each output language."""
