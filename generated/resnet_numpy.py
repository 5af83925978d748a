"""resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

from collections.abc import MutableMapping

import numpy as np
from numpy.lib.stride_tricks import as_strided

real = np.float32


# --- the network: x[N,1,8,8] → dense1_z[N,10]


def _forward(x, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var):
    """The output of the network."""
    N = x.shape[0]
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_running_mean[c]
    conv2d1_z -= batch_norm1_running_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_rstd[c] = 1/√(batch_norm1_running_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_running_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
    batch_norm1_centred *= batch_norm1_rstd[:, None, None]
    batch_norm1_h = batch_norm1_centred
    # batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_h *= batch_norm1_gamma[:, None, None]
    batch_norm1_h += batch_norm1_beta[:, None, None]
    batch_norm1_y = batch_norm1_h
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_running_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_running_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_running_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_running_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_centred *= residual1_batch_norm1_rstd[:, None, None]
    residual1_batch_norm1_h = residual1_batch_norm1_centred
    # residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_h *= residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_h += residual1_batch_norm1_beta[:, None, None]
    residual1_batch_norm1_y = residual1_batch_norm1_h
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_running_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_running_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_running_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_running_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_centred *= residual1_batch_norm2_rstd[:, None, None]
    residual1_batch_norm2_h = residual1_batch_norm2_centred
    # residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_h *= residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_h += residual1_batch_norm2_beta[:, None, None]
    residual1_batch_norm2_y = residual1_batch_norm2_h
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    activation1_h += residual1_batch_norm2_y
    residual1_y = activation1_h
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_running_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_running_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_running_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_running_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_centred *= residual2_batch_norm1_rstd[:, None, None]
    residual2_batch_norm1_h = residual2_batch_norm1_centred
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_running_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_running_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_running_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_running_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_centred *= residual2_batch_norm2_rstd[:, None, None]
    residual2_batch_norm2_h = residual2_batch_norm2_centred
    # residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_h *= residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_h += residual2_batch_norm2_beta[:, None, None]
    residual2_batch_norm2_y = residual2_batch_norm2_h
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_running_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_running_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_running_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_running_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_centred *= residual2_batch_norm3_rstd[:, None, None]
    residual2_batch_norm3_h = residual2_batch_norm3_centred
    # residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_h *= residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_h += residual2_batch_norm1_beta[:, None, None]
    residual2_batch_norm1_y = residual2_batch_norm1_h
    # residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_h *= residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_h += residual2_batch_norm3_beta[:, None, None]
    residual2_batch_norm3_y = residual2_batch_norm3_h
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_running_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_running_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_running_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_running_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_centred *= residual3_batch_norm1_rstd[:, None, None]
    residual3_batch_norm1_h = residual3_batch_norm1_centred
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_running_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_running_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_running_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_running_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_centred *= residual3_batch_norm2_rstd[:, None, None]
    residual3_batch_norm2_h = residual3_batch_norm2_centred
    # residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_h *= residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_h += residual3_batch_norm2_beta[:, None, None]
    residual3_batch_norm2_y = residual3_batch_norm2_h
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_running_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_running_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_running_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_running_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_centred *= residual3_batch_norm3_rstd[:, None, None]
    residual3_batch_norm3_h = residual3_batch_norm3_centred
    # residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_h *= residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_h += residual3_batch_norm1_beta[:, None, None]
    residual3_batch_norm1_y = residual3_batch_norm1_h
    # residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_h *= residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_h += residual3_batch_norm3_beta[:, None, None]
    residual3_batch_norm3_y = residual3_batch_norm3_h
    # residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    return dense1_z


def _backward(x, y, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var, d_conv2d1_W, d_batch_norm1_gamma, d_batch_norm1_beta, d_residual1_conv2d1_W, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_beta, d_residual1_conv2d2_W, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_beta, d_residual2_conv2d1_W, d_residual2_batch_norm1_gamma, d_residual2_batch_norm1_beta, d_residual2_conv2d2_W, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_beta, d_residual2_conv2d3_W, d_residual2_batch_norm3_gamma, d_residual2_batch_norm3_beta, d_residual3_conv2d1_W, d_residual3_batch_norm1_gamma, d_residual3_batch_norm1_beta, d_residual3_conv2d2_W, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_beta, d_residual3_conv2d3_W, d_residual3_batch_norm3_gamma, d_residual3_batch_norm3_beta, d_dense1_W, d_dense1_b):
    """The loss; the gradients go into the arrays d_…."""
    N = x.shape[0]
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N
    batch_norm1_mean = _sum(conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c]
    conv2d1_z -= batch_norm1_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
    _1 = np.square(batch_norm1_centred)
    batch_norm1_var = _sum(_1, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
    batch_norm1_h = batch_norm1_centred * batch_norm1_rstd[:, None, None]
    # batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_y = batch_norm1_h * batch_norm1_gamma[:, None, None]
    batch_norm1_y += batch_norm1_beta[:, None, None]
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N
    residual1_batch_norm1_mean = _sum(residual1_conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
    _2 = np.square(residual1_batch_norm1_centred)
    residual1_batch_norm1_var = _sum(_2, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_h = residual1_batch_norm1_centred * residual1_batch_norm1_rstd[:, None, None]
    # residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_y = residual1_batch_norm1_h * residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_y += residual1_batch_norm1_beta[:, None, None]
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N
    residual1_batch_norm2_mean = _sum(residual1_conv2d2_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
    _3 = np.square(residual1_batch_norm2_centred)
    residual1_batch_norm2_var = _sum(_3, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_h = residual1_batch_norm2_centred * residual1_batch_norm2_rstd[:, None, None]
    # residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_y = residual1_batch_norm2_h * residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_y += residual1_batch_norm2_beta[:, None, None]
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    residual1_batch_norm2_y += activation1_h
    residual1_y = residual1_batch_norm2_y
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N)
    residual2_batch_norm1_mean = _sum(residual2_conv2d1_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
    _4 = np.square(residual2_batch_norm1_centred)
    residual2_batch_norm1_var = _sum(_4, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_h = residual2_batch_norm1_centred * residual2_batch_norm1_rstd[:, None, None]
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N)
    residual2_batch_norm2_mean = _sum(residual2_conv2d2_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
    _5 = np.square(residual2_batch_norm2_centred)
    residual2_batch_norm2_var = _sum(_5, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_h = residual2_batch_norm2_centred * residual2_batch_norm2_rstd[:, None, None]
    # residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = residual2_batch_norm2_h * residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_y += residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N)
    residual2_batch_norm3_mean = _sum(residual2_conv2d3_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
    _6 = np.square(residual2_batch_norm3_centred)
    residual2_batch_norm3_var = _sum(_6, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_h = residual2_batch_norm3_centred * residual2_batch_norm3_rstd[:, None, None]
    # residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = residual2_batch_norm1_h * residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_y += residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = residual2_batch_norm3_h * residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_y += residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N)
    residual3_batch_norm1_mean = _sum(residual3_conv2d1_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
    _7 = np.square(residual3_batch_norm1_centred)
    residual3_batch_norm1_var = _sum(_7, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_h = residual3_batch_norm1_centred * residual3_batch_norm1_rstd[:, None, None]
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N)
    residual3_batch_norm2_mean = _sum(residual3_conv2d2_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
    _8 = np.square(residual3_batch_norm2_centred)
    residual3_batch_norm2_var = _sum(_8, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_h = residual3_batch_norm2_centred * residual3_batch_norm2_rstd[:, None, None]
    # residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = residual3_batch_norm2_h * residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_y += residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N)
    residual3_batch_norm3_mean = _sum(residual3_conv2d3_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
    _9 = np.square(residual3_batch_norm3_centred)
    residual3_batch_norm3_var = _sum(_9, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_h = residual3_batch_norm3_centred * residual3_batch_norm3_rstd[:, None, None]
    # residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = residual3_batch_norm1_h * residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_y += residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = residual3_batch_norm3_h * residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_y += residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
    cross_entropy1_each = np.add.reduce(dense1_z, axis=1) * (-0.01)
    # cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
    cross_entropy1_each += -0.9 * dense1_z[np.arange(N), y]
    cross_entropy1_each += cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= 0.01
    _10 = 0.9 * np.equal(np.arange(10), y[:, None]).astype(real)
    cross_entropy1_lse_exp -= _10
    cross_entropy1_lse_exp /= N
    d_dense1_z = cross_entropy1_lse_exp
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o]
    np.matmul(global_avg_pool1_z.T, d_dense1_z, out=d_dense1_W)
    # d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_global_avg_pool1_z = d_dense1_z @ dense1_W.T
    # d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
    activation4_h[...] = 0.25 * d_global_avg_pool1_z[:, :, None, None] * np.greater(activation4_h, 0).astype(real)
    d_residual3_y = activation4_h
    # d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
    d_residual3_batch_norm3_beta[...] = _sum(d_residual3_y, (0,), (2, 3))
    # d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
    _11 = d_residual3_y * residual3_batch_norm3_h
    d_residual3_batch_norm3_gamma[...] = _sum(_11, (0,), (2, 3))
    # d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
    d_residual3_batch_norm3_h = d_residual3_y * residual3_batch_norm3_gamma[:, None, None]
    # d_residual3_batch_norm1_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
    d_residual3_batch_norm1_beta[...] = _sum(d_residual3_y, (0,), (2, 3))
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
    _12 = d_residual3_y * residual3_batch_norm1_h
    d_residual3_batch_norm1_gamma[...] = _sum(_12, (0,), (2, 3))
    # d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c]
    d_residual3_y *= residual3_batch_norm1_gamma[:, None, None]
    d_residual3_batch_norm1_h = d_residual3_y
    # d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
    _13 = d_residual3_batch_norm3_h * residual3_batch_norm3_centred
    d_residual3_batch_norm3_rstd = _sum(_13, (0,), (2, 3))
    # d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2
    d_residual3_batch_norm3_var = np.square(residual3_batch_norm3_rstd)
    d_residual3_batch_norm3_var *= residual3_batch_norm3_rstd
    d_residual3_batch_norm3_var *= -0.5
    d_residual3_batch_norm3_var *= d_residual3_batch_norm3_rstd
    # d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N)
    d_residual3_batch_norm3_h *= residual3_batch_norm3_rstd[:, None, None]
    _14 = residual3_batch_norm3_centred * (0.5 / N)
    _14 *= d_residual3_batch_norm3_var[:, None, None]
    d_residual3_batch_norm3_h += _14
    d_residual3_batch_norm3_centred = d_residual3_batch_norm3_h
    # d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s]
    d_residual3_batch_norm3_mean = _sum(d_residual3_batch_norm3_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s]
    d_residual3_batch_norm3_centred += 0.25 * d_residual3_batch_norm3_mean[:, None, None] / N
    d_residual3_conv2d3_z = d_residual3_batch_norm3_centred
    # d_residual3_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p[n,i,r+u,s+t]
    d_residual3_conv2d3_W[...] = (d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(4*N, 576)).reshape(64, 64, 3, 3)
    # d_residual3_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t]
    d_residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d3_p[:, :, r:r+3, s:s+3] += (d_residual3_conv2d3_z[:, :, r, s] @ residual3_conv2d3_W.reshape(64, 576)).reshape(N, 64, 3, 3)
    # d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
    d_residual3_batch_norm2_y = np.multiply(d_residual3_conv2d3_p[:, :, 1:3, 1:3], np.greater(residual3_activation1_h, 0), out=residual3_activation1_h)
    # d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
    d_residual3_batch_norm2_beta[...] = _sum(d_residual3_batch_norm2_y, (0,), (2, 3))
    # d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
    _15 = d_residual3_batch_norm2_y * residual3_batch_norm2_h
    d_residual3_batch_norm2_gamma[...] = _sum(_15, (0,), (2, 3))
    # d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_y *= residual3_batch_norm2_gamma[:, None, None]
    d_residual3_batch_norm2_h = d_residual3_batch_norm2_y
    # d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]
    _16 = d_residual3_batch_norm2_h * residual3_batch_norm2_centred
    d_residual3_batch_norm2_rstd = _sum(_16, (0,), (2, 3))
    # d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2
    d_residual3_batch_norm2_var = np.square(residual3_batch_norm2_rstd)
    d_residual3_batch_norm2_var *= residual3_batch_norm2_rstd
    d_residual3_batch_norm2_var *= -0.5
    d_residual3_batch_norm2_var *= d_residual3_batch_norm2_rstd
    # d_residual3_batch_norm2_centred[n,c,r,s] = d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,r,s]·d_residual3_batch_norm2_var[c]/(2·N)
    d_residual3_batch_norm2_h *= residual3_batch_norm2_rstd[:, None, None]
    _17 = residual3_batch_norm2_centred * (0.5 / N)
    _17 *= d_residual3_batch_norm2_var[:, None, None]
    d_residual3_batch_norm2_h += _17
    d_residual3_batch_norm2_centred = d_residual3_batch_norm2_h
    # d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]
    d_residual3_batch_norm2_mean = _sum(d_residual3_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d2_z[n,c,r,s] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,r,s]
    d_residual3_batch_norm2_centred += 0.25 * d_residual3_batch_norm2_mean[:, None, None] / N
    d_residual3_conv2d2_z = d_residual3_batch_norm2_centred
    # d_residual3_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p[n,i,2·r+u,2·s+t]
    d_residual3_conv2d2_W[...] = (d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(4*N, 288)).reshape(64, 32, 3, 3)
    # d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t]
    d_residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d2_p[:, :, 2*r:2*r+3, 2*s:2*s+3] += (d_residual3_conv2d2_z[:, :, r, s] @ residual3_conv2d2_W.reshape(64, 288)).reshape(N, 32, 3, 3)
    # d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
    d_activation3_h = np.array(np.broadcast_to(d_residual3_conv2d2_p[:, :, 1:5, 1:5], (N, 32, 4, 4,)), dtype=real)
    # d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]
    _18 = d_residual3_batch_norm1_h * residual3_batch_norm1_centred
    d_residual3_batch_norm1_rstd = _sum(_18, (0,), (2, 3))
    # d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2
    d_residual3_batch_norm1_var = np.square(residual3_batch_norm1_rstd)
    d_residual3_batch_norm1_var *= residual3_batch_norm1_rstd
    d_residual3_batch_norm1_var *= -0.5
    d_residual3_batch_norm1_var *= d_residual3_batch_norm1_rstd
    # d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N)
    d_residual3_batch_norm1_h *= residual3_batch_norm1_rstd[:, None, None]
    _19 = residual3_batch_norm1_centred * (0.5 / N)
    _19 *= d_residual3_batch_norm1_var[:, None, None]
    d_residual3_batch_norm1_h += _19
    d_residual3_batch_norm1_centred = d_residual3_batch_norm1_h
    # d_residual3_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm1_centred[n,c,r,s]
    d_residual3_batch_norm1_mean = _sum(d_residual3_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d1_z[n,c,r,s] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,r,s]
    d_residual3_batch_norm1_centred += 0.25 * d_residual3_batch_norm1_mean[:, None, None] / N
    d_residual3_conv2d1_z = d_residual3_batch_norm1_centred
    # d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0]
    _20 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _20 += (d_residual3_conv2d1_z.transpose(0, 2, 3, 1).reshape(4*N, 64) @ residual3_conv2d1_W[:, :, 0, 0]).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s]
    d_residual3_conv2d1_W[...] = 0
    d_residual3_conv2d1_W[:, :, 0, 0] += d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1).reshape(4*N, 32)
    # d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    d_residual2_batch_norm3_beta[...] = _sum(d_residual2_y, (0,), (2, 3))
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
    _21 = d_residual2_y * residual2_batch_norm3_h
    d_residual2_batch_norm3_gamma[...] = _sum(_21, (0,), (2, 3))
    # d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    d_residual2_batch_norm1_beta[...] = _sum(d_residual2_y, (0,), (2, 3))
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
    _22 = d_residual2_y * residual2_batch_norm1_h
    d_residual2_batch_norm1_gamma[...] = _sum(_22, (0,), (2, 3))
    # d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c]
    d_residual2_y *= residual2_batch_norm1_gamma[:, None, None]
    d_residual2_batch_norm1_h = d_residual2_y
    # d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
    _23 = d_residual2_batch_norm3_h * residual2_batch_norm3_centred
    d_residual2_batch_norm3_rstd = _sum(_23, (0,), (2, 3))
    # d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2
    d_residual2_batch_norm3_var = np.square(residual2_batch_norm3_rstd)
    d_residual2_batch_norm3_var *= residual2_batch_norm3_rstd
    d_residual2_batch_norm3_var *= -0.5
    d_residual2_batch_norm3_var *= d_residual2_batch_norm3_rstd
    # d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N)
    d_residual2_batch_norm3_h *= residual2_batch_norm3_rstd[:, None, None]
    _24 = residual2_batch_norm3_centred * (0.125 / N)
    _24 *= d_residual2_batch_norm3_var[:, None, None]
    d_residual2_batch_norm3_h += _24
    d_residual2_batch_norm3_centred = d_residual2_batch_norm3_h
    # d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s]
    d_residual2_batch_norm3_mean = _sum(d_residual2_batch_norm3_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s]
    d_residual2_batch_norm3_centred += 0.0625 * d_residual2_batch_norm3_mean[:, None, None] / N
    d_residual2_conv2d3_z = d_residual2_batch_norm3_centred
    # d_residual2_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p[n,i,r+u,s+t]
    d_residual2_conv2d3_W[...] = (d_residual2_conv2d3_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d3_p, (32, 3, 3, N, 4, 4,), (residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(288, 16*N).T).reshape(32, 32, 3, 3)
    # d_residual2_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_W[o,i,u,t]
    d_residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    for u in range(3):
        for t in range(3):
            d_residual2_conv2d3_p[:, :, u:u+4, t:t+4] += (residual2_conv2d3_W[:, :, u, t].T @ d_residual2_conv2d3_z.reshape(N, 32, 16)).reshape(N, 32, 4, 4)
    # d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
    d_residual2_batch_norm2_y = np.multiply(d_residual2_conv2d3_p[:, :, 1:5, 1:5], np.greater(residual2_activation1_h, 0), out=residual2_activation1_h)
    # d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
    d_residual2_batch_norm2_beta[...] = _sum(d_residual2_batch_norm2_y, (0,), (2, 3))
    # d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
    _25 = d_residual2_batch_norm2_y * residual2_batch_norm2_h
    d_residual2_batch_norm2_gamma[...] = _sum(_25, (0,), (2, 3))
    # d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_y *= residual2_batch_norm2_gamma[:, None, None]
    d_residual2_batch_norm2_h = d_residual2_batch_norm2_y
    # d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]
    _26 = d_residual2_batch_norm2_h * residual2_batch_norm2_centred
    d_residual2_batch_norm2_rstd = _sum(_26, (0,), (2, 3))
    # d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2
    d_residual2_batch_norm2_var = np.square(residual2_batch_norm2_rstd)
    d_residual2_batch_norm2_var *= residual2_batch_norm2_rstd
    d_residual2_batch_norm2_var *= -0.5
    d_residual2_batch_norm2_var *= d_residual2_batch_norm2_rstd
    # d_residual2_batch_norm2_centred[n,c,r,s] = d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,r,s]·d_residual2_batch_norm2_var[c]/(8·N)
    d_residual2_batch_norm2_h *= residual2_batch_norm2_rstd[:, None, None]
    _27 = residual2_batch_norm2_centred * (0.125 / N)
    _27 *= d_residual2_batch_norm2_var[:, None, None]
    d_residual2_batch_norm2_h += _27
    d_residual2_batch_norm2_centred = d_residual2_batch_norm2_h
    # d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]
    d_residual2_batch_norm2_mean = _sum(d_residual2_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d2_z[n,c,r,s] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,r,s]
    d_residual2_batch_norm2_centred += 0.0625 * d_residual2_batch_norm2_mean[:, None, None] / N
    d_residual2_conv2d2_z = d_residual2_batch_norm2_centred
    # d_residual2_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p[n,i,2·r+u,2·s+t]
    d_residual2_conv2d2_W[...] = (d_residual2_conv2d2_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d2_p, (16, 3, 3, N, 4, 4,), (residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], residual2_conv2d2_p.strides[0], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(144, 16*N).T).reshape(32, 16, 3, 3)
    # d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_W[o,i,u,t]
    d_residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t in range(3):
            d_residual2_conv2d2_p[:, :, u:u+7:2, t:t+7:2] += (residual2_conv2d2_W[:, :, u, t].T @ d_residual2_conv2d2_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
    d_activation2_h = np.array(np.broadcast_to(d_residual2_conv2d2_p[:, :, 1:9, 1:9], (N, 16, 8, 8,)), dtype=real)
    # d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]
    _28 = d_residual2_batch_norm1_h * residual2_batch_norm1_centred
    d_residual2_batch_norm1_rstd = _sum(_28, (0,), (2, 3))
    # d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2
    d_residual2_batch_norm1_var = np.square(residual2_batch_norm1_rstd)
    d_residual2_batch_norm1_var *= residual2_batch_norm1_rstd
    d_residual2_batch_norm1_var *= -0.5
    d_residual2_batch_norm1_var *= d_residual2_batch_norm1_rstd
    # d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N)
    d_residual2_batch_norm1_h *= residual2_batch_norm1_rstd[:, None, None]
    _29 = residual2_batch_norm1_centred * (0.125 / N)
    _29 *= d_residual2_batch_norm1_var[:, None, None]
    d_residual2_batch_norm1_h += _29
    d_residual2_batch_norm1_centred = d_residual2_batch_norm1_h
    # d_residual2_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm1_centred[n,c,r,s]
    d_residual2_batch_norm1_mean = _sum(d_residual2_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d1_z[n,c,r,s] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,r,s]
    d_residual2_batch_norm1_centred += 0.0625 * d_residual2_batch_norm1_mean[:, None, None] / N
    d_residual2_conv2d1_z = d_residual2_batch_norm1_centred
    # d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0]
    d_activation2_h[:, :, 0:7:2, 0:7:2] += (residual2_conv2d1_W[:, :, 0, 0].T @ d_residual2_conv2d1_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s]
    d_residual2_conv2d1_W[...] = 0
    d_residual2_conv2d1_W[:, :, 0, 0] += d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ activation2_h[:, :, 0:7:2, 0:7:2].transpose(0, 2, 3, 1).reshape(16*N, 16)
    # d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
    d_residual1_batch_norm2_beta[...] = _sum(d_residual1_y, (0,), (2, 3))
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
    _30 = d_residual1_y * residual1_batch_norm2_h
    d_residual1_batch_norm2_gamma[...] = _sum(_30, (0,), (2, 3))
    # d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * residual1_batch_norm2_gamma[:, None, None]
    # d_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]
    _31 = d_residual1_batch_norm2_h * residual1_batch_norm2_centred
    d_residual1_batch_norm2_rstd = _sum(_31, (0,), (2, 3))
    # d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2
    d_residual1_batch_norm2_var = np.square(residual1_batch_norm2_rstd)
    d_residual1_batch_norm2_var *= residual1_batch_norm2_rstd
    d_residual1_batch_norm2_var *= -0.5
    d_residual1_batch_norm2_var *= d_residual1_batch_norm2_rstd
    # d_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N
    d_residual1_batch_norm2_h *= residual1_batch_norm2_rstd[:, None, None]
    _32 = residual1_batch_norm2_centred * (0.03125 / N)
    _32 *= d_residual1_batch_norm2_var[:, None, None]
    d_residual1_batch_norm2_h += _32
    d_residual1_batch_norm2_centred = d_residual1_batch_norm2_h
    # d_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s]
    d_residual1_batch_norm2_mean = _sum(d_residual1_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s]
    d_residual1_batch_norm2_centred += 0.015625 * d_residual1_batch_norm2_mean[:, None, None] / N
    d_residual1_conv2d2_z = d_residual1_batch_norm2_centred
    # d_residual1_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p[n,i,r+u,s+t]
    d_residual1_conv2d2_W[...] = (d_residual1_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d2_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d2_p[n,i,r+u,s+t] += Σ_o d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_W[o,i,u,t]
    d_residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t in range(3):
            d_residual1_conv2d2_p[:, :, u:u+8, t:t+8] += (residual1_conv2d2_W[:, :, u, t].T @ d_residual1_conv2d2_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
    d_residual1_batch_norm1_y = np.multiply(d_residual1_conv2d2_p[:, :, 1:9, 1:9], np.greater(residual1_activation1_h, 0), out=residual1_activation1_h)
    # d_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]
    d_residual1_batch_norm1_beta[...] = _sum(d_residual1_batch_norm1_y, (0,), (2, 3))
    # d_residual1_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]
    _33 = d_residual1_batch_norm1_y * residual1_batch_norm1_h
    d_residual1_batch_norm1_gamma[...] = _sum(_33, (0,), (2, 3))
    # d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_y *= residual1_batch_norm1_gamma[:, None, None]
    d_residual1_batch_norm1_h = d_residual1_batch_norm1_y
    # d_residual1_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_centred[n,c,r,s]
    _34 = d_residual1_batch_norm1_h * residual1_batch_norm1_centred
    d_residual1_batch_norm1_rstd = _sum(_34, (0,), (2, 3))
    # d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2
    d_residual1_batch_norm1_var = np.square(residual1_batch_norm1_rstd)
    d_residual1_batch_norm1_var *= residual1_batch_norm1_rstd
    d_residual1_batch_norm1_var *= -0.5
    d_residual1_batch_norm1_var *= d_residual1_batch_norm1_rstd
    # d_residual1_batch_norm1_centred[n,c,r,s] = d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,r,s]·d_residual1_batch_norm1_var[c]/N
    d_residual1_batch_norm1_h *= residual1_batch_norm1_rstd[:, None, None]
    _35 = residual1_batch_norm1_centred * (0.03125 / N)
    _35 *= d_residual1_batch_norm1_var[:, None, None]
    d_residual1_batch_norm1_h += _35
    d_residual1_batch_norm1_centred = d_residual1_batch_norm1_h
    # d_residual1_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm1_centred[n,c,r,s]
    d_residual1_batch_norm1_mean = _sum(d_residual1_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual1_conv2d1_z[n,c,r,s] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,r,s]
    d_residual1_batch_norm1_centred += 0.015625 * d_residual1_batch_norm1_mean[:, None, None] / N
    d_residual1_conv2d1_z = d_residual1_batch_norm1_centred
    # d_residual1_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p[n,i,r+u,s+t]
    d_residual1_conv2d1_W[...] = (d_residual1_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d1_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d1_p[n,i,r+u,s+t] += Σ_o d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_W[o,i,u,t]
    d_residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t in range(3):
            d_residual1_conv2d1_p[:, :, u:u+8, t:t+8] += (residual1_conv2d1_W[:, :, u, t].T @ d_residual1_conv2d1_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
    d_residual1_y += d_residual1_conv2d1_p[:, :, 1:9, 1:9]
    d_activation1_h = d_residual1_y
    # d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
    d_batch_norm1_y = np.multiply(d_activation1_h, np.greater(activation1_h, 0), out=activation1_h)
    # d_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]
    d_batch_norm1_beta[...] = _sum(d_batch_norm1_y, (0,), (2, 3))
    # d_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]
    _36 = batch_norm1_h * d_batch_norm1_y
    d_batch_norm1_gamma[...] = _sum(_36, (0,), (2, 3))
    # d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c]
    d_batch_norm1_y *= batch_norm1_gamma[:, None, None]
    d_batch_norm1_h = d_batch_norm1_y
    # d_batch_norm1_rstd[c] = Σ_{n,r,s} batch_norm1_centred[n,c,r,s]·d_batch_norm1_h[n,c,r,s]
    _37 = batch_norm1_centred * d_batch_norm1_h
    d_batch_norm1_rstd = _sum(_37, (0,), (2, 3))
    # d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2
    d_batch_norm1_var = np.square(batch_norm1_rstd)
    d_batch_norm1_var *= batch_norm1_rstd
    d_batch_norm1_var *= -0.5
    d_batch_norm1_var *= d_batch_norm1_rstd
    # d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N
    batch_norm1_centred *= 0.03125 / N
    batch_norm1_centred *= d_batch_norm1_var[:, None, None]
    batch_norm1_centred += batch_norm1_rstd[:, None, None] * d_batch_norm1_h
    d_batch_norm1_centred = batch_norm1_centred
    # d_batch_norm1_mean[c] = −Σ_{n,r,s} d_batch_norm1_centred[n,c,r,s]
    d_batch_norm1_mean = _sum(d_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_conv2d1_z[n,c,r,s] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,r,s]
    d_batch_norm1_centred += 0.015625 * d_batch_norm1_mean[:, None, None] / N
    d_conv2d1_z = d_batch_norm1_centred
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d1_p, (1, 3, 3, N, 8, 8,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(9, 64*N).T).reshape(16, 1, 3, 3)
    return cross_entropy1_mean


def _backward_inputs(x, y, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var, d_conv2d1_W, d_batch_norm1_gamma, d_batch_norm1_beta, d_residual1_conv2d1_W, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_beta, d_residual1_conv2d2_W, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_beta, d_residual2_conv2d1_W, d_residual2_batch_norm1_gamma, d_residual2_batch_norm1_beta, d_residual2_conv2d2_W, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_beta, d_residual2_conv2d3_W, d_residual2_batch_norm3_gamma, d_residual2_batch_norm3_beta, d_residual3_conv2d1_W, d_residual3_batch_norm1_gamma, d_residual3_batch_norm1_beta, d_residual3_conv2d2_W, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_beta, d_residual3_conv2d3_W, d_residual3_batch_norm3_gamma, d_residual3_batch_norm3_beta, d_dense1_W, d_dense1_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = x.shape[0]
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N
    batch_norm1_mean = _sum(conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c]
    conv2d1_z -= batch_norm1_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
    _1 = np.square(batch_norm1_centred)
    batch_norm1_var = _sum(_1, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
    batch_norm1_h = batch_norm1_centred * batch_norm1_rstd[:, None, None]
    # batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_y = batch_norm1_h * batch_norm1_gamma[:, None, None]
    batch_norm1_y += batch_norm1_beta[:, None, None]
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N
    residual1_batch_norm1_mean = _sum(residual1_conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
    _2 = np.square(residual1_batch_norm1_centred)
    residual1_batch_norm1_var = _sum(_2, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_h = residual1_batch_norm1_centred * residual1_batch_norm1_rstd[:, None, None]
    # residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_y = residual1_batch_norm1_h * residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_y += residual1_batch_norm1_beta[:, None, None]
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N
    residual1_batch_norm2_mean = _sum(residual1_conv2d2_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
    _3 = np.square(residual1_batch_norm2_centred)
    residual1_batch_norm2_var = _sum(_3, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_h = residual1_batch_norm2_centred * residual1_batch_norm2_rstd[:, None, None]
    # residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_y = residual1_batch_norm2_h * residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_y += residual1_batch_norm2_beta[:, None, None]
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    residual1_batch_norm2_y += activation1_h
    residual1_y = residual1_batch_norm2_y
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N)
    residual2_batch_norm1_mean = _sum(residual2_conv2d1_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
    _4 = np.square(residual2_batch_norm1_centred)
    residual2_batch_norm1_var = _sum(_4, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_h = residual2_batch_norm1_centred * residual2_batch_norm1_rstd[:, None, None]
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N)
    residual2_batch_norm2_mean = _sum(residual2_conv2d2_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
    _5 = np.square(residual2_batch_norm2_centred)
    residual2_batch_norm2_var = _sum(_5, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_h = residual2_batch_norm2_centred * residual2_batch_norm2_rstd[:, None, None]
    # residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = residual2_batch_norm2_h * residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_y += residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N)
    residual2_batch_norm3_mean = _sum(residual2_conv2d3_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
    _6 = np.square(residual2_batch_norm3_centred)
    residual2_batch_norm3_var = _sum(_6, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_h = residual2_batch_norm3_centred * residual2_batch_norm3_rstd[:, None, None]
    # residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = residual2_batch_norm1_h * residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_y += residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = residual2_batch_norm3_h * residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_y += residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N)
    residual3_batch_norm1_mean = _sum(residual3_conv2d1_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
    _7 = np.square(residual3_batch_norm1_centred)
    residual3_batch_norm1_var = _sum(_7, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_h = residual3_batch_norm1_centred * residual3_batch_norm1_rstd[:, None, None]
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N)
    residual3_batch_norm2_mean = _sum(residual3_conv2d2_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
    _8 = np.square(residual3_batch_norm2_centred)
    residual3_batch_norm2_var = _sum(_8, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_h = residual3_batch_norm2_centred * residual3_batch_norm2_rstd[:, None, None]
    # residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = residual3_batch_norm2_h * residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_y += residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N)
    residual3_batch_norm3_mean = _sum(residual3_conv2d3_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
    _9 = np.square(residual3_batch_norm3_centred)
    residual3_batch_norm3_var = _sum(_9, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_h = residual3_batch_norm3_centred * residual3_batch_norm3_rstd[:, None, None]
    # residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = residual3_batch_norm1_h * residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_y += residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = residual3_batch_norm3_h * residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_y += residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
    cross_entropy1_each = np.add.reduce(dense1_z, axis=1) * (-0.01)
    # cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
    cross_entropy1_each += -0.9 * dense1_z[np.arange(N), y]
    cross_entropy1_each += cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= 0.01
    _10 = 0.9 * np.equal(np.arange(10), y[:, None]).astype(real)
    cross_entropy1_lse_exp -= _10
    cross_entropy1_lse_exp /= N
    d_dense1_z = cross_entropy1_lse_exp
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o]
    np.matmul(global_avg_pool1_z.T, d_dense1_z, out=d_dense1_W)
    # d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_global_avg_pool1_z = d_dense1_z @ dense1_W.T
    # d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
    activation4_h[...] = 0.25 * d_global_avg_pool1_z[:, :, None, None] * np.greater(activation4_h, 0).astype(real)
    d_residual3_y = activation4_h
    # d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
    d_residual3_batch_norm3_beta[...] = _sum(d_residual3_y, (0,), (2, 3))
    # d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
    _11 = d_residual3_y * residual3_batch_norm3_h
    d_residual3_batch_norm3_gamma[...] = _sum(_11, (0,), (2, 3))
    # d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
    d_residual3_batch_norm3_h = d_residual3_y * residual3_batch_norm3_gamma[:, None, None]
    # d_residual3_batch_norm1_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
    d_residual3_batch_norm1_beta[...] = _sum(d_residual3_y, (0,), (2, 3))
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
    _12 = d_residual3_y * residual3_batch_norm1_h
    d_residual3_batch_norm1_gamma[...] = _sum(_12, (0,), (2, 3))
    # d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c]
    d_residual3_y *= residual3_batch_norm1_gamma[:, None, None]
    d_residual3_batch_norm1_h = d_residual3_y
    # d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
    _13 = d_residual3_batch_norm3_h * residual3_batch_norm3_centred
    d_residual3_batch_norm3_rstd = _sum(_13, (0,), (2, 3))
    # d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2
    d_residual3_batch_norm3_var = np.square(residual3_batch_norm3_rstd)
    d_residual3_batch_norm3_var *= residual3_batch_norm3_rstd
    d_residual3_batch_norm3_var *= -0.5
    d_residual3_batch_norm3_var *= d_residual3_batch_norm3_rstd
    # d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N)
    d_residual3_batch_norm3_h *= residual3_batch_norm3_rstd[:, None, None]
    _14 = residual3_batch_norm3_centred * (0.5 / N)
    _14 *= d_residual3_batch_norm3_var[:, None, None]
    d_residual3_batch_norm3_h += _14
    d_residual3_batch_norm3_centred = d_residual3_batch_norm3_h
    # d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s]
    d_residual3_batch_norm3_mean = _sum(d_residual3_batch_norm3_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s]
    d_residual3_batch_norm3_centred += 0.25 * d_residual3_batch_norm3_mean[:, None, None] / N
    d_residual3_conv2d3_z = d_residual3_batch_norm3_centred
    # d_residual3_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p[n,i,r+u,s+t]
    d_residual3_conv2d3_W[...] = (d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(4*N, 576)).reshape(64, 64, 3, 3)
    # d_residual3_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t]
    d_residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d3_p[:, :, r:r+3, s:s+3] += (d_residual3_conv2d3_z[:, :, r, s] @ residual3_conv2d3_W.reshape(64, 576)).reshape(N, 64, 3, 3)
    # d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
    d_residual3_batch_norm2_y = np.multiply(d_residual3_conv2d3_p[:, :, 1:3, 1:3], np.greater(residual3_activation1_h, 0), out=residual3_activation1_h)
    # d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
    d_residual3_batch_norm2_beta[...] = _sum(d_residual3_batch_norm2_y, (0,), (2, 3))
    # d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
    _15 = d_residual3_batch_norm2_y * residual3_batch_norm2_h
    d_residual3_batch_norm2_gamma[...] = _sum(_15, (0,), (2, 3))
    # d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_y *= residual3_batch_norm2_gamma[:, None, None]
    d_residual3_batch_norm2_h = d_residual3_batch_norm2_y
    # d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]
    _16 = d_residual3_batch_norm2_h * residual3_batch_norm2_centred
    d_residual3_batch_norm2_rstd = _sum(_16, (0,), (2, 3))
    # d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2
    d_residual3_batch_norm2_var = np.square(residual3_batch_norm2_rstd)
    d_residual3_batch_norm2_var *= residual3_batch_norm2_rstd
    d_residual3_batch_norm2_var *= -0.5
    d_residual3_batch_norm2_var *= d_residual3_batch_norm2_rstd
    # d_residual3_batch_norm2_centred[n,c,r,s] = d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,r,s]·d_residual3_batch_norm2_var[c]/(2·N)
    d_residual3_batch_norm2_h *= residual3_batch_norm2_rstd[:, None, None]
    _17 = residual3_batch_norm2_centred * (0.5 / N)
    _17 *= d_residual3_batch_norm2_var[:, None, None]
    d_residual3_batch_norm2_h += _17
    d_residual3_batch_norm2_centred = d_residual3_batch_norm2_h
    # d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]
    d_residual3_batch_norm2_mean = _sum(d_residual3_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d2_z[n,c,r,s] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,r,s]
    d_residual3_batch_norm2_centred += 0.25 * d_residual3_batch_norm2_mean[:, None, None] / N
    d_residual3_conv2d2_z = d_residual3_batch_norm2_centred
    # d_residual3_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p[n,i,2·r+u,2·s+t]
    d_residual3_conv2d2_W[...] = (d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(4*N, 288)).reshape(64, 32, 3, 3)
    # d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t]
    d_residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d2_p[:, :, 2*r:2*r+3, 2*s:2*s+3] += (d_residual3_conv2d2_z[:, :, r, s] @ residual3_conv2d2_W.reshape(64, 288)).reshape(N, 32, 3, 3)
    # d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
    d_activation3_h = np.array(np.broadcast_to(d_residual3_conv2d2_p[:, :, 1:5, 1:5], (N, 32, 4, 4,)), dtype=real)
    # d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]
    _18 = d_residual3_batch_norm1_h * residual3_batch_norm1_centred
    d_residual3_batch_norm1_rstd = _sum(_18, (0,), (2, 3))
    # d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2
    d_residual3_batch_norm1_var = np.square(residual3_batch_norm1_rstd)
    d_residual3_batch_norm1_var *= residual3_batch_norm1_rstd
    d_residual3_batch_norm1_var *= -0.5
    d_residual3_batch_norm1_var *= d_residual3_batch_norm1_rstd
    # d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N)
    d_residual3_batch_norm1_h *= residual3_batch_norm1_rstd[:, None, None]
    _19 = residual3_batch_norm1_centred * (0.5 / N)
    _19 *= d_residual3_batch_norm1_var[:, None, None]
    d_residual3_batch_norm1_h += _19
    d_residual3_batch_norm1_centred = d_residual3_batch_norm1_h
    # d_residual3_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm1_centred[n,c,r,s]
    d_residual3_batch_norm1_mean = _sum(d_residual3_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d1_z[n,c,r,s] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,r,s]
    d_residual3_batch_norm1_centred += 0.25 * d_residual3_batch_norm1_mean[:, None, None] / N
    d_residual3_conv2d1_z = d_residual3_batch_norm1_centred
    # d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0]
    _20 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _20 += (d_residual3_conv2d1_z.transpose(0, 2, 3, 1).reshape(4*N, 64) @ residual3_conv2d1_W[:, :, 0, 0]).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s]
    d_residual3_conv2d1_W[...] = 0
    d_residual3_conv2d1_W[:, :, 0, 0] += d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1).reshape(4*N, 32)
    # d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    d_residual2_batch_norm3_beta[...] = _sum(d_residual2_y, (0,), (2, 3))
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
    _21 = d_residual2_y * residual2_batch_norm3_h
    d_residual2_batch_norm3_gamma[...] = _sum(_21, (0,), (2, 3))
    # d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    d_residual2_batch_norm1_beta[...] = _sum(d_residual2_y, (0,), (2, 3))
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
    _22 = d_residual2_y * residual2_batch_norm1_h
    d_residual2_batch_norm1_gamma[...] = _sum(_22, (0,), (2, 3))
    # d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c]
    d_residual2_y *= residual2_batch_norm1_gamma[:, None, None]
    d_residual2_batch_norm1_h = d_residual2_y
    # d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
    _23 = d_residual2_batch_norm3_h * residual2_batch_norm3_centred
    d_residual2_batch_norm3_rstd = _sum(_23, (0,), (2, 3))
    # d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2
    d_residual2_batch_norm3_var = np.square(residual2_batch_norm3_rstd)
    d_residual2_batch_norm3_var *= residual2_batch_norm3_rstd
    d_residual2_batch_norm3_var *= -0.5
    d_residual2_batch_norm3_var *= d_residual2_batch_norm3_rstd
    # d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N)
    d_residual2_batch_norm3_h *= residual2_batch_norm3_rstd[:, None, None]
    _24 = residual2_batch_norm3_centred * (0.125 / N)
    _24 *= d_residual2_batch_norm3_var[:, None, None]
    d_residual2_batch_norm3_h += _24
    d_residual2_batch_norm3_centred = d_residual2_batch_norm3_h
    # d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s]
    d_residual2_batch_norm3_mean = _sum(d_residual2_batch_norm3_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s]
    d_residual2_batch_norm3_centred += 0.0625 * d_residual2_batch_norm3_mean[:, None, None] / N
    d_residual2_conv2d3_z = d_residual2_batch_norm3_centred
    # d_residual2_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p[n,i,r+u,s+t]
    d_residual2_conv2d3_W[...] = (d_residual2_conv2d3_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d3_p, (32, 3, 3, N, 4, 4,), (residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(288, 16*N).T).reshape(32, 32, 3, 3)
    # d_residual2_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_W[o,i,u,t]
    d_residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    for u in range(3):
        for t in range(3):
            d_residual2_conv2d3_p[:, :, u:u+4, t:t+4] += (residual2_conv2d3_W[:, :, u, t].T @ d_residual2_conv2d3_z.reshape(N, 32, 16)).reshape(N, 32, 4, 4)
    # d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
    d_residual2_batch_norm2_y = np.multiply(d_residual2_conv2d3_p[:, :, 1:5, 1:5], np.greater(residual2_activation1_h, 0), out=residual2_activation1_h)
    # d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
    d_residual2_batch_norm2_beta[...] = _sum(d_residual2_batch_norm2_y, (0,), (2, 3))
    # d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
    _25 = d_residual2_batch_norm2_y * residual2_batch_norm2_h
    d_residual2_batch_norm2_gamma[...] = _sum(_25, (0,), (2, 3))
    # d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_y *= residual2_batch_norm2_gamma[:, None, None]
    d_residual2_batch_norm2_h = d_residual2_batch_norm2_y
    # d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]
    _26 = d_residual2_batch_norm2_h * residual2_batch_norm2_centred
    d_residual2_batch_norm2_rstd = _sum(_26, (0,), (2, 3))
    # d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2
    d_residual2_batch_norm2_var = np.square(residual2_batch_norm2_rstd)
    d_residual2_batch_norm2_var *= residual2_batch_norm2_rstd
    d_residual2_batch_norm2_var *= -0.5
    d_residual2_batch_norm2_var *= d_residual2_batch_norm2_rstd
    # d_residual2_batch_norm2_centred[n,c,r,s] = d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,r,s]·d_residual2_batch_norm2_var[c]/(8·N)
    d_residual2_batch_norm2_h *= residual2_batch_norm2_rstd[:, None, None]
    _27 = residual2_batch_norm2_centred * (0.125 / N)
    _27 *= d_residual2_batch_norm2_var[:, None, None]
    d_residual2_batch_norm2_h += _27
    d_residual2_batch_norm2_centred = d_residual2_batch_norm2_h
    # d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]
    d_residual2_batch_norm2_mean = _sum(d_residual2_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d2_z[n,c,r,s] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,r,s]
    d_residual2_batch_norm2_centred += 0.0625 * d_residual2_batch_norm2_mean[:, None, None] / N
    d_residual2_conv2d2_z = d_residual2_batch_norm2_centred
    # d_residual2_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p[n,i,2·r+u,2·s+t]
    d_residual2_conv2d2_W[...] = (d_residual2_conv2d2_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d2_p, (16, 3, 3, N, 4, 4,), (residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], residual2_conv2d2_p.strides[0], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(144, 16*N).T).reshape(32, 16, 3, 3)
    # d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_W[o,i,u,t]
    d_residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t in range(3):
            d_residual2_conv2d2_p[:, :, u:u+7:2, t:t+7:2] += (residual2_conv2d2_W[:, :, u, t].T @ d_residual2_conv2d2_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
    d_activation2_h = np.array(np.broadcast_to(d_residual2_conv2d2_p[:, :, 1:9, 1:9], (N, 16, 8, 8,)), dtype=real)
    # d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]
    _28 = d_residual2_batch_norm1_h * residual2_batch_norm1_centred
    d_residual2_batch_norm1_rstd = _sum(_28, (0,), (2, 3))
    # d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2
    d_residual2_batch_norm1_var = np.square(residual2_batch_norm1_rstd)
    d_residual2_batch_norm1_var *= residual2_batch_norm1_rstd
    d_residual2_batch_norm1_var *= -0.5
    d_residual2_batch_norm1_var *= d_residual2_batch_norm1_rstd
    # d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N)
    d_residual2_batch_norm1_h *= residual2_batch_norm1_rstd[:, None, None]
    _29 = residual2_batch_norm1_centred * (0.125 / N)
    _29 *= d_residual2_batch_norm1_var[:, None, None]
    d_residual2_batch_norm1_h += _29
    d_residual2_batch_norm1_centred = d_residual2_batch_norm1_h
    # d_residual2_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm1_centred[n,c,r,s]
    d_residual2_batch_norm1_mean = _sum(d_residual2_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d1_z[n,c,r,s] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,r,s]
    d_residual2_batch_norm1_centred += 0.0625 * d_residual2_batch_norm1_mean[:, None, None] / N
    d_residual2_conv2d1_z = d_residual2_batch_norm1_centred
    # d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0]
    d_activation2_h[:, :, 0:7:2, 0:7:2] += (residual2_conv2d1_W[:, :, 0, 0].T @ d_residual2_conv2d1_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s]
    d_residual2_conv2d1_W[...] = 0
    d_residual2_conv2d1_W[:, :, 0, 0] += d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ activation2_h[:, :, 0:7:2, 0:7:2].transpose(0, 2, 3, 1).reshape(16*N, 16)
    # d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
    d_residual1_batch_norm2_beta[...] = _sum(d_residual1_y, (0,), (2, 3))
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
    _30 = d_residual1_y * residual1_batch_norm2_h
    d_residual1_batch_norm2_gamma[...] = _sum(_30, (0,), (2, 3))
    # d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * residual1_batch_norm2_gamma[:, None, None]
    # d_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]
    _31 = d_residual1_batch_norm2_h * residual1_batch_norm2_centred
    d_residual1_batch_norm2_rstd = _sum(_31, (0,), (2, 3))
    # d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2
    d_residual1_batch_norm2_var = np.square(residual1_batch_norm2_rstd)
    d_residual1_batch_norm2_var *= residual1_batch_norm2_rstd
    d_residual1_batch_norm2_var *= -0.5
    d_residual1_batch_norm2_var *= d_residual1_batch_norm2_rstd
    # d_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N
    d_residual1_batch_norm2_h *= residual1_batch_norm2_rstd[:, None, None]
    _32 = residual1_batch_norm2_centred * (0.03125 / N)
    _32 *= d_residual1_batch_norm2_var[:, None, None]
    d_residual1_batch_norm2_h += _32
    d_residual1_batch_norm2_centred = d_residual1_batch_norm2_h
    # d_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s]
    d_residual1_batch_norm2_mean = _sum(d_residual1_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s]
    d_residual1_batch_norm2_centred += 0.015625 * d_residual1_batch_norm2_mean[:, None, None] / N
    d_residual1_conv2d2_z = d_residual1_batch_norm2_centred
    # d_residual1_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p[n,i,r+u,s+t]
    d_residual1_conv2d2_W[...] = (d_residual1_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d2_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d2_p[n,i,r+u,s+t] += Σ_o d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_W[o,i,u,t]
    d_residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t in range(3):
            d_residual1_conv2d2_p[:, :, u:u+8, t:t+8] += (residual1_conv2d2_W[:, :, u, t].T @ d_residual1_conv2d2_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
    d_residual1_batch_norm1_y = np.multiply(d_residual1_conv2d2_p[:, :, 1:9, 1:9], np.greater(residual1_activation1_h, 0), out=residual1_activation1_h)
    # d_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]
    d_residual1_batch_norm1_beta[...] = _sum(d_residual1_batch_norm1_y, (0,), (2, 3))
    # d_residual1_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]
    _33 = d_residual1_batch_norm1_y * residual1_batch_norm1_h
    d_residual1_batch_norm1_gamma[...] = _sum(_33, (0,), (2, 3))
    # d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_y *= residual1_batch_norm1_gamma[:, None, None]
    d_residual1_batch_norm1_h = d_residual1_batch_norm1_y
    # d_residual1_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_centred[n,c,r,s]
    _34 = d_residual1_batch_norm1_h * residual1_batch_norm1_centred
    d_residual1_batch_norm1_rstd = _sum(_34, (0,), (2, 3))
    # d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2
    d_residual1_batch_norm1_var = np.square(residual1_batch_norm1_rstd)
    d_residual1_batch_norm1_var *= residual1_batch_norm1_rstd
    d_residual1_batch_norm1_var *= -0.5
    d_residual1_batch_norm1_var *= d_residual1_batch_norm1_rstd
    # d_residual1_batch_norm1_centred[n,c,r,s] = d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,r,s]·d_residual1_batch_norm1_var[c]/N
    d_residual1_batch_norm1_h *= residual1_batch_norm1_rstd[:, None, None]
    _35 = residual1_batch_norm1_centred * (0.03125 / N)
    _35 *= d_residual1_batch_norm1_var[:, None, None]
    d_residual1_batch_norm1_h += _35
    d_residual1_batch_norm1_centred = d_residual1_batch_norm1_h
    # d_residual1_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm1_centred[n,c,r,s]
    d_residual1_batch_norm1_mean = _sum(d_residual1_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual1_conv2d1_z[n,c,r,s] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,r,s]
    d_residual1_batch_norm1_centred += 0.015625 * d_residual1_batch_norm1_mean[:, None, None] / N
    d_residual1_conv2d1_z = d_residual1_batch_norm1_centred
    # d_residual1_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p[n,i,r+u,s+t]
    d_residual1_conv2d1_W[...] = (d_residual1_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d1_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d1_p[n,i,r+u,s+t] += Σ_o d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_W[o,i,u,t]
    d_residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t in range(3):
            d_residual1_conv2d1_p[:, :, u:u+8, t:t+8] += (residual1_conv2d1_W[:, :, u, t].T @ d_residual1_conv2d1_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
    d_residual1_y += d_residual1_conv2d1_p[:, :, 1:9, 1:9]
    d_activation1_h = d_residual1_y
    # d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
    d_batch_norm1_y = np.multiply(d_activation1_h, np.greater(activation1_h, 0), out=activation1_h)
    # d_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]
    d_batch_norm1_beta[...] = _sum(d_batch_norm1_y, (0,), (2, 3))
    # d_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]
    _36 = batch_norm1_h * d_batch_norm1_y
    d_batch_norm1_gamma[...] = _sum(_36, (0,), (2, 3))
    # d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c]
    d_batch_norm1_y *= batch_norm1_gamma[:, None, None]
    d_batch_norm1_h = d_batch_norm1_y
    # d_batch_norm1_rstd[c] = Σ_{n,r,s} batch_norm1_centred[n,c,r,s]·d_batch_norm1_h[n,c,r,s]
    _37 = batch_norm1_centred * d_batch_norm1_h
    d_batch_norm1_rstd = _sum(_37, (0,), (2, 3))
    # d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2
    d_batch_norm1_var = np.square(batch_norm1_rstd)
    d_batch_norm1_var *= batch_norm1_rstd
    d_batch_norm1_var *= -0.5
    d_batch_norm1_var *= d_batch_norm1_rstd
    # d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N
    batch_norm1_centred *= 0.03125 / N
    batch_norm1_centred *= d_batch_norm1_var[:, None, None]
    batch_norm1_centred += batch_norm1_rstd[:, None, None] * d_batch_norm1_h
    d_batch_norm1_centred = batch_norm1_centred
    # d_batch_norm1_mean[c] = −Σ_{n,r,s} d_batch_norm1_centred[n,c,r,s]
    d_batch_norm1_mean = _sum(d_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_conv2d1_z[n,c,r,s] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,r,s]
    d_batch_norm1_centred += 0.015625 * d_batch_norm1_mean[:, None, None] / N
    d_conv2d1_z = d_batch_norm1_centred
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d1_p, (1, 3, 3, N, 8, 8,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(9, 64*N).T).reshape(16, 1, 3, 3)
    # d_conv2d1_p[n,i,r+u,s+t] += Σ_o d_conv2d1_z[n,o,r,s]·conv2d1_W[o,i,u,t]
    d_conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    for u in range(3):
        for t in range(3):
            _38 = d_conv2d1_p[:, :, u:u+8, t:t+8].transpose(0, 2, 3, 1)
            _38 += (d_conv2d1_z.transpose(0, 2, 3, 1).reshape(64*N, 16) @ conv2d1_W[:, :, u, t]).reshape(N, 8, 8, 1)
    # d_x[n,c,r,s] = d_conv2d1_p[n,c,r+1,s+1]
    d_x = np.array(np.broadcast_to(d_conv2d1_p[:, :, 1:9, 1:9], (N, 1, 8, 8,)), dtype=real)
    return cross_entropy1_mean, d_x


def _update_statistics(x, y, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var):
    """Running statistics, in place, as train_step replaces them."""
    N = x.shape[0]
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N
    batch_norm1_mean = _sum(conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c]
    conv2d1_z -= batch_norm1_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
    _1 = np.square(batch_norm1_centred)
    batch_norm1_var = _sum(_1, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]
    batch_norm1_running_mean *= 0.9
    batch_norm1_running_mean += 0.1 * batch_norm1_mean
    # batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1)
    batch_norm1_running_var *= 0.9
    _2 = batch_norm1_var * float(64*N)
    _2 *= 0.1 / float(64*N-1)
    batch_norm1_running_var += _2
    # batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
    batch_norm1_centred *= batch_norm1_rstd[:, None, None]
    batch_norm1_h = batch_norm1_centred
    # batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_h *= batch_norm1_gamma[:, None, None]
    batch_norm1_h += batch_norm1_beta[:, None, None]
    batch_norm1_y = batch_norm1_h
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N
    residual1_batch_norm1_mean = _sum(residual1_conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
    _3 = np.square(residual1_batch_norm1_centred)
    residual1_batch_norm1_var = _sum(_3, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_new_mean[c] = 0.1·residual1_batch_norm1_mean[c] + 0.9·residual1_batch_norm1_running_mean[c]
    residual1_batch_norm1_running_mean *= 0.9
    residual1_batch_norm1_running_mean += 0.1 * residual1_batch_norm1_mean
    # residual1_batch_norm1_new_var[c] = 0.9·residual1_batch_norm1_running_var[c] + 6.4·residual1_batch_norm1_var[c]·N/(64·N − 1)
    residual1_batch_norm1_running_var *= 0.9
    _4 = residual1_batch_norm1_var * float(64*N)
    _4 *= 0.1 / float(64*N-1)
    residual1_batch_norm1_running_var += _4
    # residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_centred *= residual1_batch_norm1_rstd[:, None, None]
    residual1_batch_norm1_h = residual1_batch_norm1_centred
    # residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_h *= residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_h += residual1_batch_norm1_beta[:, None, None]
    residual1_batch_norm1_y = residual1_batch_norm1_h
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N
    residual1_batch_norm2_mean = _sum(residual1_conv2d2_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
    _5 = np.square(residual1_batch_norm2_centred)
    residual1_batch_norm2_var = _sum(_5, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_new_mean[c] = 0.1·residual1_batch_norm2_mean[c] + 0.9·residual1_batch_norm2_running_mean[c]
    residual1_batch_norm2_running_mean *= 0.9
    residual1_batch_norm2_running_mean += 0.1 * residual1_batch_norm2_mean
    # residual1_batch_norm2_new_var[c] = 0.9·residual1_batch_norm2_running_var[c] + 6.4·residual1_batch_norm2_var[c]·N/(64·N − 1)
    residual1_batch_norm2_running_var *= 0.9
    _6 = residual1_batch_norm2_var * float(64*N)
    _6 *= 0.1 / float(64*N-1)
    residual1_batch_norm2_running_var += _6
    # residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_centred *= residual1_batch_norm2_rstd[:, None, None]
    residual1_batch_norm2_h = residual1_batch_norm2_centred
    # residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_h *= residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_h += residual1_batch_norm2_beta[:, None, None]
    residual1_batch_norm2_y = residual1_batch_norm2_h
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    activation1_h += residual1_batch_norm2_y
    residual1_y = activation1_h
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N)
    residual2_batch_norm1_mean = _sum(residual2_conv2d1_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
    _7 = np.square(residual2_batch_norm1_centred)
    residual2_batch_norm1_var = _sum(_7, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]
    residual2_batch_norm1_running_mean *= 0.9
    residual2_batch_norm1_running_mean += 0.1 * residual2_batch_norm1_mean
    # residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1)
    residual2_batch_norm1_running_var *= 0.9
    _8 = residual2_batch_norm1_var * float(16*N)
    _8 *= 0.1 / float(16*N-1)
    residual2_batch_norm1_running_var += _8
    # residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_centred *= residual2_batch_norm1_rstd[:, None, None]
    residual2_batch_norm1_h = residual2_batch_norm1_centred
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N)
    residual2_batch_norm2_mean = _sum(residual2_conv2d2_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
    _9 = np.square(residual2_batch_norm2_centred)
    residual2_batch_norm2_var = _sum(_9, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_new_mean[c] = 0.1·residual2_batch_norm2_mean[c] + 0.9·residual2_batch_norm2_running_mean[c]
    residual2_batch_norm2_running_mean *= 0.9
    residual2_batch_norm2_running_mean += 0.1 * residual2_batch_norm2_mean
    # residual2_batch_norm2_new_var[c] = 0.9·residual2_batch_norm2_running_var[c] + 1.6·residual2_batch_norm2_var[c]·N/(16·N − 1)
    residual2_batch_norm2_running_var *= 0.9
    _10 = residual2_batch_norm2_var * float(16*N)
    _10 *= 0.1 / float(16*N-1)
    residual2_batch_norm2_running_var += _10
    # residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_centred *= residual2_batch_norm2_rstd[:, None, None]
    residual2_batch_norm2_h = residual2_batch_norm2_centred
    # residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_h *= residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_h += residual2_batch_norm2_beta[:, None, None]
    residual2_batch_norm2_y = residual2_batch_norm2_h
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N)
    residual2_batch_norm3_mean = _sum(residual2_conv2d3_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
    _11 = np.square(residual2_batch_norm3_centred)
    residual2_batch_norm3_var = _sum(_11, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_new_mean[c] = 0.1·residual2_batch_norm3_mean[c] + 0.9·residual2_batch_norm3_running_mean[c]
    residual2_batch_norm3_running_mean *= 0.9
    residual2_batch_norm3_running_mean += 0.1 * residual2_batch_norm3_mean
    # residual2_batch_norm3_new_var[c] = 0.9·residual2_batch_norm3_running_var[c] + 1.6·residual2_batch_norm3_var[c]·N/(16·N − 1)
    residual2_batch_norm3_running_var *= 0.9
    _12 = residual2_batch_norm3_var * float(16*N)
    _12 *= 0.1 / float(16*N-1)
    residual2_batch_norm3_running_var += _12
    # residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_centred *= residual2_batch_norm3_rstd[:, None, None]
    residual2_batch_norm3_h = residual2_batch_norm3_centred
    # residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_h *= residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_h += residual2_batch_norm1_beta[:, None, None]
    residual2_batch_norm1_y = residual2_batch_norm1_h
    # residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_h *= residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_h += residual2_batch_norm3_beta[:, None, None]
    residual2_batch_norm3_y = residual2_batch_norm3_h
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N)
    residual3_batch_norm1_mean = _sum(residual3_conv2d1_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
    _13 = np.square(residual3_batch_norm1_centred)
    residual3_batch_norm1_var = _sum(_13, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]
    residual3_batch_norm1_running_mean *= 0.9
    residual3_batch_norm1_running_mean += 0.1 * residual3_batch_norm1_mean
    # residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1)
    residual3_batch_norm1_running_var *= 0.9
    _14 = residual3_batch_norm1_var * float(4*N)
    _14 *= 0.1 / float(4*N-1)
    residual3_batch_norm1_running_var += _14
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N)
    residual3_batch_norm2_mean = _sum(residual3_conv2d2_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
    _15 = np.square(residual3_batch_norm2_centred)
    residual3_batch_norm2_var = _sum(_15, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]
    residual3_batch_norm2_running_mean *= 0.9
    residual3_batch_norm2_running_mean += 0.1 * residual3_batch_norm2_mean
    # residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1)
    residual3_batch_norm2_running_var *= 0.9
    _16 = residual3_batch_norm2_var * float(4*N)
    _16 *= 0.1 / float(4*N-1)
    residual3_batch_norm2_running_var += _16
    # residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_centred *= residual3_batch_norm2_rstd[:, None, None]
    residual3_batch_norm2_h = residual3_batch_norm2_centred
    # residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_h *= residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_h += residual3_batch_norm2_beta[:, None, None]
    residual3_batch_norm2_y = residual3_batch_norm2_h
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N)
    residual3_batch_norm3_mean = _sum(residual3_conv2d3_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
    _17 = np.square(residual3_batch_norm3_centred)
    residual3_batch_norm3_var = _sum(_17, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_new_mean[c] = 0.1·residual3_batch_norm3_mean[c] + 0.9·residual3_batch_norm3_running_mean[c]
    residual3_batch_norm3_running_mean *= 0.9
    residual3_batch_norm3_running_mean += 0.1 * residual3_batch_norm3_mean
    # residual3_batch_norm3_new_var[c] = 0.9·residual3_batch_norm3_running_var[c] + 0.4·residual3_batch_norm3_var[c]·N/(4·N − 1)
    residual3_batch_norm3_running_var *= 0.9
    _18 = residual3_batch_norm3_var * float(4*N)
    _18 *= 0.1 / float(4*N-1)
    residual3_batch_norm3_running_var += _18


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015
    lr = float(0.0015 + 0.0015 * np.cos(3.141592653589793 * np.minimum(0.0005 * float(new_t + (-1)), 1.0)))
    # decayed_w[p] = w[p]·(1 − 0.05·lr)
    decayed_w = w * (1.0 - 0.05 * lr)
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    v *= 0.999
    _1 = np.square(g)
    _1 *= 0.001
    v += _1
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    np.multiply(m, lr / c1, out=w)
    _2 = v / c2
    np.sqrt(_2, out=_2)
    _2 += 1e-08
    w /= _2
    np.subtract(decayed_w, w, out=w)
    return new_t


def _train_step(x, y, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var, d_conv2d1_W, d_batch_norm1_gamma, d_batch_norm1_beta, d_residual1_conv2d1_W, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_beta, d_residual1_conv2d2_W, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_beta, d_residual2_conv2d1_W, d_residual2_batch_norm1_gamma, d_residual2_batch_norm1_beta, d_residual2_conv2d2_W, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_beta, d_residual2_conv2d3_W, d_residual2_batch_norm3_gamma, d_residual2_batch_norm3_beta, d_residual3_conv2d1_W, d_residual3_batch_norm1_gamma, d_residual3_batch_norm1_beta, d_residual3_conv2d2_W, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_beta, d_residual3_conv2d3_W, d_residual3_batch_norm3_gamma, d_residual3_batch_norm3_beta, d_dense1_W, d_dense1_b, w, g, m, v, t):
    """Loss, gradients and the optimizer's step, in place."""
    N = x.shape[0]
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N
    batch_norm1_mean = _sum(conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c]
    conv2d1_z -= batch_norm1_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
    _1 = np.square(batch_norm1_centred)
    batch_norm1_var = _sum(_1, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]
    batch_norm1_running_mean *= 0.9
    batch_norm1_running_mean += 0.1 * batch_norm1_mean
    # batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1)
    batch_norm1_running_var *= 0.9
    _2 = batch_norm1_var * float(64*N)
    _2 *= 0.1 / float(64*N-1)
    batch_norm1_running_var += _2
    # batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
    batch_norm1_h = batch_norm1_centred * batch_norm1_rstd[:, None, None]
    # batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_y = batch_norm1_h * batch_norm1_gamma[:, None, None]
    batch_norm1_y += batch_norm1_beta[:, None, None]
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N
    residual1_batch_norm1_mean = _sum(residual1_conv2d1_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
    _3 = np.square(residual1_batch_norm1_centred)
    residual1_batch_norm1_var = _sum(_3, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_new_mean[c] = 0.1·residual1_batch_norm1_mean[c] + 0.9·residual1_batch_norm1_running_mean[c]
    residual1_batch_norm1_running_mean *= 0.9
    residual1_batch_norm1_running_mean += 0.1 * residual1_batch_norm1_mean
    # residual1_batch_norm1_new_var[c] = 0.9·residual1_batch_norm1_running_var[c] + 6.4·residual1_batch_norm1_var[c]·N/(64·N − 1)
    residual1_batch_norm1_running_var *= 0.9
    _4 = residual1_batch_norm1_var * float(64*N)
    _4 *= 0.1 / float(64*N-1)
    residual1_batch_norm1_running_var += _4
    # residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_h = residual1_batch_norm1_centred * residual1_batch_norm1_rstd[:, None, None]
    # residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_y = residual1_batch_norm1_h * residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_y += residual1_batch_norm1_beta[:, None, None]
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N
    residual1_batch_norm2_mean = _sum(residual1_conv2d2_z, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
    _5 = np.square(residual1_batch_norm2_centred)
    residual1_batch_norm2_var = _sum(_5, (0,), (2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_new_mean[c] = 0.1·residual1_batch_norm2_mean[c] + 0.9·residual1_batch_norm2_running_mean[c]
    residual1_batch_norm2_running_mean *= 0.9
    residual1_batch_norm2_running_mean += 0.1 * residual1_batch_norm2_mean
    # residual1_batch_norm2_new_var[c] = 0.9·residual1_batch_norm2_running_var[c] + 6.4·residual1_batch_norm2_var[c]·N/(64·N − 1)
    residual1_batch_norm2_running_var *= 0.9
    _6 = residual1_batch_norm2_var * float(64*N)
    _6 *= 0.1 / float(64*N-1)
    residual1_batch_norm2_running_var += _6
    # residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_h = residual1_batch_norm2_centred * residual1_batch_norm2_rstd[:, None, None]
    # residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_y = residual1_batch_norm2_h * residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_y += residual1_batch_norm2_beta[:, None, None]
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    residual1_batch_norm2_y += activation1_h
    residual1_y = residual1_batch_norm2_y
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N)
    residual2_batch_norm1_mean = _sum(residual2_conv2d1_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
    _7 = np.square(residual2_batch_norm1_centred)
    residual2_batch_norm1_var = _sum(_7, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]
    residual2_batch_norm1_running_mean *= 0.9
    residual2_batch_norm1_running_mean += 0.1 * residual2_batch_norm1_mean
    # residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1)
    residual2_batch_norm1_running_var *= 0.9
    _8 = residual2_batch_norm1_var * float(16*N)
    _8 *= 0.1 / float(16*N-1)
    residual2_batch_norm1_running_var += _8
    # residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_h = residual2_batch_norm1_centred * residual2_batch_norm1_rstd[:, None, None]
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N)
    residual2_batch_norm2_mean = _sum(residual2_conv2d2_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
    _9 = np.square(residual2_batch_norm2_centred)
    residual2_batch_norm2_var = _sum(_9, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_new_mean[c] = 0.1·residual2_batch_norm2_mean[c] + 0.9·residual2_batch_norm2_running_mean[c]
    residual2_batch_norm2_running_mean *= 0.9
    residual2_batch_norm2_running_mean += 0.1 * residual2_batch_norm2_mean
    # residual2_batch_norm2_new_var[c] = 0.9·residual2_batch_norm2_running_var[c] + 1.6·residual2_batch_norm2_var[c]·N/(16·N − 1)
    residual2_batch_norm2_running_var *= 0.9
    _10 = residual2_batch_norm2_var * float(16*N)
    _10 *= 0.1 / float(16*N-1)
    residual2_batch_norm2_running_var += _10
    # residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_h = residual2_batch_norm2_centred * residual2_batch_norm2_rstd[:, None, None]
    # residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = residual2_batch_norm2_h * residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_y += residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N)
    residual2_batch_norm3_mean = _sum(residual2_conv2d3_z, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
    _11 = np.square(residual2_batch_norm3_centred)
    residual2_batch_norm3_var = _sum(_11, (0,), (2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_new_mean[c] = 0.1·residual2_batch_norm3_mean[c] + 0.9·residual2_batch_norm3_running_mean[c]
    residual2_batch_norm3_running_mean *= 0.9
    residual2_batch_norm3_running_mean += 0.1 * residual2_batch_norm3_mean
    # residual2_batch_norm3_new_var[c] = 0.9·residual2_batch_norm3_running_var[c] + 1.6·residual2_batch_norm3_var[c]·N/(16·N − 1)
    residual2_batch_norm3_running_var *= 0.9
    _12 = residual2_batch_norm3_var * float(16*N)
    _12 *= 0.1 / float(16*N-1)
    residual2_batch_norm3_running_var += _12
    # residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_h = residual2_batch_norm3_centred * residual2_batch_norm3_rstd[:, None, None]
    # residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = residual2_batch_norm1_h * residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_y += residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = residual2_batch_norm3_h * residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_y += residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N)
    residual3_batch_norm1_mean = _sum(residual3_conv2d1_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
    _13 = np.square(residual3_batch_norm1_centred)
    residual3_batch_norm1_var = _sum(_13, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]
    residual3_batch_norm1_running_mean *= 0.9
    residual3_batch_norm1_running_mean += 0.1 * residual3_batch_norm1_mean
    # residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1)
    residual3_batch_norm1_running_var *= 0.9
    _14 = residual3_batch_norm1_var * float(4*N)
    _14 *= 0.1 / float(4*N-1)
    residual3_batch_norm1_running_var += _14
    # residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_h = residual3_batch_norm1_centred * residual3_batch_norm1_rstd[:, None, None]
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N)
    residual3_batch_norm2_mean = _sum(residual3_conv2d2_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
    _15 = np.square(residual3_batch_norm2_centred)
    residual3_batch_norm2_var = _sum(_15, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]
    residual3_batch_norm2_running_mean *= 0.9
    residual3_batch_norm2_running_mean += 0.1 * residual3_batch_norm2_mean
    # residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1)
    residual3_batch_norm2_running_var *= 0.9
    _16 = residual3_batch_norm2_var * float(4*N)
    _16 *= 0.1 / float(4*N-1)
    residual3_batch_norm2_running_var += _16
    # residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_h = residual3_batch_norm2_centred * residual3_batch_norm2_rstd[:, None, None]
    # residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = residual3_batch_norm2_h * residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_y += residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N)
    residual3_batch_norm3_mean = _sum(residual3_conv2d3_z, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
    _17 = np.square(residual3_batch_norm3_centred)
    residual3_batch_norm3_var = _sum(_17, (0,), (2, 3)) * (0.25 / N)
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_new_mean[c] = 0.1·residual3_batch_norm3_mean[c] + 0.9·residual3_batch_norm3_running_mean[c]
    residual3_batch_norm3_running_mean *= 0.9
    residual3_batch_norm3_running_mean += 0.1 * residual3_batch_norm3_mean
    # residual3_batch_norm3_new_var[c] = 0.9·residual3_batch_norm3_running_var[c] + 0.4·residual3_batch_norm3_var[c]·N/(4·N − 1)
    residual3_batch_norm3_running_var *= 0.9
    _18 = residual3_batch_norm3_var * float(4*N)
    _18 *= 0.1 / float(4*N-1)
    residual3_batch_norm3_running_var += _18
    # residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_h = residual3_batch_norm3_centred * residual3_batch_norm3_rstd[:, None, None]
    # residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = residual3_batch_norm1_h * residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_y += residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = residual3_batch_norm3_h * residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_y += residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    # cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
    cross_entropy1_each = np.add.reduce(dense1_z, axis=1) * (-0.01)
    # cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
    cross_entropy1_each += -0.9 * dense1_z[np.arange(N), y]
    cross_entropy1_each += cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, None]
    cross_entropy1_lse_exp -= 0.01
    _19 = 0.9 * np.equal(np.arange(10), y[:, None]).astype(real)
    cross_entropy1_lse_exp -= _19
    cross_entropy1_lse_exp /= N
    d_dense1_z = cross_entropy1_lse_exp
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0,))
    # d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o]
    np.matmul(global_avg_pool1_z.T, d_dense1_z, out=d_dense1_W)
    # d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_global_avg_pool1_z = d_dense1_z @ dense1_W.T
    # d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
    activation4_h[...] = 0.25 * d_global_avg_pool1_z[:, :, None, None] * np.greater(activation4_h, 0).astype(real)
    d_residual3_y = activation4_h
    # d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
    d_residual3_batch_norm3_beta[...] = _sum(d_residual3_y, (0,), (2, 3))
    # d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
    _20 = d_residual3_y * residual3_batch_norm3_h
    d_residual3_batch_norm3_gamma[...] = _sum(_20, (0,), (2, 3))
    # d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
    d_residual3_batch_norm3_h = d_residual3_y * residual3_batch_norm3_gamma[:, None, None]
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
    _21 = d_residual3_y * residual3_batch_norm1_h
    d_residual3_batch_norm1_gamma[...] = _sum(_21, (0,), (2, 3))
    # d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c]
    d_residual3_y *= residual3_batch_norm1_gamma[:, None, None]
    d_residual3_batch_norm1_h = d_residual3_y
    # d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
    _22 = d_residual3_batch_norm3_h * residual3_batch_norm3_centred
    d_residual3_batch_norm3_rstd = _sum(_22, (0,), (2, 3))
    # d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2
    d_residual3_batch_norm3_var = np.square(residual3_batch_norm3_rstd)
    d_residual3_batch_norm3_var *= residual3_batch_norm3_rstd
    d_residual3_batch_norm3_var *= -0.5
    d_residual3_batch_norm3_var *= d_residual3_batch_norm3_rstd
    # d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N)
    d_residual3_batch_norm3_h *= residual3_batch_norm3_rstd[:, None, None]
    _23 = residual3_batch_norm3_centred * (0.5 / N)
    _23 *= d_residual3_batch_norm3_var[:, None, None]
    d_residual3_batch_norm3_h += _23
    d_residual3_batch_norm3_centred = d_residual3_batch_norm3_h
    # d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s]
    d_residual3_batch_norm3_mean = _sum(d_residual3_batch_norm3_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s]
    d_residual3_batch_norm3_centred += 0.25 * d_residual3_batch_norm3_mean[:, None, None] / N
    d_residual3_conv2d3_z = d_residual3_batch_norm3_centred
    # d_residual3_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p[n,i,r+u,s+t]
    d_residual3_conv2d3_W[...] = (d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(4*N, 576)).reshape(64, 64, 3, 3)
    # d_residual3_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t]
    d_residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d3_p[:, :, r:r+3, s:s+3] += (d_residual3_conv2d3_z[:, :, r, s] @ residual3_conv2d3_W.reshape(64, 576)).reshape(N, 64, 3, 3)
    # d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
    d_residual3_batch_norm2_y = np.multiply(d_residual3_conv2d3_p[:, :, 1:3, 1:3], np.greater(residual3_activation1_h, 0), out=residual3_activation1_h)
    # d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
    d_residual3_batch_norm2_beta[...] = _sum(d_residual3_batch_norm2_y, (0,), (2, 3))
    # d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
    _24 = d_residual3_batch_norm2_y * residual3_batch_norm2_h
    d_residual3_batch_norm2_gamma[...] = _sum(_24, (0,), (2, 3))
    # d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_y *= residual3_batch_norm2_gamma[:, None, None]
    d_residual3_batch_norm2_h = d_residual3_batch_norm2_y
    # d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]
    _25 = d_residual3_batch_norm2_h * residual3_batch_norm2_centred
    d_residual3_batch_norm2_rstd = _sum(_25, (0,), (2, 3))
    # d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2
    d_residual3_batch_norm2_var = np.square(residual3_batch_norm2_rstd)
    d_residual3_batch_norm2_var *= residual3_batch_norm2_rstd
    d_residual3_batch_norm2_var *= -0.5
    d_residual3_batch_norm2_var *= d_residual3_batch_norm2_rstd
    # d_residual3_batch_norm2_centred[n,c,r,s] = d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,r,s]·d_residual3_batch_norm2_var[c]/(2·N)
    d_residual3_batch_norm2_h *= residual3_batch_norm2_rstd[:, None, None]
    _26 = residual3_batch_norm2_centred * (0.5 / N)
    _26 *= d_residual3_batch_norm2_var[:, None, None]
    d_residual3_batch_norm2_h += _26
    d_residual3_batch_norm2_centred = d_residual3_batch_norm2_h
    # d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]
    d_residual3_batch_norm2_mean = _sum(d_residual3_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d2_z[n,c,r,s] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,r,s]
    d_residual3_batch_norm2_centred += 0.25 * d_residual3_batch_norm2_mean[:, None, None] / N
    d_residual3_conv2d2_z = d_residual3_batch_norm2_centred
    # d_residual3_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p[n,i,2·r+u,2·s+t]
    d_residual3_conv2d2_W[...] = (d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(4*N, 288)).reshape(64, 32, 3, 3)
    # d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t]
    d_residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d2_p[:, :, 2*r:2*r+3, 2*s:2*s+3] += (d_residual3_conv2d2_z[:, :, r, s] @ residual3_conv2d2_W.reshape(64, 288)).reshape(N, 32, 3, 3)
    # d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
    d_activation3_h = np.array(np.broadcast_to(d_residual3_conv2d2_p[:, :, 1:5, 1:5], (N, 32, 4, 4,)), dtype=real)
    # d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]
    _27 = d_residual3_batch_norm1_h * residual3_batch_norm1_centred
    d_residual3_batch_norm1_rstd = _sum(_27, (0,), (2, 3))
    # d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2
    d_residual3_batch_norm1_var = np.square(residual3_batch_norm1_rstd)
    d_residual3_batch_norm1_var *= residual3_batch_norm1_rstd
    d_residual3_batch_norm1_var *= -0.5
    d_residual3_batch_norm1_var *= d_residual3_batch_norm1_rstd
    # d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N)
    d_residual3_batch_norm1_h *= residual3_batch_norm1_rstd[:, None, None]
    _28 = residual3_batch_norm1_centred * (0.5 / N)
    _28 *= d_residual3_batch_norm1_var[:, None, None]
    d_residual3_batch_norm1_h += _28
    d_residual3_batch_norm1_centred = d_residual3_batch_norm1_h
    # d_residual3_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm1_centred[n,c,r,s]
    d_residual3_batch_norm1_mean = _sum(d_residual3_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual3_conv2d1_z[n,c,r,s] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,r,s]
    d_residual3_batch_norm1_centred += 0.25 * d_residual3_batch_norm1_mean[:, None, None] / N
    d_residual3_conv2d1_z = d_residual3_batch_norm1_centred
    # d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0]
    _29 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _29 += (d_residual3_conv2d1_z.transpose(0, 2, 3, 1).reshape(4*N, 64) @ residual3_conv2d1_W[:, :, 0, 0]).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s]
    d_residual3_conv2d1_W[...] = 0
    d_residual3_conv2d1_W[:, :, 0, 0] += d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1).reshape(4*N, 32)
    # d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    d_residual2_batch_norm3_beta[...] = _sum(d_residual2_y, (0,), (2, 3))
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
    _30 = d_residual2_y * residual2_batch_norm3_h
    d_residual2_batch_norm3_gamma[...] = _sum(_30, (0,), (2, 3))
    # d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
    _31 = d_residual2_y * residual2_batch_norm1_h
    d_residual2_batch_norm1_gamma[...] = _sum(_31, (0,), (2, 3))
    # d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c]
    d_residual2_y *= residual2_batch_norm1_gamma[:, None, None]
    d_residual2_batch_norm1_h = d_residual2_y
    # d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
    _32 = d_residual2_batch_norm3_h * residual2_batch_norm3_centred
    d_residual2_batch_norm3_rstd = _sum(_32, (0,), (2, 3))
    # d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2
    d_residual2_batch_norm3_var = np.square(residual2_batch_norm3_rstd)
    d_residual2_batch_norm3_var *= residual2_batch_norm3_rstd
    d_residual2_batch_norm3_var *= -0.5
    d_residual2_batch_norm3_var *= d_residual2_batch_norm3_rstd
    # d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N)
    d_residual2_batch_norm3_h *= residual2_batch_norm3_rstd[:, None, None]
    _33 = residual2_batch_norm3_centred * (0.125 / N)
    _33 *= d_residual2_batch_norm3_var[:, None, None]
    d_residual2_batch_norm3_h += _33
    d_residual2_batch_norm3_centred = d_residual2_batch_norm3_h
    # d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s]
    d_residual2_batch_norm3_mean = _sum(d_residual2_batch_norm3_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s]
    d_residual2_batch_norm3_centred += 0.0625 * d_residual2_batch_norm3_mean[:, None, None] / N
    d_residual2_conv2d3_z = d_residual2_batch_norm3_centred
    # d_residual2_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p[n,i,r+u,s+t]
    d_residual2_conv2d3_W[...] = (d_residual2_conv2d3_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d3_p, (32, 3, 3, N, 4, 4,), (residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(288, 16*N).T).reshape(32, 32, 3, 3)
    # d_residual2_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_W[o,i,u,t]
    d_residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    for u in range(3):
        for t_ in range(3):
            d_residual2_conv2d3_p[:, :, u:u+4, t_:t_+4] += (residual2_conv2d3_W[:, :, u, t_].T @ d_residual2_conv2d3_z.reshape(N, 32, 16)).reshape(N, 32, 4, 4)
    # d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
    d_residual2_batch_norm2_y = np.multiply(d_residual2_conv2d3_p[:, :, 1:5, 1:5], np.greater(residual2_activation1_h, 0), out=residual2_activation1_h)
    # d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
    d_residual2_batch_norm2_beta[...] = _sum(d_residual2_batch_norm2_y, (0,), (2, 3))
    # d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
    _34 = d_residual2_batch_norm2_y * residual2_batch_norm2_h
    d_residual2_batch_norm2_gamma[...] = _sum(_34, (0,), (2, 3))
    # d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_y *= residual2_batch_norm2_gamma[:, None, None]
    d_residual2_batch_norm2_h = d_residual2_batch_norm2_y
    # d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]
    _35 = d_residual2_batch_norm2_h * residual2_batch_norm2_centred
    d_residual2_batch_norm2_rstd = _sum(_35, (0,), (2, 3))
    # d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2
    d_residual2_batch_norm2_var = np.square(residual2_batch_norm2_rstd)
    d_residual2_batch_norm2_var *= residual2_batch_norm2_rstd
    d_residual2_batch_norm2_var *= -0.5
    d_residual2_batch_norm2_var *= d_residual2_batch_norm2_rstd
    # d_residual2_batch_norm2_centred[n,c,r,s] = d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,r,s]·d_residual2_batch_norm2_var[c]/(8·N)
    d_residual2_batch_norm2_h *= residual2_batch_norm2_rstd[:, None, None]
    _36 = residual2_batch_norm2_centred * (0.125 / N)
    _36 *= d_residual2_batch_norm2_var[:, None, None]
    d_residual2_batch_norm2_h += _36
    d_residual2_batch_norm2_centred = d_residual2_batch_norm2_h
    # d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]
    d_residual2_batch_norm2_mean = _sum(d_residual2_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d2_z[n,c,r,s] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,r,s]
    d_residual2_batch_norm2_centred += 0.0625 * d_residual2_batch_norm2_mean[:, None, None] / N
    d_residual2_conv2d2_z = d_residual2_batch_norm2_centred
    # d_residual2_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p[n,i,2·r+u,2·s+t]
    d_residual2_conv2d2_W[...] = (d_residual2_conv2d2_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d2_p, (16, 3, 3, N, 4, 4,), (residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], residual2_conv2d2_p.strides[0], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(144, 16*N).T).reshape(32, 16, 3, 3)
    # d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_W[o,i,u,t]
    d_residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t_ in range(3):
            d_residual2_conv2d2_p[:, :, u:u+7:2, t_:t_+7:2] += (residual2_conv2d2_W[:, :, u, t_].T @ d_residual2_conv2d2_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
    d_activation2_h = np.array(np.broadcast_to(d_residual2_conv2d2_p[:, :, 1:9, 1:9], (N, 16, 8, 8,)), dtype=real)
    # d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]
    _37 = d_residual2_batch_norm1_h * residual2_batch_norm1_centred
    d_residual2_batch_norm1_rstd = _sum(_37, (0,), (2, 3))
    # d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2
    d_residual2_batch_norm1_var = np.square(residual2_batch_norm1_rstd)
    d_residual2_batch_norm1_var *= residual2_batch_norm1_rstd
    d_residual2_batch_norm1_var *= -0.5
    d_residual2_batch_norm1_var *= d_residual2_batch_norm1_rstd
    # d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N)
    d_residual2_batch_norm1_h *= residual2_batch_norm1_rstd[:, None, None]
    _38 = residual2_batch_norm1_centred * (0.125 / N)
    _38 *= d_residual2_batch_norm1_var[:, None, None]
    d_residual2_batch_norm1_h += _38
    d_residual2_batch_norm1_centred = d_residual2_batch_norm1_h
    # d_residual2_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm1_centred[n,c,r,s]
    d_residual2_batch_norm1_mean = _sum(d_residual2_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual2_conv2d1_z[n,c,r,s] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,r,s]
    d_residual2_batch_norm1_centred += 0.0625 * d_residual2_batch_norm1_mean[:, None, None] / N
    d_residual2_conv2d1_z = d_residual2_batch_norm1_centred
    # d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0]
    d_activation2_h[:, :, 0:7:2, 0:7:2] += (residual2_conv2d1_W[:, :, 0, 0].T @ d_residual2_conv2d1_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s]
    d_residual2_conv2d1_W[...] = 0
    d_residual2_conv2d1_W[:, :, 0, 0] += d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ activation2_h[:, :, 0:7:2, 0:7:2].transpose(0, 2, 3, 1).reshape(16*N, 16)
    # d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
    d_residual1_batch_norm2_beta[...] = _sum(d_residual1_y, (0,), (2, 3))
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
    _39 = d_residual1_y * residual1_batch_norm2_h
    d_residual1_batch_norm2_gamma[...] = _sum(_39, (0,), (2, 3))
    # d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * residual1_batch_norm2_gamma[:, None, None]
    # d_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]
    _40 = d_residual1_batch_norm2_h * residual1_batch_norm2_centred
    d_residual1_batch_norm2_rstd = _sum(_40, (0,), (2, 3))
    # d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2
    d_residual1_batch_norm2_var = np.square(residual1_batch_norm2_rstd)
    d_residual1_batch_norm2_var *= residual1_batch_norm2_rstd
    d_residual1_batch_norm2_var *= -0.5
    d_residual1_batch_norm2_var *= d_residual1_batch_norm2_rstd
    # d_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N
    d_residual1_batch_norm2_h *= residual1_batch_norm2_rstd[:, None, None]
    _41 = residual1_batch_norm2_centred * (0.03125 / N)
    _41 *= d_residual1_batch_norm2_var[:, None, None]
    d_residual1_batch_norm2_h += _41
    d_residual1_batch_norm2_centred = d_residual1_batch_norm2_h
    # d_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s]
    d_residual1_batch_norm2_mean = _sum(d_residual1_batch_norm2_centred, (0,), (2, 3)) * (-1.0)
    # d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s]
    d_residual1_batch_norm2_centred += 0.015625 * d_residual1_batch_norm2_mean[:, None, None] / N
    d_residual1_conv2d2_z = d_residual1_batch_norm2_centred
    # d_residual1_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p[n,i,r+u,s+t]
    d_residual1_conv2d2_W[...] = (d_residual1_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d2_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d2_p[n,i,r+u,s+t] += Σ_o d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_W[o,i,u,t]
    d_residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t_ in range(3):
            d_residual1_conv2d2_p[:, :, u:u+8, t_:t_+8] += (residual1_conv2d2_W[:, :, u, t_].T @ d_residual1_conv2d2_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
    d_residual1_batch_norm1_y = np.multiply(d_residual1_conv2d2_p[:, :, 1:9, 1:9], np.greater(residual1_activation1_h, 0), out=residual1_activation1_h)
    # d_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]
    d_residual1_batch_norm1_beta[...] = _sum(d_residual1_batch_norm1_y, (0,), (2, 3))
    # d_residual1_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]
    _42 = d_residual1_batch_norm1_y * residual1_batch_norm1_h
    d_residual1_batch_norm1_gamma[...] = _sum(_42, (0,), (2, 3))
    # d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_y *= residual1_batch_norm1_gamma[:, None, None]
    d_residual1_batch_norm1_h = d_residual1_batch_norm1_y
    # d_residual1_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_centred[n,c,r,s]
    _43 = d_residual1_batch_norm1_h * residual1_batch_norm1_centred
    d_residual1_batch_norm1_rstd = _sum(_43, (0,), (2, 3))
    # d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2
    d_residual1_batch_norm1_var = np.square(residual1_batch_norm1_rstd)
    d_residual1_batch_norm1_var *= residual1_batch_norm1_rstd
    d_residual1_batch_norm1_var *= -0.5
    d_residual1_batch_norm1_var *= d_residual1_batch_norm1_rstd
    # d_residual1_batch_norm1_centred[n,c,r,s] = d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,r,s]·d_residual1_batch_norm1_var[c]/N
    d_residual1_batch_norm1_h *= residual1_batch_norm1_rstd[:, None, None]
    _44 = residual1_batch_norm1_centred * (0.03125 / N)
    _44 *= d_residual1_batch_norm1_var[:, None, None]
    d_residual1_batch_norm1_h += _44
    d_residual1_batch_norm1_centred = d_residual1_batch_norm1_h
    # d_residual1_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm1_centred[n,c,r,s]
    d_residual1_batch_norm1_mean = _sum(d_residual1_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_residual1_conv2d1_z[n,c,r,s] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,r,s]
    d_residual1_batch_norm1_centred += 0.015625 * d_residual1_batch_norm1_mean[:, None, None] / N
    d_residual1_conv2d1_z = d_residual1_batch_norm1_centred
    # d_residual1_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p[n,i,r+u,s+t]
    d_residual1_conv2d1_W[...] = (d_residual1_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d1_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d1_p[n,i,r+u,s+t] += Σ_o d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_W[o,i,u,t]
    d_residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for t_ in range(3):
            d_residual1_conv2d1_p[:, :, u:u+8, t_:t_+8] += (residual1_conv2d1_W[:, :, u, t_].T @ d_residual1_conv2d1_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
    d_residual1_y += d_residual1_conv2d1_p[:, :, 1:9, 1:9]
    d_activation1_h = d_residual1_y
    # d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
    d_batch_norm1_y = np.multiply(d_activation1_h, np.greater(activation1_h, 0), out=activation1_h)
    # d_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]
    d_batch_norm1_beta[...] = _sum(d_batch_norm1_y, (0,), (2, 3))
    # d_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]
    _45 = batch_norm1_h * d_batch_norm1_y
    d_batch_norm1_gamma[...] = _sum(_45, (0,), (2, 3))
    # d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c]
    d_batch_norm1_y *= batch_norm1_gamma[:, None, None]
    d_batch_norm1_h = d_batch_norm1_y
    # d_batch_norm1_rstd[c] = Σ_{n,r,s} batch_norm1_centred[n,c,r,s]·d_batch_norm1_h[n,c,r,s]
    _46 = batch_norm1_centred * d_batch_norm1_h
    d_batch_norm1_rstd = _sum(_46, (0,), (2, 3))
    # d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2
    d_batch_norm1_var = np.square(batch_norm1_rstd)
    d_batch_norm1_var *= batch_norm1_rstd
    d_batch_norm1_var *= -0.5
    d_batch_norm1_var *= d_batch_norm1_rstd
    # d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N
    batch_norm1_centred *= 0.03125 / N
    batch_norm1_centred *= d_batch_norm1_var[:, None, None]
    batch_norm1_centred += batch_norm1_rstd[:, None, None] * d_batch_norm1_h
    d_batch_norm1_centred = batch_norm1_centred
    # d_batch_norm1_mean[c] = −Σ_{n,r,s} d_batch_norm1_centred[n,c,r,s]
    d_batch_norm1_mean = _sum(d_batch_norm1_centred, (0,), (2, 3)) * (-1.0)
    # d_conv2d1_z[n,c,r,s] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,r,s]
    d_batch_norm1_centred += 0.015625 * d_batch_norm1_mean[:, None, None] / N
    d_conv2d1_z = d_batch_norm1_centred
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d1_p, (1, 3, 3, N, 8, 8,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(9, 64*N).T).reshape(16, 1, 3, 3)
    # g[i0+5392] = d_residual2_batch_norm3_beta[i0]
    g[5392:5424] = d_residual2_batch_norm3_beta
    # g[i0+21488] = d_residual3_batch_norm3_beta[i0]
    g[21488:21552] = d_residual3_batch_norm3_beta
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015
    lr = float(0.0015 + 0.0015 * np.cos(3.141592653589793 * np.minimum(0.0005 * float(new_t + (-1)), 1.0)))
    # decayed_w[p] = w[p]·(1 − 0.05·lr)
    decayed_w = w * (1.0 - 0.05 * lr)
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    v *= 0.999
    _47 = np.square(g)
    _47 *= 0.001
    v += _47
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    np.multiply(m, lr / c1, out=w)
    _48 = v / c2
    np.sqrt(_48, out=_48)
    _48 += 1e-08
    w /= _48
    np.subtract(decayed_w, w, out=w)
    return cross_entropy1_mean, new_t


# --- scalar functions


def _relu(x, out=None):
    """The positive part."""
    return np.maximum(x, 0, out=out)

def _step(x, out=None):
    """[x > 0], NaN at NaN."""
    return np.heaviside(x, 0, out=out)

def _sum(x, axes, last=()):
    """The sum over axes, in blocks, as a total that grows long loses digits; and over those that
    are the last ones in memory, where NumPy sees to it."""
    first, others = axes[0], axes[1:]
    size, rows = x.shape[first], 64
    for a in others:
        rows //= max(x.shape[a], 1)
    if size <= 2 * rows:
        return np.add.reduce(x, axes + last)
    at = first - sum(a < first for a in others)
    if rows < 2:
        return _sum(_sum(x, others, last), (at,))
    whole = size // rows * rows
    before = (slice(None),) * first
    blocks = x[(*before, slice(whole))].reshape(*x.shape[:first], -1, rows, *x.shape[first + 1 :])
    parts = np.add.reduce(blocks, tuple(a + (a >= first) for a in axes + last))
    return _sum(parts, (at,)) + np.add.reduce(x[(*before, slice(whole, None))], axes + last)

def _truncated_normal(rng, shape):
    """Standard normal numbers within ±2: those outside are drawn again until none is."""
    x = rng.standard_normal(int(np.prod(shape)))
    while (outside := np.abs(x) > 2).any():
        x[outside] = rng.standard_normal(int(outside.sum()))
    return x.reshape(shape)

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'conv2d1_W': (0, 144, (16, 1, 3, 3)),
    'batch_norm1_gamma': (144, 160, (16,)),
    'batch_norm1_beta': (160, 176, (16,)),
    'residual1_conv2d1_W': (176, 2480, (16, 16, 3, 3)),
    'residual1_batch_norm1_gamma': (2480, 2496, (16,)),
    'residual1_batch_norm1_beta': (2496, 2512, (16,)),
    'residual1_conv2d2_W': (2512, 4816, (16, 16, 3, 3)),
    'residual1_batch_norm2_gamma': (4816, 4832, (16,)),
    'residual1_batch_norm2_beta': (4832, 4848, (16,)),
    'residual2_conv2d1_W': (4848, 5360, (32, 16, 1, 1)),
    'residual2_batch_norm1_gamma': (5360, 5392, (32,)),
    'residual2_batch_norm1_beta': (5392, 5424, (32,)),
    'residual2_conv2d2_W': (5424, 10032, (32, 16, 3, 3)),
    'residual2_batch_norm2_gamma': (10032, 10064, (32,)),
    'residual2_batch_norm2_beta': (10064, 10096, (32,)),
    'residual2_conv2d3_W': (10096, 19312, (32, 32, 3, 3)),
    'residual2_batch_norm3_gamma': (19312, 19344, (32,)),
    'residual2_batch_norm3_beta': (19344, 19376, (32,)),
    'residual3_conv2d1_W': (19376, 21424, (64, 32, 1, 1)),
    'residual3_batch_norm1_gamma': (21424, 21488, (64,)),
    'residual3_batch_norm1_beta': (21488, 21552, (64,)),
    'residual3_conv2d2_W': (21552, 39984, (64, 32, 3, 3)),
    'residual3_batch_norm2_gamma': (39984, 40048, (64,)),
    'residual3_batch_norm2_beta': (40048, 40112, (64,)),
    'residual3_conv2d3_W': (40112, 76976, (64, 64, 3, 3)),
    'residual3_batch_norm3_gamma': (76976, 77040, (64,)),
    'residual3_batch_norm3_beta': (77040, 77104, (64,)),
    'dense1_W': (77104, 77744, (64, 10)),
    'dense1_b': (77744, 77754, (10,)),
    'batch_norm1_running_mean': (77754, 77770, (16,)),
    'batch_norm1_running_var': (77770, 77786, (16,)),
    'residual1_batch_norm1_running_mean': (77786, 77802, (16,)),
    'residual1_batch_norm1_running_var': (77802, 77818, (16,)),
    'residual1_batch_norm2_running_mean': (77818, 77834, (16,)),
    'residual1_batch_norm2_running_var': (77834, 77850, (16,)),
    'residual2_batch_norm1_running_mean': (77850, 77882, (32,)),
    'residual2_batch_norm1_running_var': (77882, 77914, (32,)),
    'residual2_batch_norm2_running_mean': (77914, 77946, (32,)),
    'residual2_batch_norm2_running_var': (77946, 77978, (32,)),
    'residual2_batch_norm3_running_mean': (77978, 78010, (32,)),
    'residual2_batch_norm3_running_var': (78010, 78042, (32,)),
    'residual3_batch_norm1_running_mean': (78042, 78106, (64,)),
    'residual3_batch_norm1_running_var': (78106, 78170, (64,)),
    'residual3_batch_norm2_running_mean': (78170, 78234, (64,)),
    'residual3_batch_norm2_running_var': (78234, 78298, (64,)),
    'residual3_batch_norm3_running_mean': (78298, 78362, (64,)),
    'residual3_batch_norm3_running_var': (78362, 78426, (64,)),
}
_GRADIENTS = {
    'conv2d1_W': (0, 144, (16, 1, 3, 3)),
    'batch_norm1_gamma': (144, 160, (16,)),
    'batch_norm1_beta': (160, 176, (16,)),
    'residual1_conv2d1_W': (176, 2480, (16, 16, 3, 3)),
    'residual1_batch_norm1_gamma': (2480, 2496, (16,)),
    'residual1_batch_norm1_beta': (2496, 2512, (16,)),
    'residual1_conv2d2_W': (2512, 4816, (16, 16, 3, 3)),
    'residual1_batch_norm2_gamma': (4816, 4832, (16,)),
    'residual1_batch_norm2_beta': (4832, 4848, (16,)),
    'residual2_conv2d1_W': (4848, 5360, (32, 16, 1, 1)),
    'residual2_batch_norm1_gamma': (5360, 5392, (32,)),
    'residual2_batch_norm1_beta': (5392, 5424, (32,)),
    'residual2_conv2d2_W': (5424, 10032, (32, 16, 3, 3)),
    'residual2_batch_norm2_gamma': (10032, 10064, (32,)),
    'residual2_batch_norm2_beta': (10064, 10096, (32,)),
    'residual2_conv2d3_W': (10096, 19312, (32, 32, 3, 3)),
    'residual2_batch_norm3_gamma': (19312, 19344, (32,)),
    'residual2_batch_norm3_beta': (19344, 19376, (32,)),
    'residual3_conv2d1_W': (19376, 21424, (64, 32, 1, 1)),
    'residual3_batch_norm1_gamma': (21424, 21488, (64,)),
    'residual3_batch_norm1_beta': (21488, 21552, (64,)),
    'residual3_conv2d2_W': (21552, 39984, (64, 32, 3, 3)),
    'residual3_batch_norm2_gamma': (39984, 40048, (64,)),
    'residual3_batch_norm2_beta': (40048, 40112, (64,)),
    'residual3_conv2d3_W': (40112, 76976, (64, 64, 3, 3)),
    'residual3_batch_norm3_gamma': (76976, 77040, (64,)),
    'residual3_batch_norm3_beta': (77040, 77104, (64,)),
    'dense1_W': (77104, 77744, (64, 10)),
    'dense1_b': (77744, 77754, (10,)),
}
_STATE = {
    'm': (0, 77754, (77754,)),
    'v': (77754, 155508, (77754,)),
}


class Arrays(MutableMapping):
    """Named arrays that are views of one buffer, `flat`. To assign to a name copies into its view."""

    def __init__(self, layout, flat, others={}):
        self.layout, self._flat = layout, flat
        self._named = {name: flat[start:stop].reshape(shape) for name, (start, stop, shape) in layout.items()}
        self._named.update(others)

    @property
    def flat(self):
        return self._flat

    @flat.setter
    def flat(self, value):
        self._flat[...] = _fitting("flat", value, self._flat)

    def __getitem__(self, name):
        return self._named[name]

    def __setitem__(self, name, value):
        if name not in self._named:
            raise KeyError(f"no array is named {name!r}; there are: {', '.join(self)}")
        self._named[name][...] = _fitting(name, value, self._named[name])

    def __delitem__(self, name):
        raise TypeError(f"{name!r} is a part of one buffer and cannot be removed")

    def update(self, *given, **named):
        """Assign to several names: to all of them, or to none if one does not fit."""
        new = dict(*given, **named)
        for name, value in new.items():
            _fitting(name, value, self[name]) if name in self else self.__setitem__(name, value)
        for name, value in new.items():
            self[name] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        twin = self.copy()
        twin.update(other)
        return twin

    def __iter__(self):
        return iter(self._named)

    def __len__(self):
        return len(self._named)

    def __contains__(self, name):
        return name in self._named

    def keys(self):
        return self._named.keys()

    def values(self):
        return self._named.values()

    def items(self):
        return self._named.items()

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __repr__(self):
        return f"Arrays({self._named})"

    def others(self):
        """The arrays that are no part of the buffer."""
        return {name: array for name, array in self._named.items() if name not in self.layout}

    def add(self, arrays):
        """More arrays, which are no part of the buffer."""
        self._named.update(arrays)

    def copy(self):
        """The same arrays in a new buffer."""
        others = {name: array.copy() for name, array in self.others().items()}
        return type(self)(self.layout, self._flat.copy(), others)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (self.layout, self._flat, self.others())


def _fitting(name, value, view):
    """A value as an array of a view's shape."""
    array = np.asarray(value)
    if array.shape != view.shape or not np.can_cast(array.dtype, view.dtype, "same_kind"):
        kind = ValueError if array.shape != view.shape else TypeError
        raise kind(f"{_expected(name, view.dtype, view.shape)}, got {array.dtype} array of shape {array.shape}")
    return array


def init_params(seed=0):
    """New parameters: a mapping from name to array, all views of one flat buffer, `params.flat`.

    The same seed gives the same numbers in every backend.
    """
    rng = np.random.default_rng(seed)
    params = Arrays(_PARAMETERS, np.zeros(78426, real))
    params["conv2d1_W"][...] = 0.5359149257159769 * _truncated_normal(rng, (16, 1, 3, 3,))
    params["batch_norm1_gamma"][...] = 1.0
    params["batch_norm1_beta"][...] = 0.0
    params["residual1_conv2d1_W"][...] = 0.13397873142899422 * _truncated_normal(rng, (16, 16, 3, 3,))
    params["residual1_batch_norm1_gamma"][...] = 1.0
    params["residual1_batch_norm1_beta"][...] = 0.0
    params["residual1_conv2d2_W"][...] = 0.13397873142899422 * _truncated_normal(rng, (16, 16, 3, 3,))
    params["residual1_batch_norm2_gamma"][...] = 1.0
    params["residual1_batch_norm2_beta"][...] = 0.0
    params["residual2_conv2d1_W"][...] = 0.3535533905932738 * (2.0 * rng.random((32, 16, 1, 1,)) - 1.0)
    params["residual2_batch_norm1_gamma"][...] = 1.0
    params["residual2_batch_norm1_beta"][...] = 0.0
    params["residual2_conv2d2_W"][...] = 0.13397873142899422 * _truncated_normal(rng, (32, 16, 3, 3,))
    params["residual2_batch_norm2_gamma"][...] = 1.0
    params["residual2_batch_norm2_beta"][...] = 0.0
    params["residual2_conv2d3_W"][...] = 0.09473726952821304 * _truncated_normal(rng, (32, 32, 3, 3,))
    params["residual2_batch_norm3_gamma"][...] = 1.0
    params["residual2_batch_norm3_beta"][...] = 0.0
    params["residual3_conv2d1_W"][...] = 0.5 * rng.random((64, 32, 1, 1,)) - 0.25
    params["residual3_batch_norm1_gamma"][...] = 1.0
    params["residual3_batch_norm1_beta"][...] = 0.0
    params["residual3_conv2d2_W"][...] = 0.09473726952821304 * _truncated_normal(rng, (64, 32, 3, 3,))
    params["residual3_batch_norm2_gamma"][...] = 1.0
    params["residual3_batch_norm2_beta"][...] = 0.0
    params["residual3_conv2d3_W"][...] = 0.06698936571449711 * _truncated_normal(rng, (64, 64, 3, 3,))
    params["residual3_batch_norm3_gamma"][...] = 1.0
    params["residual3_batch_norm3_beta"][...] = 0.0
    params["dense1_W"][...] = 0.2847473987257497 * (2.0 * rng.random((64, 10,)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["batch_norm1_running_mean"][...] = 0.0
    params["batch_norm1_running_var"][...] = 1.0
    params["residual1_batch_norm1_running_mean"][...] = 0.0
    params["residual1_batch_norm1_running_var"][...] = 1.0
    params["residual1_batch_norm2_running_mean"][...] = 0.0
    params["residual1_batch_norm2_running_var"][...] = 1.0
    params["residual2_batch_norm1_running_mean"][...] = 0.0
    params["residual2_batch_norm1_running_var"][...] = 1.0
    params["residual2_batch_norm2_running_mean"][...] = 0.0
    params["residual2_batch_norm2_running_var"][...] = 1.0
    params["residual2_batch_norm3_running_mean"][...] = 0.0
    params["residual2_batch_norm3_running_var"][...] = 1.0
    params["residual3_batch_norm1_running_mean"][...] = 0.0
    params["residual3_batch_norm1_running_var"][...] = 1.0
    params["residual3_batch_norm2_running_mean"][...] = 0.0
    params["residual3_batch_norm2_running_var"][...] = 1.0
    params["residual3_batch_norm3_running_mean"][...] = 0.0
    params["residual3_batch_norm3_running_var"][...] = 1.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(155508, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense1_z[N,10]."""
    params = _arrays("params", params, _PARAMETERS, 78426)
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    return _forward(x, *params.values())


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 78426)
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _labels("y", y, 10)
    if not np.less(1, 64*sizes['N']):
        raise ValueError('batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 64*sizes['N']):
        raise ValueError('residual1_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 64*sizes['N']):
        raise ValueError('residual1_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm3_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm3_var: training needs more than one value per channel')
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(77754, real))
    if wrt_inputs:
        loss, d_x = _backward_inputs(x, y, *params.values(), *grads.values())
        grads.add({"x": d_x})
    else:
        loss = _backward(x, y, *params.values(), *grads.values())
    return float(loss), grads


def update_statistics(params, x, y):
    """Running statistics in params as train_step replaces them, for steps that are taken apart."""
    params = _own("params", params, _PARAMETERS)
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _labels("y", y, 10)
    if not np.less(1, 64*sizes['N']):
        raise ValueError('batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 64*sizes['N']):
        raise ValueError('residual1_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 64*sizes['N']):
        raise ValueError('residual1_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm3_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm3_var: training needs more than one value per channel')
    _samples(sizes)
    _update_statistics(x, y, *params.values())


def update(params, grads, state):
    """One step of the optimizer, in place: decayed_w[p] = w[p]*(1 - lr[]/20)    | p<77754; new_m[p] = g[p]/10 + 9*m[p]/10    | p<77754; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<77754; new_w[p] = decayed_w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<77754."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 77754)
    state["t"] = _update(params.flat[0:77754], grads.flat[0:77754], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _labels("y", y, 10)
    if not np.less(1, 64*sizes['N']):
        raise ValueError('batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 64*sizes['N']):
        raise ValueError('residual1_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 64*sizes['N']):
        raise ValueError('residual1_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 16*sizes['N']):
        raise ValueError('residual2_batch_norm3_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm2_var: training needs more than one value per channel')
    if not np.less(1, 4*sizes['N']):
        raise ValueError('residual3_batch_norm3_var: training needs more than one value per channel')
    _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(77754, real))
    loss, state["t"] = _train_step(x, y, *params.values(), *grads.values(), params.flat[0:77754], grads.flat[0:77754], state["m"], state["v"], int(state["t"]))
    return float(loss)


def _expected(name, dtype, shape):
    shape = "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"
    return f"{name}: expected {dtype} array of shape {shape}"


def _argument(name, array, shape, whole, sizes):
    """An argument as a contiguous array, checked; `sizes` collects the named sizes."""
    dtype = "integer" if whole else real.__name__
    if not isinstance(array, np.ndarray):
        raise TypeError(f"{_expected(name, dtype, shape)}, got {type(array).__name__}")
    right = array.dtype.kind in "iu" if whole else array.dtype == real
    if not right or array.ndim != len(shape):
        kind = TypeError if not right else ValueError
        raise kind(f"{_expected(name, dtype, shape)}, got {array.dtype} array of shape {array.shape}")
    for extent, size in zip(array.shape, shape):
        if extent != (sizes.setdefault(size, extent) if isinstance(size, str) else size):
            known = ", ".join(f"{k} = {v}" for k, v in sizes.items())
            raise ValueError(
                f"{_expected(name, dtype, shape)}, got shape {array.shape}" + (f" where {known}" if known else "")
            )
    return np.ascontiguousarray(array, np.int64 if whole else real)


def _labels(name, array, count):
    """Whole numbers that index `count` things."""
    if array.size and not (array.min() >= 0 and array.max() < count):
        raise ValueError(f"{name}: expected values from 0 to {count - 1}, got {array.min()} to {array.max()}")


def _arrays(what, arrays, layout, count):
    """A mapping as `Arrays`; a plain one is copied, name by name."""
    if _fits(arrays, layout):
        return arrays if len(arrays) == len(layout) else Arrays(layout, arrays.flat)
    if not hasattr(arrays, "keys"):
        raise TypeError(f"{what}: expected a mapping from names to arrays, got {type(arrays).__name__}")
    missing = [name for name in layout if name not in arrays]
    extra = [name for name in arrays.keys() if name not in layout]
    if missing or extra:
        raise KeyError(
            f"{what}: expected the names {', '.join(layout)}; "
            f"missing: {', '.join(missing) or 'none'}; unknown: {', '.join(map(str, extra)) or 'none'}"
        )
    joined = Arrays(layout, np.empty(count, real))
    for name, (_, _, shape) in layout.items():
        array = arrays[name]
        if not isinstance(array, np.ndarray) or array.dtype != real or array.shape != shape:
            got = f"{array.dtype} array of shape {array.shape}" if isinstance(array, np.ndarray) else type(array).__name__
            raise ValueError(f"{what}: {_expected(name, real.__name__, shape)}, got {got}")
        joined[name] = array
    return joined


def _fits(arrays, layout):
    return (
        type(arrays) is Arrays
        and (arrays.layout is layout or arrays.layout == layout)
        and arrays.flat.dtype == real
    )


def _own(what, arrays, layout):
    """`Arrays` that are to be changed in place."""
    if not _fits(arrays, layout):
        maker = "init_state()" if what == "state" else "init_params()"
        raise TypeError(f"{what}: expected what {maker} of this module gives, got {type(arrays).__name__}")
    return arrays


def _samples(sizes):
    for name, size in sizes.items():
        if size == 0:
            raise ValueError(f"expected at least one sample, got {name} = 0; nothing was changed")


FORMULAS = {
    'conv2d1_p': {
        'text': 'conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{conv2d1}}_{n,c,r+1,s+1} = x_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<1 r<8 s<8',
        'origin': 'resnet.py:33: spec',
    },
    'conv2d1_z': {
        'text': 'conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]',
        'latex': 'z^{\\text{conv2d1}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{conv2d1}}_{n,i,r+u,s+t}\\, W^{\\text{conv2d1}}_{o,i,u,t}',
        'ranges': 'n<N o<16 r<8 s<8 i<1 u<3 t<3',
        'origin': 'resnet.py:33: spec',
    },
    'batch_norm1_mean': {
        'text': 'batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N',
        'latex': '\\mathrm{mean}^{\\text{batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{0.015625\\, z^{\\text{conv2d1}}_{n,c,r,s}}{N}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:34: spec',
    },
    'batch_norm1_centred': {
        'text': 'batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s} = z^{\\text{conv2d1}}_{n,c,r,s} - \\mathrm{mean}^{\\text{batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:34: spec',
    },
    'batch_norm1_var': {
        'text': 'batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N',
        'latex': '\\mathrm{var}^{\\text{batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{0.015625\\, \\left(\\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s}\\right)^{2}}{N}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:34: spec',
    },
    'batch_norm1_rstd': {
        'text': 'batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{batch\\_norm1}}_{c} + 10^{-5}}}',
        'ranges': 'c<16',
        'origin': 'resnet.py:34: spec',
    },
    'batch_norm1_new_mean': {
        'text': 'batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{batch\\_norm1}}_{c}',
        'ranges': 'c<16',
        'origin': 'resnet.py:34: spec',
    },
    'batch_norm1_new_var': {
        'text': 'batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{batch\\_norm1}}_{c} + \\frac{6.4\\, \\mathrm{var}^{\\text{batch\\_norm1}}_{c}\\, N}{64\\, N - 1}',
        'ranges': 'c<16',
        'origin': 'resnet.py:34: spec',
    },
    'batch_norm1_h': {
        'text': 'batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]',
        'latex': 'h^{\\text{batch\\_norm1}}_{n,c,r,s} = \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:34: spec',
    },
    'batch_norm1_y': {
        'text': 'batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]',
        'latex': 'y^{\\text{batch\\_norm1}}_{n,c,r,s} = h^{\\text{batch\\_norm1}}_{n,c,r,s}\\, \\gamma^{\\text{batch\\_norm1}}_{c} + \\beta^{\\text{batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:34: spec',
    },
    'activation1_h': {
        'text': 'activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])',
        'latex': 'h^{\\text{activation1}}_{n,c,r,s} = \\operatorname{relu}\\left(y^{\\text{batch\\_norm1}}_{n,c,r,s}\\right)',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:31: spec',
    },
    'residual1_conv2d1_p': {
        'text': 'residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{residual1\\_conv2d1}}_{n,c,r+1,s+1} = h^{\\text{activation1}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:19: spec',
    },
    'residual1_conv2d1_z': {
        'text': 'residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]',
        'latex': 'z^{\\text{residual1\\_conv2d1}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{residual1\\_conv2d1}}_{n,i,r+u,s+t}\\, W^{\\text{residual1\\_conv2d1}}_{o,i,u,t}',
        'ranges': 'n<N o<16 r<8 s<8 i<16 u<3 t<3',
        'origin': 'resnet.py:19: spec',
    },
    'residual1_batch_norm1_mean': {
        'text': 'residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N',
        'latex': '\\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{0.015625\\, z^{\\text{residual1\\_conv2d1}}_{n,c,r,s}}{N}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_batch_norm1_centred': {
        'text': 'residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s} = z^{\\text{residual1\\_conv2d1}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_batch_norm1_var': {
        'text': 'residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N',
        'latex': '\\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{0.015625\\, \\left(\\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}\\right)^{2}}{N}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_batch_norm1_rstd': {
        'text': 'residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c} + 10^{-5}}}',
        'ranges': 'c<16',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_batch_norm1_new_mean': {
        'text': 'residual1_batch_norm1_new_mean[c] = 0.1·residual1_batch_norm1_mean[c] + 0.9·residual1_batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual1\\_batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'ranges': 'c<16',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_batch_norm1_new_var': {
        'text': 'residual1_batch_norm1_new_var[c] = 0.9·residual1_batch_norm1_running_var[c] + 6.4·residual1_batch_norm1_var[c]·N/(64·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual1\\_batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual1\\_batch\\_norm1}}_{c} + \\frac{6.4\\, \\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c}\\, N}{64\\, N - 1}',
        'ranges': 'c<16',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_batch_norm1_h': {
        'text': 'residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]',
        'latex': 'h^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_batch_norm1_y': {
        'text': 'residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]',
        'latex': 'y^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s} = h^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}\\, \\gamma^{\\text{residual1\\_batch\\_norm1}}_{c} + \\beta^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:20: spec',
    },
    'residual1_activation1_h': {
        'text': 'residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])',
        'latex': 'h^{\\text{residual1\\_activation1}}_{n,c,r,s} = \\operatorname{relu}\\left(y^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}\\right)',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:18: spec',
    },
    'residual1_conv2d2_p': {
        'text': 'residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{residual1\\_conv2d2}}_{n,c,r+1,s+1} = h^{\\text{residual1\\_activation1}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:22: spec',
    },
    'residual1_conv2d2_z': {
        'text': 'residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]',
        'latex': 'z^{\\text{residual1\\_conv2d2}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{residual1\\_conv2d2}}_{n,i,r+u,s+t}\\, W^{\\text{residual1\\_conv2d2}}_{o,i,u,t}',
        'ranges': 'n<N o<16 r<8 s<8 i<16 u<3 t<3',
        'origin': 'resnet.py:22: spec',
    },
    'residual1_batch_norm2_mean': {
        'text': 'residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N',
        'latex': '\\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c} = \\sum_{n,r,s} \\frac{0.015625\\, z^{\\text{residual1\\_conv2d2}}_{n,c,r,s}}{N}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_batch_norm2_centred': {
        'text': 'residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s} = z^{\\text{residual1\\_conv2d2}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_batch_norm2_var': {
        'text': 'residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N',
        'latex': '\\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c} = \\sum_{n,r,s} \\frac{0.015625\\, \\left(\\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}\\right)^{2}}{N}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_batch_norm2_rstd': {
        'text': 'residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c} + 10^{-5}}}',
        'ranges': 'c<16',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_batch_norm2_new_mean': {
        'text': 'residual1_batch_norm2_new_mean[c] = 0.1·residual1_batch_norm2_mean[c] + 0.9·residual1_batch_norm2_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual1\\_batch\\_norm2}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'ranges': 'c<16',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_batch_norm2_new_var': {
        'text': 'residual1_batch_norm2_new_var[c] = 0.9·residual1_batch_norm2_running_var[c] + 6.4·residual1_batch_norm2_var[c]·N/(64·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual1\\_batch\\_norm2}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual1\\_batch\\_norm2}}_{c} + \\frac{6.4\\, \\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c}\\, N}{64\\, N - 1}',
        'ranges': 'c<16',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_batch_norm2_h': {
        'text': 'residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]',
        'latex': 'h^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_batch_norm2_y': {
        'text': 'residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]',
        'latex': 'y^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s} = h^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}\\, \\gamma^{\\text{residual1\\_batch\\_norm2}}_{c} + \\beta^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:23: spec',
    },
    'residual1_y': {
        'text': 'residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]',
        'latex': 'y^{\\text{residual1}}_{n,c,r,s} = h^{\\text{activation1}}_{n,c,r,s} + y^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:18: spec',
    },
    'activation2_h': {
        'text': 'activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])',
        'latex': 'h^{\\text{activation2}}_{n,c,r,s} = \\operatorname{relu}\\left(y^{\\text{residual1}}_{n,c,r,s}\\right)',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:31: spec',
    },
    'residual2_conv2d1_z': {
        'text': 'residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]',
        'latex': 'z^{\\text{residual2\\_conv2d1}}_{n,o,r,s} = \\sum_{i} h^{\\text{activation2}}_{n,i,2\\,r,2\\,s}\\, W^{\\text{residual2\\_conv2d1}}_{o,i,0,0}',
        'ranges': 'n<N o<32 r<4 s<4 i<16',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm1_mean': {
        'text': 'residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N)',
        'latex': '\\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{z^{\\text{residual2\\_conv2d1}}_{n,c,r,s}}{16\\, N}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm1_centred': {
        'text': 'residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s} = z^{\\text{residual2\\_conv2d1}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm1_var': {
        'text': 'residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)',
        'latex': '\\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{\\left(\\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}\\right)^{2}}{16\\, N}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm1_rstd': {
        'text': 'residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c} + 10^{-5}}}',
        'ranges': 'c<32',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm1_new_mean': {
        'text': 'residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual2\\_batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'ranges': 'c<32',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm1_new_var': {
        'text': 'residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual2\\_batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual2\\_batch\\_norm1}}_{c} + \\frac{1.6\\, \\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c}\\, N}{16\\, N - 1}',
        'ranges': 'c<32',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm1_h': {
        'text': 'residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]',
        'latex': 'h^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_conv2d2_p': {
        'text': 'residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{residual2\\_conv2d2}}_{n,c,r+1,s+1} = h^{\\text{activation2}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:19: spec',
    },
    'residual2_conv2d2_z': {
        'text': 'residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]',
        'latex': 'z^{\\text{residual2\\_conv2d2}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{residual2\\_conv2d2}}_{n,i,2\\,r+u,2\\,s+t}\\, W^{\\text{residual2\\_conv2d2}}_{o,i,u,t}',
        'ranges': 'n<N o<32 r<4 s<4 i<16 u<3 t<3',
        'origin': 'resnet.py:19: spec',
    },
    'residual2_batch_norm2_mean': {
        'text': 'residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N)',
        'latex': '\\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c} = \\sum_{n,r,s} \\frac{z^{\\text{residual2\\_conv2d2}}_{n,c,r,s}}{16\\, N}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_batch_norm2_centred': {
        'text': 'residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s} = z^{\\text{residual2\\_conv2d2}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_batch_norm2_var': {
        'text': 'residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)',
        'latex': '\\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c} = \\sum_{n,r,s} \\frac{\\left(\\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}\\right)^{2}}{16\\, N}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_batch_norm2_rstd': {
        'text': 'residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c} + 10^{-5}}}',
        'ranges': 'c<32',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_batch_norm2_new_mean': {
        'text': 'residual2_batch_norm2_new_mean[c] = 0.1·residual2_batch_norm2_mean[c] + 0.9·residual2_batch_norm2_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual2\\_batch\\_norm2}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'ranges': 'c<32',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_batch_norm2_new_var': {
        'text': 'residual2_batch_norm2_new_var[c] = 0.9·residual2_batch_norm2_running_var[c] + 1.6·residual2_batch_norm2_var[c]·N/(16·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual2\\_batch\\_norm2}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual2\\_batch\\_norm2}}_{c} + \\frac{1.6\\, \\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c}\\, N}{16\\, N - 1}',
        'ranges': 'c<32',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_batch_norm2_h': {
        'text': 'residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]',
        'latex': 'h^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_batch_norm2_y': {
        'text': 'residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]',
        'latex': 'y^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s} = h^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}\\, \\gamma^{\\text{residual2\\_batch\\_norm2}}_{c} + \\beta^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:20: spec',
    },
    'residual2_activation1_h': {
        'text': 'residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])',
        'latex': 'h^{\\text{residual2\\_activation1}}_{n,c,r,s} = \\operatorname{relu}\\left(y^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}\\right)',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:18: spec',
    },
    'residual2_conv2d3_p': {
        'text': 'residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{residual2\\_conv2d3}}_{n,c,r+1,s+1} = h^{\\text{residual2\\_activation1}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:22: spec',
    },
    'residual2_conv2d3_z': {
        'text': 'residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]',
        'latex': 'z^{\\text{residual2\\_conv2d3}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{residual2\\_conv2d3}}_{n,i,r+u,s+t}\\, W^{\\text{residual2\\_conv2d3}}_{o,i,u,t}',
        'ranges': 'n<N o<32 r<4 s<4 i<32 u<3 t<3',
        'origin': 'resnet.py:22: spec',
    },
    'residual2_batch_norm3_mean': {
        'text': 'residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N)',
        'latex': '\\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c} = \\sum_{n,r,s} \\frac{z^{\\text{residual2\\_conv2d3}}_{n,c,r,s}}{16\\, N}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_batch_norm3_centred': {
        'text': 'residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s} = z^{\\text{residual2\\_conv2d3}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_batch_norm3_var': {
        'text': 'residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)',
        'latex': '\\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c} = \\sum_{n,r,s} \\frac{\\left(\\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}\\right)^{2}}{16\\, N}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_batch_norm3_rstd': {
        'text': 'residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c} + 10^{-5}}}',
        'ranges': 'c<32',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_batch_norm3_new_mean': {
        'text': 'residual2_batch_norm3_new_mean[c] = 0.1·residual2_batch_norm3_mean[c] + 0.9·residual2_batch_norm3_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual2\\_batch\\_norm3}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'ranges': 'c<32',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_batch_norm3_new_var': {
        'text': 'residual2_batch_norm3_new_var[c] = 0.9·residual2_batch_norm3_running_var[c] + 1.6·residual2_batch_norm3_var[c]·N/(16·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual2\\_batch\\_norm3}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual2\\_batch\\_norm3}}_{c} + \\frac{1.6\\, \\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c}\\, N}{16\\, N - 1}',
        'ranges': 'c<32',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_batch_norm3_h': {
        'text': 'residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]',
        'latex': 'h^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_batch_norm1_y': {
        'text': 'residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]',
        'latex': 'y^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s} = h^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}\\, \\gamma^{\\text{residual2\\_batch\\_norm1}}_{c} + \\beta^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:16: spec',
    },
    'residual2_batch_norm3_y': {
        'text': 'residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]',
        'latex': 'y^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s} = h^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}\\, \\gamma^{\\text{residual2\\_batch\\_norm3}}_{c} + \\beta^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:23: spec',
    },
    'residual2_y': {
        'text': 'residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]',
        'latex': 'y^{\\text{residual2}}_{n,c,r,s} = y^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s} + y^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:18: spec',
    },
    'activation3_h': {
        'text': 'activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])',
        'latex': 'h^{\\text{activation3}}_{n,c,r,s} = \\operatorname{relu}\\left(y^{\\text{residual2}}_{n,c,r,s}\\right)',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:31: spec',
    },
    'residual3_conv2d1_z': {
        'text': 'residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]',
        'latex': 'z^{\\text{residual3\\_conv2d1}}_{n,o,r,s} = \\sum_{i} h^{\\text{activation3}}_{n,i,2\\,r,2\\,s}\\, W^{\\text{residual3\\_conv2d1}}_{o,i,0,0}',
        'ranges': 'n<N o<64 r<2 s<2 i<32',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm1_mean': {
        'text': 'residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{z^{\\text{residual3\\_conv2d1}}_{n,c,r,s}}{4\\, N}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm1_centred': {
        'text': 'residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s} = z^{\\text{residual3\\_conv2d1}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm1_var': {
        'text': 'residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)',
        'latex': '\\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c} = \\sum_{n,r,s} \\frac{\\left(\\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}\\right)^{2}}{4\\, N}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm1_rstd': {
        'text': 'residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c} + 10^{-5}}}',
        'ranges': 'c<64',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm1_new_mean': {
        'text': 'residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual3\\_batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'ranges': 'c<64',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm1_new_var': {
        'text': 'residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual3\\_batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual3\\_batch\\_norm1}}_{c} + \\frac{0.4\\, \\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c}\\, N}{4\\, N - 1}',
        'ranges': 'c<64',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm1_h': {
        'text': 'residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]',
        'latex': 'h^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_conv2d2_p': {
        'text': 'residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{residual3\\_conv2d2}}_{n,c,r+1,s+1} = h^{\\text{activation3}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:19: spec',
    },
    'residual3_conv2d2_z': {
        'text': 'residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]',
        'latex': 'z^{\\text{residual3\\_conv2d2}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{residual3\\_conv2d2}}_{n,i,2\\,r+u,2\\,s+t}\\, W^{\\text{residual3\\_conv2d2}}_{o,i,u,t}',
        'ranges': 'n<N o<64 r<2 s<2 i<32 u<3 t<3',
        'origin': 'resnet.py:19: spec',
    },
    'residual3_batch_norm2_mean': {
        'text': 'residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c} = \\sum_{n,r,s} \\frac{z^{\\text{residual3\\_conv2d2}}_{n,c,r,s}}{4\\, N}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_batch_norm2_centred': {
        'text': 'residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s} = z^{\\text{residual3\\_conv2d2}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_batch_norm2_var': {
        'text': 'residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)',
        'latex': '\\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c} = \\sum_{n,r,s} \\frac{\\left(\\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}\\right)^{2}}{4\\, N}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_batch_norm2_rstd': {
        'text': 'residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c} + 10^{-5}}}',
        'ranges': 'c<64',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_batch_norm2_new_mean': {
        'text': 'residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual3\\_batch\\_norm2}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'ranges': 'c<64',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_batch_norm2_new_var': {
        'text': 'residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual3\\_batch\\_norm2}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual3\\_batch\\_norm2}}_{c} + \\frac{0.4\\, \\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c}\\, N}{4\\, N - 1}',
        'ranges': 'c<64',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_batch_norm2_h': {
        'text': 'residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]',
        'latex': 'h^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_batch_norm2_y': {
        'text': 'residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]',
        'latex': 'y^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s} = h^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}\\, \\gamma^{\\text{residual3\\_batch\\_norm2}}_{c} + \\beta^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:20: spec',
    },
    'residual3_activation1_h': {
        'text': 'residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])',
        'latex': 'h^{\\text{residual3\\_activation1}}_{n,c,r,s} = \\operatorname{relu}\\left(y^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}\\right)',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:18: spec',
    },
    'residual3_conv2d3_p': {
        'text': 'residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]; 0 elsewhere',
        'latex': 'p^{\\text{residual3\\_conv2d3}}_{n,c,r+1,s+1} = h^{\\text{residual3\\_activation1}}_{n,c,r,s}; 0 \\text{ elsewhere}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:22: spec',
    },
    'residual3_conv2d3_z': {
        'text': 'residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]',
        'latex': 'z^{\\text{residual3\\_conv2d3}}_{n,o,r,s} = \\sum_{i,u,t} p^{\\text{residual3\\_conv2d3}}_{n,i,r+u,s+t}\\, W^{\\text{residual3\\_conv2d3}}_{o,i,u,t}',
        'ranges': 'n<N o<64 r<2 s<2 i<64 u<3 t<3',
        'origin': 'resnet.py:22: spec',
    },
    'residual3_batch_norm3_mean': {
        'text': 'residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c} = \\sum_{n,r,s} \\frac{z^{\\text{residual3\\_conv2d3}}_{n,c,r,s}}{4\\, N}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_batch_norm3_centred': {
        'text': 'residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s} = z^{\\text{residual3\\_conv2d3}}_{n,c,r,s} - \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_batch_norm3_var': {
        'text': 'residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)',
        'latex': '\\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c} = \\sum_{n,r,s} \\frac{\\left(\\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}\\right)^{2}}{4\\, N}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_batch_norm3_rstd': {
        'text': 'residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c} + 10^{-5}}}',
        'ranges': 'c<64',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_batch_norm3_new_mean': {
        'text': 'residual3_batch_norm3_new_mean[c] = 0.1·residual3_batch_norm3_mean[c] + 0.9·residual3_batch_norm3_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual3\\_batch\\_norm3}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'ranges': 'c<64',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_batch_norm3_new_var': {
        'text': 'residual3_batch_norm3_new_var[c] = 0.9·residual3_batch_norm3_running_var[c] + 0.4·residual3_batch_norm3_var[c]·N/(4·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual3\\_batch\\_norm3}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual3\\_batch\\_norm3}}_{c} + \\frac{0.4\\, \\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c}\\, N}{4\\, N - 1}',
        'ranges': 'c<64',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_batch_norm3_h': {
        'text': 'residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]',
        'latex': 'h^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s} = \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_batch_norm1_y': {
        'text': 'residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]',
        'latex': 'y^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s} = h^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}\\, \\gamma^{\\text{residual3\\_batch\\_norm1}}_{c} + \\beta^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:16: spec',
    },
    'residual3_batch_norm3_y': {
        'text': 'residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]',
        'latex': 'y^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s} = h^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}\\, \\gamma^{\\text{residual3\\_batch\\_norm3}}_{c} + \\beta^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:23: spec',
    },
    'residual3_y': {
        'text': 'residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]',
        'latex': 'y^{\\text{residual3}}_{n,c,r,s} = y^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s} + y^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:18: spec',
    },
    'activation4_h': {
        'text': 'activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])',
        'latex': 'h^{\\text{activation4}}_{n,c,r,s} = \\operatorname{relu}\\left(y^{\\text{residual3}}_{n,c,r,s}\\right)',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:31: spec',
    },
    'global_avg_pool1_z': {
        'text': 'global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4',
        'latex': 'z^{\\text{global\\_avg\\_pool1}}_{n,c} = \\sum_{r,s} \\frac{h^{\\text{activation4}}_{n,c,r,s}}{4}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:39: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} z^{\\text{global\\_avg\\_pool1}}_{n,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N o<10 i<64',
        'origin': 'resnet.py:40: spec',
    },
    'cross_entropy1_lse': {
        'text': 'cross_entropy1_lse[n] = logsumexp_k dense1_z[n,k]',
        'latex': '\\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} = \\log\\sum_{k} e^{z^{\\text{dense1}}_{n,k}}',
        'ranges': 'n<N k<10',
        'origin': 'resnet.py:42: spec',
    },
    'cross_entropy1_each': {
        'text': 'cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k] + cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]',
        'latex': '\\mathrm{each}^{\\text{cross\\_entropy1}}_{n} = -\\sum_{k} 0.01\\, z^{\\text{dense1}}_{n,k} + \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} - 0.9\\, z^{\\text{dense1}}_{n,y_{n}}',
        'ranges': 'n<N k<10',
        'origin': 'resnet.py:42: spec',
    },
    'cross_entropy1_mean': {
        'text': 'cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N',
        'latex': '\\mathrm{mean}^{\\text{cross\\_entropy1}} = \\sum_{n} \\frac{\\mathrm{each}^{\\text{cross\\_entropy1}}_{n}}{N}',
        'ranges': 'n<N',
        'origin': 'resnet.py:42: spec',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,k] = (exp(dense1_z[n,k] − cross_entropy1_lse[n]) − 0.9·[k = y[n]] − 0.01)/N',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,k}} = \\frac{e^{z^{\\text{dense1}}_{n,k} - \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n}} - 0.9\\, \\left[k = y_{n}\\right] - 0.01}{N}',
        'ranges': 'n<N k<10',
        'origin': 'resnet.py:42: spec, reverse of cross_entropy1_each by dense1_z, gather labels, reverse of cross_entropy1_lse by dense1_z, merge terms',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'o<10 n<N',
        'origin': 'resnet.py:40: spec, reverse of dense1_z by dense1_b',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n} z^{\\text{global\\_avg\\_pool1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'ranges': 'i<64 o<10 n<N',
        'origin': 'resnet.py:40: spec, reverse of dense1_z by dense1_W',
    },
    'd_global_avg_pool1_z': {
        'text': 'd_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{global\\_avg\\_pool1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}\\, W^{\\text{dense1}}_{i,o}',
        'ranges': 'n<N i<64 o<10',
        'origin': 'resnet.py:40: spec, reverse of dense1_z by global_avg_pool1_z',
    },
    'd_residual3_y': {
        'text': 'd_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,r,s}} = \\frac{\\frac{\\partial L}{\\partial z^{\\text{global\\_avg\\_pool1}}_{n,c}}\\, \\left[h^{\\text{activation4}}_{n,c,r,s} > 0\\right]}{4}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:31: spec, reverse of activation4_h by residual3_y, reuse values',
    },
    'd_residual3_batch_norm3_beta': {
        'text': 'd_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual3\\_batch\\_norm3}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,r,s}}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_y by residual3_batch_norm3_beta',
    },
    'd_residual3_batch_norm3_gamma': {
        'text': 'd_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual3\\_batch\\_norm3}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,r,s}}\\, h^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_y by residual3_batch_norm3_gamma',
    },
    'd_residual3_batch_norm3_h': {
        'text': 'd_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,r,s}}\\, \\gamma^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_y by residual3_batch_norm3_h',
    },
    'd_residual3_batch_norm1_gamma': {
        'text': 'd_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual3\\_batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,r,s}}\\, h^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:16: spec, reverse of residual3_batch_norm1_y by residual3_batch_norm1_gamma',
    },
    'd_residual3_batch_norm1_h': {
        'text': 'd_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,r,s}}\\, \\gamma^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:16: spec, reverse of residual3_batch_norm1_y by residual3_batch_norm1_h',
    },
    'd_residual3_batch_norm3_rstd': {
        'text': 'd_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_h by residual3_batch_norm3_rstd',
    },
    'd_residual3_batch_norm3_var': {
        'text': 'd_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}}}{2}',
        'ranges': 'c<64',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_rstd by residual3_batch_norm3_var, reuse values',
    },
    'd_residual3_batch_norm3_centred': {
        'text': 'd_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c}}}{2\\, N}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_h by residual3_batch_norm3_centred, reverse of residual3_batch_norm3_var by residual3_batch_norm3_centred, merge terms',
    },
    'd_residual3_batch_norm3_mean': {
        'text': 'd_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_centred by residual3_batch_norm3_mean',
    },
    'd_residual3_conv2d3_z': {
        'text': 'd_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d3}}_{n,c,r,s}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c}}}{4\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,r,s}}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:23: spec, reverse of residual3_batch_norm3_centred by residual3_conv2d3_z, reverse of residual3_batch_norm3_mean by residual3_conv2d3_z, merge terms',
    },
    'd_residual3_conv2d3_W': {
        'text': 'd_residual3_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p[n,i,r+u,s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual3\\_conv2d3}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d3}}_{n,o,r,s}}\\, p^{\\text{residual3\\_conv2d3}}_{n,i,r+u,s+t}',
        'ranges': 'o<64 i<64 u<3 t<3 n<N r<2 s<2',
        'origin': 'resnet.py:22: spec, reverse of residual3_conv2d3_z by residual3_conv2d3_W',
    },
    'd_residual3_conv2d3_p': {
        'text': 'd_residual3_conv2d3_p[n,i,p,q] = Σ_{o,r,s,u,t: p = r + u and q = s + t} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d3}}_{n,i,p,q}} = \\sum_{o,r,s,u,t \\,:\\, p = r + u \\;\\text{and}\\; q = s + t} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d3}}_{n,o,r,s}}\\, W^{\\text{residual3\\_conv2d3}}_{o,i,u,t}',
        'ranges': 'n<N i<64 p<4 q<4 o<64 r<2 s<2 u<3 t<3',
        'origin': 'resnet.py:22: spec, reverse of residual3_conv2d3_z by residual3_conv2d3_p',
    },
    'd_residual3_batch_norm2_y': {
        'text': 'd_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d3}}_{n,c,r+1,s+1}}\\, \\left[h^{\\text{residual3\\_activation1}}_{n,c,r,s} > 0\\right]',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:18: spec, reverse of residual3_activation1_h by residual3_batch_norm2_y, reuse values',
    },
    'd_residual3_batch_norm2_beta': {
        'text': 'd_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual3\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_y by residual3_batch_norm2_beta',
    },
    'd_residual3_batch_norm2_gamma': {
        'text': 'd_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual3\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}}\\, h^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_y by residual3_batch_norm2_gamma',
    },
    'd_residual3_batch_norm2_h': {
        'text': 'd_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}}\\, \\gamma^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_y by residual3_batch_norm2_h',
    },
    'd_residual3_batch_norm2_rstd': {
        'text': 'd_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_h by residual3_batch_norm2_rstd',
    },
    'd_residual3_batch_norm2_var': {
        'text': 'd_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}}}{2}',
        'ranges': 'c<64',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_rstd by residual3_batch_norm2_var, reuse values',
    },
    'd_residual3_batch_norm2_centred': {
        'text': 'd_residual3_batch_norm2_centred[n,c,r,s] = d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,r,s]·d_residual3_batch_norm2_var[c]/(2·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c}}}{2\\, N}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_h by residual3_batch_norm2_centred, reverse of residual3_batch_norm2_var by residual3_batch_norm2_centred, merge terms',
    },
    'd_residual3_batch_norm2_mean': {
        'text': 'd_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_centred by residual3_batch_norm2_mean',
    },
    'd_residual3_conv2d2_z': {
        'text': 'd_residual3_conv2d2_z[n,c,r,s] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d2}}_{n,c,r,s}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c}}}{4\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:20: spec, reverse of residual3_batch_norm2_centred by residual3_conv2d2_z, reverse of residual3_batch_norm2_mean by residual3_conv2d2_z, merge terms',
    },
    'd_residual3_conv2d2_W': {
        'text': 'd_residual3_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p[n,i,2·r+u,2·s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual3\\_conv2d2}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d2}}_{n,o,r,s}}\\, p^{\\text{residual3\\_conv2d2}}_{n,i,2\\,r+u,2\\,s+t}',
        'ranges': 'o<64 i<32 u<3 t<3 n<N r<2 s<2',
        'origin': 'resnet.py:19: spec, reverse of residual3_conv2d2_z by residual3_conv2d2_W',
    },
    'd_residual3_conv2d2_p': {
        'text': 'd_residual3_conv2d2_p[n,i,p,q] = Σ_{o,r,s,u,t: p = 2·r + u and q = 2·s + t} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d2}}_{n,i,p,q}} = \\sum_{o,r,s,u,t \\,:\\, p = 2\\, r + u \\;\\text{and}\\; q = 2\\, s + t} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d2}}_{n,o,r,s}}\\, W^{\\text{residual3\\_conv2d2}}_{o,i,u,t}',
        'ranges': 'n<N i<32 p<6 q<6 o<64 r<2 s<2 u<3 t<3',
        'origin': 'resnet.py:19: spec, reverse of residual3_conv2d2_z by residual3_conv2d2_p',
    },
    'd_activation3_h': {
        'text': 'd_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]; d_activation3_h[n,i,2·p,2·q] += Σ_o d_residual3_conv2d1_z[n,o,p,q]·residual3_conv2d1_W[o,i,0,0]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{activation3}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d2}}_{n,c,r+1,s+1}}; \\frac{\\partial L}{\\partial h^{\\text{activation3}}_{n,i,2\\,p,2\\,q}} \\mathrel{+}= \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d1}}_{n,o,p,q}}\\, W^{\\text{residual3\\_conv2d1}}_{o,i,0,0}',
        'ranges': 'n<N c<32 r<4 s<4 o<64 p<2 q<2 i<32',
        'origin': 'resnet.py:19: spec, reverse of residual3_conv2d2_p by activation3_h; resnet.py:16: spec, reverse of residual3_conv2d1_z by activation3_h',
    },
    'd_residual3_batch_norm1_rstd': {
        'text': 'd_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:16: spec, reverse of residual3_batch_norm1_h by residual3_batch_norm1_rstd',
    },
    'd_residual3_batch_norm1_var': {
        'text': 'd_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}}}{2}',
        'ranges': 'c<64',
        'origin': 'resnet.py:16: spec, reverse of residual3_batch_norm1_rstd by residual3_batch_norm1_var, reuse values',
    },
    'd_residual3_batch_norm1_centred': {
        'text': 'd_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c}}}{2\\, N}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:16: spec, reverse of residual3_batch_norm1_h by residual3_batch_norm1_centred, reverse of residual3_batch_norm1_var by residual3_batch_norm1_centred, merge terms',
    },
    'd_residual3_batch_norm1_mean': {
        'text': 'd_residual3_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<64 n<N r<2 s<2',
        'origin': 'resnet.py:16: spec, reverse of residual3_batch_norm1_centred by residual3_batch_norm1_mean',
    },
    'd_residual3_conv2d1_z': {
        'text': 'd_residual3_conv2d1_z[n,c,r,s] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d1}}_{n,c,r,s}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c}}}{4\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'n<N c<64 r<2 s<2',
        'origin': 'resnet.py:16: spec, reverse of residual3_batch_norm1_centred by residual3_conv2d1_z, reverse of residual3_batch_norm1_mean by residual3_conv2d1_z, merge terms',
    },
    'd_residual3_conv2d1_W': {
        'text': 'd_residual3_conv2d1_W[o,i,0,0] = Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual3\\_conv2d1}}_{o,i,0,0}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d1}}_{n,o,r,s}}\\, h^{\\text{activation3}}_{n,i,2\\,r,2\\,s}',
        'ranges': 'o<64 i<32 n<N r<2 s<2',
        'origin': 'resnet.py:16: spec, reverse of residual3_conv2d1_z by residual3_conv2d1_W',
    },
    'd_residual2_y': {
        'text': 'd_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{activation3}}_{n,c,r,s}}\\, \\left[h^{\\text{activation3}}_{n,c,r,s} > 0\\right]',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:31: spec, reverse of activation3_h by residual2_y, reuse values',
    },
    'd_residual2_batch_norm3_beta': {
        'text': 'd_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual2\\_batch\\_norm3}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,r,s}}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_y by residual2_batch_norm3_beta',
    },
    'd_residual2_batch_norm3_gamma': {
        'text': 'd_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual2\\_batch\\_norm3}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,r,s}}\\, h^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_y by residual2_batch_norm3_gamma',
    },
    'd_residual2_batch_norm3_h': {
        'text': 'd_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,r,s}}\\, \\gamma^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_y by residual2_batch_norm3_h',
    },
    'd_residual2_batch_norm1_gamma': {
        'text': 'd_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual2\\_batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,r,s}}\\, h^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:16: spec, reverse of residual2_batch_norm1_y by residual2_batch_norm1_gamma',
    },
    'd_residual2_batch_norm1_h': {
        'text': 'd_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,r,s}}\\, \\gamma^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:16: spec, reverse of residual2_batch_norm1_y by residual2_batch_norm1_h',
    },
    'd_residual2_batch_norm3_rstd': {
        'text': 'd_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_h by residual2_batch_norm3_rstd',
    },
    'd_residual2_batch_norm3_var': {
        'text': 'd_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}}}{2}',
        'ranges': 'c<32',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_rstd by residual2_batch_norm3_var, reuse values',
    },
    'd_residual2_batch_norm3_centred': {
        'text': 'd_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c}}}{8\\, N}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_h by residual2_batch_norm3_centred, reverse of residual2_batch_norm3_var by residual2_batch_norm3_centred, merge terms',
    },
    'd_residual2_batch_norm3_mean': {
        'text': 'd_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_centred by residual2_batch_norm3_mean',
    },
    'd_residual2_conv2d3_z': {
        'text': 'd_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d3}}_{n,c,r,s}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c}}}{16\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,r,s}}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:23: spec, reverse of residual2_batch_norm3_centred by residual2_conv2d3_z, reverse of residual2_batch_norm3_mean by residual2_conv2d3_z, merge terms',
    },
    'd_residual2_conv2d3_W': {
        'text': 'd_residual2_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p[n,i,r+u,s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual2\\_conv2d3}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d3}}_{n,o,r,s}}\\, p^{\\text{residual2\\_conv2d3}}_{n,i,r+u,s+t}',
        'ranges': 'o<32 i<32 u<3 t<3 n<N r<4 s<4',
        'origin': 'resnet.py:22: spec, reverse of residual2_conv2d3_z by residual2_conv2d3_W',
    },
    'd_residual2_conv2d3_p': {
        'text': 'd_residual2_conv2d3_p[n,i,p,q] = Σ_{o,r,s,u,t: p = r + u and q = s + t} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_W[o,i,u,t]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d3}}_{n,i,p,q}} = \\sum_{o,r,s,u,t \\,:\\, p = r + u \\;\\text{and}\\; q = s + t} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d3}}_{n,o,r,s}}\\, W^{\\text{residual2\\_conv2d3}}_{o,i,u,t}',
        'ranges': 'n<N i<32 p<6 q<6 o<32 r<4 s<4 u<3 t<3',
        'origin': 'resnet.py:22: spec, reverse of residual2_conv2d3_z by residual2_conv2d3_p',
    },
    'd_residual2_batch_norm2_y': {
        'text': 'd_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d3}}_{n,c,r+1,s+1}}\\, \\left[h^{\\text{residual2\\_activation1}}_{n,c,r,s} > 0\\right]',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:18: spec, reverse of residual2_activation1_h by residual2_batch_norm2_y, reuse values',
    },
    'd_residual2_batch_norm2_beta': {
        'text': 'd_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual2\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_y by residual2_batch_norm2_beta',
    },
    'd_residual2_batch_norm2_gamma': {
        'text': 'd_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual2\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}}\\, h^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_y by residual2_batch_norm2_gamma',
    },
    'd_residual2_batch_norm2_h': {
        'text': 'd_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}}\\, \\gamma^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_y by residual2_batch_norm2_h',
    },
    'd_residual2_batch_norm2_rstd': {
        'text': 'd_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_h by residual2_batch_norm2_rstd',
    },
    'd_residual2_batch_norm2_var': {
        'text': 'd_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}}}{2}',
        'ranges': 'c<32',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_rstd by residual2_batch_norm2_var, reuse values',
    },
    'd_residual2_batch_norm2_centred': {
        'text': 'd_residual2_batch_norm2_centred[n,c,r,s] = d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,r,s]·d_residual2_batch_norm2_var[c]/(8·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c}}}{8\\, N}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_h by residual2_batch_norm2_centred, reverse of residual2_batch_norm2_var by residual2_batch_norm2_centred, merge terms',
    },
    'd_residual2_batch_norm2_mean': {
        'text': 'd_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_centred by residual2_batch_norm2_mean',
    },
    'd_residual2_conv2d2_z': {
        'text': 'd_residual2_conv2d2_z[n,c,r,s] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d2}}_{n,c,r,s}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c}}}{16\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:20: spec, reverse of residual2_batch_norm2_centred by residual2_conv2d2_z, reverse of residual2_batch_norm2_mean by residual2_conv2d2_z, merge terms',
    },
    'd_residual2_conv2d2_W': {
        'text': 'd_residual2_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p[n,i,2·r+u,2·s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual2\\_conv2d2}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d2}}_{n,o,r,s}}\\, p^{\\text{residual2\\_conv2d2}}_{n,i,2\\,r+u,2\\,s+t}',
        'ranges': 'o<32 i<16 u<3 t<3 n<N r<4 s<4',
        'origin': 'resnet.py:19: spec, reverse of residual2_conv2d2_z by residual2_conv2d2_W',
    },
    'd_residual2_conv2d2_p': {
        'text': 'd_residual2_conv2d2_p[n,i,p,q] = Σ_{o,r,s,u,t: p = 2·r + u and q = 2·s + t} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_W[o,i,u,t]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d2}}_{n,i,p,q}} = \\sum_{o,r,s,u,t \\,:\\, p = 2\\, r + u \\;\\text{and}\\; q = 2\\, s + t} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d2}}_{n,o,r,s}}\\, W^{\\text{residual2\\_conv2d2}}_{o,i,u,t}',
        'ranges': 'n<N i<16 p<10 q<10 o<32 r<4 s<4 u<3 t<3',
        'origin': 'resnet.py:19: spec, reverse of residual2_conv2d2_z by residual2_conv2d2_p',
    },
    'd_activation2_h': {
        'text': 'd_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]; d_activation2_h[n,i,2·p,2·q] += Σ_o d_residual2_conv2d1_z[n,o,p,q]·residual2_conv2d1_W[o,i,0,0]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{activation2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d2}}_{n,c,r+1,s+1}}; \\frac{\\partial L}{\\partial h^{\\text{activation2}}_{n,i,2\\,p,2\\,q}} \\mathrel{+}= \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d1}}_{n,o,p,q}}\\, W^{\\text{residual2\\_conv2d1}}_{o,i,0,0}',
        'ranges': 'n<N c<16 r<8 s<8 o<32 p<4 q<4 i<16',
        'origin': 'resnet.py:19: spec, reverse of residual2_conv2d2_p by activation2_h; resnet.py:16: spec, reverse of residual2_conv2d1_z by activation2_h',
    },
    'd_residual2_batch_norm1_rstd': {
        'text': 'd_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:16: spec, reverse of residual2_batch_norm1_h by residual2_batch_norm1_rstd',
    },
    'd_residual2_batch_norm1_var': {
        'text': 'd_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}}}{2}',
        'ranges': 'c<32',
        'origin': 'resnet.py:16: spec, reverse of residual2_batch_norm1_rstd by residual2_batch_norm1_var, reuse values',
    },
    'd_residual2_batch_norm1_centred': {
        'text': 'd_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c}}}{8\\, N}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:16: spec, reverse of residual2_batch_norm1_h by residual2_batch_norm1_centred, reverse of residual2_batch_norm1_var by residual2_batch_norm1_centred, merge terms',
    },
    'd_residual2_batch_norm1_mean': {
        'text': 'd_residual2_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<32 n<N r<4 s<4',
        'origin': 'resnet.py:16: spec, reverse of residual2_batch_norm1_centred by residual2_batch_norm1_mean',
    },
    'd_residual2_conv2d1_z': {
        'text': 'd_residual2_conv2d1_z[n,c,r,s] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d1}}_{n,c,r,s}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c}}}{16\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'n<N c<32 r<4 s<4',
        'origin': 'resnet.py:16: spec, reverse of residual2_batch_norm1_centred by residual2_conv2d1_z, reverse of residual2_batch_norm1_mean by residual2_conv2d1_z, merge terms',
    },
    'd_residual2_conv2d1_W': {
        'text': 'd_residual2_conv2d1_W[o,i,0,0] = Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual2\\_conv2d1}}_{o,i,0,0}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d1}}_{n,o,r,s}}\\, h^{\\text{activation2}}_{n,i,2\\,r,2\\,s}',
        'ranges': 'o<32 i<16 n<N r<4 s<4',
        'origin': 'resnet.py:16: spec, reverse of residual2_conv2d1_z by residual2_conv2d1_W',
    },
    'd_residual1_y': {
        'text': 'd_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{activation2}}_{n,c,r,s}}\\, \\left[h^{\\text{activation2}}_{n,c,r,s} > 0\\right]',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:31: spec, reverse of activation2_h by residual1_y, reuse values',
    },
    'd_residual1_batch_norm2_beta': {
        'text': 'd_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual1\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_y by residual1_batch_norm2_beta',
    },
    'd_residual1_batch_norm2_gamma': {
        'text': 'd_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual1\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,r,s}}\\, h^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_y by residual1_batch_norm2_gamma',
    },
    'd_residual1_batch_norm2_h': {
        'text': 'd_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,r,s}}\\, \\gamma^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_y by residual1_batch_norm2_h',
    },
    'd_residual1_batch_norm2_rstd': {
        'text': 'd_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_h by residual1_batch_norm2_rstd',
    },
    'd_residual1_batch_norm2_var': {
        'text': 'd_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}}}{2}',
        'ranges': 'c<16',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_rstd by residual1_batch_norm2_var, reuse values',
    },
    'd_residual1_batch_norm2_centred': {
        'text': 'd_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c} + \\frac{0.03125\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c}}}{N}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_h by residual1_batch_norm2_centred, reverse of residual1_batch_norm2_var by residual1_batch_norm2_centred, merge terms',
    },
    'd_residual1_batch_norm2_mean': {
        'text': 'd_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_centred by residual1_batch_norm2_mean',
    },
    'd_residual1_conv2d2_z': {
        'text': 'd_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d2}}_{n,c,r,s}} = \\frac{0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c}}}{N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,r,s}}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:23: spec, reverse of residual1_batch_norm2_centred by residual1_conv2d2_z, reverse of residual1_batch_norm2_mean by residual1_conv2d2_z, merge terms',
    },
    'd_residual1_conv2d2_W': {
        'text': 'd_residual1_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p[n,i,r+u,s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual1\\_conv2d2}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d2}}_{n,o,r,s}}\\, p^{\\text{residual1\\_conv2d2}}_{n,i,r+u,s+t}',
        'ranges': 'o<16 i<16 u<3 t<3 n<N r<8 s<8',
        'origin': 'resnet.py:22: spec, reverse of residual1_conv2d2_z by residual1_conv2d2_W',
    },
    'd_residual1_conv2d2_p': {
        'text': 'd_residual1_conv2d2_p[n,i,p,q] = Σ_{o,r,s,u,t: p = r + u and q = s + t} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_W[o,i,u,t]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d2}}_{n,i,p,q}} = \\sum_{o,r,s,u,t \\,:\\, p = r + u \\;\\text{and}\\; q = s + t} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d2}}_{n,o,r,s}}\\, W^{\\text{residual1\\_conv2d2}}_{o,i,u,t}',
        'ranges': 'n<N i<16 p<10 q<10 o<16 r<8 s<8 u<3 t<3',
        'origin': 'resnet.py:22: spec, reverse of residual1_conv2d2_z by residual1_conv2d2_p',
    },
    'd_residual1_batch_norm1_y': {
        'text': 'd_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d2}}_{n,c,r+1,s+1}}\\, \\left[h^{\\text{residual1\\_activation1}}_{n,c,r,s} > 0\\right]',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:18: spec, reverse of residual1_activation1_h by residual1_batch_norm1_y, reuse values',
    },
    'd_residual1_batch_norm1_beta': {
        'text': 'd_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual1\\_batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_y by residual1_batch_norm1_beta',
    },
    'd_residual1_batch_norm1_gamma': {
        'text': 'd_residual1_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual1\\_batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}}\\, h^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_y by residual1_batch_norm1_gamma',
    },
    'd_residual1_batch_norm1_h': {
        'text': 'd_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}}\\, \\gamma^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_y by residual1_batch_norm1_h',
    },
    'd_residual1_batch_norm1_rstd': {
        'text': 'd_residual1_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}}\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_h by residual1_batch_norm1_rstd',
    },
    'd_residual1_batch_norm1_var': {
        'text': 'd_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}}}{2}',
        'ranges': 'c<16',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_rstd by residual1_batch_norm1_var, reuse values',
    },
    'd_residual1_batch_norm1_centred': {
        'text': 'd_residual1_batch_norm1_centred[n,c,r,s] = d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,r,s]·d_residual1_batch_norm1_var[c]/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c} + \\frac{0.03125\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c}}}{N}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_h by residual1_batch_norm1_centred, reverse of residual1_batch_norm1_var by residual1_batch_norm1_centred, merge terms',
    },
    'd_residual1_batch_norm1_mean': {
        'text': 'd_residual1_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_centred by residual1_batch_norm1_mean',
    },
    'd_residual1_conv2d1_z': {
        'text': 'd_residual1_conv2d1_z[n,c,r,s] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d1}}_{n,c,r,s}} = \\frac{0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c}}}{N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:20: spec, reverse of residual1_batch_norm1_centred by residual1_conv2d1_z, reverse of residual1_batch_norm1_mean by residual1_conv2d1_z, merge terms',
    },
    'd_residual1_conv2d1_W': {
        'text': 'd_residual1_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p[n,i,r+u,s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual1\\_conv2d1}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d1}}_{n,o,r,s}}\\, p^{\\text{residual1\\_conv2d1}}_{n,i,r+u,s+t}',
        'ranges': 'o<16 i<16 u<3 t<3 n<N r<8 s<8',
        'origin': 'resnet.py:19: spec, reverse of residual1_conv2d1_z by residual1_conv2d1_W',
    },
    'd_residual1_conv2d1_p': {
        'text': 'd_residual1_conv2d1_p[n,i,p,q] = Σ_{o,r,s,u,t: p = r + u and q = s + t} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_W[o,i,u,t]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d1}}_{n,i,p,q}} = \\sum_{o,r,s,u,t \\,:\\, p = r + u \\;\\text{and}\\; q = s + t} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d1}}_{n,o,r,s}}\\, W^{\\text{residual1\\_conv2d1}}_{o,i,u,t}',
        'ranges': 'n<N i<16 p<10 q<10 o<16 r<8 s<8 u<3 t<3',
        'origin': 'resnet.py:19: spec, reverse of residual1_conv2d1_z by residual1_conv2d1_p',
    },
    'd_activation1_h': {
        'text': 'd_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{activation1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d1}}_{n,c,r+1,s+1}} + \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,r,s}}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:19: spec, reverse of residual1_y by activation1_h, reverse of residual1_conv2d1_p by activation1_h, merge terms',
    },
    'd_batch_norm1_y': {
        'text': 'd_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{activation1}}_{n,c,r,s}}\\, \\left[h^{\\text{activation1}}_{n,c,r,s} > 0\\right]',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:31: spec, reverse of activation1_h by batch_norm1_y, reuse values',
    },
    'd_batch_norm1_beta': {
        'text': 'd_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_y by batch_norm1_beta',
    },
    'd_batch_norm1_gamma': {
        'text': 'd_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{batch\\_norm1}}_{c}} = \\sum_{n,r,s} h^{\\text{batch\\_norm1}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_y by batch_norm1_gamma',
    },
    'd_batch_norm1_h': {
        'text': 'd_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,r,s}}\\, \\gamma^{\\text{batch\\_norm1}}_{c}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_y by batch_norm1_h',
    },
    'd_batch_norm1_rstd': {
        'text': 'd_batch_norm1_rstd[c] = Σ_{n,r,s} batch_norm1_centred[n,c,r,s]·d_batch_norm1_h[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}} = \\sum_{n,r,s} \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial h^{\\text{batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_h by batch_norm1_rstd',
    },
    'd_batch_norm1_var': {
        'text': 'd_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}}}{2}',
        'ranges': 'c<16',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_rstd by batch_norm1_var, reuse values',
    },
    'd_batch_norm1_centred': {
        'text': 'd_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s}} = \\frac{\\partial L}{\\partial h^{\\text{batch\\_norm1}}_{n,c,r,s}}\\, \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c} + \\frac{0.03125\\, \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{batch\\_norm1}}_{c}}}{N}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_h by batch_norm1_centred, reverse of batch_norm1_var by batch_norm1_centred, merge terms',
    },
    'd_batch_norm1_mean': {
        'text': 'd_batch_norm1_mean[c] = −Σ_{n,r,s} d_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{batch\\_norm1}}_{c}} = -\\sum_{n,r,s} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'c<16 n<N r<8 s<8',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_centred by batch_norm1_mean',
    },
    'd_conv2d1_z': {
        'text': 'd_conv2d1_z[n,c,r,s] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,r,s]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{conv2d1}}_{n,c,r,s}} = \\frac{0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{batch\\_norm1}}_{c}}}{N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,r,s}}',
        'ranges': 'n<N c<16 r<8 s<8',
        'origin': 'resnet.py:34: spec, reverse of batch_norm1_centred by conv2d1_z, reverse of batch_norm1_mean by conv2d1_z, merge terms',
    },
    'd_conv2d1_W': {
        'text': 'd_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{conv2d1}}_{o,i,u,t}} = \\sum_{n,r,s} \\frac{\\partial L}{\\partial z^{\\text{conv2d1}}_{n,o,r,s}}\\, p^{\\text{conv2d1}}_{n,i,r+u,s+t}',
        'ranges': 'o<16 i<1 u<3 t<3 n<N r<8 s<8',
        'origin': 'resnet.py:33: spec, reverse of conv2d1_z by conv2d1_W',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'ranges': '',
        'origin': 'resnet.py:43: spec',
    },
    'lr': {
        'text': 'lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015',
        'latex': "\\mathrm{lr} = 0.0015\\, \\cos\\left(\\pi\\, \\min\\left(0.0005\\, \\left(t' - 1\\right), 1\\right)\\right) + 0.0015",
        'ranges': '',
        'origin': 'resnet.py:43: spec',
    },
    'decayed_w': {
        'text': 'decayed_w[p] = w[p]·(1 − 0.05·lr)',
        'latex': '\\mathrm{decayed\\_w}_{p} = w_{p}\\, \\left(1 - 0.05\\, \\mathrm{lr}\\right)',
        'ranges': 'p<77754',
        'origin': 'resnet.py:43: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, g_{p} + 0.9\\, m_{p}",
        'ranges': 'p<77754',
        'origin': 'resnet.py:43: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, v_{p}",
        'ranges': 'p<77754',
        'origin': 'resnet.py:43: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "\\mathrm{c1} = 1 - 0.9^{t'}",
        'ranges': '',
        'origin': 'resnet.py:43: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t',
        'latex': "\\mathrm{c2} = 1 - 0.999^{t'}",
        'ranges': '',
        'origin': 'resnet.py:43: spec',
    },
    'new_w': {
        'text': 'new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = \\mathrm{decayed\\_w}_{p} - \\frac{m'_{p}\\, \\left(\\frac{\\mathrm{lr}}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<77754',
        'origin': 'resnet.py:43: spec',
    },
}
