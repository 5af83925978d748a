/* custom_layer_c: functions that Python calls with its own objects. Made by symgrad 0.1.0.
 *
 * Each takes what fits as it is: this package's own vectors, NumPy's arrays of the right types and
 * shapes, row by row in memory. If an argument needs a second look, or the C refuses, it gives None
 * and has changed nothing: the function of this name in __init__.py looks at one after the other.
 */
#define PY_SSIZE_T_CLEAN
#define NPY_NO_DEPRECATED_API NPY_1_7_API_VERSION
#include <Python.h>
#include <numpy/ndarraytypes.h>

#include "custom_layer.h"

/* What the functions are bound to. */
enum { VECTORS, ARRAYS, REAL, WHOLE, EMPTY, LAYOUT, FLAT, NAMED, OF_PARAMETERS, OF_STATE, NAME_t };
#define OWN(k) PyTuple_GET_ITEM(self, k)

/* What memory must be: in its own order, aligned, and what is written not read-only. */
enum { READ = NPY_ARRAY_CARRAY_RO, WRITTEN = NPY_ARRAY_CARRAY };

static npy_intp extent(PyObject *array, int axis) { return PyArray_DIM((PyArrayObject *)array, axis); }
static void *memory(PyObject *array) { return PyArray_DATA((PyArrayObject *)array); }

/* The memory of a plain array of a type, with so many axes; NULL if it is another one. */
static void *array(PyObject *self, PyObject *given, int type, int axes, int flags)
{
    PyArrayObject *a = (PyArrayObject *)given;
    if ((PyObject *)Py_TYPE(given) != OWN(ARRAYS) || (PyObject *)PyArray_DESCR(a) != OWN(type))
        return NULL;
    return PyArray_NDIM(a) == axes && (PyArray_FLAGS(a) & flags) == flags ? memory(given) : NULL;
}

/* The memory of a vector of this package with a layout. */
static void *vector(PyObject *self, PyObject *given, int layout, int flags)
{
    PyObject *own, *flat;
    void *found = NULL;
    if ((PyObject *)Py_TYPE(given) != OWN(VECTORS))
        return NULL;
    own = PyObject_GetAttr(given, OWN(LAYOUT));
    flat = PyObject_GetAttr(given, OWN(FLAT));
    if (own == OWN(layout) && flat)
        found = array(self, flat, REAL, 1, flags);
    Py_XDECREF(own);
    Py_XDECREF(flat);
    PyErr_Clear();
    return found;
}

/* A whole number that a vector keeps beside its buffer. */
static int64_t *kept(PyObject *self, PyObject *given, int name)
{
    PyObject *named = PyObject_GetAttr(given, OWN(NAMED));
    PyObject *number = named ? PyObject_GetItem(named, OWN(name)) : NULL;
    int64_t *found = number ? array(self, number, WHOLE, 0, WRITTEN) : NULL;
    Py_XDECREF(named);
    Py_XDECREF(number);
    PyErr_Clear();
    return found;
}

static int number(PyObject *given, double *to)
{
    if (!PyFloat_Check(given))
        return 0;
    *to = PyFloat_AS_DOUBLE(given);
    return 1;
}

/* Where a workspace lies that is enough for these sizes; NULL if none is known. */
static void *place(PyObject *places, PyObject *sizes)
{
    PyObject *known = sizes ? PyObject_GetItem(places, sizes) : NULL;
    void *found = known ? PyLong_AsVoidPtr(known) : NULL;
    Py_XDECREF(sizes);
    Py_XDECREF(known);
    PyErr_Clear();
    return found;
}

static PyObject *forward(PyObject *self, PyObject *const *given, Py_ssize_t count)
{
    void *at[3], *workspace;
    npy_intp size[1];
    PyObject *made[1];
    int failed;
    if (count != 3
        || !(at[0] = vector(self, given[0], OF_PARAMETERS, READ))
        || !(at[1] = array(self, given[1], REAL, 2, READ))
        || (size[0] = extent(given[1], 0)) < 1
        || extent(given[1], 1) != 64
        || !(workspace = place(given[2], Py_BuildValue("L", (long long)size[0]))))
        Py_RETURN_NONE;
    made[0] = PyObject_CallFunction(OWN(EMPTY), "((LL)O)", (long long)(size[0]), (long long)(10), OWN(REAL));
    if (!made[0]) {
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    failed = custom_layer_forward(size[0], at[0], at[1], memory(made[0]), workspace);
    Py_END_ALLOW_THREADS
    if (failed) {
        Py_DECREF(made[0]);
        Py_RETURN_NONE;
    }
    return made[0];
}

static PyObject *train_step(PyObject *self, PyObject *const *given, Py_ssize_t count)
{
    void *at[6], *workspace;
    npy_intp size[1];
    int64_t *counter;
    struct custom_layer_options options = { 0.01 };
    float loss = 0;
    int failed;
    if (count != 6
        || !(at[0] = vector(self, given[0], OF_PARAMETERS, WRITTEN))
        || !(at[1] = vector(self, given[1], OF_STATE, WRITTEN))
        || !(at[2] = array(self, given[2], REAL, 2, READ))
        || (size[0] = extent(given[2], 0)) < 1
        || extent(given[2], 1) != 64
        || !(at[3] = array(self, given[3], WHOLE, 1, READ))
        || extent(given[3], 0) != size[0]
        || !number(given[4], &options.lr)
        || !(counter = kept(self, given[1], NAME_t))
        || !(workspace = place(given[5], Py_BuildValue("L", (long long)size[0]))))
        Py_RETURN_NONE;
    Py_BEGIN_ALLOW_THREADS
    failed = custom_layer_train_step(size[0], at[0], at[1], counter, at[2], at[3], &loss, &options, workspace);
    Py_END_ALLOW_THREADS
    if (failed)
        Py_RETURN_NONE;
    return PyFloat_FromDouble(loss);
}

static PyMethodDef functions[] = {
    {"forward", (PyCFunction)(void (*)(void))forward, METH_FASTCALL, NULL},
    {"train_step", (PyCFunction)(void (*)(void))train_step, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

/* The functions, bound to a tuple of what they need, by their names. */
static PyObject *bind(PyObject *module, PyObject *self)
{
    PyObject *found = PyDict_New();
    PyMethodDef *f;
    (void)module;
    for (f = functions; found && f->ml_name; f++) {
        PyObject *made = PyCFunction_New(f, self);
        if (!made || PyDict_SetItemString(found, f->ml_name, made))
            Py_CLEAR(found);
        Py_XDECREF(made);
    }
    return found;
}

static PyMethodDef methods[] = { {"bind", bind, METH_O, NULL}, {NULL, NULL, 0, NULL} };
static PyModuleDef_Slot slots[] = { {0, NULL} };
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_custom_layer_2cadc40e_direct", NULL, 0, methods, slots, NULL, NULL, NULL
};

PyMODINIT_FUNC PyInit__custom_layer_2cadc40e_direct(void) { return PyModuleDef_Init(&definition); }
