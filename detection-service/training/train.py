"""Trains one network on the pairs of the given kinds: `python3 -m train NAME KIND...` writes WORK/NAME.pt.

A kind that is not named is never seen; of a named kind, the files of parts 0 and 1 (sources.part) are never seen.
"""
import io
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

import sources
from net import Net

STEPS, RAMP, STRENGTH, PAIRS, PATCH, RATE = 1800, 0.5, 0.6, 14, 96, 2e-3


def jpeg(image, random, low, high):
    """The picture after one JPEG of a quality in [low, high]; 4:2:0 seven times in ten, else 4:4:4."""
    stored = io.BytesIO()
    image.save(stored, "JPEG", quality=int(random.integers(low, high + 1)), subsampling=2 if random.random() < 0.7 else 0)
    return Image.open(stored).convert("RGB")


def alone(image, random):
    """What may befall one member and not the other, as often real as painted: an earlier JPEG. Without it, 'was once a JPEG' would be
    learnt in the trace's place, as every real file here was one."""
    return jpeg(image, random, 75, 98) if random.random() < 0.35 else image


def augment(pair, random, strength):
    """uint8 [2, 192, 192, 3] -> float32 [2, 3, 96, 96]: both members share the cut, the flip, the resize and the last JPEG.

    strength grows from 0 to 1 over the first part of the training: a trace must be found before it can be followed through a JPEG.
    """
    side = pair.shape[1] - 8
    shift = random.integers(0, 9, 2)
    flip, resize, encode = random.random() < 0.5, random.random() < 0.35 * strength, random.random() < 0.85 * strength
    size = int(round(side * random.uniform(0.7, 1.25)))
    method = int(random.choice((Image.BILINEAR, Image.BICUBIC, Image.LANCZOS)))
    quality, subsampling = int(random.integers(round(95 - 35 * strength), 101)), 2 if random.random() < 0.7 else 0
    members = []
    for pixels in pair:
        if flip:
            pixels = pixels[:, ::-1]
        pixels = pixels[shift[0]:shift[0] + side, shift[1]:shift[1] + side]
        image = Image.fromarray(np.ascontiguousarray(pixels))
        if random.random() < strength:
            image = alone(image, random)
        if resize:
            image = image.resize((size, size), method)
        if encode:
            stored = io.BytesIO()
            image.save(stored, "JPEG", quality=quality, subsampling=subsampling)
            image = Image.open(stored).convert("RGB")
        members.append(np.asarray(image))
    top, left = random.integers(0, members[0].shape[0] - PATCH + 1, 2)
    cut = np.stack(members)[:, top:top + PATCH, left:left + PATCH]
    return cut.transpose(0, 3, 1, 2).astype(np.float32) / 255


def train(name, kinds):
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    pairs = [np.load(sources.WORK / f"pairs-{kind}.npy") for kind in kinds]
    network = Net()
    weights = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=RATE, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=STEPS, pct_start=0.1)
    labels = torch.tensor([0.0, 1.0]).repeat(PAIRS)[:, None]
    began, sums = time.time(), np.zeros(2)
    for step in range(1, STEPS + 1):
        batch = np.concatenate([augment(kind[random.integers(len(kind))], random, STRENGTH * min(1.0, step / (RAMP * STEPS)))
                                for kind in (pairs[random.integers(len(pairs))] for _ in range(PAIRS))])
        logits = network(torch.from_numpy(batch))
        loss = F.binary_cross_entropy_with_logits(logits, labels * 0.95 + 0.025)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        sums += loss.item(), ((logits > 0) == (labels > 0.5)).float().mean().item()
        if step % 100 == 0:
            print(name, step, "loss %.3f accuracy %.3f" % tuple(sums / 100), "%.0f s" % (time.time() - began), flush=True)
            sums[:] = 0
    torch.save(network.state_dict(), sources.WORK / f"{name}.pt")


if __name__ == "__main__":
    torch.set_num_threads(1)
    train(sys.argv[1], sys.argv[2:])
