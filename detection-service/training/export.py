"""Writes the pack: model.onnx, pack.yaml, golden PNGs. `python3 -m export`, after train, evaluate and report.

The golden inputs are written by a formula, see `golden`; their expected logits are what torch says.
"""
import hashlib

import numpy as np
import onnx
import torch
from PIL import Image

import report
import sources
from evaluate import load_net

PACK = sources.REPOSITORY / "detection-service" / "src" / "main" / "resources" / "models" / "generated-image"
VERSION = "0.1.0"


def golden(index):
    """uint8 [128, 128, 3]: with column x, row y and channel c,
    0: (3x + 5y + 40c + (xy div 16)) mod 256, a texture with edges; 1: (x + y + 30c + ((7x + 13y + 5xy) mod 9)) mod 256, a ramp with grain."""
    y, x, c = np.mgrid[0:128, 0:128, 0:3]
    value = 3 * x + 5 * y + 40 * c + x * y // 16 if index == 0 else x + y + 30 * c + (7 * x + 13 * y + 5 * x * y) % 9
    return (value % 256).astype(np.uint8)


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main():
    PACK.mkdir(parents=True, exist_ok=True)
    network = load_net(report.SHIPPED)
    model = PACK / "model.onnx"
    torch.onnx.export(network, torch.zeros(2, 3, 128, 128), str(model), opset_version=13, input_names=["patches"], output_names=["logit"],
                      dynamic_axes={"patches": {0: "n"}, "logit": {0: "n"}})
    graph = onnx.load(str(model))
    onnx.checker.check_model(graph)
    lines = []
    for index in range(2):
        path = PACK / f"golden-{index}.png"
        Image.fromarray(golden(index)).save(path, optimize=True)
        tensor = torch.from_numpy(golden(index).transpose(2, 0, 1)[None].astype(np.float32) / 255)
        with torch.no_grad():
            expected = network(tensor).item()
        lines.append(f"  - {{input: {path.name}, sha256: {sha256(path)}, expected: {expected:.6f}, tolerance: 0.001}}")
    a, b, thresholds = report.calibration(report.scores(report.SHIPPED))
    # Rounded up, with a and b as written: the picture that sets a threshold must not lie above it.
    likelihoods = {rate: np.ceil(1e5 / (1 + np.exp(-(round(a, 6) * t + round(b, 6)))) + 0.5) / 1e5 for rate, t in sorted(thresholds.items())}
    points = ", ".join(f"{{fpr: {rate}, threshold: {likelihood:.5f}}}" for rate, likelihood in likelihoods.items())
    rows = [f"  - {{dataset: \"{c['generator']} against real {c['real']}, JPEG {c['quality']}\", unseenSource: {str(c['unseen']).lower()}, "
            f"n: {c['real_n'] + c['fake_n']}, auc: {c['auc']:.3f}, eer: {c['eer']:.3f}}}" for c in report.matrix(report.SHIPPED)]
    (PACK / "pack.yaml").write_text(TEMPLATE.format(version=VERSION, sha256=sha256(model), a=a, b=b, points=points,
                                                    evaluation="\n".join(rows), golden="\n".join(lines)))
    print("model", model.stat().st_size, "bytes\n" + "\n".join(lines))


TEMPLATE = """\
# Trained by detection-service/training; figures and limits: docs/model-cards/generated-image.md.
# Indicative only: above the operating point of fpr 0.01 a finding says "indicative"; else "inconclusive"; never "authentic".
id: generated-image
version: {version}
task: image-generated
title: Trace of a generator's decoder in native-resolution patches (small, indicative)
licence: Apache-2.0
source: detection-service/training
sha256: {sha256}
# value = (pixel * scale - mean) / std. native-crop: the picture is never resized. Patches: divide the picture into
# a = min(4, width div 128) by d = min(4, height div 128) equal cells and take the centre of each, rounded down:
# left = ((2i + 1) * width) div (2a) - 64, top = ((2j + 1) * height) div (2d) - 64. A side under 128 px: not applicable.
# The picture's score is the mean of its patches' logits.
input:
  name: patches
  layout: NCHW
  width: 128
  height: 128
  colour: RGB
  scale: 0.00392156862745098
  mean: [0, 0, 0]
  std: [1, 1, 1]
  resize: native-crop
output:
  name: logit
  kind: logit
  fakeIndex: 0
# likelihood = 1 / (1 + exp(-(a * score + b))) at a prior of 0.5; the thresholds are on that likelihood.
calibration:
  method: platt
  parameters: {{a: {a:.6f}, b: {b:.6f}}}
  operatingPoints: [{points}]
evaluation:
{evaluation}
# A golden input is one 128 px patch, a PNG beside this file; sha256 is the PNG file's; expected is the logit.
golden:
{golden}
precision: fp32
maxBatch: 64
tensorrt: {{min: 1, opt: 16, max: 64}}
"""

if __name__ == "__main__":
    main()
