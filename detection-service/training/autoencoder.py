"""TAEF2, a tiny autoencoder of FLUX.2 latents (madebyollin/taesd, MIT), written from the description of its shape in the data folder.

It paints a real photograph out the way a generator's decoder would. Image: float32 [n, 3, h, w] RGB in [0, 1], h and w multiples of 8;
latent: float32 [n, 32, h/8, w/8].
"""
import numpy as np
import torch
import torch.nn.functional as F


class Autoencoder:
    def __init__(self, path):
        with np.load(path) as stored:
            self.weights = {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files}

    def _conv(self, name, x, stride=1):
        weight = self.weights[name + ".weight"]
        return F.conv2d(x, weight, self.weights.get(name + ".bias"), stride=stride, padding=weight.shape[-1] // 2)

    def _block(self, name, x):
        if name + ".pool.0.weight" in self.weights:
            wide = self._conv(name + ".pool.0", x)
            wide = F.group_norm(wide, 4, self.weights[name + ".pool.1.weight"], self.weights[name + ".pool.1.bias"])
            x = x + self._conv(name + ".pool.3", F.relu(wide))
        y = F.relu(self._conv(name + ".conv.0", x))
        y = F.relu(self._conv(name + ".conv.2", y))
        return F.relu(x + self._conv(name + ".conv.4", y))

    def _blocks(self, side, numbers, x):
        for number in numbers:
            x = self._block(f"{side}.{number}", x)
        return x

    @torch.no_grad()
    def encode(self, image):
        x = self._blocks("encoder", [1], self._conv("encoder.0", image))
        for down, numbers in ((2, (3, 4, 5)), (6, (7, 8, 9)), (10, (11, 12, 13))):
            x = self._blocks("encoder", numbers, self._conv(f"encoder.{down}", x, stride=2))
        return self._conv("encoder.14", x)

    @torch.no_grad()
    def decode(self, latent):
        x = F.relu(self._conv("decoder.1", 3 * torch.tanh(latent / 3)))
        for numbers, up in (((3, 4, 5), 7), ((8, 9, 10), 12), ((13, 14, 15), 17)):
            x = self._blocks("decoder", numbers, x)
            x = self._conv(f"decoder.{up}", F.interpolate(x, scale_factor=2, mode="nearest"))
        return self._conv("decoder.19", self._blocks("decoder", [18], x)).clamp(0, 1)
