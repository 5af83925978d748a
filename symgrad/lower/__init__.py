"""Program → kernels: what is a contraction, what is a loop nest, and where each tensor lies."""
