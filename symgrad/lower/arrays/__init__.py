"""From equations to whole-array statements, as data (`grammar`)."""
