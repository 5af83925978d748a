"""GPT-2 of twelve blocks, of width 768 (Radford et al., 2019), over 64 tokens; 162 million weights,
as the matrix of the last layer is not the embedding's."""

from symgrad import *

model = Model(
    Sequential(
        Input(64, dtype=int),
        Embedding(50257, 768),
        PositionEmbedding(),
        *(TransformerBlock(12, causal=True) for _ in range(12)),
        LayerNorm(),
        Dense(50257),
    ),
    loss=CrossEntropy(),
    optimizer=AdamW(lr=1e-4),
)
