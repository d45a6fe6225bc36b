"""The detector's network: what the eye does not see (x minus its 3x3 mean), four small convolutions, mean and spread of what they find.

Input float32 [n, 3, 128, 128], RGB in [0, 1], native resolution; output float32 [n, 1], a logit, higher = more like a generator's decoder.
No convolution pads, so a patch's border leaves no trace of its own.
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, widths=(24, 32, 48, 64)):
        super().__init__()
        self.mean = nn.Conv2d(3, 3, 3, groups=3, bias=False)
        self.mean.weight.data.fill_(1 / 9)
        self.mean.weight.requires_grad_(False)
        layers, before = [], 3
        for index, width in enumerate(widths):
            layers += [nn.Conv2d(before, width, 3, stride=1 if index == 0 else 2, bias=False), nn.BatchNorm2d(width), nn.ReLU()]
            before = width
        self.body = nn.Sequential(*layers)
        self.head = nn.Linear(2 * before, 1)

    def forward(self, x):
        x = self.body((x[:, :, 1:-1, 1:-1] - self.mean(x)) * 8)
        mean = x.mean(dim=(2, 3))
        spread = torch.sqrt(((x - mean[:, :, None, None]) ** 2).mean(dim=(2, 3)) + 1e-5)
        return self.head(torch.cat((mean, spread), dim=1))
