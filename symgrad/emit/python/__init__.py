"""The Python side that modules of every back end have: tables, checks, initial values."""
