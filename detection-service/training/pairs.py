"""Aligned pairs: a crop of a real picture, and the same crop painted out by the autoencoder.

Both members show the same thing from the same source, so all that a network can learn from them is the decoder's trace.
Stored per kind as uint8 [n, 2, 192, 192, 3]: member 0 real, member 1 painted. `python3 -m pairs KIND...` makes them.
"""
import sys

import numpy as np
import torch
from PIL import Image

import sources
from autoencoder import Autoencoder

SIDE, MARGIN = 192, 8
PER_FILE = {"portraits": 1, "objects": 9, "camera": 9}
MOST = 200
FILTERS = (Image.BILINEAR, Image.BICUBIC, Image.LANCZOS)


def crop(pixels, random):
    """A crop of 208 px at native size or, two times in five, of the picture shrunk to 0.5 to 0.9 (which also wipes its first JPEG)."""
    side = SIDE + 2 * MARGIN
    scale = random.uniform(0.5, 0.9) if random.random() < 0.4 else 1.0
    scale = max(scale, side / min(pixels.shape[:2]))
    if scale > 1:
        return None
    if scale < 1:
        size = (max(side, round(pixels.shape[1] * scale)), max(side, round(pixels.shape[0] * scale)))
        pixels = np.asarray(Image.fromarray(pixels).resize(size, FILTERS[random.integers(3)]))
    for _ in range(6):
        top = random.integers(pixels.shape[0] - side + 1)
        left = random.integers(pixels.shape[1] - side + 1)
        cut = pixels[top:top + side, left:left + side]
        if cut.std(axis=(0, 1)).mean() >= 6:
            return cut
    return None


def paint(cut, autoencoder, random):
    """The crop after the autoencoder; two times in five with noise of up to 0.15 of the latent's deviation, as no generator's latent is
    the one an encoder would give."""
    image = torch.from_numpy(cut.astype(np.float32) / 255).permute(2, 0, 1)[None]
    latent = autoencoder.encode(image)
    if random.random() < 0.4:
        noise = torch.from_numpy(random.standard_normal(latent.shape).astype(np.float32))
        latent = latent + noise * latent.std() * random.uniform(0.03, 0.15)
    return (autoencoder.decode(latent)[0].permute(1, 2, 0).numpy() * 255).round().astype(np.uint8)


def make(kind):
    autoencoder = Autoencoder(sources.DATA / "weights" / "taef2.npz")
    random = np.random.default_rng([20, sorted(sources.REAL).index(kind)])
    inner = slice(MARGIN, MARGIN + SIDE)
    made = []
    for path, pixels in sources.real(kind):
        if sources.part(path) < 2 or len(made) >= MOST:
            continue
        for _ in range(PER_FILE[kind]):
            cut = crop(pixels, random)
            if cut is not None:
                made.append(np.stack((cut[inner, inner], paint(cut, autoencoder, random)[inner, inner])))
    sources.WORK.mkdir(parents=True, exist_ok=True)
    np.save(sources.WORK / f"pairs-{kind}.npy", np.stack(made))
    print(kind, len(made), "pairs")


if __name__ == "__main__":
    torch.set_num_threads(1)
    for name in sys.argv[1:] or sources.REAL:
        make(name)
