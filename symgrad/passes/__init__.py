"""Program → Program: verify, differentiate, simplify."""
