"""Compiles mnist1d_gru.c into the extension module of this package: ``python mnist1d_gru_c/build.py``.

It needs cffi and a C compiler; CC and CFLAGS in the environment replace the compiler and its flags. Made by symgrad 0.1.0.
"""

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
# without -fno-trapping-math gcc keeps the branches of scalar functions, and vectorizes few of them
FLAGS = ["-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math", "-fopenmp-simd", "-ffp-contract=fast"]
PLAIN = ["-O2"]
VECTOR_MATH = (["-DSYMGRAD_VECTOR_MATH"], ["-lmvec", "-lm"])
THREADS = ["-fopenmp"]

DECLARATIONS = """
int mnist1d_gru_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace);
int mnist1d_gru_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace);
int mnist1d_gru_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);
int mnist1d_gru_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace);
int mnist1d_gru_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace);
int64_t mnist1d_gru_workspace_size(int64_t N);
int mnist1d_gru_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, double *total, float *workspace);
int64_t mnist1d_gru_train_epoch_workspace_size(int64_t N, int64_t batch_size);
void mnist1d_gru_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);
void mnist1d_gru_set_threads(int n);
int mnist1d_gru_threads(void);
"""


def extension():
    """The path of the extension for this interpreter."""
    return os.path.join(HERE, "_mnist1d_gru_1a31e197" + sysconfig.get_config_var("EXT_SUFFIX"))


def _words(command):
    """A command as a shell takes it apart, unless all of it is one program."""
    if shutil.which(command):
        return [command]
    try:
        return shlex.split(command)
    except ValueError as error:
        raise RuntimeError(f"{command!r} of CC or CFLAGS is no command: {error}") from None


def build(directory=None, force=True):
    """Compile the extension and return its path; RuntimeError says what is missing."""
    directory = HERE if directory is None else str(directory)
    target = os.path.join(directory, os.path.basename(extension()))
    if os.path.exists(target) and not force:
        return target
    try:
        from cffi import FFI
    except ImportError:
        raise RuntimeError("building mnist1d_gru_c needs cffi: pip install cffi") from None
    named = os.environ.get("CC", "").strip()
    compiler = _words(named or sysconfig.get_config_var("CC") or "cc")
    if not named and not shutil.which(compiler[0]):
        compiler = ["gcc"]
    if not shutil.which(compiler[0]):
        raise RuntimeError(
            "building mnist1d_gru_c needs a C compiler and there is " + (f"no {compiler[0]}, which CC names"
            if named else "none: install gcc or set CC (Debian: apt-get install gcc)")
        )
    ffi = FFI()
    ffi.cdef(DECLARATIONS)
    ffi.set_source("_mnist1d_gru_1a31e197", '#include "mnist1d_gru.h"')
    with tempfile.TemporaryDirectory() as scratch:
        glue = os.path.join(scratch, "glue.c")
        ffi.emit_c_code(glue)
        include = ["-iquote", HERE, "-I" + sysconfig.get_paths()["include"]]  # NAME.h may be math.h
        link = ["-undefined", "dynamic_lookup"] if sys.platform == "darwin" else []
        given = [(os.path.join(HERE, "mnist1d_gru_direct.c"), PLAIN)] if _headers() else []
        include += ["-I" + folder for folder in _headers()]
        out = os.path.join(scratch, "extension")
        attempts = [(FLAGS + VECTOR_MATH[0], VECTOR_MATH[1]), (FLAGS, ["-lm"]), (PLAIN, ["-lm"])]
        attempts = [(flags + THREADS, libraries + THREADS) for flags, libraries in attempts[:2]] + attempts
        if os.environ.get("CFLAGS"):
            words = _words(os.environ["CFLAGS"])
            attempts = [(words, ["-lm", *words])]
        for flags, libraries in attempts:
            sources = [(os.path.join(HERE, "mnist1d_gru.c"), flags), (glue, PLAIN), *given]
            objects = [os.path.join(scratch, os.path.basename(source) + ".o") for source, _ in sources]
            failure = _run(
                compiler + ["-fPIC", "-w", *options, *include, "-c", source, "-o", made]
                for (source, options), made in zip(sources, objects)
            ) or _run([compiler + ["-shared", *link, *objects, "-o", out, *libraries]])
            if not failure:
                break
        else:
            raise RuntimeError("mnist1d_gru_c does not compile with " + " ".join(compiler) + ": " + failure)
        partial = os.path.join(directory, f".{os.path.basename(target)}.{os.getpid()}.symgrad")
        try:
            shutil.copyfile(out, partial)
            os.replace(partial, target)
        finally:
            if os.path.exists(partial):
                os.remove(partial)
    return target


def _headers():
    """Where NumPy's headers are, if anywhere; without them, Python looks at arguments itself."""
    try:
        from numpy import get_include
    except ImportError:
        return []
    return [get_include()] if os.path.exists(os.path.join(get_include(), "numpy", "ndarraytypes.h")) else []


def _run(commands):
    """Run commands side by side; the first error that one reports, or an empty text."""
    running = [
        subprocess.Popen(c, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for c in commands
    ]
    reports = [(process.communicate()[0], process.returncode) for process in running]
    lines = [line for text, code in reports if code for line in (text.strip() or f"exit {code}").split("\n")]
    return next((line for line in lines if "error" in line), lines[0] if lines else "")


if __name__ == "__main__":
    print(build())
