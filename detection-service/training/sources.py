"""The pictures: where they are, which kind they are of, and which part they belong to.

Every picture is uint8 [height, width, 3] RGB, decoded as stored (the EXIF orientation is not applied). Origins and licences: README.md of
the data folder.
"""
import hashlib
import os
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("ASLI_DATA", REPOSITORY.parent / "shared" / "data"))
WORK = Path(os.environ.get("ASLI_WORK", Path(tempfile.gettempdir()) / "asli-generated-image"))

REAL = {"portraits": "faces/real/us-house", "objects": "scenes/real/dreambooth", "camera": "scenes/real/camera"}
SD3 = "faces/generated/sd3"
GRIDS = "faces/generated/t2i-grids"
SMALLEST = 128


def part(path):
    """Fixed part of a file, 0..5, from its name: 0 and 1 are never trained on."""
    return hashlib.sha256(Path(path).name.encode()).digest()[0] % 6


def half(path):
    """0: the file is for calibration, 1: for the figures; from its name, independent of the part. Tiles of one grid stay together."""
    return hashlib.sha256(Path(path).name.split("#")[0].encode()).digest()[1] % 2


def load(path):
    """The picture as RGB, or None where the file is damaged or a side is under 128 px (the detector says 'not applicable')."""
    try:
        with Image.open(path) as image:
            if image.mode not in ("RGB", "L"):
                return None
            pixels = np.asarray(image.convert("RGB"))
    except OSError:
        return None
    return pixels if min(pixels.shape[:2]) >= SMALLEST else None


def real(kind):
    """(path, pixels) of every usable real picture of a kind, in name order."""
    for path in sorted((DATA / REAL[kind]).iterdir()):
        pixels = load(path)
        if pixels is not None:
            yield path, pixels


def sd3():
    """(path, pixels) of the 100 Stable Diffusion 3 portraits, 1024 px."""
    for path in sorted((DATA / SD3).iterdir()):
        yield path, load(path)


def _runs(mask, shortest):
    """[start, end) of the runs of True at least `shortest` long."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(int), [0]))))
    return [(a, b) for a, b in zip(edges[::2], edges[1::2]) if b - a >= shortest]


def tiles(per_grid=20, inset=4):
    """(name, pixels) of tiles of FLUX, SDXL and DALL-E 3 faces, 230 to 490 px: the grids stand on black, so columns and rows that are
    black throughout separate them. The tiles were shrunk and re-saved as JPEG by the people who made the grids."""
    for path in sorted((DATA / GRIDS).iterdir()):
        pixels = load(path)
        bright = pixels.max(axis=2) > 24
        columns = _runs(bright.mean(axis=0) > 0.02, 150)
        cut = []
        for left, right in columns:
            for top, bottom in _runs(bright[:, left:right].mean(axis=1) > 0.02, 150):
                cut.append((left + inset, top + inset, right - inset, bottom - inset))
        step = max(1, len(cut) // per_grid)
        for index, (left, top, right, bottom) in enumerate(cut[::step][:per_grid]):
            yield f"{path.name}#{index}", pixels[top:bottom, left:right]
