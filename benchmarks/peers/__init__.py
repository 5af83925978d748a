"""Who is timed. Each module has a class Peer, which a worker makes in a process of its own:

    Peer(workload, weights, batches, threads)    weights by symgrad's names, in symgrad's shapes
    peer.own(named)         arrays by symgrad's names as a list in the peer's order and shapes
    peer.gradients()        the loss at the first batch, and its gradients, like `own`'s list
    peer.steps(count)       trains `count` steps and returns the last loss

a function warm(), after which the memory that the library needs by itself is there, and a table
CANNOT of the networks or workloads in which it does not take part, with the
reason.
"""

import importlib

LABELS = {
    "symgrad": "symgrad C",
    "loop": "symgrad C, called from C",
    "pytorch": "PyTorch",
    "compiled": "torch.compile",
    "jax": "JAX",
    "pytensor": "PyTensor",
    "casadi": "CasADi",
    "forward": "symgrad C",  # inference
    "onnx": "ONNX Runtime",
}
PEERS = ("pytorch", "compiled", "jax", "pytensor", "casadi")  # whom training is compared with


def module(name):
    """The module of a peer; ImportError says what is not installed."""
    return importlib.import_module(f"peers.{name}")


def reason(name, workload):
    """Why a peer does not take part in a workload, or None."""
    try:
        cannot = module(name).CANNOT
    except ImportError as error:
        return f"not installed ({error})"
    return cannot.get(workload.name) or cannot.get(workload.network)
