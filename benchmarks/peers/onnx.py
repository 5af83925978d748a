"""ONNX Runtime: the network without loss and training, written as an ONNX graph here."""

from itertools import cycle

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

CANNOT = dict.fromkeys(("conv32", "transformer", "burgers"), "not among those that are timed")
OPSET, IR_VERSION = 21, 10


def warm():
    """Its memory is not compared."""


class Graph:
    """Nodes one after the other, each of which reads the one before."""

    def __init__(self):
        self.nodes, self.weights, self.last = [], [], "x"

    def constant(self, name, array):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, *others, outputs=1, **attributes):
        names = [f"t{len(self.nodes)}_{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, [self.last, *others], names, **attributes))
        self.last = names[-1]

    def dense(self, p, name):
        W, b = (self.constant(f"{name}_{part}", p[f"{name}_{part}"]) for part in "Wb")
        self.node("Gemm", W, b)

    def model(self, x):
        ends = (
            helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
            for name, shape in (("x", x.shape), (self.last, ("samples", "outputs")))
        )
        into, out = ends
        graph = helper.make_graph(self.nodes, "network", [into], [out], self.weights)
        imports = [helper.make_opsetid("", OPSET)]
        return helper.make_model(graph, opset_imports=imports, ir_version=IR_VERSION)


def mlp(p):
    graph, depth = Graph(), len(p) // 2
    for k in range(1, depth + 1):
        graph.dense(p, f"dense{k}")
        if k < depth:
            graph.node("Relu")
    return graph


def lenet(p):
    graph = Graph()
    for k, padding in (1, 2), (2, 0):
        name = f"conv2d{k}"
        W, b = (graph.constant(f"{name}_{part}", p[f"{name}_{part}"]) for part in "Wb")
        graph.node("Conv", W, b, pads=[padding] * 4)
        graph.node("Relu")
        graph.node("MaxPool", kernel_shape=[2, 2], strides=[2, 2])
    graph.node("Flatten")
    for k in 1, 2, 3:
        graph.dense(p, f"dense{k}")
        if k < 3:
            graph.node("Relu")
    return graph


def lstm(p):
    def gates(array):
        """Input, output, forget, cell, of symgrad's (and PyTorch's) input, forget, cell, output."""
        i, f, g, o = np.split(array, 4, axis=-1)
        return np.concatenate([i, o, f, g], axis=-1).T[None]

    graph, W, U, b = Graph(), *(p[f"lstm1_{part}"] for part in "WUb")
    both = np.concatenate([gates(b), np.zeros((1, b.size), np.float32)], axis=-1)
    given = [graph.constant(n, a) for n, a in (("W", gates(W)), ("U", gates(U)), ("b", both))]
    graph.node("Transpose", perm=[1, 0, 2])
    graph.node("LSTM", *given, outputs=2, hidden_size=len(U))
    graph.node("Squeeze", graph.constant("first", np.array([0])))
    graph.dense(p, "dense1")
    return graph


NETWORKS = {f.__name__: f for f in (mlp, lenet, lstm)}


class Peer:
    def __init__(self, workload, weights, batches, threads):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self.batches = [{"x": batch[0]} for batch in batches]
        model = NETWORKS[workload.network](weights).model(self.batches[0]["x"])
        onnx.checker.check_model(model)
        text, providers = model.SerializeToString(), ["CPUExecutionProvider"]
        self.session = onnxruntime.InferenceSession(text, options, providers)
        self.turns = cycle(self.batches)

    def start(self, weights):
        """Nothing changes the weights."""

    def own(self, named):
        return list(named.values())

    def gradients(self):
        (y,) = self.session.run(None, self.batches[0])
        return float(np.mean(y.astype(float) ** 2)), [y]

    def steps(self, count):
        for _ in range(count):
            (y,) = self.session.run(None, next(self.turns))
        return float(np.mean(y.astype(float) ** 2))
