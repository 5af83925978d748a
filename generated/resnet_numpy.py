"""resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided

real = np.float32


# --- the network: x[N,1,8,8] → dense1_z[N,10]


def _forward(x, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var):
    """The output of the network."""
    N = x.shape[0]
    # conv2d1_p[n,c,y+1,x+1] = x[n,c,y,x]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,y,x] = Σ_{i,u,v} conv2d1_p[n,i,u+y,v+x]·conv2d1_W[o,i,u,v]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_centred[n,c,y,x] = conv2d1_z[n,c,y,x] − batch_norm1_running_mean[c]
    conv2d1_z -= batch_norm1_running_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_rstd[c] = 1/√(batch_norm1_running_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_running_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_h[n,c,y,x] = batch_norm1_centred[n,c,y,x]·batch_norm1_rstd[c]
    batch_norm1_centred *= batch_norm1_rstd[:, None, None]
    batch_norm1_h = batch_norm1_centred
    # batch_norm1_y[n,c,y,x] = batch_norm1_h[n,c,y,x]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_h *= batch_norm1_gamma[:, None, None]
    batch_norm1_h += batch_norm1_beta[:, None, None]
    batch_norm1_y = batch_norm1_h
    # activation1_h[n,c,y,x] = relu(batch_norm1_y[n,c,y,x])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,y+1,x+1] = activation1_h[n,c,y,x]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d1_p[n,i,u+y,v+x]·residual1_conv2d1_W[o,i,u,v]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_centred[n,c,y,x] = residual1_conv2d1_z[n,c,y,x] − residual1_batch_norm1_running_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_running_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_running_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_running_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_h[n,c,y,x] = residual1_batch_norm1_centred[n,c,y,x]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_centred *= residual1_batch_norm1_rstd[:, None, None]
    residual1_batch_norm1_h = residual1_batch_norm1_centred
    # residual1_batch_norm1_y[n,c,y,x] = residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_h *= residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_h += residual1_batch_norm1_beta[:, None, None]
    residual1_batch_norm1_y = residual1_batch_norm1_h
    # residual1_activation1_h[n,c,y,x] = relu(residual1_batch_norm1_y[n,c,y,x])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,y+1,x+1] = residual1_activation1_h[n,c,y,x]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d2_p[n,i,u+y,v+x]·residual1_conv2d2_W[o,i,u,v]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_centred[n,c,y,x] = residual1_conv2d2_z[n,c,y,x] − residual1_batch_norm2_running_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_running_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_running_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_running_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_h[n,c,y,x] = residual1_batch_norm2_centred[n,c,y,x]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_centred *= residual1_batch_norm2_rstd[:, None, None]
    residual1_batch_norm2_h = residual1_batch_norm2_centred
    # residual1_batch_norm2_y[n,c,y,x] = residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_h *= residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_h += residual1_batch_norm2_beta[:, None, None]
    residual1_batch_norm2_y = residual1_batch_norm2_h
    # residual1_y[n,c,y,x] = activation1_h[n,c,y,x] + residual1_batch_norm2_y[n,c,y,x]
    activation1_h += residual1_batch_norm2_y
    residual1_y = activation1_h
    # activation2_h[n,c,y,x] = relu(residual1_y[n,c,y,x])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,y,x] = Σ_i activation2_h[n,i,2·y,2·x]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_centred[n,c,y,x] = residual2_conv2d1_z[n,c,y,x] − residual2_batch_norm1_running_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_running_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_running_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_running_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_h[n,c,y,x] = residual2_batch_norm1_centred[n,c,y,x]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_centred *= residual2_batch_norm1_rstd[:, None, None]
    residual2_batch_norm1_h = residual2_batch_norm1_centred
    # residual2_conv2d2_p[n,c,y+1,x+1] = activation2_h[n,c,y,x]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d2_p[n,i,2·y+u,2·x+v]·residual2_conv2d2_W[o,i,u,v]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_centred[n,c,y,x] = residual2_conv2d2_z[n,c,y,x] − residual2_batch_norm2_running_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_running_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_running_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_running_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_h[n,c,y,x] = residual2_batch_norm2_centred[n,c,y,x]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_centred *= residual2_batch_norm2_rstd[:, None, None]
    residual2_batch_norm2_h = residual2_batch_norm2_centred
    # residual2_batch_norm2_y[n,c,y,x] = residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_h *= residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_h += residual2_batch_norm2_beta[:, None, None]
    residual2_batch_norm2_y = residual2_batch_norm2_h
    # residual2_activation1_h[n,c,y,x] = relu(residual2_batch_norm2_y[n,c,y,x])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,y+1,x+1] = residual2_activation1_h[n,c,y,x]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d3_p[n,i,u+y,v+x]·residual2_conv2d3_W[o,i,u,v]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_centred[n,c,y,x] = residual2_conv2d3_z[n,c,y,x] − residual2_batch_norm3_running_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_running_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_running_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_running_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_h[n,c,y,x] = residual2_batch_norm3_centred[n,c,y,x]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_centred *= residual2_batch_norm3_rstd[:, None, None]
    residual2_batch_norm3_h = residual2_batch_norm3_centred
    # residual2_batch_norm1_y[n,c,y,x] = residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_h *= residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_h += residual2_batch_norm1_beta[:, None, None]
    residual2_batch_norm1_y = residual2_batch_norm1_h
    # residual2_batch_norm3_y[n,c,y,x] = residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_h *= residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_h += residual2_batch_norm3_beta[:, None, None]
    residual2_batch_norm3_y = residual2_batch_norm3_h
    # residual2_y[n,c,y,x] = residual2_batch_norm1_y[n,c,y,x] + residual2_batch_norm3_y[n,c,y,x]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,y,x] = relu(residual2_y[n,c,y,x])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,y,x] = Σ_i activation3_h[n,i,2·y,2·x]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_centred[n,c,y,x] = residual3_conv2d1_z[n,c,y,x] − residual3_batch_norm1_running_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_running_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_running_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_running_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_h[n,c,y,x] = residual3_batch_norm1_centred[n,c,y,x]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_centred *= residual3_batch_norm1_rstd[:, None, None]
    residual3_batch_norm1_h = residual3_batch_norm1_centred
    # residual3_conv2d2_p[n,c,y+1,x+1] = activation3_h[n,c,y,x]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d2_p[n,i,2·y+u,2·x+v]·residual3_conv2d2_W[o,i,u,v]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_centred[n,c,y,x] = residual3_conv2d2_z[n,c,y,x] − residual3_batch_norm2_running_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_running_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_running_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_running_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_h[n,c,y,x] = residual3_batch_norm2_centred[n,c,y,x]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_centred *= residual3_batch_norm2_rstd[:, None, None]
    residual3_batch_norm2_h = residual3_batch_norm2_centred
    # residual3_batch_norm2_y[n,c,y,x] = residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_h *= residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_h += residual3_batch_norm2_beta[:, None, None]
    residual3_batch_norm2_y = residual3_batch_norm2_h
    # residual3_activation1_h[n,c,y,x] = relu(residual3_batch_norm2_y[n,c,y,x])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,y+1,x+1] = residual3_activation1_h[n,c,y,x]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d3_p[n,i,u+y,v+x]·residual3_conv2d3_W[o,i,u,v]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_centred[n,c,y,x] = residual3_conv2d3_z[n,c,y,x] − residual3_batch_norm3_running_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_running_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_running_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_running_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_h[n,c,y,x] = residual3_batch_norm3_centred[n,c,y,x]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_centred *= residual3_batch_norm3_rstd[:, None, None]
    residual3_batch_norm3_h = residual3_batch_norm3_centred
    # residual3_batch_norm1_y[n,c,y,x] = residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_h *= residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_h += residual3_batch_norm1_beta[:, None, None]
    residual3_batch_norm1_y = residual3_batch_norm1_h
    # residual3_batch_norm3_y[n,c,y,x] = residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_h *= residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_h += residual3_batch_norm3_beta[:, None, None]
    residual3_batch_norm3_y = residual3_batch_norm3_h
    # residual3_y[n,c,y,x] = residual3_batch_norm1_y[n,c,y,x] + residual3_batch_norm3_y[n,c,y,x]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,y,x] = relu(residual3_y[n,c,y,x])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{y,x} activation4_h[n,c,y,x]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += dense1_b
    return dense1_z


def _backward(x, y, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var, d_conv2d1_W, d_batch_norm1_gamma, d_batch_norm1_beta, d_residual1_conv2d1_W, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_beta, d_residual1_conv2d2_W, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_beta, d_residual2_conv2d1_W, d_residual2_batch_norm1_gamma, d_residual2_batch_norm1_beta, d_residual2_conv2d2_W, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_beta, d_residual2_conv2d3_W, d_residual2_batch_norm3_gamma, d_residual2_batch_norm3_beta, d_residual3_conv2d1_W, d_residual3_batch_norm1_gamma, d_residual3_batch_norm1_beta, d_residual3_conv2d2_W, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_beta, d_residual3_conv2d3_W, d_residual3_batch_norm3_gamma, d_residual3_batch_norm3_beta, d_dense1_W, d_dense1_b):
    """The loss; the gradients go into the arrays d_…."""
    N = x.shape[0]
    # conv2d1_p[n,c,y+1,x+1] = x[n,c,y,x]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,y,x] = Σ_{i,u,v} conv2d1_p[n,i,u+y,v+x]·conv2d1_W[o,i,u,v]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·conv2d1_z[n,c,y,x]/N
    batch_norm1_mean = np.add.reduce(conv2d1_z, axis=(0, 2, 3)) * (0.015625 / N)
    # batch_norm1_centred[n,c,y,x] = conv2d1_z[n,c,y,x] − batch_norm1_mean[c]
    conv2d1_z -= batch_norm1_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_var[c] = Σ_{n,y,x} 0.015625·batch_norm1_centred[n,c,y,x]²/N
    _1 = np.square(batch_norm1_centred)
    batch_norm1_var = np.add.reduce(_1, axis=(0, 2, 3)) * (0.015625 / N)
    # batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_h[n,c,y,x] = batch_norm1_centred[n,c,y,x]·batch_norm1_rstd[c]
    batch_norm1_h = batch_norm1_centred * batch_norm1_rstd[:, None, None]
    # batch_norm1_y[n,c,y,x] = batch_norm1_h[n,c,y,x]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_y = batch_norm1_h * batch_norm1_gamma[:, None, None]
    batch_norm1_y += batch_norm1_beta[:, None, None]
    # activation1_h[n,c,y,x] = relu(batch_norm1_y[n,c,y,x])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,y+1,x+1] = activation1_h[n,c,y,x]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d1_p[n,i,u+y,v+x]·residual1_conv2d1_W[o,i,u,v]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d1_z[n,c,y,x]/N
    residual1_batch_norm1_mean = np.add.reduce(residual1_conv2d1_z, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_centred[n,c,y,x] = residual1_conv2d1_z[n,c,y,x] − residual1_batch_norm1_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm1_centred[n,c,y,x]²/N
    _2 = np.square(residual1_batch_norm1_centred)
    residual1_batch_norm1_var = np.add.reduce(_2, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_h[n,c,y,x] = residual1_batch_norm1_centred[n,c,y,x]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_h = residual1_batch_norm1_centred * residual1_batch_norm1_rstd[:, None, None]
    # residual1_batch_norm1_y[n,c,y,x] = residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_y = residual1_batch_norm1_h * residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_y += residual1_batch_norm1_beta[:, None, None]
    # residual1_activation1_h[n,c,y,x] = relu(residual1_batch_norm1_y[n,c,y,x])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,y+1,x+1] = residual1_activation1_h[n,c,y,x]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d2_p[n,i,u+y,v+x]·residual1_conv2d2_W[o,i,u,v]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d2_z[n,c,y,x]/N
    residual1_batch_norm2_mean = np.add.reduce(residual1_conv2d2_z, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_centred[n,c,y,x] = residual1_conv2d2_z[n,c,y,x] − residual1_batch_norm2_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm2_centred[n,c,y,x]²/N
    _3 = np.square(residual1_batch_norm2_centred)
    residual1_batch_norm2_var = np.add.reduce(_3, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_h[n,c,y,x] = residual1_batch_norm2_centred[n,c,y,x]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_h = residual1_batch_norm2_centred * residual1_batch_norm2_rstd[:, None, None]
    # residual1_batch_norm2_y[n,c,y,x] = residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_y = residual1_batch_norm2_h * residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_y += residual1_batch_norm2_beta[:, None, None]
    # residual1_y[n,c,y,x] = activation1_h[n,c,y,x] + residual1_batch_norm2_y[n,c,y,x]
    residual1_batch_norm2_y += activation1_h
    residual1_y = residual1_batch_norm2_y
    # activation2_h[n,c,y,x] = relu(residual1_y[n,c,y,x])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,y,x] = Σ_i activation2_h[n,i,2·y,2·x]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_mean[c] = Σ_{n,y,x} residual2_conv2d1_z[n,c,y,x]/(16·N)
    residual2_batch_norm1_mean = np.add.reduce(residual2_conv2d1_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_centred[n,c,y,x] = residual2_conv2d1_z[n,c,y,x] − residual2_batch_norm1_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_var[c] = Σ_{n,y,x} residual2_batch_norm1_centred[n,c,y,x]²/(16·N)
    _4 = np.square(residual2_batch_norm1_centred)
    residual2_batch_norm1_var = np.add.reduce(_4, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_h[n,c,y,x] = residual2_batch_norm1_centred[n,c,y,x]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_h = residual2_batch_norm1_centred * residual2_batch_norm1_rstd[:, None, None]
    # residual2_conv2d2_p[n,c,y+1,x+1] = activation2_h[n,c,y,x]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d2_p[n,i,2·y+u,2·x+v]·residual2_conv2d2_W[o,i,u,v]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_mean[c] = Σ_{n,y,x} residual2_conv2d2_z[n,c,y,x]/(16·N)
    residual2_batch_norm2_mean = np.add.reduce(residual2_conv2d2_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_centred[n,c,y,x] = residual2_conv2d2_z[n,c,y,x] − residual2_batch_norm2_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_var[c] = Σ_{n,y,x} residual2_batch_norm2_centred[n,c,y,x]²/(16·N)
    _5 = np.square(residual2_batch_norm2_centred)
    residual2_batch_norm2_var = np.add.reduce(_5, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_h[n,c,y,x] = residual2_batch_norm2_centred[n,c,y,x]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_h = residual2_batch_norm2_centred * residual2_batch_norm2_rstd[:, None, None]
    # residual2_batch_norm2_y[n,c,y,x] = residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = residual2_batch_norm2_h * residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_y += residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,y,x] = relu(residual2_batch_norm2_y[n,c,y,x])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,y+1,x+1] = residual2_activation1_h[n,c,y,x]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d3_p[n,i,u+y,v+x]·residual2_conv2d3_W[o,i,u,v]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_mean[c] = Σ_{n,y,x} residual2_conv2d3_z[n,c,y,x]/(16·N)
    residual2_batch_norm3_mean = np.add.reduce(residual2_conv2d3_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_centred[n,c,y,x] = residual2_conv2d3_z[n,c,y,x] − residual2_batch_norm3_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_var[c] = Σ_{n,y,x} residual2_batch_norm3_centred[n,c,y,x]²/(16·N)
    _6 = np.square(residual2_batch_norm3_centred)
    residual2_batch_norm3_var = np.add.reduce(_6, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_h[n,c,y,x] = residual2_batch_norm3_centred[n,c,y,x]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_h = residual2_batch_norm3_centred * residual2_batch_norm3_rstd[:, None, None]
    # residual2_batch_norm1_y[n,c,y,x] = residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = residual2_batch_norm1_h * residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_y += residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,y,x] = residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = residual2_batch_norm3_h * residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_y += residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,y,x] = residual2_batch_norm1_y[n,c,y,x] + residual2_batch_norm3_y[n,c,y,x]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,y,x] = relu(residual2_y[n,c,y,x])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,y,x] = Σ_i activation3_h[n,i,2·y,2·x]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_mean[c] = Σ_{n,y,x} residual3_conv2d1_z[n,c,y,x]/(4·N)
    residual3_batch_norm1_mean = np.add.reduce(residual3_conv2d1_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm1_centred[n,c,y,x] = residual3_conv2d1_z[n,c,y,x] − residual3_batch_norm1_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_var[c] = Σ_{n,y,x} residual3_batch_norm1_centred[n,c,y,x]²/(4·N)
    _7 = np.square(residual3_batch_norm1_centred)
    residual3_batch_norm1_var = np.add.reduce(_7, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_h[n,c,y,x] = residual3_batch_norm1_centred[n,c,y,x]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_h = residual3_batch_norm1_centred * residual3_batch_norm1_rstd[:, None, None]
    # residual3_conv2d2_p[n,c,y+1,x+1] = activation3_h[n,c,y,x]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d2_p[n,i,2·y+u,2·x+v]·residual3_conv2d2_W[o,i,u,v]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_mean[c] = Σ_{n,y,x} residual3_conv2d2_z[n,c,y,x]/(4·N)
    residual3_batch_norm2_mean = np.add.reduce(residual3_conv2d2_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm2_centred[n,c,y,x] = residual3_conv2d2_z[n,c,y,x] − residual3_batch_norm2_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_var[c] = Σ_{n,y,x} residual3_batch_norm2_centred[n,c,y,x]²/(4·N)
    _8 = np.square(residual3_batch_norm2_centred)
    residual3_batch_norm2_var = np.add.reduce(_8, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_h[n,c,y,x] = residual3_batch_norm2_centred[n,c,y,x]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_h = residual3_batch_norm2_centred * residual3_batch_norm2_rstd[:, None, None]
    # residual3_batch_norm2_y[n,c,y,x] = residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = residual3_batch_norm2_h * residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_y += residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,y,x] = relu(residual3_batch_norm2_y[n,c,y,x])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,y+1,x+1] = residual3_activation1_h[n,c,y,x]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d3_p[n,i,u+y,v+x]·residual3_conv2d3_W[o,i,u,v]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_mean[c] = Σ_{n,y,x} residual3_conv2d3_z[n,c,y,x]/(4·N)
    residual3_batch_norm3_mean = np.add.reduce(residual3_conv2d3_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm3_centred[n,c,y,x] = residual3_conv2d3_z[n,c,y,x] − residual3_batch_norm3_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_var[c] = Σ_{n,y,x} residual3_batch_norm3_centred[n,c,y,x]²/(4·N)
    _9 = np.square(residual3_batch_norm3_centred)
    residual3_batch_norm3_var = np.add.reduce(_9, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_h[n,c,y,x] = residual3_batch_norm3_centred[n,c,y,x]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_h = residual3_batch_norm3_centred * residual3_batch_norm3_rstd[:, None, None]
    # residual3_batch_norm1_y[n,c,y,x] = residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = residual3_batch_norm1_h * residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_y += residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,y,x] = residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = residual3_batch_norm3_h * residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_y += residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,y,x] = residual3_batch_norm1_y[n,c,y,x] + residual3_batch_norm3_y[n,c,y,x]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,y,x] = relu(residual3_y[n,c,y,x])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{y,x} activation4_h[n,c,y,x]/4
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
    # cross_entropy1_lse_sum[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_sum = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse[n] = cross_entropy1_lse_shift[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse_shift += np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse = cross_entropy1_lse_shift
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
    np.add.reduce(d_dense1_z, axis=0, out=d_dense1_b)
    # d_dense1_W[i,o] = Σ_n d_dense1_z[n,o]·global_avg_pool1_z[n,i]
    np.matmul(global_avg_pool1_z.T, d_dense1_z, out=d_dense1_W)
    # d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_global_avg_pool1_z = d_dense1_z @ dense1_W.T
    # d_residual3_y[n,c,y,x] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,y,x] > 0]/4
    activation4_h[...] = 0.25 * d_global_avg_pool1_z[:, :, None, None] * np.greater(activation4_h, 0).astype(real)
    d_residual3_y = activation4_h
    # d_residual3_batch_norm3_beta[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]
    np.add.reduce(d_residual3_y, axis=(0, 2, 3), out=d_residual3_batch_norm3_beta)
    # d_residual3_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm3_h[n,c,y,x]
    _11 = d_residual3_y * residual3_batch_norm3_h
    np.add.reduce(_11, axis=(0, 2, 3), out=d_residual3_batch_norm3_gamma)
    # d_residual3_batch_norm3_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm3_gamma[c]
    d_residual3_batch_norm3_h = d_residual3_y * residual3_batch_norm3_gamma[:, None, None]
    # d_residual3_batch_norm1_beta[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]
    np.add.reduce(d_residual3_y, axis=(0, 2, 3), out=d_residual3_batch_norm1_beta)
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm1_h[n,c,y,x]
    _12 = d_residual3_y * residual3_batch_norm1_h
    np.add.reduce(_12, axis=(0, 2, 3), out=d_residual3_batch_norm1_gamma)
    # d_residual3_batch_norm1_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm1_gamma[c]
    d_residual3_y *= residual3_batch_norm1_gamma[:, None, None]
    d_residual3_batch_norm1_h = d_residual3_y
    # d_residual3_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_centred[n,c,y,x]
    _13 = d_residual3_batch_norm3_h * residual3_batch_norm3_centred
    d_residual3_batch_norm3_rstd = np.add.reduce(_13, axis=(0, 2, 3))
    # d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2
    d_residual3_batch_norm3_var = np.square(residual3_batch_norm3_rstd)
    d_residual3_batch_norm3_var *= residual3_batch_norm3_rstd
    d_residual3_batch_norm3_var *= -0.5
    d_residual3_batch_norm3_var *= d_residual3_batch_norm3_rstd
    # d_residual3_batch_norm3_centred[n,c,y,x] = d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,y,x]·d_residual3_batch_norm3_var[c]/(2·N)
    d_residual3_batch_norm3_h *= residual3_batch_norm3_rstd[:, None, None]
    _14 = residual3_batch_norm3_centred * (0.5 / N)
    _14 *= d_residual3_batch_norm3_var[:, None, None]
    d_residual3_batch_norm3_h += _14
    d_residual3_batch_norm3_centred = d_residual3_batch_norm3_h
    # d_residual3_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm3_centred[n,c,y,x]
    d_residual3_batch_norm3_mean = np.add.reduce(d_residual3_batch_norm3_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d3_z[n,c,y,x] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,y,x]
    d_residual3_batch_norm3_centred += 0.25 * d_residual3_batch_norm3_mean[:, None, None] / N
    d_residual3_conv2d3_z = d_residual3_batch_norm3_centred
    # d_residual3_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_p[n,i,u+y,v+x]
    d_residual3_conv2d3_W[...] = (d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(4*N, 576)).reshape(64, 64, 3, 3)
    # d_residual3_conv2d3_p[n,i,u+y,v+x] += Σ_o d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_W[o,i,u,v]
    d_residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    for y_i in range(2):
        for x_i in range(2):
            d_residual3_conv2d3_p[:, :, y_i:y_i+3, x_i:x_i+3] += (d_residual3_conv2d3_z[:, :, y_i, x_i] @ residual3_conv2d3_W.reshape(64, 576)).reshape(N, 64, 3, 3)
    # d_residual3_batch_norm2_y[n,c,y,x] = d_residual3_conv2d3_p[n,c,y+1,x+1]·[residual3_activation1_h[n,c,y,x] > 0]
    d_residual3_batch_norm2_y = np.multiply(d_residual3_conv2d3_p[:, :, 1:3, 1:3], np.greater(residual3_activation1_h, 0), out=residual3_activation1_h)
    # d_residual3_batch_norm2_beta[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]
    np.add.reduce(d_residual3_batch_norm2_y, axis=(0, 2, 3), out=d_residual3_batch_norm2_beta)
    # d_residual3_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_h[n,c,y,x]
    _15 = d_residual3_batch_norm2_y * residual3_batch_norm2_h
    np.add.reduce(_15, axis=(0, 2, 3), out=d_residual3_batch_norm2_gamma)
    # d_residual3_batch_norm2_h[n,c,y,x] = d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_y *= residual3_batch_norm2_gamma[:, None, None]
    d_residual3_batch_norm2_h = d_residual3_batch_norm2_y
    # d_residual3_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_centred[n,c,y,x]
    _16 = d_residual3_batch_norm2_h * residual3_batch_norm2_centred
    d_residual3_batch_norm2_rstd = np.add.reduce(_16, axis=(0, 2, 3))
    # d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2
    d_residual3_batch_norm2_var = np.square(residual3_batch_norm2_rstd)
    d_residual3_batch_norm2_var *= residual3_batch_norm2_rstd
    d_residual3_batch_norm2_var *= -0.5
    d_residual3_batch_norm2_var *= d_residual3_batch_norm2_rstd
    # d_residual3_batch_norm2_centred[n,c,y,x] = d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,y,x]·d_residual3_batch_norm2_var[c]/(2·N)
    d_residual3_batch_norm2_h *= residual3_batch_norm2_rstd[:, None, None]
    _17 = residual3_batch_norm2_centred * (0.5 / N)
    _17 *= d_residual3_batch_norm2_var[:, None, None]
    d_residual3_batch_norm2_h += _17
    d_residual3_batch_norm2_centred = d_residual3_batch_norm2_h
    # d_residual3_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm2_centred[n,c,y,x]
    d_residual3_batch_norm2_mean = np.add.reduce(d_residual3_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d2_z[n,c,y,x] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,y,x]
    d_residual3_batch_norm2_centred += 0.25 * d_residual3_batch_norm2_mean[:, None, None] / N
    d_residual3_conv2d2_z = d_residual3_batch_norm2_centred
    # d_residual3_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_p[n,i,2·y+u,2·x+v]
    d_residual3_conv2d2_W[...] = (d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(4*N, 288)).reshape(64, 32, 3, 3)
    # d_residual3_conv2d2_p[n,i,2·y+u,2·x+v] += Σ_o d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_W[o,i,u,v]
    d_residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    for y_i in range(2):
        for x_i in range(2):
            d_residual3_conv2d2_p[:, :, 2*y_i:2*y_i+3, 2*x_i:2*x_i+3] += (d_residual3_conv2d2_z[:, :, y_i, x_i] @ residual3_conv2d2_W.reshape(64, 288)).reshape(N, 32, 3, 3)
    # d_activation3_h[n,c,y,x] = d_residual3_conv2d2_p[n,c,y+1,x+1]
    d_activation3_h = np.array(np.broadcast_to(d_residual3_conv2d2_p[:, :, 1:5, 1:5], (N, 32, 4, 4,)), dtype=real)
    # d_residual3_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_centred[n,c,y,x]
    _18 = d_residual3_batch_norm1_h * residual3_batch_norm1_centred
    d_residual3_batch_norm1_rstd = np.add.reduce(_18, axis=(0, 2, 3))
    # d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2
    d_residual3_batch_norm1_var = np.square(residual3_batch_norm1_rstd)
    d_residual3_batch_norm1_var *= residual3_batch_norm1_rstd
    d_residual3_batch_norm1_var *= -0.5
    d_residual3_batch_norm1_var *= d_residual3_batch_norm1_rstd
    # d_residual3_batch_norm1_centred[n,c,y,x] = d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,y,x]·d_residual3_batch_norm1_var[c]/(2·N)
    d_residual3_batch_norm1_h *= residual3_batch_norm1_rstd[:, None, None]
    _19 = residual3_batch_norm1_centred * (0.5 / N)
    _19 *= d_residual3_batch_norm1_var[:, None, None]
    d_residual3_batch_norm1_h += _19
    d_residual3_batch_norm1_centred = d_residual3_batch_norm1_h
    # d_residual3_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm1_centred[n,c,y,x]
    d_residual3_batch_norm1_mean = np.add.reduce(d_residual3_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d1_z[n,c,y,x] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,y,x]
    d_residual3_batch_norm1_centred += 0.25 * d_residual3_batch_norm1_mean[:, None, None] / N
    d_residual3_conv2d1_z = d_residual3_batch_norm1_centred
    # d_activation3_h[n,i,2·y,2·x] += Σ_o d_residual3_conv2d1_z[n,o,y,x]·residual3_conv2d1_W[o,i,0,0]
    _20 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _20 += (d_residual3_conv2d1_z.transpose(0, 2, 3, 1).reshape(4*N, 64) @ residual3_conv2d1_W[:, :, 0, 0]).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,y,x} d_residual3_conv2d1_z[n,o,y,x]·activation3_h[n,i,2·y,2·x]
    d_residual3_conv2d1_W[...] = 0
    d_residual3_conv2d1_W[:, :, 0, 0] += d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1).reshape(4*N, 32)
    # d_residual2_y[n,c,y,x] = d_activation3_h[n,c,y,x]·[activation3_h[n,c,y,x] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]
    np.add.reduce(d_residual2_y, axis=(0, 2, 3), out=d_residual2_batch_norm3_beta)
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm3_h[n,c,y,x]
    _21 = d_residual2_y * residual2_batch_norm3_h
    np.add.reduce(_21, axis=(0, 2, 3), out=d_residual2_batch_norm3_gamma)
    # d_residual2_batch_norm3_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_beta[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]
    np.add.reduce(d_residual2_y, axis=(0, 2, 3), out=d_residual2_batch_norm1_beta)
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm1_h[n,c,y,x]
    _22 = d_residual2_y * residual2_batch_norm1_h
    np.add.reduce(_22, axis=(0, 2, 3), out=d_residual2_batch_norm1_gamma)
    # d_residual2_batch_norm1_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm1_gamma[c]
    d_residual2_y *= residual2_batch_norm1_gamma[:, None, None]
    d_residual2_batch_norm1_h = d_residual2_y
    # d_residual2_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_centred[n,c,y,x]
    _23 = d_residual2_batch_norm3_h * residual2_batch_norm3_centred
    d_residual2_batch_norm3_rstd = np.add.reduce(_23, axis=(0, 2, 3))
    # d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2
    d_residual2_batch_norm3_var = np.square(residual2_batch_norm3_rstd)
    d_residual2_batch_norm3_var *= residual2_batch_norm3_rstd
    d_residual2_batch_norm3_var *= -0.5
    d_residual2_batch_norm3_var *= d_residual2_batch_norm3_rstd
    # d_residual2_batch_norm3_centred[n,c,y,x] = d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,y,x]·d_residual2_batch_norm3_var[c]/(8·N)
    d_residual2_batch_norm3_h *= residual2_batch_norm3_rstd[:, None, None]
    _24 = residual2_batch_norm3_centred * (0.125 / N)
    _24 *= d_residual2_batch_norm3_var[:, None, None]
    d_residual2_batch_norm3_h += _24
    d_residual2_batch_norm3_centred = d_residual2_batch_norm3_h
    # d_residual2_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm3_centred[n,c,y,x]
    d_residual2_batch_norm3_mean = np.add.reduce(d_residual2_batch_norm3_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d3_z[n,c,y,x] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,y,x]
    d_residual2_batch_norm3_centred += 0.0625 * d_residual2_batch_norm3_mean[:, None, None] / N
    d_residual2_conv2d3_z = d_residual2_batch_norm3_centred
    # d_residual2_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_p[n,i,u+y,v+x]
    d_residual2_conv2d3_W[...] = (d_residual2_conv2d3_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d3_p, (32, 3, 3, N, 4, 4,), (residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(288, 16*N).T).reshape(32, 32, 3, 3)
    # d_residual2_conv2d3_p[n,i,u+y,v+x] += Σ_o d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_W[o,i,u,v]
    d_residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    for u in range(3):
        for v in range(3):
            d_residual2_conv2d3_p[:, :, u:u+4, v:v+4] += (residual2_conv2d3_W[:, :, u, v].T @ d_residual2_conv2d3_z.reshape(N, 32, 16)).reshape(N, 32, 4, 4)
    # d_residual2_batch_norm2_y[n,c,y,x] = d_residual2_conv2d3_p[n,c,y+1,x+1]·[residual2_activation1_h[n,c,y,x] > 0]
    d_residual2_batch_norm2_y = np.multiply(d_residual2_conv2d3_p[:, :, 1:5, 1:5], np.greater(residual2_activation1_h, 0), out=residual2_activation1_h)
    # d_residual2_batch_norm2_beta[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]
    np.add.reduce(d_residual2_batch_norm2_y, axis=(0, 2, 3), out=d_residual2_batch_norm2_beta)
    # d_residual2_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_h[n,c,y,x]
    _25 = d_residual2_batch_norm2_y * residual2_batch_norm2_h
    np.add.reduce(_25, axis=(0, 2, 3), out=d_residual2_batch_norm2_gamma)
    # d_residual2_batch_norm2_h[n,c,y,x] = d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_y *= residual2_batch_norm2_gamma[:, None, None]
    d_residual2_batch_norm2_h = d_residual2_batch_norm2_y
    # d_residual2_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_centred[n,c,y,x]
    _26 = d_residual2_batch_norm2_h * residual2_batch_norm2_centred
    d_residual2_batch_norm2_rstd = np.add.reduce(_26, axis=(0, 2, 3))
    # d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2
    d_residual2_batch_norm2_var = np.square(residual2_batch_norm2_rstd)
    d_residual2_batch_norm2_var *= residual2_batch_norm2_rstd
    d_residual2_batch_norm2_var *= -0.5
    d_residual2_batch_norm2_var *= d_residual2_batch_norm2_rstd
    # d_residual2_batch_norm2_centred[n,c,y,x] = d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,y,x]·d_residual2_batch_norm2_var[c]/(8·N)
    d_residual2_batch_norm2_h *= residual2_batch_norm2_rstd[:, None, None]
    _27 = residual2_batch_norm2_centred * (0.125 / N)
    _27 *= d_residual2_batch_norm2_var[:, None, None]
    d_residual2_batch_norm2_h += _27
    d_residual2_batch_norm2_centred = d_residual2_batch_norm2_h
    # d_residual2_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm2_centred[n,c,y,x]
    d_residual2_batch_norm2_mean = np.add.reduce(d_residual2_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d2_z[n,c,y,x] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,y,x]
    d_residual2_batch_norm2_centred += 0.0625 * d_residual2_batch_norm2_mean[:, None, None] / N
    d_residual2_conv2d2_z = d_residual2_batch_norm2_centred
    # d_residual2_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_p[n,i,2·y+u,2·x+v]
    d_residual2_conv2d2_W[...] = (d_residual2_conv2d2_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d2_p, (16, 3, 3, N, 4, 4,), (residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], residual2_conv2d2_p.strides[0], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(144, 16*N).T).reshape(32, 16, 3, 3)
    # d_residual2_conv2d2_p[n,i,2·y+u,2·x+v] += Σ_o d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_W[o,i,u,v]
    d_residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v in range(3):
            d_residual2_conv2d2_p[:, :, u:u+7:2, v:v+7:2] += (residual2_conv2d2_W[:, :, u, v].T @ d_residual2_conv2d2_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_activation2_h[n,c,y,x] = d_residual2_conv2d2_p[n,c,y+1,x+1]
    d_activation2_h = np.array(np.broadcast_to(d_residual2_conv2d2_p[:, :, 1:9, 1:9], (N, 16, 8, 8,)), dtype=real)
    # d_residual2_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_centred[n,c,y,x]
    _28 = d_residual2_batch_norm1_h * residual2_batch_norm1_centred
    d_residual2_batch_norm1_rstd = np.add.reduce(_28, axis=(0, 2, 3))
    # d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2
    d_residual2_batch_norm1_var = np.square(residual2_batch_norm1_rstd)
    d_residual2_batch_norm1_var *= residual2_batch_norm1_rstd
    d_residual2_batch_norm1_var *= -0.5
    d_residual2_batch_norm1_var *= d_residual2_batch_norm1_rstd
    # d_residual2_batch_norm1_centred[n,c,y,x] = d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,y,x]·d_residual2_batch_norm1_var[c]/(8·N)
    d_residual2_batch_norm1_h *= residual2_batch_norm1_rstd[:, None, None]
    _29 = residual2_batch_norm1_centred * (0.125 / N)
    _29 *= d_residual2_batch_norm1_var[:, None, None]
    d_residual2_batch_norm1_h += _29
    d_residual2_batch_norm1_centred = d_residual2_batch_norm1_h
    # d_residual2_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm1_centred[n,c,y,x]
    d_residual2_batch_norm1_mean = np.add.reduce(d_residual2_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d1_z[n,c,y,x] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,y,x]
    d_residual2_batch_norm1_centred += 0.0625 * d_residual2_batch_norm1_mean[:, None, None] / N
    d_residual2_conv2d1_z = d_residual2_batch_norm1_centred
    # d_activation2_h[n,i,2·y,2·x] += Σ_o d_residual2_conv2d1_z[n,o,y,x]·residual2_conv2d1_W[o,i,0,0]
    d_activation2_h[:, :, 0:7:2, 0:7:2] += (residual2_conv2d1_W[:, :, 0, 0].T @ d_residual2_conv2d1_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,y,x} d_residual2_conv2d1_z[n,o,y,x]·activation2_h[n,i,2·y,2·x]
    d_residual2_conv2d1_W[...] = 0
    d_residual2_conv2d1_W[:, :, 0, 0] += d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ activation2_h[:, :, 0:7:2, 0:7:2].transpose(0, 2, 3, 1).reshape(16*N, 16)
    # d_residual1_y[n,c,y,x] = d_activation2_h[n,c,y,x]·[activation2_h[n,c,y,x] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]
    np.add.reduce(d_residual1_y, axis=(0, 2, 3), out=d_residual1_batch_norm2_beta)
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]·residual1_batch_norm2_h[n,c,y,x]
    _30 = d_residual1_y * residual1_batch_norm2_h
    np.add.reduce(_30, axis=(0, 2, 3), out=d_residual1_batch_norm2_gamma)
    # d_residual1_batch_norm2_h[n,c,y,x] = d_residual1_y[n,c,y,x]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * residual1_batch_norm2_gamma[:, None, None]
    # d_residual1_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_centred[n,c,y,x]
    _31 = d_residual1_batch_norm2_h * residual1_batch_norm2_centred
    d_residual1_batch_norm2_rstd = np.add.reduce(_31, axis=(0, 2, 3))
    # d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2
    d_residual1_batch_norm2_var = np.square(residual1_batch_norm2_rstd)
    d_residual1_batch_norm2_var *= residual1_batch_norm2_rstd
    d_residual1_batch_norm2_var *= -0.5
    d_residual1_batch_norm2_var *= d_residual1_batch_norm2_rstd
    # d_residual1_batch_norm2_centred[n,c,y,x] = d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,y,x]·d_residual1_batch_norm2_var[c]/N
    d_residual1_batch_norm2_h *= residual1_batch_norm2_rstd[:, None, None]
    _32 = residual1_batch_norm2_centred * (0.03125 / N)
    _32 *= d_residual1_batch_norm2_var[:, None, None]
    d_residual1_batch_norm2_h += _32
    d_residual1_batch_norm2_centred = d_residual1_batch_norm2_h
    # d_residual1_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm2_centred[n,c,y,x]
    d_residual1_batch_norm2_mean = np.add.reduce(d_residual1_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual1_conv2d2_z[n,c,y,x] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,y,x]
    d_residual1_batch_norm2_centred += 0.015625 * d_residual1_batch_norm2_mean[:, None, None] / N
    d_residual1_conv2d2_z = d_residual1_batch_norm2_centred
    # d_residual1_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_p[n,i,u+y,v+x]
    d_residual1_conv2d2_W[...] = (d_residual1_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d2_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d2_p[n,i,u+y,v+x] += Σ_o d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_W[o,i,u,v]
    d_residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v in range(3):
            d_residual1_conv2d2_p[:, :, u:u+8, v:v+8] += (residual1_conv2d2_W[:, :, u, v].T @ d_residual1_conv2d2_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_residual1_batch_norm1_y[n,c,y,x] = d_residual1_conv2d2_p[n,c,y+1,x+1]·[residual1_activation1_h[n,c,y,x] > 0]
    d_residual1_batch_norm1_y = np.multiply(d_residual1_conv2d2_p[:, :, 1:9, 1:9], np.greater(residual1_activation1_h, 0), out=residual1_activation1_h)
    # d_residual1_batch_norm1_beta[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]
    np.add.reduce(d_residual1_batch_norm1_y, axis=(0, 2, 3), out=d_residual1_batch_norm1_beta)
    # d_residual1_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_h[n,c,y,x]
    _33 = d_residual1_batch_norm1_y * residual1_batch_norm1_h
    np.add.reduce(_33, axis=(0, 2, 3), out=d_residual1_batch_norm1_gamma)
    # d_residual1_batch_norm1_h[n,c,y,x] = d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_y *= residual1_batch_norm1_gamma[:, None, None]
    d_residual1_batch_norm1_h = d_residual1_batch_norm1_y
    # d_residual1_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_centred[n,c,y,x]
    _34 = d_residual1_batch_norm1_h * residual1_batch_norm1_centred
    d_residual1_batch_norm1_rstd = np.add.reduce(_34, axis=(0, 2, 3))
    # d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2
    d_residual1_batch_norm1_var = np.square(residual1_batch_norm1_rstd)
    d_residual1_batch_norm1_var *= residual1_batch_norm1_rstd
    d_residual1_batch_norm1_var *= -0.5
    d_residual1_batch_norm1_var *= d_residual1_batch_norm1_rstd
    # d_residual1_batch_norm1_centred[n,c,y,x] = d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,y,x]·d_residual1_batch_norm1_var[c]/N
    d_residual1_batch_norm1_h *= residual1_batch_norm1_rstd[:, None, None]
    _35 = residual1_batch_norm1_centred * (0.03125 / N)
    _35 *= d_residual1_batch_norm1_var[:, None, None]
    d_residual1_batch_norm1_h += _35
    d_residual1_batch_norm1_centred = d_residual1_batch_norm1_h
    # d_residual1_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm1_centred[n,c,y,x]
    d_residual1_batch_norm1_mean = np.add.reduce(d_residual1_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual1_conv2d1_z[n,c,y,x] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,y,x]
    d_residual1_batch_norm1_centred += 0.015625 * d_residual1_batch_norm1_mean[:, None, None] / N
    d_residual1_conv2d1_z = d_residual1_batch_norm1_centred
    # d_residual1_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_p[n,i,u+y,v+x]
    d_residual1_conv2d1_W[...] = (d_residual1_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d1_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d1_p[n,i,u+y,v+x] += Σ_o d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_W[o,i,u,v]
    d_residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v in range(3):
            d_residual1_conv2d1_p[:, :, u:u+8, v:v+8] += (residual1_conv2d1_W[:, :, u, v].T @ d_residual1_conv2d1_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_activation1_h[n,c,y,x] = d_residual1_conv2d1_p[n,c,y+1,x+1] + d_residual1_y[n,c,y,x]
    d_residual1_y += d_residual1_conv2d1_p[:, :, 1:9, 1:9]
    d_activation1_h = d_residual1_y
    # d_batch_norm1_y[n,c,y,x] = d_activation1_h[n,c,y,x]·[activation1_h[n,c,y,x] > 0]
    d_batch_norm1_y = np.multiply(d_activation1_h, np.greater(activation1_h, 0), out=activation1_h)
    # d_batch_norm1_beta[c] = Σ_{n,y,x} d_batch_norm1_y[n,c,y,x]
    np.add.reduce(d_batch_norm1_y, axis=(0, 2, 3), out=d_batch_norm1_beta)
    # d_batch_norm1_gamma[c] = Σ_{n,y,x} batch_norm1_h[n,c,y,x]·d_batch_norm1_y[n,c,y,x]
    _36 = batch_norm1_h * d_batch_norm1_y
    np.add.reduce(_36, axis=(0, 2, 3), out=d_batch_norm1_gamma)
    # d_batch_norm1_h[n,c,y,x] = d_batch_norm1_y[n,c,y,x]·batch_norm1_gamma[c]
    d_batch_norm1_y *= batch_norm1_gamma[:, None, None]
    d_batch_norm1_h = d_batch_norm1_y
    # d_batch_norm1_rstd[c] = Σ_{n,y,x} batch_norm1_centred[n,c,y,x]·d_batch_norm1_h[n,c,y,x]
    _37 = batch_norm1_centred * d_batch_norm1_h
    d_batch_norm1_rstd = np.add.reduce(_37, axis=(0, 2, 3))
    # d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2
    d_batch_norm1_var = np.square(batch_norm1_rstd)
    d_batch_norm1_var *= batch_norm1_rstd
    d_batch_norm1_var *= -0.5
    d_batch_norm1_var *= d_batch_norm1_rstd
    # d_batch_norm1_centred[n,c,y,x] = d_batch_norm1_h[n,c,y,x]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,y,x]·d_batch_norm1_var[c]/N
    batch_norm1_centred *= 0.03125 / N
    batch_norm1_centred *= d_batch_norm1_var[:, None, None]
    batch_norm1_centred += batch_norm1_rstd[:, None, None] * d_batch_norm1_h
    d_batch_norm1_centred = batch_norm1_centred
    # d_batch_norm1_mean[c] = −Σ_{n,y,x} d_batch_norm1_centred[n,c,y,x]
    d_batch_norm1_mean = np.add.reduce(d_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_conv2d1_z[n,c,y,x] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,y,x]
    d_batch_norm1_centred += 0.015625 * d_batch_norm1_mean[:, None, None] / N
    d_conv2d1_z = d_batch_norm1_centred
    # d_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_conv2d1_z[n,o,y,x]·conv2d1_p[n,i,u+y,v+x]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d1_p, (1, 3, 3, N, 8, 8,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(9, 64*N).T).reshape(16, 1, 3, 3)
    return cross_entropy1_mean


def _backward_inputs(x, y, conv2d1_W, batch_norm1_gamma, batch_norm1_beta, residual1_conv2d1_W, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_W, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, residual2_conv2d1_W, residual2_batch_norm1_gamma, residual2_batch_norm1_beta, residual2_conv2d2_W, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_W, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, residual3_conv2d1_W, residual3_batch_norm1_gamma, residual3_batch_norm1_beta, residual3_conv2d2_W, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_W, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, dense1_W, dense1_b, batch_norm1_running_mean, batch_norm1_running_var, residual1_batch_norm1_running_mean, residual1_batch_norm1_running_var, residual1_batch_norm2_running_mean, residual1_batch_norm2_running_var, residual2_batch_norm1_running_mean, residual2_batch_norm1_running_var, residual2_batch_norm2_running_mean, residual2_batch_norm2_running_var, residual2_batch_norm3_running_mean, residual2_batch_norm3_running_var, residual3_batch_norm1_running_mean, residual3_batch_norm1_running_var, residual3_batch_norm2_running_mean, residual3_batch_norm2_running_var, residual3_batch_norm3_running_mean, residual3_batch_norm3_running_var, d_conv2d1_W, d_batch_norm1_gamma, d_batch_norm1_beta, d_residual1_conv2d1_W, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_beta, d_residual1_conv2d2_W, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_beta, d_residual2_conv2d1_W, d_residual2_batch_norm1_gamma, d_residual2_batch_norm1_beta, d_residual2_conv2d2_W, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_beta, d_residual2_conv2d3_W, d_residual2_batch_norm3_gamma, d_residual2_batch_norm3_beta, d_residual3_conv2d1_W, d_residual3_batch_norm1_gamma, d_residual3_batch_norm1_beta, d_residual3_conv2d2_W, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_beta, d_residual3_conv2d3_W, d_residual3_batch_norm3_gamma, d_residual3_batch_norm3_beta, d_dense1_W, d_dense1_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = x.shape[0]
    # conv2d1_p[n,c,y+1,x+1] = x[n,c,y,x]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,y,x] = Σ_{i,u,v} conv2d1_p[n,i,u+y,v+x]·conv2d1_W[o,i,u,v]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·conv2d1_z[n,c,y,x]/N
    batch_norm1_mean = np.add.reduce(conv2d1_z, axis=(0, 2, 3)) * (0.015625 / N)
    # batch_norm1_centred[n,c,y,x] = conv2d1_z[n,c,y,x] − batch_norm1_mean[c]
    conv2d1_z -= batch_norm1_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_var[c] = Σ_{n,y,x} 0.015625·batch_norm1_centred[n,c,y,x]²/N
    _1 = np.square(batch_norm1_centred)
    batch_norm1_var = np.add.reduce(_1, axis=(0, 2, 3)) * (0.015625 / N)
    # batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_h[n,c,y,x] = batch_norm1_centred[n,c,y,x]·batch_norm1_rstd[c]
    batch_norm1_h = batch_norm1_centred * batch_norm1_rstd[:, None, None]
    # batch_norm1_y[n,c,y,x] = batch_norm1_h[n,c,y,x]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_y = batch_norm1_h * batch_norm1_gamma[:, None, None]
    batch_norm1_y += batch_norm1_beta[:, None, None]
    # activation1_h[n,c,y,x] = relu(batch_norm1_y[n,c,y,x])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,y+1,x+1] = activation1_h[n,c,y,x]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d1_p[n,i,u+y,v+x]·residual1_conv2d1_W[o,i,u,v]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d1_z[n,c,y,x]/N
    residual1_batch_norm1_mean = np.add.reduce(residual1_conv2d1_z, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_centred[n,c,y,x] = residual1_conv2d1_z[n,c,y,x] − residual1_batch_norm1_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm1_centred[n,c,y,x]²/N
    _2 = np.square(residual1_batch_norm1_centred)
    residual1_batch_norm1_var = np.add.reduce(_2, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_h[n,c,y,x] = residual1_batch_norm1_centred[n,c,y,x]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_h = residual1_batch_norm1_centred * residual1_batch_norm1_rstd[:, None, None]
    # residual1_batch_norm1_y[n,c,y,x] = residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_y = residual1_batch_norm1_h * residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_y += residual1_batch_norm1_beta[:, None, None]
    # residual1_activation1_h[n,c,y,x] = relu(residual1_batch_norm1_y[n,c,y,x])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,y+1,x+1] = residual1_activation1_h[n,c,y,x]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d2_p[n,i,u+y,v+x]·residual1_conv2d2_W[o,i,u,v]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d2_z[n,c,y,x]/N
    residual1_batch_norm2_mean = np.add.reduce(residual1_conv2d2_z, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_centred[n,c,y,x] = residual1_conv2d2_z[n,c,y,x] − residual1_batch_norm2_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm2_centred[n,c,y,x]²/N
    _3 = np.square(residual1_batch_norm2_centred)
    residual1_batch_norm2_var = np.add.reduce(_3, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_h[n,c,y,x] = residual1_batch_norm2_centred[n,c,y,x]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_h = residual1_batch_norm2_centred * residual1_batch_norm2_rstd[:, None, None]
    # residual1_batch_norm2_y[n,c,y,x] = residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_y = residual1_batch_norm2_h * residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_y += residual1_batch_norm2_beta[:, None, None]
    # residual1_y[n,c,y,x] = activation1_h[n,c,y,x] + residual1_batch_norm2_y[n,c,y,x]
    residual1_batch_norm2_y += activation1_h
    residual1_y = residual1_batch_norm2_y
    # activation2_h[n,c,y,x] = relu(residual1_y[n,c,y,x])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,y,x] = Σ_i activation2_h[n,i,2·y,2·x]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_mean[c] = Σ_{n,y,x} residual2_conv2d1_z[n,c,y,x]/(16·N)
    residual2_batch_norm1_mean = np.add.reduce(residual2_conv2d1_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_centred[n,c,y,x] = residual2_conv2d1_z[n,c,y,x] − residual2_batch_norm1_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_var[c] = Σ_{n,y,x} residual2_batch_norm1_centred[n,c,y,x]²/(16·N)
    _4 = np.square(residual2_batch_norm1_centred)
    residual2_batch_norm1_var = np.add.reduce(_4, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_h[n,c,y,x] = residual2_batch_norm1_centred[n,c,y,x]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_h = residual2_batch_norm1_centred * residual2_batch_norm1_rstd[:, None, None]
    # residual2_conv2d2_p[n,c,y+1,x+1] = activation2_h[n,c,y,x]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d2_p[n,i,2·y+u,2·x+v]·residual2_conv2d2_W[o,i,u,v]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_mean[c] = Σ_{n,y,x} residual2_conv2d2_z[n,c,y,x]/(16·N)
    residual2_batch_norm2_mean = np.add.reduce(residual2_conv2d2_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_centred[n,c,y,x] = residual2_conv2d2_z[n,c,y,x] − residual2_batch_norm2_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_var[c] = Σ_{n,y,x} residual2_batch_norm2_centred[n,c,y,x]²/(16·N)
    _5 = np.square(residual2_batch_norm2_centred)
    residual2_batch_norm2_var = np.add.reduce(_5, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_h[n,c,y,x] = residual2_batch_norm2_centred[n,c,y,x]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_h = residual2_batch_norm2_centred * residual2_batch_norm2_rstd[:, None, None]
    # residual2_batch_norm2_y[n,c,y,x] = residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = residual2_batch_norm2_h * residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_y += residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,y,x] = relu(residual2_batch_norm2_y[n,c,y,x])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,y+1,x+1] = residual2_activation1_h[n,c,y,x]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d3_p[n,i,u+y,v+x]·residual2_conv2d3_W[o,i,u,v]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_mean[c] = Σ_{n,y,x} residual2_conv2d3_z[n,c,y,x]/(16·N)
    residual2_batch_norm3_mean = np.add.reduce(residual2_conv2d3_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_centred[n,c,y,x] = residual2_conv2d3_z[n,c,y,x] − residual2_batch_norm3_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_var[c] = Σ_{n,y,x} residual2_batch_norm3_centred[n,c,y,x]²/(16·N)
    _6 = np.square(residual2_batch_norm3_centred)
    residual2_batch_norm3_var = np.add.reduce(_6, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_h[n,c,y,x] = residual2_batch_norm3_centred[n,c,y,x]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_h = residual2_batch_norm3_centred * residual2_batch_norm3_rstd[:, None, None]
    # residual2_batch_norm1_y[n,c,y,x] = residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = residual2_batch_norm1_h * residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_y += residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,y,x] = residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = residual2_batch_norm3_h * residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_y += residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,y,x] = residual2_batch_norm1_y[n,c,y,x] + residual2_batch_norm3_y[n,c,y,x]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,y,x] = relu(residual2_y[n,c,y,x])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,y,x] = Σ_i activation3_h[n,i,2·y,2·x]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_mean[c] = Σ_{n,y,x} residual3_conv2d1_z[n,c,y,x]/(4·N)
    residual3_batch_norm1_mean = np.add.reduce(residual3_conv2d1_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm1_centred[n,c,y,x] = residual3_conv2d1_z[n,c,y,x] − residual3_batch_norm1_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_var[c] = Σ_{n,y,x} residual3_batch_norm1_centred[n,c,y,x]²/(4·N)
    _7 = np.square(residual3_batch_norm1_centred)
    residual3_batch_norm1_var = np.add.reduce(_7, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_h[n,c,y,x] = residual3_batch_norm1_centred[n,c,y,x]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_h = residual3_batch_norm1_centred * residual3_batch_norm1_rstd[:, None, None]
    # residual3_conv2d2_p[n,c,y+1,x+1] = activation3_h[n,c,y,x]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d2_p[n,i,2·y+u,2·x+v]·residual3_conv2d2_W[o,i,u,v]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_mean[c] = Σ_{n,y,x} residual3_conv2d2_z[n,c,y,x]/(4·N)
    residual3_batch_norm2_mean = np.add.reduce(residual3_conv2d2_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm2_centred[n,c,y,x] = residual3_conv2d2_z[n,c,y,x] − residual3_batch_norm2_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_var[c] = Σ_{n,y,x} residual3_batch_norm2_centred[n,c,y,x]²/(4·N)
    _8 = np.square(residual3_batch_norm2_centred)
    residual3_batch_norm2_var = np.add.reduce(_8, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_h[n,c,y,x] = residual3_batch_norm2_centred[n,c,y,x]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_h = residual3_batch_norm2_centred * residual3_batch_norm2_rstd[:, None, None]
    # residual3_batch_norm2_y[n,c,y,x] = residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = residual3_batch_norm2_h * residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_y += residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,y,x] = relu(residual3_batch_norm2_y[n,c,y,x])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,y+1,x+1] = residual3_activation1_h[n,c,y,x]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d3_p[n,i,u+y,v+x]·residual3_conv2d3_W[o,i,u,v]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_mean[c] = Σ_{n,y,x} residual3_conv2d3_z[n,c,y,x]/(4·N)
    residual3_batch_norm3_mean = np.add.reduce(residual3_conv2d3_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm3_centred[n,c,y,x] = residual3_conv2d3_z[n,c,y,x] − residual3_batch_norm3_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_var[c] = Σ_{n,y,x} residual3_batch_norm3_centred[n,c,y,x]²/(4·N)
    _9 = np.square(residual3_batch_norm3_centred)
    residual3_batch_norm3_var = np.add.reduce(_9, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_h[n,c,y,x] = residual3_batch_norm3_centred[n,c,y,x]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_h = residual3_batch_norm3_centred * residual3_batch_norm3_rstd[:, None, None]
    # residual3_batch_norm1_y[n,c,y,x] = residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = residual3_batch_norm1_h * residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_y += residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,y,x] = residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = residual3_batch_norm3_h * residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_y += residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,y,x] = residual3_batch_norm1_y[n,c,y,x] + residual3_batch_norm3_y[n,c,y,x]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,y,x] = relu(residual3_y[n,c,y,x])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{y,x} activation4_h[n,c,y,x]/4
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
    # cross_entropy1_lse_sum[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_sum = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse[n] = cross_entropy1_lse_shift[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse_shift += np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse = cross_entropy1_lse_shift
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
    np.add.reduce(d_dense1_z, axis=0, out=d_dense1_b)
    # d_dense1_W[i,o] = Σ_n d_dense1_z[n,o]·global_avg_pool1_z[n,i]
    np.matmul(global_avg_pool1_z.T, d_dense1_z, out=d_dense1_W)
    # d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_global_avg_pool1_z = d_dense1_z @ dense1_W.T
    # d_residual3_y[n,c,y,x] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,y,x] > 0]/4
    activation4_h[...] = 0.25 * d_global_avg_pool1_z[:, :, None, None] * np.greater(activation4_h, 0).astype(real)
    d_residual3_y = activation4_h
    # d_residual3_batch_norm3_beta[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]
    np.add.reduce(d_residual3_y, axis=(0, 2, 3), out=d_residual3_batch_norm3_beta)
    # d_residual3_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm3_h[n,c,y,x]
    _11 = d_residual3_y * residual3_batch_norm3_h
    np.add.reduce(_11, axis=(0, 2, 3), out=d_residual3_batch_norm3_gamma)
    # d_residual3_batch_norm3_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm3_gamma[c]
    d_residual3_batch_norm3_h = d_residual3_y * residual3_batch_norm3_gamma[:, None, None]
    # d_residual3_batch_norm1_beta[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]
    np.add.reduce(d_residual3_y, axis=(0, 2, 3), out=d_residual3_batch_norm1_beta)
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm1_h[n,c,y,x]
    _12 = d_residual3_y * residual3_batch_norm1_h
    np.add.reduce(_12, axis=(0, 2, 3), out=d_residual3_batch_norm1_gamma)
    # d_residual3_batch_norm1_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm1_gamma[c]
    d_residual3_y *= residual3_batch_norm1_gamma[:, None, None]
    d_residual3_batch_norm1_h = d_residual3_y
    # d_residual3_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_centred[n,c,y,x]
    _13 = d_residual3_batch_norm3_h * residual3_batch_norm3_centred
    d_residual3_batch_norm3_rstd = np.add.reduce(_13, axis=(0, 2, 3))
    # d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2
    d_residual3_batch_norm3_var = np.square(residual3_batch_norm3_rstd)
    d_residual3_batch_norm3_var *= residual3_batch_norm3_rstd
    d_residual3_batch_norm3_var *= -0.5
    d_residual3_batch_norm3_var *= d_residual3_batch_norm3_rstd
    # d_residual3_batch_norm3_centred[n,c,y,x] = d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,y,x]·d_residual3_batch_norm3_var[c]/(2·N)
    d_residual3_batch_norm3_h *= residual3_batch_norm3_rstd[:, None, None]
    _14 = residual3_batch_norm3_centred * (0.5 / N)
    _14 *= d_residual3_batch_norm3_var[:, None, None]
    d_residual3_batch_norm3_h += _14
    d_residual3_batch_norm3_centred = d_residual3_batch_norm3_h
    # d_residual3_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm3_centred[n,c,y,x]
    d_residual3_batch_norm3_mean = np.add.reduce(d_residual3_batch_norm3_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d3_z[n,c,y,x] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,y,x]
    d_residual3_batch_norm3_centred += 0.25 * d_residual3_batch_norm3_mean[:, None, None] / N
    d_residual3_conv2d3_z = d_residual3_batch_norm3_centred
    # d_residual3_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_p[n,i,u+y,v+x]
    d_residual3_conv2d3_W[...] = (d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(4*N, 576)).reshape(64, 64, 3, 3)
    # d_residual3_conv2d3_p[n,i,u+y,v+x] += Σ_o d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_W[o,i,u,v]
    d_residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    for y_i in range(2):
        for x_i in range(2):
            d_residual3_conv2d3_p[:, :, y_i:y_i+3, x_i:x_i+3] += (d_residual3_conv2d3_z[:, :, y_i, x_i] @ residual3_conv2d3_W.reshape(64, 576)).reshape(N, 64, 3, 3)
    # d_residual3_batch_norm2_y[n,c,y,x] = d_residual3_conv2d3_p[n,c,y+1,x+1]·[residual3_activation1_h[n,c,y,x] > 0]
    d_residual3_batch_norm2_y = np.multiply(d_residual3_conv2d3_p[:, :, 1:3, 1:3], np.greater(residual3_activation1_h, 0), out=residual3_activation1_h)
    # d_residual3_batch_norm2_beta[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]
    np.add.reduce(d_residual3_batch_norm2_y, axis=(0, 2, 3), out=d_residual3_batch_norm2_beta)
    # d_residual3_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_h[n,c,y,x]
    _15 = d_residual3_batch_norm2_y * residual3_batch_norm2_h
    np.add.reduce(_15, axis=(0, 2, 3), out=d_residual3_batch_norm2_gamma)
    # d_residual3_batch_norm2_h[n,c,y,x] = d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_y *= residual3_batch_norm2_gamma[:, None, None]
    d_residual3_batch_norm2_h = d_residual3_batch_norm2_y
    # d_residual3_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_centred[n,c,y,x]
    _16 = d_residual3_batch_norm2_h * residual3_batch_norm2_centred
    d_residual3_batch_norm2_rstd = np.add.reduce(_16, axis=(0, 2, 3))
    # d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2
    d_residual3_batch_norm2_var = np.square(residual3_batch_norm2_rstd)
    d_residual3_batch_norm2_var *= residual3_batch_norm2_rstd
    d_residual3_batch_norm2_var *= -0.5
    d_residual3_batch_norm2_var *= d_residual3_batch_norm2_rstd
    # d_residual3_batch_norm2_centred[n,c,y,x] = d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,y,x]·d_residual3_batch_norm2_var[c]/(2·N)
    d_residual3_batch_norm2_h *= residual3_batch_norm2_rstd[:, None, None]
    _17 = residual3_batch_norm2_centred * (0.5 / N)
    _17 *= d_residual3_batch_norm2_var[:, None, None]
    d_residual3_batch_norm2_h += _17
    d_residual3_batch_norm2_centred = d_residual3_batch_norm2_h
    # d_residual3_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm2_centred[n,c,y,x]
    d_residual3_batch_norm2_mean = np.add.reduce(d_residual3_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d2_z[n,c,y,x] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,y,x]
    d_residual3_batch_norm2_centred += 0.25 * d_residual3_batch_norm2_mean[:, None, None] / N
    d_residual3_conv2d2_z = d_residual3_batch_norm2_centred
    # d_residual3_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_p[n,i,2·y+u,2·x+v]
    d_residual3_conv2d2_W[...] = (d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(4*N, 288)).reshape(64, 32, 3, 3)
    # d_residual3_conv2d2_p[n,i,2·y+u,2·x+v] += Σ_o d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_W[o,i,u,v]
    d_residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    for y_i in range(2):
        for x_i in range(2):
            d_residual3_conv2d2_p[:, :, 2*y_i:2*y_i+3, 2*x_i:2*x_i+3] += (d_residual3_conv2d2_z[:, :, y_i, x_i] @ residual3_conv2d2_W.reshape(64, 288)).reshape(N, 32, 3, 3)
    # d_activation3_h[n,c,y,x] = d_residual3_conv2d2_p[n,c,y+1,x+1]
    d_activation3_h = np.array(np.broadcast_to(d_residual3_conv2d2_p[:, :, 1:5, 1:5], (N, 32, 4, 4,)), dtype=real)
    # d_residual3_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_centred[n,c,y,x]
    _18 = d_residual3_batch_norm1_h * residual3_batch_norm1_centred
    d_residual3_batch_norm1_rstd = np.add.reduce(_18, axis=(0, 2, 3))
    # d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2
    d_residual3_batch_norm1_var = np.square(residual3_batch_norm1_rstd)
    d_residual3_batch_norm1_var *= residual3_batch_norm1_rstd
    d_residual3_batch_norm1_var *= -0.5
    d_residual3_batch_norm1_var *= d_residual3_batch_norm1_rstd
    # d_residual3_batch_norm1_centred[n,c,y,x] = d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,y,x]·d_residual3_batch_norm1_var[c]/(2·N)
    d_residual3_batch_norm1_h *= residual3_batch_norm1_rstd[:, None, None]
    _19 = residual3_batch_norm1_centred * (0.5 / N)
    _19 *= d_residual3_batch_norm1_var[:, None, None]
    d_residual3_batch_norm1_h += _19
    d_residual3_batch_norm1_centred = d_residual3_batch_norm1_h
    # d_residual3_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm1_centred[n,c,y,x]
    d_residual3_batch_norm1_mean = np.add.reduce(d_residual3_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d1_z[n,c,y,x] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,y,x]
    d_residual3_batch_norm1_centred += 0.25 * d_residual3_batch_norm1_mean[:, None, None] / N
    d_residual3_conv2d1_z = d_residual3_batch_norm1_centred
    # d_activation3_h[n,i,2·y,2·x] += Σ_o d_residual3_conv2d1_z[n,o,y,x]·residual3_conv2d1_W[o,i,0,0]
    _20 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _20 += (d_residual3_conv2d1_z.transpose(0, 2, 3, 1).reshape(4*N, 64) @ residual3_conv2d1_W[:, :, 0, 0]).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,y,x} d_residual3_conv2d1_z[n,o,y,x]·activation3_h[n,i,2·y,2·x]
    d_residual3_conv2d1_W[...] = 0
    d_residual3_conv2d1_W[:, :, 0, 0] += d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1).reshape(4*N, 32)
    # d_residual2_y[n,c,y,x] = d_activation3_h[n,c,y,x]·[activation3_h[n,c,y,x] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]
    np.add.reduce(d_residual2_y, axis=(0, 2, 3), out=d_residual2_batch_norm3_beta)
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm3_h[n,c,y,x]
    _21 = d_residual2_y * residual2_batch_norm3_h
    np.add.reduce(_21, axis=(0, 2, 3), out=d_residual2_batch_norm3_gamma)
    # d_residual2_batch_norm3_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_beta[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]
    np.add.reduce(d_residual2_y, axis=(0, 2, 3), out=d_residual2_batch_norm1_beta)
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm1_h[n,c,y,x]
    _22 = d_residual2_y * residual2_batch_norm1_h
    np.add.reduce(_22, axis=(0, 2, 3), out=d_residual2_batch_norm1_gamma)
    # d_residual2_batch_norm1_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm1_gamma[c]
    d_residual2_y *= residual2_batch_norm1_gamma[:, None, None]
    d_residual2_batch_norm1_h = d_residual2_y
    # d_residual2_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_centred[n,c,y,x]
    _23 = d_residual2_batch_norm3_h * residual2_batch_norm3_centred
    d_residual2_batch_norm3_rstd = np.add.reduce(_23, axis=(0, 2, 3))
    # d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2
    d_residual2_batch_norm3_var = np.square(residual2_batch_norm3_rstd)
    d_residual2_batch_norm3_var *= residual2_batch_norm3_rstd
    d_residual2_batch_norm3_var *= -0.5
    d_residual2_batch_norm3_var *= d_residual2_batch_norm3_rstd
    # d_residual2_batch_norm3_centred[n,c,y,x] = d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,y,x]·d_residual2_batch_norm3_var[c]/(8·N)
    d_residual2_batch_norm3_h *= residual2_batch_norm3_rstd[:, None, None]
    _24 = residual2_batch_norm3_centred * (0.125 / N)
    _24 *= d_residual2_batch_norm3_var[:, None, None]
    d_residual2_batch_norm3_h += _24
    d_residual2_batch_norm3_centred = d_residual2_batch_norm3_h
    # d_residual2_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm3_centred[n,c,y,x]
    d_residual2_batch_norm3_mean = np.add.reduce(d_residual2_batch_norm3_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d3_z[n,c,y,x] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,y,x]
    d_residual2_batch_norm3_centred += 0.0625 * d_residual2_batch_norm3_mean[:, None, None] / N
    d_residual2_conv2d3_z = d_residual2_batch_norm3_centred
    # d_residual2_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_p[n,i,u+y,v+x]
    d_residual2_conv2d3_W[...] = (d_residual2_conv2d3_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d3_p, (32, 3, 3, N, 4, 4,), (residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(288, 16*N).T).reshape(32, 32, 3, 3)
    # d_residual2_conv2d3_p[n,i,u+y,v+x] += Σ_o d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_W[o,i,u,v]
    d_residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    for u in range(3):
        for v in range(3):
            d_residual2_conv2d3_p[:, :, u:u+4, v:v+4] += (residual2_conv2d3_W[:, :, u, v].T @ d_residual2_conv2d3_z.reshape(N, 32, 16)).reshape(N, 32, 4, 4)
    # d_residual2_batch_norm2_y[n,c,y,x] = d_residual2_conv2d3_p[n,c,y+1,x+1]·[residual2_activation1_h[n,c,y,x] > 0]
    d_residual2_batch_norm2_y = np.multiply(d_residual2_conv2d3_p[:, :, 1:5, 1:5], np.greater(residual2_activation1_h, 0), out=residual2_activation1_h)
    # d_residual2_batch_norm2_beta[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]
    np.add.reduce(d_residual2_batch_norm2_y, axis=(0, 2, 3), out=d_residual2_batch_norm2_beta)
    # d_residual2_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_h[n,c,y,x]
    _25 = d_residual2_batch_norm2_y * residual2_batch_norm2_h
    np.add.reduce(_25, axis=(0, 2, 3), out=d_residual2_batch_norm2_gamma)
    # d_residual2_batch_norm2_h[n,c,y,x] = d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_y *= residual2_batch_norm2_gamma[:, None, None]
    d_residual2_batch_norm2_h = d_residual2_batch_norm2_y
    # d_residual2_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_centred[n,c,y,x]
    _26 = d_residual2_batch_norm2_h * residual2_batch_norm2_centred
    d_residual2_batch_norm2_rstd = np.add.reduce(_26, axis=(0, 2, 3))
    # d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2
    d_residual2_batch_norm2_var = np.square(residual2_batch_norm2_rstd)
    d_residual2_batch_norm2_var *= residual2_batch_norm2_rstd
    d_residual2_batch_norm2_var *= -0.5
    d_residual2_batch_norm2_var *= d_residual2_batch_norm2_rstd
    # d_residual2_batch_norm2_centred[n,c,y,x] = d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,y,x]·d_residual2_batch_norm2_var[c]/(8·N)
    d_residual2_batch_norm2_h *= residual2_batch_norm2_rstd[:, None, None]
    _27 = residual2_batch_norm2_centred * (0.125 / N)
    _27 *= d_residual2_batch_norm2_var[:, None, None]
    d_residual2_batch_norm2_h += _27
    d_residual2_batch_norm2_centred = d_residual2_batch_norm2_h
    # d_residual2_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm2_centred[n,c,y,x]
    d_residual2_batch_norm2_mean = np.add.reduce(d_residual2_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d2_z[n,c,y,x] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,y,x]
    d_residual2_batch_norm2_centred += 0.0625 * d_residual2_batch_norm2_mean[:, None, None] / N
    d_residual2_conv2d2_z = d_residual2_batch_norm2_centred
    # d_residual2_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_p[n,i,2·y+u,2·x+v]
    d_residual2_conv2d2_W[...] = (d_residual2_conv2d2_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d2_p, (16, 3, 3, N, 4, 4,), (residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], residual2_conv2d2_p.strides[0], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(144, 16*N).T).reshape(32, 16, 3, 3)
    # d_residual2_conv2d2_p[n,i,2·y+u,2·x+v] += Σ_o d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_W[o,i,u,v]
    d_residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v in range(3):
            d_residual2_conv2d2_p[:, :, u:u+7:2, v:v+7:2] += (residual2_conv2d2_W[:, :, u, v].T @ d_residual2_conv2d2_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_activation2_h[n,c,y,x] = d_residual2_conv2d2_p[n,c,y+1,x+1]
    d_activation2_h = np.array(np.broadcast_to(d_residual2_conv2d2_p[:, :, 1:9, 1:9], (N, 16, 8, 8,)), dtype=real)
    # d_residual2_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_centred[n,c,y,x]
    _28 = d_residual2_batch_norm1_h * residual2_batch_norm1_centred
    d_residual2_batch_norm1_rstd = np.add.reduce(_28, axis=(0, 2, 3))
    # d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2
    d_residual2_batch_norm1_var = np.square(residual2_batch_norm1_rstd)
    d_residual2_batch_norm1_var *= residual2_batch_norm1_rstd
    d_residual2_batch_norm1_var *= -0.5
    d_residual2_batch_norm1_var *= d_residual2_batch_norm1_rstd
    # d_residual2_batch_norm1_centred[n,c,y,x] = d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,y,x]·d_residual2_batch_norm1_var[c]/(8·N)
    d_residual2_batch_norm1_h *= residual2_batch_norm1_rstd[:, None, None]
    _29 = residual2_batch_norm1_centred * (0.125 / N)
    _29 *= d_residual2_batch_norm1_var[:, None, None]
    d_residual2_batch_norm1_h += _29
    d_residual2_batch_norm1_centred = d_residual2_batch_norm1_h
    # d_residual2_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm1_centred[n,c,y,x]
    d_residual2_batch_norm1_mean = np.add.reduce(d_residual2_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d1_z[n,c,y,x] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,y,x]
    d_residual2_batch_norm1_centred += 0.0625 * d_residual2_batch_norm1_mean[:, None, None] / N
    d_residual2_conv2d1_z = d_residual2_batch_norm1_centred
    # d_activation2_h[n,i,2·y,2·x] += Σ_o d_residual2_conv2d1_z[n,o,y,x]·residual2_conv2d1_W[o,i,0,0]
    d_activation2_h[:, :, 0:7:2, 0:7:2] += (residual2_conv2d1_W[:, :, 0, 0].T @ d_residual2_conv2d1_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,y,x} d_residual2_conv2d1_z[n,o,y,x]·activation2_h[n,i,2·y,2·x]
    d_residual2_conv2d1_W[...] = 0
    d_residual2_conv2d1_W[:, :, 0, 0] += d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ activation2_h[:, :, 0:7:2, 0:7:2].transpose(0, 2, 3, 1).reshape(16*N, 16)
    # d_residual1_y[n,c,y,x] = d_activation2_h[n,c,y,x]·[activation2_h[n,c,y,x] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]
    np.add.reduce(d_residual1_y, axis=(0, 2, 3), out=d_residual1_batch_norm2_beta)
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]·residual1_batch_norm2_h[n,c,y,x]
    _30 = d_residual1_y * residual1_batch_norm2_h
    np.add.reduce(_30, axis=(0, 2, 3), out=d_residual1_batch_norm2_gamma)
    # d_residual1_batch_norm2_h[n,c,y,x] = d_residual1_y[n,c,y,x]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * residual1_batch_norm2_gamma[:, None, None]
    # d_residual1_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_centred[n,c,y,x]
    _31 = d_residual1_batch_norm2_h * residual1_batch_norm2_centred
    d_residual1_batch_norm2_rstd = np.add.reduce(_31, axis=(0, 2, 3))
    # d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2
    d_residual1_batch_norm2_var = np.square(residual1_batch_norm2_rstd)
    d_residual1_batch_norm2_var *= residual1_batch_norm2_rstd
    d_residual1_batch_norm2_var *= -0.5
    d_residual1_batch_norm2_var *= d_residual1_batch_norm2_rstd
    # d_residual1_batch_norm2_centred[n,c,y,x] = d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,y,x]·d_residual1_batch_norm2_var[c]/N
    d_residual1_batch_norm2_h *= residual1_batch_norm2_rstd[:, None, None]
    _32 = residual1_batch_norm2_centred * (0.03125 / N)
    _32 *= d_residual1_batch_norm2_var[:, None, None]
    d_residual1_batch_norm2_h += _32
    d_residual1_batch_norm2_centred = d_residual1_batch_norm2_h
    # d_residual1_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm2_centred[n,c,y,x]
    d_residual1_batch_norm2_mean = np.add.reduce(d_residual1_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual1_conv2d2_z[n,c,y,x] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,y,x]
    d_residual1_batch_norm2_centred += 0.015625 * d_residual1_batch_norm2_mean[:, None, None] / N
    d_residual1_conv2d2_z = d_residual1_batch_norm2_centred
    # d_residual1_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_p[n,i,u+y,v+x]
    d_residual1_conv2d2_W[...] = (d_residual1_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d2_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d2_p[n,i,u+y,v+x] += Σ_o d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_W[o,i,u,v]
    d_residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v in range(3):
            d_residual1_conv2d2_p[:, :, u:u+8, v:v+8] += (residual1_conv2d2_W[:, :, u, v].T @ d_residual1_conv2d2_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_residual1_batch_norm1_y[n,c,y,x] = d_residual1_conv2d2_p[n,c,y+1,x+1]·[residual1_activation1_h[n,c,y,x] > 0]
    d_residual1_batch_norm1_y = np.multiply(d_residual1_conv2d2_p[:, :, 1:9, 1:9], np.greater(residual1_activation1_h, 0), out=residual1_activation1_h)
    # d_residual1_batch_norm1_beta[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]
    np.add.reduce(d_residual1_batch_norm1_y, axis=(0, 2, 3), out=d_residual1_batch_norm1_beta)
    # d_residual1_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_h[n,c,y,x]
    _33 = d_residual1_batch_norm1_y * residual1_batch_norm1_h
    np.add.reduce(_33, axis=(0, 2, 3), out=d_residual1_batch_norm1_gamma)
    # d_residual1_batch_norm1_h[n,c,y,x] = d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_y *= residual1_batch_norm1_gamma[:, None, None]
    d_residual1_batch_norm1_h = d_residual1_batch_norm1_y
    # d_residual1_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_centred[n,c,y,x]
    _34 = d_residual1_batch_norm1_h * residual1_batch_norm1_centred
    d_residual1_batch_norm1_rstd = np.add.reduce(_34, axis=(0, 2, 3))
    # d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2
    d_residual1_batch_norm1_var = np.square(residual1_batch_norm1_rstd)
    d_residual1_batch_norm1_var *= residual1_batch_norm1_rstd
    d_residual1_batch_norm1_var *= -0.5
    d_residual1_batch_norm1_var *= d_residual1_batch_norm1_rstd
    # d_residual1_batch_norm1_centred[n,c,y,x] = d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,y,x]·d_residual1_batch_norm1_var[c]/N
    d_residual1_batch_norm1_h *= residual1_batch_norm1_rstd[:, None, None]
    _35 = residual1_batch_norm1_centred * (0.03125 / N)
    _35 *= d_residual1_batch_norm1_var[:, None, None]
    d_residual1_batch_norm1_h += _35
    d_residual1_batch_norm1_centred = d_residual1_batch_norm1_h
    # d_residual1_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm1_centred[n,c,y,x]
    d_residual1_batch_norm1_mean = np.add.reduce(d_residual1_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual1_conv2d1_z[n,c,y,x] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,y,x]
    d_residual1_batch_norm1_centred += 0.015625 * d_residual1_batch_norm1_mean[:, None, None] / N
    d_residual1_conv2d1_z = d_residual1_batch_norm1_centred
    # d_residual1_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_p[n,i,u+y,v+x]
    d_residual1_conv2d1_W[...] = (d_residual1_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d1_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d1_p[n,i,u+y,v+x] += Σ_o d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_W[o,i,u,v]
    d_residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v in range(3):
            d_residual1_conv2d1_p[:, :, u:u+8, v:v+8] += (residual1_conv2d1_W[:, :, u, v].T @ d_residual1_conv2d1_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_activation1_h[n,c,y,x] = d_residual1_conv2d1_p[n,c,y+1,x+1] + d_residual1_y[n,c,y,x]
    d_residual1_y += d_residual1_conv2d1_p[:, :, 1:9, 1:9]
    d_activation1_h = d_residual1_y
    # d_batch_norm1_y[n,c,y,x] = d_activation1_h[n,c,y,x]·[activation1_h[n,c,y,x] > 0]
    d_batch_norm1_y = np.multiply(d_activation1_h, np.greater(activation1_h, 0), out=activation1_h)
    # d_batch_norm1_beta[c] = Σ_{n,y,x} d_batch_norm1_y[n,c,y,x]
    np.add.reduce(d_batch_norm1_y, axis=(0, 2, 3), out=d_batch_norm1_beta)
    # d_batch_norm1_gamma[c] = Σ_{n,y,x} batch_norm1_h[n,c,y,x]·d_batch_norm1_y[n,c,y,x]
    _36 = batch_norm1_h * d_batch_norm1_y
    np.add.reduce(_36, axis=(0, 2, 3), out=d_batch_norm1_gamma)
    # d_batch_norm1_h[n,c,y,x] = d_batch_norm1_y[n,c,y,x]·batch_norm1_gamma[c]
    d_batch_norm1_y *= batch_norm1_gamma[:, None, None]
    d_batch_norm1_h = d_batch_norm1_y
    # d_batch_norm1_rstd[c] = Σ_{n,y,x} batch_norm1_centred[n,c,y,x]·d_batch_norm1_h[n,c,y,x]
    _37 = batch_norm1_centred * d_batch_norm1_h
    d_batch_norm1_rstd = np.add.reduce(_37, axis=(0, 2, 3))
    # d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2
    d_batch_norm1_var = np.square(batch_norm1_rstd)
    d_batch_norm1_var *= batch_norm1_rstd
    d_batch_norm1_var *= -0.5
    d_batch_norm1_var *= d_batch_norm1_rstd
    # d_batch_norm1_centred[n,c,y,x] = d_batch_norm1_h[n,c,y,x]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,y,x]·d_batch_norm1_var[c]/N
    batch_norm1_centred *= 0.03125 / N
    batch_norm1_centred *= d_batch_norm1_var[:, None, None]
    batch_norm1_centred += batch_norm1_rstd[:, None, None] * d_batch_norm1_h
    d_batch_norm1_centred = batch_norm1_centred
    # d_batch_norm1_mean[c] = −Σ_{n,y,x} d_batch_norm1_centred[n,c,y,x]
    d_batch_norm1_mean = np.add.reduce(d_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_conv2d1_z[n,c,y,x] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,y,x]
    d_batch_norm1_centred += 0.015625 * d_batch_norm1_mean[:, None, None] / N
    d_conv2d1_z = d_batch_norm1_centred
    # d_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_conv2d1_z[n,o,y,x]·conv2d1_p[n,i,u+y,v+x]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d1_p, (1, 3, 3, N, 8, 8,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(9, 64*N).T).reshape(16, 1, 3, 3)
    # d_conv2d1_p[n,i,u+y,v+x] += Σ_o d_conv2d1_z[n,o,y,x]·conv2d1_W[o,i,u,v]
    d_conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    for u in range(3):
        for v in range(3):
            _38 = d_conv2d1_p[:, :, u:u+8, v:v+8].transpose(0, 2, 3, 1)
            _38 += (d_conv2d1_z.transpose(0, 2, 3, 1).reshape(64*N, 16) @ conv2d1_W[:, :, u, v]).reshape(N, 8, 8, 1)
    # d_x[n,c,y,x] = d_conv2d1_p[n,c,y+1,x+1]
    d_x = np.array(np.broadcast_to(d_conv2d1_p[:, :, 1:9, 1:9], (N, 1, 8, 8,)), dtype=real)
    return cross_entropy1_mean, d_x


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.0015·cos(π·min(0.0005·new_t − 0.0005, 1)) + 0.0015
    lr = float(0.0015 + 0.0015 * np.cos(3.141592653589793 * np.minimum(0.0005 * new_t - 0.0005, 1.0)))
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
    # new_w[p] = decayed_w[p] − new_m[p]·lr/(c1·(√(new_v[p]/c2) + 1e-8))
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
    g[...] = 0
    # conv2d1_p[n,c,y+1,x+1] = x[n,c,y,x]
    conv2d1_p = np.zeros((N, 1, 10, 10,), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,y,x] = Σ_{i,u,v} conv2d1_p[n,i,u+y,v+x]·conv2d1_W[o,i,u,v]
    conv2d1_z = (conv2d1_W.reshape(16, 9) @ as_strided(conv2d1_p, (N, 1, 3, 3, 8, 8,), (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(N, 9, 64)).reshape(N, 16, 8, 8)
    # batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·conv2d1_z[n,c,y,x]/N
    batch_norm1_mean = np.add.reduce(conv2d1_z, axis=(0, 2, 3)) * (0.015625 / N)
    # batch_norm1_centred[n,c,y,x] = conv2d1_z[n,c,y,x] − batch_norm1_mean[c]
    conv2d1_z -= batch_norm1_mean[:, None, None]
    batch_norm1_centred = conv2d1_z
    # batch_norm1_var[c] = Σ_{n,y,x} 0.015625·batch_norm1_centred[n,c,y,x]²/N
    _1 = np.square(batch_norm1_centred)
    batch_norm1_var = np.add.reduce(_1, axis=(0, 2, 3)) * (0.015625 / N)
    # batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
    batch_norm1_rstd = batch_norm1_var + 1e-05
    np.sqrt(batch_norm1_rstd, out=batch_norm1_rstd)
    np.divide(1.0, batch_norm1_rstd, out=batch_norm1_rstd)
    # batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]
    batch_norm1_running_mean *= 0.9
    batch_norm1_running_mean += 0.1 * batch_norm1_mean
    # batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1)
    batch_norm1_running_var *= 0.9
    _2 = batch_norm1_var * (6.4 * N / (64.0 * N - 1.0))
    batch_norm1_running_var += _2
    # batch_norm1_h[n,c,y,x] = batch_norm1_centred[n,c,y,x]·batch_norm1_rstd[c]
    batch_norm1_h = batch_norm1_centred * batch_norm1_rstd[:, None, None]
    # batch_norm1_y[n,c,y,x] = batch_norm1_h[n,c,y,x]·batch_norm1_gamma[c] + batch_norm1_beta[c]
    batch_norm1_y = batch_norm1_h * batch_norm1_gamma[:, None, None]
    batch_norm1_y += batch_norm1_beta[:, None, None]
    # activation1_h[n,c,y,x] = relu(batch_norm1_y[n,c,y,x])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,y+1,x+1] = activation1_h[n,c,y,x]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d1_p[n,i,u+y,v+x]·residual1_conv2d1_W[o,i,u,v]
    residual1_conv2d1_z = (residual1_conv2d1_W.reshape(16, 144) @ as_strided(residual1_conv2d1_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d1_z[n,c,y,x]/N
    residual1_batch_norm1_mean = np.add.reduce(residual1_conv2d1_z, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_centred[n,c,y,x] = residual1_conv2d1_z[n,c,y,x] − residual1_batch_norm1_mean[c]
    residual1_conv2d1_z -= residual1_batch_norm1_mean[:, None, None]
    residual1_batch_norm1_centred = residual1_conv2d1_z
    # residual1_batch_norm1_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm1_centred[n,c,y,x]²/N
    _3 = np.square(residual1_batch_norm1_centred)
    residual1_batch_norm1_var = np.add.reduce(_3, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
    residual1_batch_norm1_rstd = residual1_batch_norm1_var + 1e-05
    np.sqrt(residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    np.divide(1.0, residual1_batch_norm1_rstd, out=residual1_batch_norm1_rstd)
    # residual1_batch_norm1_new_mean[c] = 0.1·residual1_batch_norm1_mean[c] + 0.9·residual1_batch_norm1_running_mean[c]
    residual1_batch_norm1_running_mean *= 0.9
    residual1_batch_norm1_running_mean += 0.1 * residual1_batch_norm1_mean
    # residual1_batch_norm1_new_var[c] = 0.9·residual1_batch_norm1_running_var[c] + 6.4·residual1_batch_norm1_var[c]·N/(64·N − 1)
    residual1_batch_norm1_running_var *= 0.9
    _4 = residual1_batch_norm1_var * (6.4 * N / (64.0 * N - 1.0))
    residual1_batch_norm1_running_var += _4
    # residual1_batch_norm1_h[n,c,y,x] = residual1_batch_norm1_centred[n,c,y,x]·residual1_batch_norm1_rstd[c]
    residual1_batch_norm1_h = residual1_batch_norm1_centred * residual1_batch_norm1_rstd[:, None, None]
    # residual1_batch_norm1_y[n,c,y,x] = residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
    residual1_batch_norm1_y = residual1_batch_norm1_h * residual1_batch_norm1_gamma[:, None, None]
    residual1_batch_norm1_y += residual1_batch_norm1_beta[:, None, None]
    # residual1_activation1_h[n,c,y,x] = relu(residual1_batch_norm1_y[n,c,y,x])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,y+1,x+1] = residual1_activation1_h[n,c,y,x]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d2_p[n,i,u+y,v+x]·residual1_conv2d2_W[o,i,u,v]
    residual1_conv2d2_z = (residual1_conv2d2_W.reshape(16, 144) @ as_strided(residual1_conv2d2_p, (N, 16, 3, 3, 8, 8,), (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(N, 144, 64)).reshape(N, 16, 8, 8)
    # residual1_batch_norm2_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d2_z[n,c,y,x]/N
    residual1_batch_norm2_mean = np.add.reduce(residual1_conv2d2_z, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_centred[n,c,y,x] = residual1_conv2d2_z[n,c,y,x] − residual1_batch_norm2_mean[c]
    residual1_conv2d2_z -= residual1_batch_norm2_mean[:, None, None]
    residual1_batch_norm2_centred = residual1_conv2d2_z
    # residual1_batch_norm2_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm2_centred[n,c,y,x]²/N
    _5 = np.square(residual1_batch_norm2_centred)
    residual1_batch_norm2_var = np.add.reduce(_5, axis=(0, 2, 3)) * (0.015625 / N)
    # residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
    residual1_batch_norm2_rstd = residual1_batch_norm2_var + 1e-05
    np.sqrt(residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    np.divide(1.0, residual1_batch_norm2_rstd, out=residual1_batch_norm2_rstd)
    # residual1_batch_norm2_new_mean[c] = 0.1·residual1_batch_norm2_mean[c] + 0.9·residual1_batch_norm2_running_mean[c]
    residual1_batch_norm2_running_mean *= 0.9
    residual1_batch_norm2_running_mean += 0.1 * residual1_batch_norm2_mean
    # residual1_batch_norm2_new_var[c] = 0.9·residual1_batch_norm2_running_var[c] + 6.4·residual1_batch_norm2_var[c]·N/(64·N − 1)
    residual1_batch_norm2_running_var *= 0.9
    _6 = residual1_batch_norm2_var * (6.4 * N / (64.0 * N - 1.0))
    residual1_batch_norm2_running_var += _6
    # residual1_batch_norm2_h[n,c,y,x] = residual1_batch_norm2_centred[n,c,y,x]·residual1_batch_norm2_rstd[c]
    residual1_batch_norm2_h = residual1_batch_norm2_centred * residual1_batch_norm2_rstd[:, None, None]
    # residual1_batch_norm2_y[n,c,y,x] = residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
    residual1_batch_norm2_y = residual1_batch_norm2_h * residual1_batch_norm2_gamma[:, None, None]
    residual1_batch_norm2_y += residual1_batch_norm2_beta[:, None, None]
    # residual1_y[n,c,y,x] = activation1_h[n,c,y,x] + residual1_batch_norm2_y[n,c,y,x]
    residual1_batch_norm2_y += activation1_h
    residual1_y = residual1_batch_norm2_y
    # activation2_h[n,c,y,x] = relu(residual1_y[n,c,y,x])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,y,x] = Σ_i activation2_h[n,i,2·y,2·x]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (residual2_conv2d1_W[:, :, 0, 0] @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm1_mean[c] = Σ_{n,y,x} residual2_conv2d1_z[n,c,y,x]/(16·N)
    residual2_batch_norm1_mean = np.add.reduce(residual2_conv2d1_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_centred[n,c,y,x] = residual2_conv2d1_z[n,c,y,x] − residual2_batch_norm1_mean[c]
    residual2_conv2d1_z -= residual2_batch_norm1_mean[:, None, None]
    residual2_batch_norm1_centred = residual2_conv2d1_z
    # residual2_batch_norm1_var[c] = Σ_{n,y,x} residual2_batch_norm1_centred[n,c,y,x]²/(16·N)
    _7 = np.square(residual2_batch_norm1_centred)
    residual2_batch_norm1_var = np.add.reduce(_7, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
    residual2_batch_norm1_rstd = residual2_batch_norm1_var + 1e-05
    np.sqrt(residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    np.divide(1.0, residual2_batch_norm1_rstd, out=residual2_batch_norm1_rstd)
    # residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]
    residual2_batch_norm1_running_mean *= 0.9
    residual2_batch_norm1_running_mean += 0.1 * residual2_batch_norm1_mean
    # residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1)
    residual2_batch_norm1_running_var *= 0.9
    _8 = residual2_batch_norm1_var * (1.6 * N / (16.0 * N - 1.0))
    residual2_batch_norm1_running_var += _8
    # residual2_batch_norm1_h[n,c,y,x] = residual2_batch_norm1_centred[n,c,y,x]·residual2_batch_norm1_rstd[c]
    residual2_batch_norm1_h = residual2_batch_norm1_centred * residual2_batch_norm1_rstd[:, None, None]
    # residual2_conv2d2_p[n,c,y+1,x+1] = activation2_h[n,c,y,x]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d2_p[n,i,2·y+u,2·x+v]·residual2_conv2d2_W[o,i,u,v]
    residual2_conv2d2_z = (residual2_conv2d2_W.reshape(32, 144) @ as_strided(residual2_conv2d2_p, (N, 16, 3, 3, 4, 4,), (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(N, 144, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm2_mean[c] = Σ_{n,y,x} residual2_conv2d2_z[n,c,y,x]/(16·N)
    residual2_batch_norm2_mean = np.add.reduce(residual2_conv2d2_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_centred[n,c,y,x] = residual2_conv2d2_z[n,c,y,x] − residual2_batch_norm2_mean[c]
    residual2_conv2d2_z -= residual2_batch_norm2_mean[:, None, None]
    residual2_batch_norm2_centred = residual2_conv2d2_z
    # residual2_batch_norm2_var[c] = Σ_{n,y,x} residual2_batch_norm2_centred[n,c,y,x]²/(16·N)
    _9 = np.square(residual2_batch_norm2_centred)
    residual2_batch_norm2_var = np.add.reduce(_9, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
    residual2_batch_norm2_rstd = residual2_batch_norm2_var + 1e-05
    np.sqrt(residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    np.divide(1.0, residual2_batch_norm2_rstd, out=residual2_batch_norm2_rstd)
    # residual2_batch_norm2_new_mean[c] = 0.1·residual2_batch_norm2_mean[c] + 0.9·residual2_batch_norm2_running_mean[c]
    residual2_batch_norm2_running_mean *= 0.9
    residual2_batch_norm2_running_mean += 0.1 * residual2_batch_norm2_mean
    # residual2_batch_norm2_new_var[c] = 0.9·residual2_batch_norm2_running_var[c] + 1.6·residual2_batch_norm2_var[c]·N/(16·N − 1)
    residual2_batch_norm2_running_var *= 0.9
    _10 = residual2_batch_norm2_var * (1.6 * N / (16.0 * N - 1.0))
    residual2_batch_norm2_running_var += _10
    # residual2_batch_norm2_h[n,c,y,x] = residual2_batch_norm2_centred[n,c,y,x]·residual2_batch_norm2_rstd[c]
    residual2_batch_norm2_h = residual2_batch_norm2_centred * residual2_batch_norm2_rstd[:, None, None]
    # residual2_batch_norm2_y[n,c,y,x] = residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = residual2_batch_norm2_h * residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_y += residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,y,x] = relu(residual2_batch_norm2_y[n,c,y,x])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,y+1,x+1] = residual2_activation1_h[n,c,y,x]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d3_p[n,i,u+y,v+x]·residual2_conv2d3_W[o,i,u,v]
    residual2_conv2d3_z = (residual2_conv2d3_W.reshape(32, 288) @ as_strided(residual2_conv2d3_p, (N, 32, 3, 3, 4, 4,), (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(N, 288, 16)).reshape(N, 32, 4, 4)
    # residual2_batch_norm3_mean[c] = Σ_{n,y,x} residual2_conv2d3_z[n,c,y,x]/(16·N)
    residual2_batch_norm3_mean = np.add.reduce(residual2_conv2d3_z, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_centred[n,c,y,x] = residual2_conv2d3_z[n,c,y,x] − residual2_batch_norm3_mean[c]
    residual2_conv2d3_z -= residual2_batch_norm3_mean[:, None, None]
    residual2_batch_norm3_centred = residual2_conv2d3_z
    # residual2_batch_norm3_var[c] = Σ_{n,y,x} residual2_batch_norm3_centred[n,c,y,x]²/(16·N)
    _11 = np.square(residual2_batch_norm3_centred)
    residual2_batch_norm3_var = np.add.reduce(_11, axis=(0, 2, 3)) * (0.0625 / N)
    # residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
    residual2_batch_norm3_rstd = residual2_batch_norm3_var + 1e-05
    np.sqrt(residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    np.divide(1.0, residual2_batch_norm3_rstd, out=residual2_batch_norm3_rstd)
    # residual2_batch_norm3_new_mean[c] = 0.1·residual2_batch_norm3_mean[c] + 0.9·residual2_batch_norm3_running_mean[c]
    residual2_batch_norm3_running_mean *= 0.9
    residual2_batch_norm3_running_mean += 0.1 * residual2_batch_norm3_mean
    # residual2_batch_norm3_new_var[c] = 0.9·residual2_batch_norm3_running_var[c] + 1.6·residual2_batch_norm3_var[c]·N/(16·N − 1)
    residual2_batch_norm3_running_var *= 0.9
    _12 = residual2_batch_norm3_var * (1.6 * N / (16.0 * N - 1.0))
    residual2_batch_norm3_running_var += _12
    # residual2_batch_norm3_h[n,c,y,x] = residual2_batch_norm3_centred[n,c,y,x]·residual2_batch_norm3_rstd[c]
    residual2_batch_norm3_h = residual2_batch_norm3_centred * residual2_batch_norm3_rstd[:, None, None]
    # residual2_batch_norm1_y[n,c,y,x] = residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = residual2_batch_norm1_h * residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_y += residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,y,x] = residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = residual2_batch_norm3_h * residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_y += residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,y,x] = residual2_batch_norm1_y[n,c,y,x] + residual2_batch_norm3_y[n,c,y,x]
    residual2_batch_norm1_y += residual2_batch_norm3_y
    residual2_y = residual2_batch_norm1_y
    # activation3_h[n,c,y,x] = relu(residual2_y[n,c,y,x])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,y,x] = Σ_i activation3_h[n,i,2·y,2·x]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (residual3_conv2d1_W[:, :, 0, 0] @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)).reshape(N, 64, 2, 2)
    # residual3_batch_norm1_mean[c] = Σ_{n,y,x} residual3_conv2d1_z[n,c,y,x]/(4·N)
    residual3_batch_norm1_mean = np.add.reduce(residual3_conv2d1_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm1_centred[n,c,y,x] = residual3_conv2d1_z[n,c,y,x] − residual3_batch_norm1_mean[c]
    residual3_conv2d1_z -= residual3_batch_norm1_mean[:, None, None]
    residual3_batch_norm1_centred = residual3_conv2d1_z
    # residual3_batch_norm1_var[c] = Σ_{n,y,x} residual3_batch_norm1_centred[n,c,y,x]²/(4·N)
    _13 = np.square(residual3_batch_norm1_centred)
    residual3_batch_norm1_var = np.add.reduce(_13, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)
    residual3_batch_norm1_rstd = residual3_batch_norm1_var + 1e-05
    np.sqrt(residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    np.divide(1.0, residual3_batch_norm1_rstd, out=residual3_batch_norm1_rstd)
    # residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]
    residual3_batch_norm1_running_mean *= 0.9
    residual3_batch_norm1_running_mean += 0.1 * residual3_batch_norm1_mean
    # residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1)
    residual3_batch_norm1_running_var *= 0.9
    _14 = residual3_batch_norm1_var * (0.4 * N / (4.0 * N - 1.0))
    residual3_batch_norm1_running_var += _14
    # residual3_batch_norm1_h[n,c,y,x] = residual3_batch_norm1_centred[n,c,y,x]·residual3_batch_norm1_rstd[c]
    residual3_batch_norm1_h = residual3_batch_norm1_centred * residual3_batch_norm1_rstd[:, None, None]
    # residual3_conv2d2_p[n,c,y+1,x+1] = activation3_h[n,c,y,x]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d2_p[n,i,2·y+u,2·x+v]·residual3_conv2d2_W[o,i,u,v]
    residual3_conv2d2_z = (residual3_conv2d2_W.reshape(64, 288) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(N, 4, 288).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm2_mean[c] = Σ_{n,y,x} residual3_conv2d2_z[n,c,y,x]/(4·N)
    residual3_batch_norm2_mean = np.add.reduce(residual3_conv2d2_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm2_centred[n,c,y,x] = residual3_conv2d2_z[n,c,y,x] − residual3_batch_norm2_mean[c]
    residual3_conv2d2_z -= residual3_batch_norm2_mean[:, None, None]
    residual3_batch_norm2_centred = residual3_conv2d2_z
    # residual3_batch_norm2_var[c] = Σ_{n,y,x} residual3_batch_norm2_centred[n,c,y,x]²/(4·N)
    _15 = np.square(residual3_batch_norm2_centred)
    residual3_batch_norm2_var = np.add.reduce(_15, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    # residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]
    residual3_batch_norm2_running_mean *= 0.9
    residual3_batch_norm2_running_mean += 0.1 * residual3_batch_norm2_mean
    # residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1)
    residual3_batch_norm2_running_var *= 0.9
    _16 = residual3_batch_norm2_var * (0.4 * N / (4.0 * N - 1.0))
    residual3_batch_norm2_running_var += _16
    # residual3_batch_norm2_h[n,c,y,x] = residual3_batch_norm2_centred[n,c,y,x]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_h = residual3_batch_norm2_centred * residual3_batch_norm2_rstd[:, None, None]
    # residual3_batch_norm2_y[n,c,y,x] = residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = residual3_batch_norm2_h * residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_y += residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,y,x] = relu(residual3_batch_norm2_y[n,c,y,x])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,y+1,x+1] = residual3_activation1_h[n,c,y,x]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d3_p[n,i,u+y,v+x]·residual3_conv2d3_W[o,i,u,v]
    residual3_conv2d3_z = (residual3_conv2d3_W.reshape(64, 576) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(N, 4, 576).swapaxes(-1, -2)).reshape(N, 64, 2, 2)
    # residual3_batch_norm3_mean[c] = Σ_{n,y,x} residual3_conv2d3_z[n,c,y,x]/(4·N)
    residual3_batch_norm3_mean = np.add.reduce(residual3_conv2d3_z, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm3_centred[n,c,y,x] = residual3_conv2d3_z[n,c,y,x] − residual3_batch_norm3_mean[c]
    residual3_conv2d3_z -= residual3_batch_norm3_mean[:, None, None]
    residual3_batch_norm3_centred = residual3_conv2d3_z
    # residual3_batch_norm3_var[c] = Σ_{n,y,x} residual3_batch_norm3_centred[n,c,y,x]²/(4·N)
    _17 = np.square(residual3_batch_norm3_centred)
    residual3_batch_norm3_var = np.add.reduce(_17, axis=(0, 2, 3)) * (0.25 / N)
    # residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)
    residual3_batch_norm3_rstd = residual3_batch_norm3_var + 1e-05
    np.sqrt(residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    np.divide(1.0, residual3_batch_norm3_rstd, out=residual3_batch_norm3_rstd)
    # residual3_batch_norm3_new_mean[c] = 0.1·residual3_batch_norm3_mean[c] + 0.9·residual3_batch_norm3_running_mean[c]
    residual3_batch_norm3_running_mean *= 0.9
    residual3_batch_norm3_running_mean += 0.1 * residual3_batch_norm3_mean
    # residual3_batch_norm3_new_var[c] = 0.9·residual3_batch_norm3_running_var[c] + 0.4·residual3_batch_norm3_var[c]·N/(4·N − 1)
    residual3_batch_norm3_running_var *= 0.9
    _18 = residual3_batch_norm3_var * (0.4 * N / (4.0 * N - 1.0))
    residual3_batch_norm3_running_var += _18
    # residual3_batch_norm3_h[n,c,y,x] = residual3_batch_norm3_centred[n,c,y,x]·residual3_batch_norm3_rstd[c]
    residual3_batch_norm3_h = residual3_batch_norm3_centred * residual3_batch_norm3_rstd[:, None, None]
    # residual3_batch_norm1_y[n,c,y,x] = residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = residual3_batch_norm1_h * residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_y += residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,y,x] = residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = residual3_batch_norm3_h * residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_y += residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,y,x] = residual3_batch_norm1_y[n,c,y,x] + residual3_batch_norm3_y[n,c,y,x]
    residual3_batch_norm1_y += residual3_batch_norm3_y
    residual3_y = residual3_batch_norm1_y
    # activation4_h[n,c,y,x] = relu(residual3_y[n,c,y,x])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{y,x} activation4_h[n,c,y,x]/4
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
    # cross_entropy1_lse_sum[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_sum = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse[n] = cross_entropy1_lse_shift[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse_shift += np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse = cross_entropy1_lse_shift
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
    np.add.reduce(d_dense1_z, axis=0, out=d_dense1_b)
    # d_dense1_W[i,o] = Σ_n d_dense1_z[n,o]·global_avg_pool1_z[n,i]
    np.matmul(global_avg_pool1_z.T, d_dense1_z, out=d_dense1_W)
    # d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_global_avg_pool1_z = d_dense1_z @ dense1_W.T
    # d_residual3_y[n,c,y,x] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,y,x] > 0]/4
    activation4_h[...] = 0.25 * d_global_avg_pool1_z[:, :, None, None] * np.greater(activation4_h, 0).astype(real)
    d_residual3_y = activation4_h
    # d_residual3_batch_norm3_beta[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]
    np.add.reduce(d_residual3_y, axis=(0, 2, 3), out=d_residual3_batch_norm3_beta)
    # d_residual3_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm3_h[n,c,y,x]
    _20 = d_residual3_y * residual3_batch_norm3_h
    np.add.reduce(_20, axis=(0, 2, 3), out=d_residual3_batch_norm3_gamma)
    # d_residual3_batch_norm3_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm3_gamma[c]
    d_residual3_batch_norm3_h = d_residual3_y * residual3_batch_norm3_gamma[:, None, None]
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm1_h[n,c,y,x]
    _21 = d_residual3_y * residual3_batch_norm1_h
    np.add.reduce(_21, axis=(0, 2, 3), out=d_residual3_batch_norm1_gamma)
    # d_residual3_batch_norm1_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm1_gamma[c]
    d_residual3_y *= residual3_batch_norm1_gamma[:, None, None]
    d_residual3_batch_norm1_h = d_residual3_y
    # d_residual3_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_centred[n,c,y,x]
    _22 = d_residual3_batch_norm3_h * residual3_batch_norm3_centred
    d_residual3_batch_norm3_rstd = np.add.reduce(_22, axis=(0, 2, 3))
    # d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2
    d_residual3_batch_norm3_var = np.square(residual3_batch_norm3_rstd)
    d_residual3_batch_norm3_var *= residual3_batch_norm3_rstd
    d_residual3_batch_norm3_var *= -0.5
    d_residual3_batch_norm3_var *= d_residual3_batch_norm3_rstd
    # d_residual3_batch_norm3_centred[n,c,y,x] = d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,y,x]·d_residual3_batch_norm3_var[c]/(2·N)
    d_residual3_batch_norm3_h *= residual3_batch_norm3_rstd[:, None, None]
    _23 = residual3_batch_norm3_centred * (0.5 / N)
    _23 *= d_residual3_batch_norm3_var[:, None, None]
    d_residual3_batch_norm3_h += _23
    d_residual3_batch_norm3_centred = d_residual3_batch_norm3_h
    # d_residual3_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm3_centred[n,c,y,x]
    d_residual3_batch_norm3_mean = np.add.reduce(d_residual3_batch_norm3_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d3_z[n,c,y,x] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,y,x]
    d_residual3_batch_norm3_centred += 0.25 * d_residual3_batch_norm3_mean[:, None, None] / N
    d_residual3_conv2d3_z = d_residual3_batch_norm3_centred
    # d_residual3_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_p[n,i,u+y,v+x]
    d_residual3_conv2d3_W[...] = (d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d3_p, (N, 2, 2, 64, 3, 3,), (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3],)).reshape(4*N, 576)).reshape(64, 64, 3, 3)
    # d_residual3_conv2d3_p[n,i,u+y,v+x] += Σ_o d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_W[o,i,u,v]
    d_residual3_conv2d3_p = np.zeros((N, 64, 4, 4,), real)
    for y_i in range(2):
        for x_i in range(2):
            d_residual3_conv2d3_p[:, :, y_i:y_i+3, x_i:x_i+3] += (d_residual3_conv2d3_z[:, :, y_i, x_i] @ residual3_conv2d3_W.reshape(64, 576)).reshape(N, 64, 3, 3)
    # d_residual3_batch_norm2_y[n,c,y,x] = d_residual3_conv2d3_p[n,c,y+1,x+1]·[residual3_activation1_h[n,c,y,x] > 0]
    d_residual3_batch_norm2_y = np.multiply(d_residual3_conv2d3_p[:, :, 1:3, 1:3], np.greater(residual3_activation1_h, 0), out=residual3_activation1_h)
    # d_residual3_batch_norm2_beta[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]
    np.add.reduce(d_residual3_batch_norm2_y, axis=(0, 2, 3), out=d_residual3_batch_norm2_beta)
    # d_residual3_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_h[n,c,y,x]
    _24 = d_residual3_batch_norm2_y * residual3_batch_norm2_h
    np.add.reduce(_24, axis=(0, 2, 3), out=d_residual3_batch_norm2_gamma)
    # d_residual3_batch_norm2_h[n,c,y,x] = d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_y *= residual3_batch_norm2_gamma[:, None, None]
    d_residual3_batch_norm2_h = d_residual3_batch_norm2_y
    # d_residual3_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_centred[n,c,y,x]
    _25 = d_residual3_batch_norm2_h * residual3_batch_norm2_centred
    d_residual3_batch_norm2_rstd = np.add.reduce(_25, axis=(0, 2, 3))
    # d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2
    d_residual3_batch_norm2_var = np.square(residual3_batch_norm2_rstd)
    d_residual3_batch_norm2_var *= residual3_batch_norm2_rstd
    d_residual3_batch_norm2_var *= -0.5
    d_residual3_batch_norm2_var *= d_residual3_batch_norm2_rstd
    # d_residual3_batch_norm2_centred[n,c,y,x] = d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,y,x]·d_residual3_batch_norm2_var[c]/(2·N)
    d_residual3_batch_norm2_h *= residual3_batch_norm2_rstd[:, None, None]
    _26 = residual3_batch_norm2_centred * (0.5 / N)
    _26 *= d_residual3_batch_norm2_var[:, None, None]
    d_residual3_batch_norm2_h += _26
    d_residual3_batch_norm2_centred = d_residual3_batch_norm2_h
    # d_residual3_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm2_centred[n,c,y,x]
    d_residual3_batch_norm2_mean = np.add.reduce(d_residual3_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d2_z[n,c,y,x] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,y,x]
    d_residual3_batch_norm2_centred += 0.25 * d_residual3_batch_norm2_mean[:, None, None] / N
    d_residual3_conv2d2_z = d_residual3_batch_norm2_centred
    # d_residual3_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_p[n,i,2·y+u,2·x+v]
    d_residual3_conv2d2_W[...] = (d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ as_strided(residual3_conv2d2_p, (N, 2, 2, 32, 3, 3,), (residual3_conv2d2_p.strides[0], 2*residual3_conv2d2_p.strides[2], 2*residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3],)).reshape(4*N, 288)).reshape(64, 32, 3, 3)
    # d_residual3_conv2d2_p[n,i,2·y+u,2·x+v] += Σ_o d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_W[o,i,u,v]
    d_residual3_conv2d2_p = np.zeros((N, 32, 6, 6,), real)
    for y_i in range(2):
        for x_i in range(2):
            d_residual3_conv2d2_p[:, :, 2*y_i:2*y_i+3, 2*x_i:2*x_i+3] += (d_residual3_conv2d2_z[:, :, y_i, x_i] @ residual3_conv2d2_W.reshape(64, 288)).reshape(N, 32, 3, 3)
    # d_activation3_h[n,c,y,x] = d_residual3_conv2d2_p[n,c,y+1,x+1]
    d_activation3_h = np.array(np.broadcast_to(d_residual3_conv2d2_p[:, :, 1:5, 1:5], (N, 32, 4, 4,)), dtype=real)
    # d_residual3_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_centred[n,c,y,x]
    _27 = d_residual3_batch_norm1_h * residual3_batch_norm1_centred
    d_residual3_batch_norm1_rstd = np.add.reduce(_27, axis=(0, 2, 3))
    # d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2
    d_residual3_batch_norm1_var = np.square(residual3_batch_norm1_rstd)
    d_residual3_batch_norm1_var *= residual3_batch_norm1_rstd
    d_residual3_batch_norm1_var *= -0.5
    d_residual3_batch_norm1_var *= d_residual3_batch_norm1_rstd
    # d_residual3_batch_norm1_centred[n,c,y,x] = d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,y,x]·d_residual3_batch_norm1_var[c]/(2·N)
    d_residual3_batch_norm1_h *= residual3_batch_norm1_rstd[:, None, None]
    _28 = residual3_batch_norm1_centred * (0.5 / N)
    _28 *= d_residual3_batch_norm1_var[:, None, None]
    d_residual3_batch_norm1_h += _28
    d_residual3_batch_norm1_centred = d_residual3_batch_norm1_h
    # d_residual3_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm1_centred[n,c,y,x]
    d_residual3_batch_norm1_mean = np.add.reduce(d_residual3_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual3_conv2d1_z[n,c,y,x] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,y,x]
    d_residual3_batch_norm1_centred += 0.25 * d_residual3_batch_norm1_mean[:, None, None] / N
    d_residual3_conv2d1_z = d_residual3_batch_norm1_centred
    # d_activation3_h[n,i,2·y,2·x] += Σ_o d_residual3_conv2d1_z[n,o,y,x]·residual3_conv2d1_W[o,i,0,0]
    _29 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _29 += (d_residual3_conv2d1_z.transpose(0, 2, 3, 1).reshape(4*N, 64) @ residual3_conv2d1_W[:, :, 0, 0]).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,y,x} d_residual3_conv2d1_z[n,o,y,x]·activation3_h[n,i,2·y,2·x]
    d_residual3_conv2d1_W[...] = 0
    d_residual3_conv2d1_W[:, :, 0, 0] += d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4*N) @ activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1).reshape(4*N, 32)
    # d_residual2_y[n,c,y,x] = d_activation3_h[n,c,y,x]·[activation3_h[n,c,y,x] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]
    np.add.reduce(d_residual2_y, axis=(0, 2, 3), out=d_residual2_batch_norm3_beta)
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm3_h[n,c,y,x]
    _30 = d_residual2_y * residual2_batch_norm3_h
    np.add.reduce(_30, axis=(0, 2, 3), out=d_residual2_batch_norm3_gamma)
    # d_residual2_batch_norm3_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm1_h[n,c,y,x]
    _31 = d_residual2_y * residual2_batch_norm1_h
    np.add.reduce(_31, axis=(0, 2, 3), out=d_residual2_batch_norm1_gamma)
    # d_residual2_batch_norm1_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm1_gamma[c]
    d_residual2_y *= residual2_batch_norm1_gamma[:, None, None]
    d_residual2_batch_norm1_h = d_residual2_y
    # d_residual2_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_centred[n,c,y,x]
    _32 = d_residual2_batch_norm3_h * residual2_batch_norm3_centred
    d_residual2_batch_norm3_rstd = np.add.reduce(_32, axis=(0, 2, 3))
    # d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2
    d_residual2_batch_norm3_var = np.square(residual2_batch_norm3_rstd)
    d_residual2_batch_norm3_var *= residual2_batch_norm3_rstd
    d_residual2_batch_norm3_var *= -0.5
    d_residual2_batch_norm3_var *= d_residual2_batch_norm3_rstd
    # d_residual2_batch_norm3_centred[n,c,y,x] = d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,y,x]·d_residual2_batch_norm3_var[c]/(8·N)
    d_residual2_batch_norm3_h *= residual2_batch_norm3_rstd[:, None, None]
    _33 = residual2_batch_norm3_centred * (0.125 / N)
    _33 *= d_residual2_batch_norm3_var[:, None, None]
    d_residual2_batch_norm3_h += _33
    d_residual2_batch_norm3_centred = d_residual2_batch_norm3_h
    # d_residual2_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm3_centred[n,c,y,x]
    d_residual2_batch_norm3_mean = np.add.reduce(d_residual2_batch_norm3_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d3_z[n,c,y,x] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,y,x]
    d_residual2_batch_norm3_centred += 0.0625 * d_residual2_batch_norm3_mean[:, None, None] / N
    d_residual2_conv2d3_z = d_residual2_batch_norm3_centred
    # d_residual2_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_p[n,i,u+y,v+x]
    d_residual2_conv2d3_W[...] = (d_residual2_conv2d3_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d3_p, (32, 3, 3, N, 4, 4,), (residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3],)).reshape(288, 16*N).T).reshape(32, 32, 3, 3)
    # d_residual2_conv2d3_p[n,i,u+y,v+x] += Σ_o d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_W[o,i,u,v]
    d_residual2_conv2d3_p = np.zeros((N, 32, 6, 6,), real)
    for u in range(3):
        for v_i in range(3):
            d_residual2_conv2d3_p[:, :, u:u+4, v_i:v_i+4] += (residual2_conv2d3_W[:, :, u, v_i].T @ d_residual2_conv2d3_z.reshape(N, 32, 16)).reshape(N, 32, 4, 4)
    # d_residual2_batch_norm2_y[n,c,y,x] = d_residual2_conv2d3_p[n,c,y+1,x+1]·[residual2_activation1_h[n,c,y,x] > 0]
    d_residual2_batch_norm2_y = np.multiply(d_residual2_conv2d3_p[:, :, 1:5, 1:5], np.greater(residual2_activation1_h, 0), out=residual2_activation1_h)
    # d_residual2_batch_norm2_beta[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]
    np.add.reduce(d_residual2_batch_norm2_y, axis=(0, 2, 3), out=d_residual2_batch_norm2_beta)
    # d_residual2_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_h[n,c,y,x]
    _34 = d_residual2_batch_norm2_y * residual2_batch_norm2_h
    np.add.reduce(_34, axis=(0, 2, 3), out=d_residual2_batch_norm2_gamma)
    # d_residual2_batch_norm2_h[n,c,y,x] = d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_y *= residual2_batch_norm2_gamma[:, None, None]
    d_residual2_batch_norm2_h = d_residual2_batch_norm2_y
    # d_residual2_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_centred[n,c,y,x]
    _35 = d_residual2_batch_norm2_h * residual2_batch_norm2_centred
    d_residual2_batch_norm2_rstd = np.add.reduce(_35, axis=(0, 2, 3))
    # d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2
    d_residual2_batch_norm2_var = np.square(residual2_batch_norm2_rstd)
    d_residual2_batch_norm2_var *= residual2_batch_norm2_rstd
    d_residual2_batch_norm2_var *= -0.5
    d_residual2_batch_norm2_var *= d_residual2_batch_norm2_rstd
    # d_residual2_batch_norm2_centred[n,c,y,x] = d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,y,x]·d_residual2_batch_norm2_var[c]/(8·N)
    d_residual2_batch_norm2_h *= residual2_batch_norm2_rstd[:, None, None]
    _36 = residual2_batch_norm2_centred * (0.125 / N)
    _36 *= d_residual2_batch_norm2_var[:, None, None]
    d_residual2_batch_norm2_h += _36
    d_residual2_batch_norm2_centred = d_residual2_batch_norm2_h
    # d_residual2_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm2_centred[n,c,y,x]
    d_residual2_batch_norm2_mean = np.add.reduce(d_residual2_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d2_z[n,c,y,x] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,y,x]
    d_residual2_batch_norm2_centred += 0.0625 * d_residual2_batch_norm2_mean[:, None, None] / N
    d_residual2_conv2d2_z = d_residual2_batch_norm2_centred
    # d_residual2_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_p[n,i,2·y+u,2·x+v]
    d_residual2_conv2d2_W[...] = (d_residual2_conv2d2_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ as_strided(residual2_conv2d2_p, (16, 3, 3, N, 4, 4,), (residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], residual2_conv2d2_p.strides[0], 2*residual2_conv2d2_p.strides[2], 2*residual2_conv2d2_p.strides[3],)).reshape(144, 16*N).T).reshape(32, 16, 3, 3)
    # d_residual2_conv2d2_p[n,i,2·y+u,2·x+v] += Σ_o d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_W[o,i,u,v]
    d_residual2_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v_i in range(3):
            d_residual2_conv2d2_p[:, :, u:u+7:2, v_i:v_i+7:2] += (residual2_conv2d2_W[:, :, u, v_i].T @ d_residual2_conv2d2_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_activation2_h[n,c,y,x] = d_residual2_conv2d2_p[n,c,y+1,x+1]
    d_activation2_h = np.array(np.broadcast_to(d_residual2_conv2d2_p[:, :, 1:9, 1:9], (N, 16, 8, 8,)), dtype=real)
    # d_residual2_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_centred[n,c,y,x]
    _37 = d_residual2_batch_norm1_h * residual2_batch_norm1_centred
    d_residual2_batch_norm1_rstd = np.add.reduce(_37, axis=(0, 2, 3))
    # d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2
    d_residual2_batch_norm1_var = np.square(residual2_batch_norm1_rstd)
    d_residual2_batch_norm1_var *= residual2_batch_norm1_rstd
    d_residual2_batch_norm1_var *= -0.5
    d_residual2_batch_norm1_var *= d_residual2_batch_norm1_rstd
    # d_residual2_batch_norm1_centred[n,c,y,x] = d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,y,x]·d_residual2_batch_norm1_var[c]/(8·N)
    d_residual2_batch_norm1_h *= residual2_batch_norm1_rstd[:, None, None]
    _38 = residual2_batch_norm1_centred * (0.125 / N)
    _38 *= d_residual2_batch_norm1_var[:, None, None]
    d_residual2_batch_norm1_h += _38
    d_residual2_batch_norm1_centred = d_residual2_batch_norm1_h
    # d_residual2_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm1_centred[n,c,y,x]
    d_residual2_batch_norm1_mean = np.add.reduce(d_residual2_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual2_conv2d1_z[n,c,y,x] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,y,x]
    d_residual2_batch_norm1_centred += 0.0625 * d_residual2_batch_norm1_mean[:, None, None] / N
    d_residual2_conv2d1_z = d_residual2_batch_norm1_centred
    # d_activation2_h[n,i,2·y,2·x] += Σ_o d_residual2_conv2d1_z[n,o,y,x]·residual2_conv2d1_W[o,i,0,0]
    d_activation2_h[:, :, 0:7:2, 0:7:2] += (residual2_conv2d1_W[:, :, 0, 0].T @ d_residual2_conv2d1_z.reshape(N, 32, 16)).reshape(N, 16, 4, 4)
    # d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,y,x} d_residual2_conv2d1_z[n,o,y,x]·activation2_h[n,i,2·y,2·x]
    d_residual2_conv2d1_W[...] = 0
    d_residual2_conv2d1_W[:, :, 0, 0] += d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16*N) @ activation2_h[:, :, 0:7:2, 0:7:2].transpose(0, 2, 3, 1).reshape(16*N, 16)
    # d_residual1_y[n,c,y,x] = d_activation2_h[n,c,y,x]·[activation2_h[n,c,y,x] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]
    np.add.reduce(d_residual1_y, axis=(0, 2, 3), out=d_residual1_batch_norm2_beta)
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]·residual1_batch_norm2_h[n,c,y,x]
    _39 = d_residual1_y * residual1_batch_norm2_h
    np.add.reduce(_39, axis=(0, 2, 3), out=d_residual1_batch_norm2_gamma)
    # d_residual1_batch_norm2_h[n,c,y,x] = d_residual1_y[n,c,y,x]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * residual1_batch_norm2_gamma[:, None, None]
    # d_residual1_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_centred[n,c,y,x]
    _40 = d_residual1_batch_norm2_h * residual1_batch_norm2_centred
    d_residual1_batch_norm2_rstd = np.add.reduce(_40, axis=(0, 2, 3))
    # d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2
    d_residual1_batch_norm2_var = np.square(residual1_batch_norm2_rstd)
    d_residual1_batch_norm2_var *= residual1_batch_norm2_rstd
    d_residual1_batch_norm2_var *= -0.5
    d_residual1_batch_norm2_var *= d_residual1_batch_norm2_rstd
    # d_residual1_batch_norm2_centred[n,c,y,x] = d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,y,x]·d_residual1_batch_norm2_var[c]/N
    d_residual1_batch_norm2_h *= residual1_batch_norm2_rstd[:, None, None]
    _41 = residual1_batch_norm2_centred * (0.03125 / N)
    _41 *= d_residual1_batch_norm2_var[:, None, None]
    d_residual1_batch_norm2_h += _41
    d_residual1_batch_norm2_centred = d_residual1_batch_norm2_h
    # d_residual1_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm2_centred[n,c,y,x]
    d_residual1_batch_norm2_mean = np.add.reduce(d_residual1_batch_norm2_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual1_conv2d2_z[n,c,y,x] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,y,x]
    d_residual1_batch_norm2_centred += 0.015625 * d_residual1_batch_norm2_mean[:, None, None] / N
    d_residual1_conv2d2_z = d_residual1_batch_norm2_centred
    # d_residual1_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_p[n,i,u+y,v+x]
    d_residual1_conv2d2_W[...] = (d_residual1_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d2_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d2_p[n,i,u+y,v+x] += Σ_o d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_W[o,i,u,v]
    d_residual1_conv2d2_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v_i in range(3):
            d_residual1_conv2d2_p[:, :, u:u+8, v_i:v_i+8] += (residual1_conv2d2_W[:, :, u, v_i].T @ d_residual1_conv2d2_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_residual1_batch_norm1_y[n,c,y,x] = d_residual1_conv2d2_p[n,c,y+1,x+1]·[residual1_activation1_h[n,c,y,x] > 0]
    d_residual1_batch_norm1_y = np.multiply(d_residual1_conv2d2_p[:, :, 1:9, 1:9], np.greater(residual1_activation1_h, 0), out=residual1_activation1_h)
    # d_residual1_batch_norm1_beta[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]
    np.add.reduce(d_residual1_batch_norm1_y, axis=(0, 2, 3), out=d_residual1_batch_norm1_beta)
    # d_residual1_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_h[n,c,y,x]
    _42 = d_residual1_batch_norm1_y * residual1_batch_norm1_h
    np.add.reduce(_42, axis=(0, 2, 3), out=d_residual1_batch_norm1_gamma)
    # d_residual1_batch_norm1_h[n,c,y,x] = d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_y *= residual1_batch_norm1_gamma[:, None, None]
    d_residual1_batch_norm1_h = d_residual1_batch_norm1_y
    # d_residual1_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_centred[n,c,y,x]
    _43 = d_residual1_batch_norm1_h * residual1_batch_norm1_centred
    d_residual1_batch_norm1_rstd = np.add.reduce(_43, axis=(0, 2, 3))
    # d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2
    d_residual1_batch_norm1_var = np.square(residual1_batch_norm1_rstd)
    d_residual1_batch_norm1_var *= residual1_batch_norm1_rstd
    d_residual1_batch_norm1_var *= -0.5
    d_residual1_batch_norm1_var *= d_residual1_batch_norm1_rstd
    # d_residual1_batch_norm1_centred[n,c,y,x] = d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,y,x]·d_residual1_batch_norm1_var[c]/N
    d_residual1_batch_norm1_h *= residual1_batch_norm1_rstd[:, None, None]
    _44 = residual1_batch_norm1_centred * (0.03125 / N)
    _44 *= d_residual1_batch_norm1_var[:, None, None]
    d_residual1_batch_norm1_h += _44
    d_residual1_batch_norm1_centred = d_residual1_batch_norm1_h
    # d_residual1_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm1_centred[n,c,y,x]
    d_residual1_batch_norm1_mean = np.add.reduce(d_residual1_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_residual1_conv2d1_z[n,c,y,x] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,y,x]
    d_residual1_batch_norm1_centred += 0.015625 * d_residual1_batch_norm1_mean[:, None, None] / N
    d_residual1_conv2d1_z = d_residual1_batch_norm1_centred
    # d_residual1_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_p[n,i,u+y,v+x]
    d_residual1_conv2d1_W[...] = (d_residual1_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(residual1_conv2d1_p, (16, 3, 3, N, 8, 8,), (residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3],)).reshape(144, 64*N).T).reshape(16, 16, 3, 3)
    # d_residual1_conv2d1_p[n,i,u+y,v+x] += Σ_o d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_W[o,i,u,v]
    d_residual1_conv2d1_p = np.zeros((N, 16, 10, 10,), real)
    for u in range(3):
        for v_i in range(3):
            d_residual1_conv2d1_p[:, :, u:u+8, v_i:v_i+8] += (residual1_conv2d1_W[:, :, u, v_i].T @ d_residual1_conv2d1_z.reshape(N, 16, 64)).reshape(N, 16, 8, 8)
    # d_activation1_h[n,c,y,x] = d_residual1_conv2d1_p[n,c,y+1,x+1] + d_residual1_y[n,c,y,x]
    d_residual1_y += d_residual1_conv2d1_p[:, :, 1:9, 1:9]
    d_activation1_h = d_residual1_y
    # d_batch_norm1_y[n,c,y,x] = d_activation1_h[n,c,y,x]·[activation1_h[n,c,y,x] > 0]
    d_batch_norm1_y = np.multiply(d_activation1_h, np.greater(activation1_h, 0), out=activation1_h)
    # d_batch_norm1_beta[c] = Σ_{n,y,x} d_batch_norm1_y[n,c,y,x]
    np.add.reduce(d_batch_norm1_y, axis=(0, 2, 3), out=d_batch_norm1_beta)
    # d_batch_norm1_gamma[c] = Σ_{n,y,x} batch_norm1_h[n,c,y,x]·d_batch_norm1_y[n,c,y,x]
    _45 = batch_norm1_h * d_batch_norm1_y
    np.add.reduce(_45, axis=(0, 2, 3), out=d_batch_norm1_gamma)
    # d_batch_norm1_h[n,c,y,x] = d_batch_norm1_y[n,c,y,x]·batch_norm1_gamma[c]
    d_batch_norm1_y *= batch_norm1_gamma[:, None, None]
    d_batch_norm1_h = d_batch_norm1_y
    # d_batch_norm1_rstd[c] = Σ_{n,y,x} batch_norm1_centred[n,c,y,x]·d_batch_norm1_h[n,c,y,x]
    _46 = batch_norm1_centred * d_batch_norm1_h
    d_batch_norm1_rstd = np.add.reduce(_46, axis=(0, 2, 3))
    # d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2
    d_batch_norm1_var = np.square(batch_norm1_rstd)
    d_batch_norm1_var *= batch_norm1_rstd
    d_batch_norm1_var *= -0.5
    d_batch_norm1_var *= d_batch_norm1_rstd
    # d_batch_norm1_centred[n,c,y,x] = d_batch_norm1_h[n,c,y,x]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,y,x]·d_batch_norm1_var[c]/N
    batch_norm1_centred *= 0.03125 / N
    batch_norm1_centred *= d_batch_norm1_var[:, None, None]
    batch_norm1_centred += batch_norm1_rstd[:, None, None] * d_batch_norm1_h
    d_batch_norm1_centred = batch_norm1_centred
    # d_batch_norm1_mean[c] = −Σ_{n,y,x} d_batch_norm1_centred[n,c,y,x]
    d_batch_norm1_mean = np.add.reduce(d_batch_norm1_centred, axis=(0, 2, 3)) * (-1.0)
    # d_conv2d1_z[n,c,y,x] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,y,x]
    d_batch_norm1_centred += 0.015625 * d_batch_norm1_mean[:, None, None] / N
    d_conv2d1_z = d_batch_norm1_centred
    # d_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_conv2d1_z[n,o,y,x]·conv2d1_p[n,i,u+y,v+x]
    d_conv2d1_W[...] = (d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64*N) @ as_strided(conv2d1_p, (1, 3, 3, N, 8, 8,), (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3],)).reshape(9, 64*N).T).reshape(16, 1, 3, 3)
    # g[i0+5392] = d_residual2_batch_norm3_beta[i0]
    g[5392:5424] = d_residual2_batch_norm3_beta
    # g[i0+21488] = d_residual3_batch_norm3_beta[i0]
    g[21488:21552] = d_residual3_batch_norm3_beta
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.0015·cos(π·min(0.0005·new_t − 0.0005, 1)) + 0.0015
    lr = float(0.0015 + 0.0015 * np.cos(3.141592653589793 * np.minimum(0.0005 * new_t - 0.0005, 1.0)))
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
    # new_w[p] = decayed_w[p] − new_m[p]·lr/(c1·(√(new_v[p]/c2) + 1e-8))
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


class Arrays(dict):
    """Named arrays that are views of one buffer, `flat`. Assigning to a name copies into its view."""

    def __init__(self, layout, flat):
        super().__init__((name, flat[start:stop].reshape(shape)) for name, (start, stop, shape) in layout.items())
        self.layout, self.flat = layout, flat

    def __setitem__(self, name, value):
        if name not in self:
            raise KeyError(f"no array is named {name!r}; there are: {', '.join(self)}")
        self[name][...] = value

    def copy(self):
        """The same arrays in a new buffer."""
        twin = type(self)(self.layout, self.flat.copy())
        twin.update((name, array.copy()) for name, array in self.items() if name not in self.layout)
        return twin


def init_params(seed=0):
    """New parameters: a mapping from name to array, all views of one flat buffer, `params.flat`.

    The same seed gives the same numbers in every backend.
    """
    rng = np.random.default_rng(seed)
    params = Arrays(_PARAMETERS, np.zeros(78426, real))
    params["conv2d1_W"] = 0.5359149257159769 * _truncated_normal(rng, (16, 1, 3, 3,))
    params["batch_norm1_gamma"] = 1.0
    params["batch_norm1_beta"] = 0.0
    params["residual1_conv2d1_W"] = 0.13397873142899422 * _truncated_normal(rng, (16, 16, 3, 3,))
    params["residual1_batch_norm1_gamma"] = 1.0
    params["residual1_batch_norm1_beta"] = 0.0
    params["residual1_conv2d2_W"] = 0.13397873142899422 * _truncated_normal(rng, (16, 16, 3, 3,))
    params["residual1_batch_norm2_gamma"] = 1.0
    params["residual1_batch_norm2_beta"] = 0.0
    params["residual2_conv2d1_W"] = 0.3535533905932738 * (2.0 * rng.random((32, 16, 1, 1,)) - 1.0)
    params["residual2_batch_norm1_gamma"] = 1.0
    params["residual2_batch_norm1_beta"] = 0.0
    params["residual2_conv2d2_W"] = 0.13397873142899422 * _truncated_normal(rng, (32, 16, 3, 3,))
    params["residual2_batch_norm2_gamma"] = 1.0
    params["residual2_batch_norm2_beta"] = 0.0
    params["residual2_conv2d3_W"] = 0.09473726952821304 * _truncated_normal(rng, (32, 32, 3, 3,))
    params["residual2_batch_norm3_gamma"] = 1.0
    params["residual2_batch_norm3_beta"] = 0.0
    params["residual3_conv2d1_W"] = 0.5 * rng.random((64, 32, 1, 1,)) - 0.25
    params["residual3_batch_norm1_gamma"] = 1.0
    params["residual3_batch_norm1_beta"] = 0.0
    params["residual3_conv2d2_W"] = 0.09473726952821304 * _truncated_normal(rng, (64, 32, 3, 3,))
    params["residual3_batch_norm2_gamma"] = 1.0
    params["residual3_batch_norm2_beta"] = 0.0
    params["residual3_conv2d3_W"] = 0.06698936571449711 * _truncated_normal(rng, (64, 64, 3, 3,))
    params["residual3_batch_norm3_gamma"] = 1.0
    params["residual3_batch_norm3_beta"] = 0.0
    params["dense1_W"] = 0.2847473987257497 * (2.0 * rng.random((64, 10,)) - 1.0)
    params["dense1_b"] = 0.0
    params["batch_norm1_running_mean"] = 0.0
    params["batch_norm1_running_var"] = 1.0
    params["residual1_batch_norm1_running_mean"] = 0.0
    params["residual1_batch_norm1_running_var"] = 1.0
    params["residual1_batch_norm2_running_mean"] = 0.0
    params["residual1_batch_norm2_running_var"] = 1.0
    params["residual2_batch_norm1_running_mean"] = 0.0
    params["residual2_batch_norm1_running_var"] = 1.0
    params["residual2_batch_norm2_running_mean"] = 0.0
    params["residual2_batch_norm2_running_var"] = 1.0
    params["residual2_batch_norm3_running_mean"] = 0.0
    params["residual2_batch_norm3_running_var"] = 1.0
    params["residual3_batch_norm1_running_mean"] = 0.0
    params["residual3_batch_norm1_running_var"] = 1.0
    params["residual3_batch_norm2_running_mean"] = 0.0
    params["residual3_batch_norm2_running_var"] = 1.0
    params["residual3_batch_norm3_running_mean"] = 0.0
    params["residual3_batch_norm3_running_var"] = 1.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(155508, real))
    state.update(t=np.zeros((), np.int64))
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
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(77754, real))
    if wrt_inputs:
        loss, d_x = _backward_inputs(x, y, *params.values(), *grads.values())
        grads.update({"x": d_x})
    else:
        loss = _backward(x, y, *params.values(), *grads.values())
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: decayed_w[p] = w[p]*(1 - lr[]/20)    | p<77754; new_m[p] = g[p]/10 + 9*m[p]/10    | p<77754; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<77754; new_w[p] = decayed_w[p] - lr[]*new_m[p]/(c1[]*(sqrt(new_v[p]/c2[]) + 1/100000000))    | p<77754."""
    params = _own("params", params, 78426)
    state = _own("state", state, 155508)
    grads = _arrays("grads", grads, _GRADIENTS, 77754)
    state["t"] = _update(params.flat[0:77754], grads.flat[0:77754], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, 78426)
    state = _own("state", state, 155508)
    sizes = {}
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _labels("y", y, 10)
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
    if type(arrays) is Arrays and arrays.flat.size == count and len(arrays) >= len(layout):
        if arrays.flat.dtype == real and all(name in arrays for name in layout):
            return arrays
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


