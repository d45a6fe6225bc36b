"""Scores pictures with a trained network: `python3 -m evaluate NAME all|sample` writes WORK/NAME.csv.

Columns: group (portraits, objects, camera, sd3, t2i), file, part (sources.part), quality (JPEG quality of the re-encoding, 4:2:0, the same for
real and generated; 0 = the file as it is), score (the mean of the patches' logits). `sample` takes fewer pictures and qualities.
"""
import csv
import io
import sys

import numpy as np
import torch
from PIL import Image

import sources
from net import Net

PATCH, ACROSS = 128, 4
QUALITIES = {"all": (0, 95, 90, 75), "sample": (95, 90, 75)}
EVERY = {"all": {"t2i": 2}, "sample": {"portraits": 3, "sd3": 2, "t2i": 3}}


def grid(width, height):
    """(left, top) of up to 16 patches of 128 px: the picture is divided into min(4, width // 128) by min(4, height // 128) equal cells
    and each cell gives the patch at its centre. Whole numbers, rounded down. Row by row from the top left."""
    across, down = min(ACROSS, width // PATCH), min(ACROSS, height // PATCH)
    return [((2 * i + 1) * width // (2 * across) - PATCH // 2, (2 * j + 1) * height // (2 * down) - PATCH // 2)
            for j in range(down) for i in range(across)]


def patches(pixels):
    """uint8 [h, w, 3] -> float32 [n, 3, 128, 128] in [0, 1]."""
    cut = [pixels[top:top + PATCH, left:left + PATCH] for left, top in grid(pixels.shape[1], pixels.shape[0])]
    return np.stack(cut).transpose(0, 3, 1, 2).astype(np.float32) / 255


def encoded(pixels, quality):
    if not quality:
        return pixels
    stored = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(stored, "JPEG", quality=quality)
    return np.asarray(Image.open(stored).convert("RGB"))


def load_net(name):
    network = Net()
    network.load_state_dict(torch.load(sources.WORK / f"{name}.pt"))
    return network.eval()


def pictures():
    for kind in sources.REAL:
        for path, pixels in sources.real(kind):
            yield kind, path.name, pixels
    for path, pixels in sources.sd3():
        yield "sd3", path.name, pixels
    for name, pixels in sources.tiles():
        yield "t2i", name, pixels


@torch.no_grad()
def main(name, extent):
    network, count = load_net(name), {}
    with open(sources.WORK / f"{name}.csv", "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("group", "file", "part", "quality", "score"))
        for group, file, pixels in pictures():
            count[group] = count.get(group, 0) + 1
            if count[group] % EVERY[extent].get(group, 1):
                continue
            for quality in QUALITIES[extent]:
                logits = network(torch.from_numpy(patches(encoded(pixels, quality))))
                rows.writerow((group, file, sources.part(file.split('#')[0]), quality, "%.6f" % logits.mean().item()))
    print(name, count)


if __name__ == "__main__":
    torch.set_num_threads(1)
    main(sys.argv[1], sys.argv[2])
