"""A causal Transformer that adds: it reads "123+456=" and goes on with the digits of the sum.

Four blocks of width 128 with four heads (Vaswani et al., 2017, with the norms first), over at most
11 characters. Only the last four places have an output: what follows "=" and the first three digits
of the answer. Characters are 0 … 9, + (10) and = (11). 797,578 weights.
"""

from symgrad import *

model = Model(
    Sequential(
        Input(11, dtype=int),
        Embedding(12, 128, init=normal(0, 0.02)),
        PositionEmbedding(),
        *[TransformerBlock(4, causal=True) for _ in range(4)],
        Slice(7, None, axis=1),
        LayerNorm(),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=AdamW(Warmup(100, then=CosineDecay(1e-3, steps=900)), betas=(0.9, 0.98), clip_norm=1),
)