def _own(what, arrays, count):
    """`Arrays` that are to be changed in place."""
    if type(arrays) is not Arrays or arrays.flat.size != count or arrays.flat.dtype != real:
        maker = "init_state()" if what == "state" else "init_params()"
        raise TypeError(f"{what}: expected what {maker} of this module gives, got {type(arrays).__name__}")
    return arrays


def _samples(sizes):
    for name, size in sizes.items():
        if size == 0:
            raise ValueError(f"expected at least one sample, got {name} = 0; nothing was changed")


FORMULAS = {
    'conv2d1_p': {
        'text': 'conv2d1_p[n,c,y+1,x+1] = x[n,c,y,x]',
        'latex': 'p^{\\text{conv2d1}}_{n,c,y+1,x+1} = x_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'conv2d1_z': {
        'text': 'conv2d1_z[n,o,y,x] = Σ_{i,u,v} conv2d1_p[n,i,u+y,v+x]·conv2d1_W[o,i,u,v]',
        'latex': 'z^{\\text{conv2d1}}_{n,o,y,x} = \\sum_{i,u,v} p^{\\text{conv2d1}}_{n,i,u+y,v+x}\\, W^{\\text{conv2d1}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_mean': {
        'text': 'batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·conv2d1_z[n,c,y,x]/N',
        'latex': '\\mathrm{mean}^{\\text{batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{0.015625\\, z^{\\text{conv2d1}}_{n,c,y,x}}{N}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_centred': {
        'text': 'batch_norm1_centred[n,c,y,x] = conv2d1_z[n,c,y,x] − batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x} = z^{\\text{conv2d1}}_{n,c,y,x} - \\mathrm{mean}^{\\text{batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_var': {
        'text': 'batch_norm1_var[c] = Σ_{n,y,x} 0.015625·batch_norm1_centred[n,c,y,x]²/N',
        'latex': '\\mathrm{var}^{\\text{batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{0.015625\\, \\left(\\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x}\\right)^{2}}{N}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_rstd': {
        'text': 'batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{batch\\_norm1}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_new_mean': {
        'text': 'batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_new_var': {
        'text': 'batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{batch\\_norm1}}_{c} + \\frac{6.4\\, \\mathrm{var}^{\\text{batch\\_norm1}}_{c}\\, N}{64\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_h': {
        'text': 'batch_norm1_h[n,c,y,x] = batch_norm1_centred[n,c,y,x]·batch_norm1_rstd[c]',
        'latex': 'h^{\\text{batch\\_norm1}}_{n,c,y,x} = \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'batch_norm1_y': {
        'text': 'batch_norm1_y[n,c,y,x] = batch_norm1_h[n,c,y,x]·batch_norm1_gamma[c] + batch_norm1_beta[c]',
        'latex': 'y^{\\text{batch\\_norm1}}_{n,c,y,x} = h^{\\text{batch\\_norm1}}_{n,c,y,x}\\, \\gamma^{\\text{batch\\_norm1}}_{c} + \\beta^{\\text{batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'activation1_h': {
        'text': 'activation1_h[n,c,y,x] = relu(batch_norm1_y[n,c,y,x])',
        'latex': 'h^{\\text{activation1}}_{n,c,y,x} = \\operatorname{relu}\\left(y^{\\text{batch\\_norm1}}_{n,c,y,x}\\right)',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_conv2d1_p': {
        'text': 'residual1_conv2d1_p[n,c,y+1,x+1] = activation1_h[n,c,y,x]',
        'latex': 'p^{\\text{residual1\\_conv2d1}}_{n,c,y+1,x+1} = h^{\\text{activation1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_conv2d1_z': {
        'text': 'residual1_conv2d1_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d1_p[n,i,u+y,v+x]·residual1_conv2d1_W[o,i,u,v]',
        'latex': 'z^{\\text{residual1\\_conv2d1}}_{n,o,y,x} = \\sum_{i,u,v} p^{\\text{residual1\\_conv2d1}}_{n,i,u+y,v+x}\\, W^{\\text{residual1\\_conv2d1}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_mean': {
        'text': 'residual1_batch_norm1_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d1_z[n,c,y,x]/N',
        'latex': '\\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{0.015625\\, z^{\\text{residual1\\_conv2d1}}_{n,c,y,x}}{N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_centred': {
        'text': 'residual1_batch_norm1_centred[n,c,y,x] = residual1_conv2d1_z[n,c,y,x] − residual1_batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x} = z^{\\text{residual1\\_conv2d1}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_var': {
        'text': 'residual1_batch_norm1_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm1_centred[n,c,y,x]²/N',
        'latex': '\\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{0.015625\\, \\left(\\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}\\right)^{2}}{N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_rstd': {
        'text': 'residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_new_mean': {
        'text': 'residual1_batch_norm1_new_mean[c] = 0.1·residual1_batch_norm1_mean[c] + 0.9·residual1_batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual1\\_batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_new_var': {
        'text': 'residual1_batch_norm1_new_var[c] = 0.9·residual1_batch_norm1_running_var[c] + 6.4·residual1_batch_norm1_var[c]·N/(64·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual1\\_batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual1\\_batch\\_norm1}}_{c} + \\frac{6.4\\, \\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c}\\, N}{64\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_h': {
        'text': 'residual1_batch_norm1_h[n,c,y,x] = residual1_batch_norm1_centred[n,c,y,x]·residual1_batch_norm1_rstd[c]',
        'latex': 'h^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm1_y': {
        'text': 'residual1_batch_norm1_y[n,c,y,x] = residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]',
        'latex': 'y^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x} = h^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}\\, \\gamma^{\\text{residual1\\_batch\\_norm1}}_{c} + \\beta^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_activation1_h': {
        'text': 'residual1_activation1_h[n,c,y,x] = relu(residual1_batch_norm1_y[n,c,y,x])',
        'latex': 'h^{\\text{residual1\\_activation1}}_{n,c,y,x} = \\operatorname{relu}\\left(y^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}\\right)',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_conv2d2_p': {
        'text': 'residual1_conv2d2_p[n,c,y+1,x+1] = residual1_activation1_h[n,c,y,x]',
        'latex': 'p^{\\text{residual1\\_conv2d2}}_{n,c,y+1,x+1} = h^{\\text{residual1\\_activation1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_conv2d2_z': {
        'text': 'residual1_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual1_conv2d2_p[n,i,u+y,v+x]·residual1_conv2d2_W[o,i,u,v]',
        'latex': 'z^{\\text{residual1\\_conv2d2}}_{n,o,y,x} = \\sum_{i,u,v} p^{\\text{residual1\\_conv2d2}}_{n,i,u+y,v+x}\\, W^{\\text{residual1\\_conv2d2}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_mean': {
        'text': 'residual1_batch_norm2_mean[c] = Σ_{n,y,x} 0.015625·residual1_conv2d2_z[n,c,y,x]/N',
        'latex': '\\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c} = \\sum_{n,y,x} \\frac{0.015625\\, z^{\\text{residual1\\_conv2d2}}_{n,c,y,x}}{N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_centred': {
        'text': 'residual1_batch_norm2_centred[n,c,y,x] = residual1_conv2d2_z[n,c,y,x] − residual1_batch_norm2_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x} = z^{\\text{residual1\\_conv2d2}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_var': {
        'text': 'residual1_batch_norm2_var[c] = Σ_{n,y,x} 0.015625·residual1_batch_norm2_centred[n,c,y,x]²/N',
        'latex': '\\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c} = \\sum_{n,y,x} \\frac{0.015625\\, \\left(\\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}\\right)^{2}}{N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_rstd': {
        'text': 'residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_new_mean': {
        'text': 'residual1_batch_norm2_new_mean[c] = 0.1·residual1_batch_norm2_mean[c] + 0.9·residual1_batch_norm2_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual1\\_batch\\_norm2}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_new_var': {
        'text': 'residual1_batch_norm2_new_var[c] = 0.9·residual1_batch_norm2_running_var[c] + 6.4·residual1_batch_norm2_var[c]·N/(64·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual1\\_batch\\_norm2}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual1\\_batch\\_norm2}}_{c} + \\frac{6.4\\, \\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c}\\, N}{64\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_h': {
        'text': 'residual1_batch_norm2_h[n,c,y,x] = residual1_batch_norm2_centred[n,c,y,x]·residual1_batch_norm2_rstd[c]',
        'latex': 'h^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_batch_norm2_y': {
        'text': 'residual1_batch_norm2_y[n,c,y,x] = residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]',
        'latex': 'y^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x} = h^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}\\, \\gamma^{\\text{residual1\\_batch\\_norm2}}_{c} + \\beta^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual1_y': {
        'text': 'residual1_y[n,c,y,x] = activation1_h[n,c,y,x] + residual1_batch_norm2_y[n,c,y,x]',
        'latex': 'y^{\\text{residual1}}_{n,c,y,x} = h^{\\text{activation1}}_{n,c,y,x} + y^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'activation2_h': {
        'text': 'activation2_h[n,c,y,x] = relu(residual1_y[n,c,y,x])',
        'latex': 'h^{\\text{activation2}}_{n,c,y,x} = \\operatorname{relu}\\left(y^{\\text{residual1}}_{n,c,y,x}\\right)',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_conv2d1_z': {
        'text': 'residual2_conv2d1_z[n,o,y,x] = Σ_i activation2_h[n,i,2·y,2·x]·residual2_conv2d1_W[o,i,0,0]',
        'latex': 'z^{\\text{residual2\\_conv2d1}}_{n,o,y,x} = \\sum_{i} h^{\\text{activation2}}_{n,i,2\\,y,2\\,x}\\, W^{\\text{residual2\\_conv2d1}}_{o,i,0,0}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_mean': {
        'text': 'residual2_batch_norm1_mean[c] = Σ_{n,y,x} residual2_conv2d1_z[n,c,y,x]/(16·N)',
        'latex': '\\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{z^{\\text{residual2\\_conv2d1}}_{n,c,y,x}}{16\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_centred': {
        'text': 'residual2_batch_norm1_centred[n,c,y,x] = residual2_conv2d1_z[n,c,y,x] − residual2_batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x} = z^{\\text{residual2\\_conv2d1}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_var': {
        'text': 'residual2_batch_norm1_var[c] = Σ_{n,y,x} residual2_batch_norm1_centred[n,c,y,x]²/(16·N)',
        'latex': '\\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{\\left(\\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}\\right)^{2}}{16\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_rstd': {
        'text': 'residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_new_mean': {
        'text': 'residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual2\\_batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_new_var': {
        'text': 'residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual2\\_batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual2\\_batch\\_norm1}}_{c} + \\frac{1.6\\, \\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c}\\, N}{16\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_h': {
        'text': 'residual2_batch_norm1_h[n,c,y,x] = residual2_batch_norm1_centred[n,c,y,x]·residual2_batch_norm1_rstd[c]',
        'latex': 'h^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_conv2d2_p': {
        'text': 'residual2_conv2d2_p[n,c,y+1,x+1] = activation2_h[n,c,y,x]',
        'latex': 'p^{\\text{residual2\\_conv2d2}}_{n,c,y+1,x+1} = h^{\\text{activation2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_conv2d2_z': {
        'text': 'residual2_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d2_p[n,i,2·y+u,2·x+v]·residual2_conv2d2_W[o,i,u,v]',
        'latex': 'z^{\\text{residual2\\_conv2d2}}_{n,o,y,x} = \\sum_{i,u,v} p^{\\text{residual2\\_conv2d2}}_{n,i,2\\,y+u,2\\,x+v}\\, W^{\\text{residual2\\_conv2d2}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_mean': {
        'text': 'residual2_batch_norm2_mean[c] = Σ_{n,y,x} residual2_conv2d2_z[n,c,y,x]/(16·N)',
        'latex': '\\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c} = \\sum_{n,y,x} \\frac{z^{\\text{residual2\\_conv2d2}}_{n,c,y,x}}{16\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_centred': {
        'text': 'residual2_batch_norm2_centred[n,c,y,x] = residual2_conv2d2_z[n,c,y,x] − residual2_batch_norm2_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x} = z^{\\text{residual2\\_conv2d2}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_var': {
        'text': 'residual2_batch_norm2_var[c] = Σ_{n,y,x} residual2_batch_norm2_centred[n,c,y,x]²/(16·N)',
        'latex': '\\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c} = \\sum_{n,y,x} \\frac{\\left(\\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}\\right)^{2}}{16\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_rstd': {
        'text': 'residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_new_mean': {
        'text': 'residual2_batch_norm2_new_mean[c] = 0.1·residual2_batch_norm2_mean[c] + 0.9·residual2_batch_norm2_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual2\\_batch\\_norm2}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_new_var': {
        'text': 'residual2_batch_norm2_new_var[c] = 0.9·residual2_batch_norm2_running_var[c] + 1.6·residual2_batch_norm2_var[c]·N/(16·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual2\\_batch\\_norm2}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual2\\_batch\\_norm2}}_{c} + \\frac{1.6\\, \\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c}\\, N}{16\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_h': {
        'text': 'residual2_batch_norm2_h[n,c,y,x] = residual2_batch_norm2_centred[n,c,y,x]·residual2_batch_norm2_rstd[c]',
        'latex': 'h^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm2_y': {
        'text': 'residual2_batch_norm2_y[n,c,y,x] = residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]',
        'latex': 'y^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x} = h^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}\\, \\gamma^{\\text{residual2\\_batch\\_norm2}}_{c} + \\beta^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_activation1_h': {
        'text': 'residual2_activation1_h[n,c,y,x] = relu(residual2_batch_norm2_y[n,c,y,x])',
        'latex': 'h^{\\text{residual2\\_activation1}}_{n,c,y,x} = \\operatorname{relu}\\left(y^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}\\right)',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_conv2d3_p': {
        'text': 'residual2_conv2d3_p[n,c,y+1,x+1] = residual2_activation1_h[n,c,y,x]',
        'latex': 'p^{\\text{residual2\\_conv2d3}}_{n,c,y+1,x+1} = h^{\\text{residual2\\_activation1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_conv2d3_z': {
        'text': 'residual2_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual2_conv2d3_p[n,i,u+y,v+x]·residual2_conv2d3_W[o,i,u,v]',
        'latex': 'z^{\\text{residual2\\_conv2d3}}_{n,o,y,x} = \\sum_{i,u,v} p^{\\text{residual2\\_conv2d3}}_{n,i,u+y,v+x}\\, W^{\\text{residual2\\_conv2d3}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_mean': {
        'text': 'residual2_batch_norm3_mean[c] = Σ_{n,y,x} residual2_conv2d3_z[n,c,y,x]/(16·N)',
        'latex': '\\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c} = \\sum_{n,y,x} \\frac{z^{\\text{residual2\\_conv2d3}}_{n,c,y,x}}{16\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_centred': {
        'text': 'residual2_batch_norm3_centred[n,c,y,x] = residual2_conv2d3_z[n,c,y,x] − residual2_batch_norm3_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x} = z^{\\text{residual2\\_conv2d3}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_var': {
        'text': 'residual2_batch_norm3_var[c] = Σ_{n,y,x} residual2_batch_norm3_centred[n,c,y,x]²/(16·N)',
        'latex': '\\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c} = \\sum_{n,y,x} \\frac{\\left(\\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}\\right)^{2}}{16\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_rstd': {
        'text': 'residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_new_mean': {
        'text': 'residual2_batch_norm3_new_mean[c] = 0.1·residual2_batch_norm3_mean[c] + 0.9·residual2_batch_norm3_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual2\\_batch\\_norm3}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_new_var': {
        'text': 'residual2_batch_norm3_new_var[c] = 0.9·residual2_batch_norm3_running_var[c] + 1.6·residual2_batch_norm3_var[c]·N/(16·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual2\\_batch\\_norm3}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual2\\_batch\\_norm3}}_{c} + \\frac{1.6\\, \\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c}\\, N}{16\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_h': {
        'text': 'residual2_batch_norm3_h[n,c,y,x] = residual2_batch_norm3_centred[n,c,y,x]·residual2_batch_norm3_rstd[c]',
        'latex': 'h^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm1_y': {
        'text': 'residual2_batch_norm1_y[n,c,y,x] = residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]',
        'latex': 'y^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x} = h^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}\\, \\gamma^{\\text{residual2\\_batch\\_norm1}}_{c} + \\beta^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_batch_norm3_y': {
        'text': 'residual2_batch_norm3_y[n,c,y,x] = residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]',
        'latex': 'y^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x} = h^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}\\, \\gamma^{\\text{residual2\\_batch\\_norm3}}_{c} + \\beta^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual2_y': {
        'text': 'residual2_y[n,c,y,x] = residual2_batch_norm1_y[n,c,y,x] + residual2_batch_norm3_y[n,c,y,x]',
        'latex': 'y^{\\text{residual2}}_{n,c,y,x} = y^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x} + y^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'activation3_h': {
        'text': 'activation3_h[n,c,y,x] = relu(residual2_y[n,c,y,x])',
        'latex': 'h^{\\text{activation3}}_{n,c,y,x} = \\operatorname{relu}\\left(y^{\\text{residual2}}_{n,c,y,x}\\right)',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_conv2d1_z': {
        'text': 'residual3_conv2d1_z[n,o,y,x] = Σ_i activation3_h[n,i,2·y,2·x]·residual3_conv2d1_W[o,i,0,0]',
        'latex': 'z^{\\text{residual3\\_conv2d1}}_{n,o,y,x} = \\sum_{i} h^{\\text{activation3}}_{n,i,2\\,y,2\\,x}\\, W^{\\text{residual3\\_conv2d1}}_{o,i,0,0}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_mean': {
        'text': 'residual3_batch_norm1_mean[c] = Σ_{n,y,x} residual3_conv2d1_z[n,c,y,x]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{z^{\\text{residual3\\_conv2d1}}_{n,c,y,x}}{4\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_centred': {
        'text': 'residual3_batch_norm1_centred[n,c,y,x] = residual3_conv2d1_z[n,c,y,x] − residual3_batch_norm1_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x} = z^{\\text{residual3\\_conv2d1}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_var': {
        'text': 'residual3_batch_norm1_var[c] = Σ_{n,y,x} residual3_batch_norm1_centred[n,c,y,x]²/(4·N)',
        'latex': '\\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c} = \\sum_{n,y,x} \\frac{\\left(\\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}\\right)^{2}}{4\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_rstd': {
        'text': 'residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_new_mean': {
        'text': 'residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual3\\_batch\\_norm1}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_new_var': {
        'text': 'residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual3\\_batch\\_norm1}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual3\\_batch\\_norm1}}_{c} + \\frac{0.4\\, \\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c}\\, N}{4\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_h': {
        'text': 'residual3_batch_norm1_h[n,c,y,x] = residual3_batch_norm1_centred[n,c,y,x]·residual3_batch_norm1_rstd[c]',
        'latex': 'h^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_conv2d2_p': {
        'text': 'residual3_conv2d2_p[n,c,y+1,x+1] = activation3_h[n,c,y,x]',
        'latex': 'p^{\\text{residual3\\_conv2d2}}_{n,c,y+1,x+1} = h^{\\text{activation3}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_conv2d2_z': {
        'text': 'residual3_conv2d2_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d2_p[n,i,2·y+u,2·x+v]·residual3_conv2d2_W[o,i,u,v]',
        'latex': 'z^{\\text{residual3\\_conv2d2}}_{n,o,y,x} = \\sum_{i,u,v} p^{\\text{residual3\\_conv2d2}}_{n,i,2\\,y+u,2\\,x+v}\\, W^{\\text{residual3\\_conv2d2}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_mean': {
        'text': 'residual3_batch_norm2_mean[c] = Σ_{n,y,x} residual3_conv2d2_z[n,c,y,x]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c} = \\sum_{n,y,x} \\frac{z^{\\text{residual3\\_conv2d2}}_{n,c,y,x}}{4\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_centred': {
        'text': 'residual3_batch_norm2_centred[n,c,y,x] = residual3_conv2d2_z[n,c,y,x] − residual3_batch_norm2_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x} = z^{\\text{residual3\\_conv2d2}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_var': {
        'text': 'residual3_batch_norm2_var[c] = Σ_{n,y,x} residual3_batch_norm2_centred[n,c,y,x]²/(4·N)',
        'latex': '\\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c} = \\sum_{n,y,x} \\frac{\\left(\\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}\\right)^{2}}{4\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_rstd': {
        'text': 'residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_new_mean': {
        'text': 'residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual3\\_batch\\_norm2}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_new_var': {
        'text': 'residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual3\\_batch\\_norm2}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual3\\_batch\\_norm2}}_{c} + \\frac{0.4\\, \\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c}\\, N}{4\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_h': {
        'text': 'residual3_batch_norm2_h[n,c,y,x] = residual3_batch_norm2_centred[n,c,y,x]·residual3_batch_norm2_rstd[c]',
        'latex': 'h^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm2_y': {
        'text': 'residual3_batch_norm2_y[n,c,y,x] = residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]',
        'latex': 'y^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x} = h^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}\\, \\gamma^{\\text{residual3\\_batch\\_norm2}}_{c} + \\beta^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_activation1_h': {
        'text': 'residual3_activation1_h[n,c,y,x] = relu(residual3_batch_norm2_y[n,c,y,x])',
        'latex': 'h^{\\text{residual3\\_activation1}}_{n,c,y,x} = \\operatorname{relu}\\left(y^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}\\right)',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_conv2d3_p': {
        'text': 'residual3_conv2d3_p[n,c,y+1,x+1] = residual3_activation1_h[n,c,y,x]',
        'latex': 'p^{\\text{residual3\\_conv2d3}}_{n,c,y+1,x+1} = h^{\\text{residual3\\_activation1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_conv2d3_z': {
        'text': 'residual3_conv2d3_z[n,o,y,x] = Σ_{i,u,v} residual3_conv2d3_p[n,i,u+y,v+x]·residual3_conv2d3_W[o,i,u,v]',
        'latex': 'z^{\\text{residual3\\_conv2d3}}_{n,o,y,x} = \\sum_{i,u,v} p^{\\text{residual3\\_conv2d3}}_{n,i,u+y,v+x}\\, W^{\\text{residual3\\_conv2d3}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_mean': {
        'text': 'residual3_batch_norm3_mean[c] = Σ_{n,y,x} residual3_conv2d3_z[n,c,y,x]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c} = \\sum_{n,y,x} \\frac{z^{\\text{residual3\\_conv2d3}}_{n,c,y,x}}{4\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_centred': {
        'text': 'residual3_batch_norm3_centred[n,c,y,x] = residual3_conv2d3_z[n,c,y,x] − residual3_batch_norm3_mean[c]',
        'latex': '\\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x} = z^{\\text{residual3\\_conv2d3}}_{n,c,y,x} - \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_var': {
        'text': 'residual3_batch_norm3_var[c] = Σ_{n,y,x} residual3_batch_norm3_centred[n,c,y,x]²/(4·N)',
        'latex': '\\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c} = \\sum_{n,y,x} \\frac{\\left(\\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}\\right)^{2}}{4\\, N}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_rstd': {
        'text': 'residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c} + 10^{-5}}}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_new_mean': {
        'text': 'residual3_batch_norm3_new_mean[c] = 0.1·residual3_batch_norm3_mean[c] + 0.9·residual3_batch_norm3_running_mean[c]',
        'latex': '\\mathrm{new\\_mean}^{\\text{residual3\\_batch\\_norm3}}_{c} = 0.1\\, \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c} + 0.9\\, \\mathrm{running\\_mean}^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_new_var': {
        'text': 'residual3_batch_norm3_new_var[c] = 0.9·residual3_batch_norm3_running_var[c] + 0.4·residual3_batch_norm3_var[c]·N/(4·N − 1)',
        'latex': '\\mathrm{new\\_var}^{\\text{residual3\\_batch\\_norm3}}_{c} = 0.9\\, \\mathrm{running\\_var}^{\\text{residual3\\_batch\\_norm3}}_{c} + \\frac{0.4\\, \\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c}\\, N}{4\\, N - 1}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_h': {
        'text': 'residual3_batch_norm3_h[n,c,y,x] = residual3_batch_norm3_centred[n,c,y,x]·residual3_batch_norm3_rstd[c]',
        'latex': 'h^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x} = \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm1_y': {
        'text': 'residual3_batch_norm1_y[n,c,y,x] = residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]',
        'latex': 'y^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x} = h^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}\\, \\gamma^{\\text{residual3\\_batch\\_norm1}}_{c} + \\beta^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_batch_norm3_y': {
        'text': 'residual3_batch_norm3_y[n,c,y,x] = residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]',
        'latex': 'y^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x} = h^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}\\, \\gamma^{\\text{residual3\\_batch\\_norm3}}_{c} + \\beta^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec',
    },
    'residual3_y': {
        'text': 'residual3_y[n,c,y,x] = residual3_batch_norm1_y[n,c,y,x] + residual3_batch_norm3_y[n,c,y,x]',
        'latex': 'y^{\\text{residual3}}_{n,c,y,x} = y^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x} + y^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec',
    },
    'activation4_h': {
        'text': 'activation4_h[n,c,y,x] = relu(residual3_y[n,c,y,x])',
        'latex': 'h^{\\text{activation4}}_{n,c,y,x} = \\operatorname{relu}\\left(y^{\\text{residual3}}_{n,c,y,x}\\right)',
        'origin': 'resnet.py:30: spec',
    },
    'global_avg_pool1_z': {
        'text': 'global_avg_pool1_z[n,c] = Σ_{y,x} activation4_h[n,c,y,x]/4',
        'latex': 'z^{\\text{global\\_avg\\_pool1}}_{n,c} = \\sum_{y,x} \\frac{h^{\\text{activation4}}_{n,c,y,x}}{4}',
        'origin': 'resnet.py:30: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,o} = \\sum_{i} z^{\\text{global\\_avg\\_pool1}}_{n,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'origin': 'resnet.py:30: spec',
    },
    'cross_entropy1_lse': {
        'text': 'cross_entropy1_lse[n] = logsumexp_k dense1_z[n,k]',
        'latex': '\\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} = \\log\\sum_{k} e^{z^{\\text{dense1}}_{n,k}}',
        'origin': 'resnet.py:30: spec',
    },
    'cross_entropy1_each': {
        'text': 'cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k] + cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]',
        'latex': '\\mathrm{each}^{\\text{cross\\_entropy1}}_{n} = -\\sum_{k} 0.01\\, z^{\\text{dense1}}_{n,k} + \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n} - 0.9\\, z^{\\text{dense1}}_{n,y_{n}}',
        'origin': 'resnet.py:30: spec',
    },
    'cross_entropy1_mean': {
        'text': 'cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N',
        'latex': '\\mathrm{mean}^{\\text{cross\\_entropy1}} = \\sum_{n} \\frac{\\mathrm{each}^{\\text{cross\\_entropy1}}_{n}}{N}',
        'origin': 'resnet.py:30: spec',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,k] = (exp(dense1_z[n,k] − cross_entropy1_lse[n]) − 0.9·[k = y[n]] − 0.01)/N',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,k}} = \\frac{e^{z^{\\text{dense1}}_{n,k} - \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n}} - 0.9\\, \\left[k = y_{n}\\right] - 0.01}{N}',
        'origin': 'resnet.py:30: spec, reverse of cross_entropy1_lse by dense1_z, merge terms',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_n d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'origin': 'resnet.py:30: spec, reverse of dense1_z by dense1_b',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n} z^{\\text{global\\_avg\\_pool1}}_{n,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}',
        'origin': 'resnet.py:30: spec, reverse of dense1_z by dense1_W',
    },
    'd_global_avg_pool1_z': {
        'text': 'd_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{global\\_avg\\_pool1}}_{n,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,o}}\\, W^{\\text{dense1}}_{i,o}',
        'origin': 'resnet.py:30: spec, reverse of dense1_z by global_avg_pool1_z',
    },
    'd_residual3_y': {
        'text': 'd_residual3_y[n,c,y,x] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,y,x] > 0]/4',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,y,x}} = \\frac{\\frac{\\partial L}{\\partial z^{\\text{global\\_avg\\_pool1}}_{n,c}}\\, \\left[h^{\\text{activation4}}_{n,c,y,x} > 0\\right]}{4}',
        'origin': 'resnet.py:30: spec, reverse of activation4_h by residual3_y, reuse values',
    },
    'd_residual3_batch_norm3_beta': {
        'text': 'd_residual3_batch_norm3_beta[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual3\\_batch\\_norm3}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_y by residual3_batch_norm3_beta',
    },
    'd_residual3_batch_norm3_gamma': {
        'text': 'd_residual3_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm3_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual3\\_batch\\_norm3}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,y,x}}\\, h^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_y by residual3_batch_norm3_gamma',
    },
    'd_residual3_batch_norm3_h': {
        'text': 'd_residual3_batch_norm3_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm3_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,y,x}}\\, \\gamma^{\\text{residual3\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_y by residual3_batch_norm3_h',
    },
    'd_residual3_batch_norm1_gamma': {
        'text': 'd_residual3_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual3_y[n,c,y,x]·residual3_batch_norm1_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual3\\_batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,y,x}}\\, h^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm1_y by residual3_batch_norm1_gamma',
    },
    'd_residual3_batch_norm1_h': {
        'text': 'd_residual3_batch_norm1_h[n,c,y,x] = d_residual3_y[n,c,y,x]·residual3_batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual3}}_{n,c,y,x}}\\, \\gamma^{\\text{residual3\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm1_y by residual3_batch_norm1_h',
    },
    'd_residual3_batch_norm3_rstd': {
        'text': 'd_residual3_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_h by residual3_batch_norm3_rstd',
    },
    'd_residual3_batch_norm3_var': {
        'text': 'd_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_rstd by residual3_batch_norm3_var, reuse values',
    },
    'd_residual3_batch_norm3_centred': {
        'text': 'd_residual3_batch_norm3_centred[n,c,y,x] = d_residual3_batch_norm3_h[n,c,y,x]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,y,x]·d_residual3_batch_norm3_var[c]/(2·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm3}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm3}}_{c}}}{2\\, N}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_var by residual3_batch_norm3_centred, merge terms',
    },
    'd_residual3_batch_norm3_mean': {
        'text': 'd_residual3_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm3_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_centred by residual3_batch_norm3_mean',
    },
    'd_residual3_conv2d3_z': {
        'text': 'd_residual3_conv2d3_z[n,c,y,x] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d3}}_{n,c,y,x}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm3}}_{c}}}{4\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm3}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm3_mean by residual3_conv2d3_z, merge terms',
    },
    'd_residual3_conv2d3_W': {
        'text': 'd_residual3_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_p[n,i,u+y,v+x]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual3\\_conv2d3}}_{o,i,u,v}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d3}}_{n,o,y,x}}\\, p^{\\text{residual3\\_conv2d3}}_{n,i,u+y,v+x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_conv2d3_z by residual3_conv2d3_W',
    },
    'd_residual3_conv2d3_p': {
        'text': 'd_residual3_conv2d3_p[n,i,p,q] = Σ_{o,y,x,u,v: p = u + y and q = v + x} d_residual3_conv2d3_z[n,o,y,x]·residual3_conv2d3_W[o,i,u,v]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d3}}_{n,i,p,q}} = \\sum_{o,y,x,u,v \\,:\\, p = u + y \\;\\text{and}\\; q = v + x} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d3}}_{n,o,y,x}}\\, W^{\\text{residual3\\_conv2d3}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec, reverse of residual3_conv2d3_z by residual3_conv2d3_p',
    },
    'd_residual3_batch_norm2_y': {
        'text': 'd_residual3_batch_norm2_y[n,c,y,x] = d_residual3_conv2d3_p[n,c,y+1,x+1]·[residual3_activation1_h[n,c,y,x] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d3}}_{n,c,y+1,x+1}}\\, \\left[h^{\\text{residual3\\_activation1}}_{n,c,y,x} > 0\\right]',
        'origin': 'resnet.py:30: spec, reverse of residual3_activation1_h by residual3_batch_norm2_y, reuse values',
    },
    'd_residual3_batch_norm2_beta': {
        'text': 'd_residual3_batch_norm2_beta[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual3\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_y by residual3_batch_norm2_beta',
    },
    'd_residual3_batch_norm2_gamma': {
        'text': 'd_residual3_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual3\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}}\\, h^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_y by residual3_batch_norm2_gamma',
    },
    'd_residual3_batch_norm2_h': {
        'text': 'd_residual3_batch_norm2_h[n,c,y,x] = d_residual3_batch_norm2_y[n,c,y,x]·residual3_batch_norm2_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}}\\, \\gamma^{\\text{residual3\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_y by residual3_batch_norm2_h',
    },
    'd_residual3_batch_norm2_rstd': {
        'text': 'd_residual3_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_h by residual3_batch_norm2_rstd',
    },
    'd_residual3_batch_norm2_var': {
        'text': 'd_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_rstd by residual3_batch_norm2_var, reuse values',
    },
    'd_residual3_batch_norm2_centred': {
        'text': 'd_residual3_batch_norm2_centred[n,c,y,x] = d_residual3_batch_norm2_h[n,c,y,x]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,y,x]·d_residual3_batch_norm2_var[c]/(2·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm2}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm2}}_{c}}}{2\\, N}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_var by residual3_batch_norm2_centred, merge terms',
    },
    'd_residual3_batch_norm2_mean': {
        'text': 'd_residual3_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_centred by residual3_batch_norm2_mean',
    },
    'd_residual3_conv2d2_z': {
        'text': 'd_residual3_conv2d2_z[n,c,y,x] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d2}}_{n,c,y,x}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm2}}_{c}}}{4\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm2_mean by residual3_conv2d2_z, merge terms',
    },
    'd_residual3_conv2d2_W': {
        'text': 'd_residual3_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_p[n,i,2·y+u,2·x+v]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual3\\_conv2d2}}_{o,i,u,v}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d2}}_{n,o,y,x}}\\, p^{\\text{residual3\\_conv2d2}}_{n,i,2\\,y+u,2\\,x+v}',
        'origin': 'resnet.py:30: spec, reverse of residual3_conv2d2_z by residual3_conv2d2_W',
    },
    'd_residual3_conv2d2_p': {
        'text': 'd_residual3_conv2d2_p[n,i,p,q] = Σ_{o,y,x,u,v: p = 2·y + u and q = 2·x + v} d_residual3_conv2d2_z[n,o,y,x]·residual3_conv2d2_W[o,i,u,v]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d2}}_{n,i,p,q}} = \\sum_{o,y,x,u,v \\,:\\, p = 2\\, y + u \\;\\text{and}\\; q = 2\\, x + v} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d2}}_{n,o,y,x}}\\, W^{\\text{residual3\\_conv2d2}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec, reverse of residual3_conv2d2_z by residual3_conv2d2_p',
    },
    'd_activation3_h': {
        'text': 'd_activation3_h[n,c,y,x] = d_residual3_conv2d2_p[n,c,y+1,x+1] + Σ_{o,i,y: y = 2·i and x = 2·y} d_residual3_conv2d1_z[n,o,i,y]·residual3_conv2d1_W[o,c,0,0]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{activation3}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial p^{\\text{residual3\\_conv2d2}}_{n,c,y+1,x+1}} + \\sum_{o,i,y \\,:\\, y = 2\\, i \\;\\text{and}\\; x = 2\\, y} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d1}}_{n,o,i,y}}\\, W^{\\text{residual3\\_conv2d1}}_{o,c,0,0}',
        'origin': 'resnet.py:30: spec, reverse of residual3_conv2d1_z by activation3_h',
    },
    'd_residual3_batch_norm1_rstd': {
        'text': 'd_residual3_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm1_h by residual3_batch_norm1_rstd',
    },
    'd_residual3_batch_norm1_var': {
        'text': 'd_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm1_rstd by residual3_batch_norm1_var, reuse values',
    },
    'd_residual3_batch_norm1_centred': {
        'text': 'd_residual3_batch_norm1_centred[n,c,y,x] = d_residual3_batch_norm1_h[n,c,y,x]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,y,x]·d_residual3_batch_norm1_var[c]/(2·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual3\\_batch\\_norm1}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual3\\_batch\\_norm1}}_{c}}}{2\\, N}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm1_var by residual3_batch_norm1_centred, merge terms',
    },
    'd_residual3_batch_norm1_mean': {
        'text': 'd_residual3_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual3_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm1_centred by residual3_batch_norm1_mean',
    },
    'd_residual3_conv2d1_z': {
        'text': 'd_residual3_conv2d1_z[n,c,y,x] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d1}}_{n,c,y,x}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual3\\_batch\\_norm1}}_{c}}}{4\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual3\\_batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual3_batch_norm1_mean by residual3_conv2d1_z, merge terms',
    },
    'd_residual3_conv2d1_W': {
        'text': 'd_residual3_conv2d1_W[o,i,p,q] = Σ_{n,y,x: p = 0 and q = 0} d_residual3_conv2d1_z[n,o,y,x]·activation3_h[n,i,2·y,2·x]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual3\\_conv2d1}}_{o,i,p,q}} = \\sum_{n,y,x \\,:\\, p = 0 \\;\\text{and}\\; q = 0} \\frac{\\partial L}{\\partial z^{\\text{residual3\\_conv2d1}}_{n,o,y,x}}\\, h^{\\text{activation3}}_{n,i,2\\,y,2\\,x}',
        'origin': 'resnet.py:30: spec, reverse of residual3_conv2d1_z by residual3_conv2d1_W',
    },
    'd_residual2_y': {
        'text': 'd_residual2_y[n,c,y,x] = d_activation3_h[n,c,y,x]·[activation3_h[n,c,y,x] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{activation3}}_{n,c,y,x}}\\, \\left[h^{\\text{activation3}}_{n,c,y,x} > 0\\right]',
        'origin': 'resnet.py:30: spec, reverse of activation3_h by residual2_y, reuse values',
    },
    'd_residual2_batch_norm3_beta': {
        'text': 'd_residual2_batch_norm3_beta[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual2\\_batch\\_norm3}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_y by residual2_batch_norm3_beta',
    },
    'd_residual2_batch_norm3_gamma': {
        'text': 'd_residual2_batch_norm3_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm3_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual2\\_batch\\_norm3}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,y,x}}\\, h^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_y by residual2_batch_norm3_gamma',
    },
    'd_residual2_batch_norm3_h': {
        'text': 'd_residual2_batch_norm3_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm3_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,y,x}}\\, \\gamma^{\\text{residual2\\_batch\\_norm3}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_y by residual2_batch_norm3_h',
    },
    'd_residual2_batch_norm1_gamma': {
        'text': 'd_residual2_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual2_y[n,c,y,x]·residual2_batch_norm1_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual2\\_batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,y,x}}\\, h^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm1_y by residual2_batch_norm1_gamma',
    },
    'd_residual2_batch_norm1_h': {
        'text': 'd_residual2_batch_norm1_h[n,c,y,x] = d_residual2_y[n,c,y,x]·residual2_batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual2}}_{n,c,y,x}}\\, \\gamma^{\\text{residual2\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm1_y by residual2_batch_norm1_h',
    },
    'd_residual2_batch_norm3_rstd': {
        'text': 'd_residual2_batch_norm3_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_h by residual2_batch_norm3_rstd',
    },
    'd_residual2_batch_norm3_var': {
        'text': 'd_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_rstd by residual2_batch_norm3_var, reuse values',
    },
    'd_residual2_batch_norm3_centred': {
        'text': 'd_residual2_batch_norm3_centred[n,c,y,x] = d_residual2_batch_norm3_h[n,c,y,x]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,y,x]·d_residual2_batch_norm3_var[c]/(8·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm3}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm3}}_{c}}}{8\\, N}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_var by residual2_batch_norm3_centred, merge terms',
    },
    'd_residual2_batch_norm3_mean': {
        'text': 'd_residual2_batch_norm3_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm3_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_centred by residual2_batch_norm3_mean',
    },
    'd_residual2_conv2d3_z': {
        'text': 'd_residual2_conv2d3_z[n,c,y,x] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d3}}_{n,c,y,x}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm3}}_{c}}}{16\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm3}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm3_mean by residual2_conv2d3_z, merge terms',
    },
    'd_residual2_conv2d3_W': {
        'text': 'd_residual2_conv2d3_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_p[n,i,u+y,v+x]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual2\\_conv2d3}}_{o,i,u,v}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d3}}_{n,o,y,x}}\\, p^{\\text{residual2\\_conv2d3}}_{n,i,u+y,v+x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_conv2d3_z by residual2_conv2d3_W',
    },
    'd_residual2_conv2d3_p': {
        'text': 'd_residual2_conv2d3_p[n,i,p,q] = Σ_{o,y,x,u,v: p = u + y and q = v + x} d_residual2_conv2d3_z[n,o,y,x]·residual2_conv2d3_W[o,i,u,v]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d3}}_{n,i,p,q}} = \\sum_{o,y,x,u,v \\,:\\, p = u + y \\;\\text{and}\\; q = v + x} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d3}}_{n,o,y,x}}\\, W^{\\text{residual2\\_conv2d3}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec, reverse of residual2_conv2d3_z by residual2_conv2d3_p',
    },
    'd_residual2_batch_norm2_y': {
        'text': 'd_residual2_batch_norm2_y[n,c,y,x] = d_residual2_conv2d3_p[n,c,y+1,x+1]·[residual2_activation1_h[n,c,y,x] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d3}}_{n,c,y+1,x+1}}\\, \\left[h^{\\text{residual2\\_activation1}}_{n,c,y,x} > 0\\right]',
        'origin': 'resnet.py:30: spec, reverse of residual2_activation1_h by residual2_batch_norm2_y, reuse values',
    },
    'd_residual2_batch_norm2_beta': {
        'text': 'd_residual2_batch_norm2_beta[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual2\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_y by residual2_batch_norm2_beta',
    },
    'd_residual2_batch_norm2_gamma': {
        'text': 'd_residual2_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual2\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}}\\, h^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_y by residual2_batch_norm2_gamma',
    },
    'd_residual2_batch_norm2_h': {
        'text': 'd_residual2_batch_norm2_h[n,c,y,x] = d_residual2_batch_norm2_y[n,c,y,x]·residual2_batch_norm2_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}}\\, \\gamma^{\\text{residual2\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_y by residual2_batch_norm2_h',
    },
    'd_residual2_batch_norm2_rstd': {
        'text': 'd_residual2_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_h by residual2_batch_norm2_rstd',
    },
    'd_residual2_batch_norm2_var': {
        'text': 'd_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_rstd by residual2_batch_norm2_var, reuse values',
    },
    'd_residual2_batch_norm2_centred': {
        'text': 'd_residual2_batch_norm2_centred[n,c,y,x] = d_residual2_batch_norm2_h[n,c,y,x]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,y,x]·d_residual2_batch_norm2_var[c]/(8·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm2}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm2}}_{c}}}{8\\, N}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_var by residual2_batch_norm2_centred, merge terms',
    },
    'd_residual2_batch_norm2_mean': {
        'text': 'd_residual2_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_centred by residual2_batch_norm2_mean',
    },
    'd_residual2_conv2d2_z': {
        'text': 'd_residual2_conv2d2_z[n,c,y,x] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d2}}_{n,c,y,x}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm2}}_{c}}}{16\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm2_mean by residual2_conv2d2_z, merge terms',
    },
    'd_residual2_conv2d2_W': {
        'text': 'd_residual2_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_p[n,i,2·y+u,2·x+v]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual2\\_conv2d2}}_{o,i,u,v}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d2}}_{n,o,y,x}}\\, p^{\\text{residual2\\_conv2d2}}_{n,i,2\\,y+u,2\\,x+v}',
        'origin': 'resnet.py:30: spec, reverse of residual2_conv2d2_z by residual2_conv2d2_W',
    },
    'd_residual2_conv2d2_p': {
        'text': 'd_residual2_conv2d2_p[n,i,p,q] = Σ_{o,y,x,u,v: p = 2·y + u and q = 2·x + v} d_residual2_conv2d2_z[n,o,y,x]·residual2_conv2d2_W[o,i,u,v]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d2}}_{n,i,p,q}} = \\sum_{o,y,x,u,v \\,:\\, p = 2\\, y + u \\;\\text{and}\\; q = 2\\, x + v} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d2}}_{n,o,y,x}}\\, W^{\\text{residual2\\_conv2d2}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec, reverse of residual2_conv2d2_z by residual2_conv2d2_p',
    },
    'd_activation2_h': {
        'text': 'd_activation2_h[n,c,y,x] = d_residual2_conv2d2_p[n,c,y+1,x+1] + Σ_{o,i,y: y = 2·i and x = 2·y} d_residual2_conv2d1_z[n,o,i,y]·residual2_conv2d1_W[o,c,0,0]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{activation2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial p^{\\text{residual2\\_conv2d2}}_{n,c,y+1,x+1}} + \\sum_{o,i,y \\,:\\, y = 2\\, i \\;\\text{and}\\; x = 2\\, y} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d1}}_{n,o,i,y}}\\, W^{\\text{residual2\\_conv2d1}}_{o,c,0,0}',
        'origin': 'resnet.py:30: spec, reverse of residual2_conv2d1_z by activation2_h',
    },
    'd_residual2_batch_norm1_rstd': {
        'text': 'd_residual2_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm1_h by residual2_batch_norm1_rstd',
    },
    'd_residual2_batch_norm1_var': {
        'text': 'd_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm1_rstd by residual2_batch_norm1_var, reuse values',
    },
    'd_residual2_batch_norm1_centred': {
        'text': 'd_residual2_batch_norm1_centred[n,c,y,x] = d_residual2_batch_norm1_h[n,c,y,x]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,y,x]·d_residual2_batch_norm1_var[c]/(8·N)',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual2\\_batch\\_norm1}}_{c} + \\frac{\\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual2\\_batch\\_norm1}}_{c}}}{8\\, N}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm1_var by residual2_batch_norm1_centred, merge terms',
    },
    'd_residual2_batch_norm1_mean': {
        'text': 'd_residual2_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual2_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm1_centred by residual2_batch_norm1_mean',
    },
    'd_residual2_conv2d1_z': {
        'text': 'd_residual2_conv2d1_z[n,c,y,x] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d1}}_{n,c,y,x}} = \\frac{\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual2\\_batch\\_norm1}}_{c}}}{16\\, N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual2\\_batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual2_batch_norm1_mean by residual2_conv2d1_z, merge terms',
    },
    'd_residual2_conv2d1_W': {
        'text': 'd_residual2_conv2d1_W[o,i,p,q] = Σ_{n,y,x: p = 0 and q = 0} d_residual2_conv2d1_z[n,o,y,x]·activation2_h[n,i,2·y,2·x]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual2\\_conv2d1}}_{o,i,p,q}} = \\sum_{n,y,x \\,:\\, p = 0 \\;\\text{and}\\; q = 0} \\frac{\\partial L}{\\partial z^{\\text{residual2\\_conv2d1}}_{n,o,y,x}}\\, h^{\\text{activation2}}_{n,i,2\\,y,2\\,x}',
        'origin': 'resnet.py:30: spec, reverse of residual2_conv2d1_z by residual2_conv2d1_W',
    },
    'd_residual1_y': {
        'text': 'd_residual1_y[n,c,y,x] = d_activation2_h[n,c,y,x]·[activation2_h[n,c,y,x] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{activation2}}_{n,c,y,x}}\\, \\left[h^{\\text{activation2}}_{n,c,y,x} > 0\\right]',
        'origin': 'resnet.py:30: spec, reverse of activation2_h by residual1_y, reuse values',
    },
    'd_residual1_batch_norm2_beta': {
        'text': 'd_residual1_batch_norm2_beta[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual1\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_y by residual1_batch_norm2_beta',
    },
    'd_residual1_batch_norm2_gamma': {
        'text': 'd_residual1_batch_norm2_gamma[c] = Σ_{n,y,x} d_residual1_y[n,c,y,x]·residual1_batch_norm2_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual1\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,y,x}}\\, h^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_y by residual1_batch_norm2_gamma',
    },
    'd_residual1_batch_norm2_h': {
        'text': 'd_residual1_batch_norm2_h[n,c,y,x] = d_residual1_y[n,c,y,x]·residual1_batch_norm2_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,y,x}}\\, \\gamma^{\\text{residual1\\_batch\\_norm2}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_y by residual1_batch_norm2_h',
    },
    'd_residual1_batch_norm2_rstd': {
        'text': 'd_residual1_batch_norm2_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_h by residual1_batch_norm2_rstd',
    },
    'd_residual1_batch_norm2_var': {
        'text': 'd_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_rstd by residual1_batch_norm2_var, reuse values',
    },
    'd_residual1_batch_norm2_centred': {
        'text': 'd_residual1_batch_norm2_centred[n,c,y,x] = d_residual1_batch_norm2_h[n,c,y,x]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,y,x]·d_residual1_batch_norm2_var[c]/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm2}}_{c} + \\frac{0.03125\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm2}}_{c}}}{N}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_var by residual1_batch_norm2_centred, merge terms',
    },
    'd_residual1_batch_norm2_mean': {
        'text': 'd_residual1_batch_norm2_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_centred by residual1_batch_norm2_mean',
    },
    'd_residual1_conv2d2_z': {
        'text': 'd_residual1_conv2d2_z[n,c,y,x] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d2}}_{n,c,y,x}} = \\frac{0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm2}}_{c}}}{N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm2}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm2_mean by residual1_conv2d2_z, merge terms',
    },
    'd_residual1_conv2d2_W': {
        'text': 'd_residual1_conv2d2_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_p[n,i,u+y,v+x]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual1\\_conv2d2}}_{o,i,u,v}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d2}}_{n,o,y,x}}\\, p^{\\text{residual1\\_conv2d2}}_{n,i,u+y,v+x}',
        'origin': 'resnet.py:30: spec, reverse of residual1_conv2d2_z by residual1_conv2d2_W',
    },
    'd_residual1_conv2d2_p': {
        'text': 'd_residual1_conv2d2_p[n,i,p,q] = Σ_{o,y,x,u,v: p = u + y and q = v + x} d_residual1_conv2d2_z[n,o,y,x]·residual1_conv2d2_W[o,i,u,v]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d2}}_{n,i,p,q}} = \\sum_{o,y,x,u,v \\,:\\, p = u + y \\;\\text{and}\\; q = v + x} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d2}}_{n,o,y,x}}\\, W^{\\text{residual1\\_conv2d2}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec, reverse of residual1_conv2d2_z by residual1_conv2d2_p',
    },
    'd_residual1_batch_norm1_y': {
        'text': 'd_residual1_batch_norm1_y[n,c,y,x] = d_residual1_conv2d2_p[n,c,y+1,x+1]·[residual1_activation1_h[n,c,y,x] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d2}}_{n,c,y+1,x+1}}\\, \\left[h^{\\text{residual1\\_activation1}}_{n,c,y,x} > 0\\right]',
        'origin': 'resnet.py:30: spec, reverse of residual1_activation1_h by residual1_batch_norm1_y, reuse values',
    },
    'd_residual1_batch_norm1_beta': {
        'text': 'd_residual1_batch_norm1_beta[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{residual1\\_batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_y by residual1_batch_norm1_beta',
    },
    'd_residual1_batch_norm1_gamma': {
        'text': 'd_residual1_batch_norm1_gamma[c] = Σ_{n,y,x} d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{residual1\\_batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}}\\, h^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_y by residual1_batch_norm1_gamma',
    },
    'd_residual1_batch_norm1_h': {
        'text': 'd_residual1_batch_norm1_h[n,c,y,x] = d_residual1_batch_norm1_y[n,c,y,x]·residual1_batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}}\\, \\gamma^{\\text{residual1\\_batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_y by residual1_batch_norm1_h',
    },
    'd_residual1_batch_norm1_rstd': {
        'text': 'd_residual1_batch_norm1_rstd[c] = Σ_{n,y,x} d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}}\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_h by residual1_batch_norm1_rstd',
    },
    'd_residual1_batch_norm1_var': {
        'text': 'd_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_rstd by residual1_batch_norm1_var, reuse values',
    },
    'd_residual1_batch_norm1_centred': {
        'text': 'd_residual1_batch_norm1_centred[n,c,y,x] = d_residual1_batch_norm1_h[n,c,y,x]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,y,x]·d_residual1_batch_norm1_var[c]/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{residual1\\_batch\\_norm1}}_{c} + \\frac{0.03125\\, \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{residual1\\_batch\\_norm1}}_{c}}}{N}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_var by residual1_batch_norm1_centred, merge terms',
    },
    'd_residual1_batch_norm1_mean': {
        'text': 'd_residual1_batch_norm1_mean[c] = −Σ_{n,y,x} d_residual1_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_centred by residual1_batch_norm1_mean',
    },
    'd_residual1_conv2d1_z': {
        'text': 'd_residual1_conv2d1_z[n,c,y,x] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d1}}_{n,c,y,x}} = \\frac{0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{residual1\\_batch\\_norm1}}_{c}}}{N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{residual1\\_batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual1_batch_norm1_mean by residual1_conv2d1_z, merge terms',
    },
    'd_residual1_conv2d1_W': {
        'text': 'd_residual1_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_p[n,i,u+y,v+x]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{residual1\\_conv2d1}}_{o,i,u,v}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d1}}_{n,o,y,x}}\\, p^{\\text{residual1\\_conv2d1}}_{n,i,u+y,v+x}',
        'origin': 'resnet.py:30: spec, reverse of residual1_conv2d1_z by residual1_conv2d1_W',
    },
    'd_residual1_conv2d1_p': {
        'text': 'd_residual1_conv2d1_p[n,i,p,q] = Σ_{o,y,x,u,v: p = u + y and q = v + x} d_residual1_conv2d1_z[n,o,y,x]·residual1_conv2d1_W[o,i,u,v]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d1}}_{n,i,p,q}} = \\sum_{o,y,x,u,v \\,:\\, p = u + y \\;\\text{and}\\; q = v + x} \\frac{\\partial L}{\\partial z^{\\text{residual1\\_conv2d1}}_{n,o,y,x}}\\, W^{\\text{residual1\\_conv2d1}}_{o,i,u,v}',
        'origin': 'resnet.py:30: spec, reverse of residual1_conv2d1_z by residual1_conv2d1_p',
    },
    'd_activation1_h': {
        'text': 'd_activation1_h[n,c,y,x] = d_residual1_conv2d1_p[n,c,y+1,x+1] + d_residual1_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{activation1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial p^{\\text{residual1\\_conv2d1}}_{n,c,y+1,x+1}} + \\frac{\\partial L}{\\partial y^{\\text{residual1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of residual1_conv2d1_p by activation1_h, merge terms',
    },
    'd_batch_norm1_y': {
        'text': 'd_batch_norm1_y[n,c,y,x] = d_activation1_h[n,c,y,x]·[activation1_h[n,c,y,x] > 0]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{activation1}}_{n,c,y,x}}\\, \\left[h^{\\text{activation1}}_{n,c,y,x} > 0\\right]',
        'origin': 'resnet.py:30: spec, reverse of activation1_h by batch_norm1_y, reuse values',
    },
    'd_batch_norm1_beta': {
        'text': 'd_batch_norm1_beta[c] = Σ_{n,y,x} d_batch_norm1_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_y by batch_norm1_beta',
    },
    'd_batch_norm1_gamma': {
        'text': 'd_batch_norm1_gamma[c] = Σ_{n,y,x} batch_norm1_h[n,c,y,x]·d_batch_norm1_y[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{batch\\_norm1}}_{c}} = \\sum_{n,y,x} h^{\\text{batch\\_norm1}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_y by batch_norm1_gamma',
    },
    'd_batch_norm1_h': {
        'text': 'd_batch_norm1_h[n,c,y,x] = d_batch_norm1_y[n,c,y,x]·batch_norm1_gamma[c]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial y^{\\text{batch\\_norm1}}_{n,c,y,x}}\\, \\gamma^{\\text{batch\\_norm1}}_{c}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_y by batch_norm1_h',
    },
    'd_batch_norm1_rstd': {
        'text': 'd_batch_norm1_rstd[c] = Σ_{n,y,x} batch_norm1_centred[n,c,y,x]·d_batch_norm1_h[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}} = \\sum_{n,y,x} \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial h^{\\text{batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_h by batch_norm1_rstd',
    },
    'd_batch_norm1_var': {
        'text': 'd_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{batch\\_norm1}}_{c}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c}}}{2}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_rstd by batch_norm1_var, reuse values',
    },
    'd_batch_norm1_centred': {
        'text': 'd_batch_norm1_centred[n,c,y,x] = d_batch_norm1_h[n,c,y,x]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,y,x]·d_batch_norm1_var[c]/N',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x}} = \\frac{\\partial L}{\\partial h^{\\text{batch\\_norm1}}_{n,c,y,x}}\\, \\mathrm{rstd}^{\\text{batch\\_norm1}}_{c} + \\frac{0.03125\\, \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x}\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{batch\\_norm1}}_{c}}}{N}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_var by batch_norm1_centred, merge terms',
    },
    'd_batch_norm1_mean': {
        'text': 'd_batch_norm1_mean[c] = −Σ_{n,y,x} d_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{batch\\_norm1}}_{c}} = -\\sum_{n,y,x} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_centred by batch_norm1_mean',
    },
    'd_conv2d1_z': {
        'text': 'd_conv2d1_z[n,c,y,x] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,y,x]',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{conv2d1}}_{n,c,y,x}} = \\frac{0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{batch\\_norm1}}_{c}}}{N} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{batch\\_norm1}}_{n,c,y,x}}',
        'origin': 'resnet.py:30: spec, reverse of batch_norm1_mean by conv2d1_z, merge terms',
    },
    'd_conv2d1_W': {
        'text': 'd_conv2d1_W[o,i,u,v] = Σ_{n,y,x} d_conv2d1_z[n,o,y,x]·conv2d1_p[n,i,u+y,v+x]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{conv2d1}}_{o,i,u,v}} = \\sum_{n,y,x} \\frac{\\partial L}{\\partial z^{\\text{conv2d1}}_{n,o,y,x}}\\, p^{\\text{conv2d1}}_{n,i,u+y,v+x}',
        'origin': 'resnet.py:30: spec, reverse of conv2d1_z by conv2d1_W',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'origin': 'resnet.py:43: spec',
    },
    'lr': {
        'text': 'lr = 0.0015·cos(π·min(0.0005·new_t − 0.0005, 1)) + 0.0015',
        'latex': "\\mathrm{lr} = 0.0015\\, \\cos\\left(\\pi\\, \\min\\left(0.0005\\, t' - 0.0005, 1\\right)\\right) + 0.0015",
        'origin': 'resnet.py:43: spec',
    },
    'decayed_w': {
        'text': 'decayed_w[p] = w[p]·(1 − 0.05·lr)',
        'latex': 'w^{\\text{decayed}}_{p} = w_{p}\\, \\left(1 - 0.05\\, \\mathrm{lr}\\right)',
        'origin': 'resnet.py:43: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, g_{p} + 0.9\\, m_{p}",
        'origin': 'resnet.py:43: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.001·g[p]² + 0.999·v[p]',
        'latex': "v'_{p} = 0.001\\, g_{p}^{2} + 0.999\\, v_{p}",
        'origin': 'resnet.py:43: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "c_{1} = 1 - 0.9^{t'}",
        'origin': 'resnet.py:43: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.999^new_t',
        'latex': "c_{2} = 1 - 0.999^{t'}",
        'origin': 'resnet.py:43: spec',
    },
    'new_w': {
        'text': 'new_w[p] = decayed_w[p] − new_m[p]·lr/(c1·(√(new_v[p]/c2) + 1e-8))',
        'latex': "w'_{p} = w^{\\text{decayed}}_{p} - \\frac{m'_{p}\\, \\mathrm{lr}}{c_{1}\\, \\left(\\sqrt{\\frac{v'_{p}}{c_{2}}} + 10^{-8}\\right)}",
        'origin': 'resnet.py:43: spec',
    },
}
